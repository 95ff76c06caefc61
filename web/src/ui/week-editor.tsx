import type { JSX } from 'preact';
import { leastRunMinutes, mostRunMinutes } from '../../../shared/runner/run.ts';
import { type DayDraft, dayNames, goodMinutes, minutesAreGood, type WeekDraft } from './week-draft.ts';

/** A week of runs: tick a day, say when it starts and how long it takes. */
export const WeekEditor = (props: {
  week: WeekDraft;
  error?: string | undefined;
  onChange: (week: WeekDraft) => void;
}): JSX.Element => {
  const change = (day: number, part: Partial<DayDraft>): void =>
    props.onChange(props.week.map((draft, index) => (index === day ? { ...draft, ...part } : draft)));
  return (
    <fieldset class="field" aria-describedby={props.error ? 'week-error' : undefined}>
      <legend>When do you run?</legend>
      <span class="hint">Tick your usual days. You can change them by text at any time.</span>
      <ul class="week">
        {props.week.map((draft, day) => (
          <Day
            key={dayNames[day]}
            name={dayNames[day] ?? ''}
            draft={draft}
            onChange={(part) => change(day, part)}
          />
        ))}
      </ul>
      {props.error && (
        <p class="error" id="week-error">
          {props.error}
        </p>
      )}
    </fieldset>
  );
};

const Day = (props: {
  name: string;
  draft: DayDraft;
  onChange: (part: Partial<DayDraft>) => void;
}): JSX.Element => {
  const good = minutesAreGood(props.draft.minutes);
  return (
    <li>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.draft.runs}
          onChange={(event) => props.onChange({ runs: event.currentTarget.checked })}
        />
        <span>{props.name}</span>
      </label>
      {props.draft.runs && (
        <div class="when">
          <label>
            at
            <input
              type="time"
              required
              aria-label={`${props.name}: start time`}
              value={props.draft.startLocal}
              onInput={(event) => props.onChange({ startLocal: event.currentTarget.value })}
            />
          </label>
          <label>
            for
            <input
              type="number"
              inputMode="numeric"
              min={leastRunMinutes}
              max={mostRunMinutes}
              aria-label={`${props.name}: minutes`}
              aria-invalid={good ? undefined : 'true'}
              value={props.draft.minutes}
              onInput={(event) => props.onChange({ minutes: event.currentTarget.value })}
            />
            min
          </label>
          {!good && <span class="error">{goodMinutes}</span>}
        </div>
      )}
    </li>
  );
};
