import { generate } from 'lean-qr';
import { toSvgDataURL } from 'lean-qr/extras/svg';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SignupAnswer } from '../../../shared/runner/signup-api.ts';
import { signupState } from '../ui/api.ts';

type Live = 'waiting' | 'joined' | 'expired' | 'unknown';

const askEveryMs = 3000;

/** After the form: the text to send, as a button or a QR code, and whether it has arrived. */
export const Waiting = (props: { answer: SignupAnswer; onAgain: () => void }): JSX.Element => {
  const { answer } = props;
  const live = useLiveState(answer.code);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="card fade-in" aria-labelledby="waiting-title">
      <h2 id="waiting-title" ref={title} tabIndex={-1} style="margin-top:0">
        {live === 'joined' ? "You're in." : 'One text and you are in'}
      </h2>
      {live !== 'joined' && live !== 'expired' && <TextToSend answer={answer} />}
      <p class="state" role="status">
        <span class={live === 'joined' ? 'dot on' : 'dot'} />
        {stateWords[live]}
      </p>
      <p>
        <button type="button" class={live === 'expired' ? 'main' : ''} onClick={props.onAgain}>
          {live === 'joined' ? 'Sign up another runner' : 'Change what I entered'}
        </button>
      </p>
    </section>
  );
};

/** The text that joins, and two ways to have it written: a link on the phone, a QR code beside it. */
const TextToSend = ({ answer }: { answer: SignupAnswer }): JSX.Element => {
  const qr = useMemo(
    () => toSvgDataURL(generate(answer.smsLink), { on: '#000', off: '#fff' }),
    [answer.smsLink],
  );
  return (
    <>
      <p>
        Text <strong class="code">{answer.joinText}</strong> to{' '}
        <strong class="code">{answer.smsNumber}</strong>
      </p>
      <p class="quiet">
        Sending it yourself proves the number is yours. We text nobody who has not texted us first. The code
        is good for 24 hours.
      </p>
      <p>
        <a class="button main" href={answer.smsLink}>
          Open the text on this phone
        </a>
      </p>
      <p class="quiet">Reading this on a computer? Point your phone's camera here:</p>
      <p>
        <img
          class="qr"
          src={qr}
          alt={`QR code that opens the text ${answer.joinText} to ${answer.smsNumber}`}
        />
      </p>
    </>
  );
};

const stateWords: Record<Live, string> = {
  waiting: 'Waiting for your text...',
  joined: 'Your text arrived. The first message is on its way to your phone.',
  expired: 'This code has expired. Press the button for a new one; what you entered is still here.',
  unknown: 'We cannot check just now. Your text still counts; the answer comes to your phone.',
};

/** Asks until the runner has joined or the code is gone; a page in the background doesn't ask. */
const useLiveState = (code: string): Live => {
  const [live, setLive] = useState<Live>('waiting');
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      if (over || document.hidden) return;
      const state = await signupState(code);
      if (over) return;
      setLive(state);
      if (state === 'joined' || state === 'expired') clearInterval(timer);
    };
    const timer = setInterval(ask, askEveryMs);
    void ask();
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [code]);
  return live;
};
