import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ClockCommand, SimState } from '../../../local/simulator/api.ts';
import { commandClock } from './sim-client.ts';

const local = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' });

/** The clock: pause it, move it to the next text, by an hour or a day, or to a date. Forward only. */
export const ClockPanel = (props: { state: SimState }): JSX.Element => {
  const { state } = props;
  const [says, setSays] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const run = async (command: ClockCommand): Promise<void> => {
    setBusy(true);
    setSays(await commandClock(command));
    setBusy(false);
  };
  const isPaused = state.clock.mode === 'paused';
  return (
    <section class="card panel" aria-labelledby="clock">
      <h2 id="clock">Clock</h2>
      <Now state={state} />
      <div class="row">
        <button
          type="button"
          class="main fit"
          disabled={busy || state.next === null}
          onClick={() => run({ do: 'nextTouch' })}
        >
          Next text
        </button>
        <button type="button" class="fit" disabled={busy} onClick={() => run({ do: 'forward', minutes: 60 })}>
          +1 h
        </button>
        <button
          type="button"
          class="fit"
          disabled={busy}
          onClick={() => run({ do: 'forward', minutes: 24 * 60 })}
        >
          +1 day
        </button>
        <button
          type="button"
          class="fit"
          disabled={busy}
          onClick={() => run({ do: isPaused ? 'run' : 'pause' })}
        >
          {isPaused ? 'Run' : 'Pause'}
        </button>
      </div>
      <MoveTo disabled={busy} onMove={(at) => run({ do: 'moveTo', at })} />
      <p class="error" role="alert">
        {says}
      </p>
    </section>
  );
};

/** What time it is, and which text comes next. */
const Now = ({ state }: { state: SimState }): JSX.Element => (
  <>
    <p>
      <time dateTime={state.now}>{local.format(new Date(state.now))}</time>{' '}
      <span class="quiet">
        (your zone{state.clock.mode === 'paused' ? ', paused' : ''}
        {state.clock.moving ? ', moving' : ''})
      </span>
    </p>
    <p class="quiet">
      {state.next
        ? `Next: ${state.next.kind} at ${local.format(new Date(state.next.at))}`
        : 'Nothing is due.'}
    </p>
  </>
);

/** A date to move to. `onMove` takes an instant. */
const MoveTo = (props: { disabled: boolean; onMove: (at: string) => void }): JSX.Element => {
  const [date, setDate] = useState('');
  return (
    <form
      class="row"
      style="margin-top:8px"
      onSubmit={(event) => {
        event.preventDefault();
        if (date) props.onMove(new Date(date).toISOString());
      }}
    >
      <label class="fit">
        To{' '}
        <input type="datetime-local" value={date} onInput={(event) => setDate(event.currentTarget.value)} />
      </label>
      <button type="submit" class="fit" disabled={props.disabled || date === ''}>
        Go
      </button>
    </form>
  );
};
