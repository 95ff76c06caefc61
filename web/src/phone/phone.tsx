import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SimState } from '../../../local/simulator/api.ts';
import { sendText } from './sim-client.ts';

type SimPhone = SimState['phones'][number];
type SimMessage = SimPhone['messages'][number];

const suggestions = [
  'JOIN',
  'Austin TX',
  'Tue Thu 6:30am 45min, Sat 8am 90min',
  'left calf cramped mile 6, 7/10',
  'OK',
  'STATUS',
  'STOP',
] as const;

/** One phone: its conversation with Calfline, ticks for delivery, and a box to type in. */
export const Phone = (props: {
  number: string;
  phone: SimPhone | null;
  onWhy: (sid: string) => void;
}): JSX.Element => {
  const { number, phone } = props;
  const messages = phone?.messages ?? [];
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [messages.length]);
  return (
    <section class="phone" aria-label={`Phone ${number}`}>
      <p class="top">
        <strong>{number}</strong>
        <span class="quiet">
          {phone?.optedOut ? 'opted out at the carrier' : (phone?.timeZone ?? 'not joined yet')}
        </span>
      </p>
      <ol
        class="chat screen"
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling conversation must be reachable by keyboard
        tabIndex={0}
        aria-live="polite"
        aria-label={`Conversation of ${number}`}
      >
        {messages.map((message, index) => (
          <Message
            key={message.sid}
            message={message}
            before={messages[index - 1] ?? null}
            timeZone={phone?.timeZone ?? null}
            onWhy={props.onWhy}
          />
        ))}
      </ol>
      <Composer number={number} isEmpty={messages.length === 0} />
    </section>
  );
};

const Message = (props: {
  message: SimMessage;
  before: SimMessage | null;
  timeZone: string | null;
  onWhy: (sid: string) => void;
}): JSX.Element => {
  const { message, before } = props;
  const isNewDay = before === null || stamp(before.at, props.timeZone) !== stamp(message.at, props.timeZone);
  const mine = message.from === 'runner';
  return (
    <>
      {isNewDay && <li class="stamp">{stamp(message.at, props.timeZone)}</li>}
      <li class={mine ? 'mine' : 'theirs'}>
        <span class="visually-hidden">{mine ? 'You: ' : 'Calfline: '}</span>
        {message.body}
      </li>
      <li class={`meta ${mine ? 'right' : ''}`}>
        {mine ? '' : `${message.segments} segment${message.segments === 1 ? '' : 's'}, `}
        {statusWords(message)}
        {!mine && (
          <button type="button" class="plain why" onClick={() => props.onWhy(message.sid)}>
            Why?<span class="visually-hidden"> was this sent: {message.body.slice(0, 40)}</span>
          </button>
        )}
      </li>
    </>
  );
};

const statusWords = (message: SimMessage): string => {
  const failed = message.errorCode === null ? '' : ` (${message.errorCode})`;
  if (message.status === 'delivered' || message.status === 'received') return 'delivered \u2713\u2713';
  if (message.status === 'failed' || message.status === 'undelivered') return `${message.status}${failed}`;
  return `${message.status} \u2713`;
};

/** Day and minute, so that texts of one minute stand under one stamp. */
const stamp = (instant: string, timeZone: string | null): string =>
  new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: timeZone ?? 'UTC',
    ...(timeZone ? {} : { timeZoneName: 'short' }),
  }).format(new Date(instant));

const Composer = (props: { number: string; isEmpty: boolean }): JSX.Element => {
  const [text, setText] = useState('');
  const [says, setSays] = useState<string | null>(null);
  const send = async (body: string): Promise<void> => {
    if (body.trim() === '') return;
    const problem = await sendText(props.number, body);
    setSays(problem);
    if (problem === null) setText('');
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send(text);
      }}
    >
      <input
        aria-label={`Text from ${props.number}`}
        list="suggestions"
        placeholder={props.isEmpty ? 'Type JOIN' : 'Text message'}
        maxLength={1600}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <datalist id="suggestions">
        {suggestions.map((words) => (
          <option key={words} value={words} />
        ))}
      </datalist>
      <button type="submit" class="main">
        Send
      </button>
      {says && (
        <p class="error" role="alert">
          {says}
        </p>
      )}
    </form>
  );
};
