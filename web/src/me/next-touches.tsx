import type { JSX } from 'preact';
import type { MePage } from '../../../shared/runner/me-api.ts';

const kindWords = {
  evening: 'evening text, if the forecast or an early start calls for it',
  preRun: 'text before the run',
  checkIn: 'check-in after the run',
} as const;

/** An instant in the runner's own zone, as they would say it. */
export const localWords = (instant: string, timeZone: string | null): string =>
  new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(new Date(instant));

/** What comes next, in the runner's own time. */
export const NextTouches = (props: { me: MePage }): JSX.Element => {
  const { me } = props;
  return (
    <section aria-labelledby="next">
      <h2 id="next">What comes next</h2>
      {me.nextTouches.length === 0 ? (
        <p>Nothing is planned. Tick your days below, or text RUNS with your days and times.</p>
      ) : (
        <ul>
          {me.nextTouches.map((touch) => (
            <li key={`${touch.dueAt} ${touch.kind}`}>
              <strong>{localWords(touch.dueAt, me.timeZone)}</strong>: {kindWords[touch.kind]} (run{' '}
              {localWords(touch.runStartAt, me.timeZone)})
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">
        {me.placeName ? `Times are local to ${me.placeName}.` : 'Text WHERE and your city to get forecasts.'}
      </p>
    </section>
  );
};
