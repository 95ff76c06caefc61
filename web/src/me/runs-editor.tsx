import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MeChange, MePage } from '../../../shared/runner/me-api.ts';
import type { WeeklyRun } from '../../../shared/runner/run.ts';
import { SaveBar } from '../ui/save-bar.tsx';
import { emptyWeek, minutesAreGood, type WeekDraft, WeekEditor } from '../ui/week-editor.tsx';

const draftOf = (runs: readonly WeeklyRun[]): WeekDraft =>
  emptyWeek.map((empty, day) => {
    const run = runs.find((each) => each.weekday === day + 1);
    return run ? { runs: true, startLocal: run.startLocal, minutes: String(run.expectedMinutes) } : empty;
  });

/** The week's runs, to change. A second run on one day, joined by text, is kept as it is. */
export const RunsEditor = (props: {
  me: MePage;
  onSave: (change: MeChange) => Promise<string>;
}): JSX.Element => {
  const [week, setWeek] = useState(draftOf(props.me.weeklyRuns));
  const seconds = secondRuns(props.me.weeklyRuns);
  const bad = week.some((day) => day.runs && (!minutesAreGood(day.minutes) || !day.startLocal));
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">Your week</h2>
      <div class="card">
        <WeekEditor
          week={week}
          error={bad ? 'Each ticked day needs a start time and 5 to 1440 minutes.' : undefined}
          onChange={setWeek}
        />
        {seconds.length > 0 && (
          <p class="quiet">
            You also have {seconds.length} second runs on one day; text RUNS to change those.
          </p>
        )}
        <SaveBar
          label="Save my week"
          disabled={bad}
          onSave={() => props.onSave({ weeklyRuns: [...runsOf(week, props.me.weeklyRuns), ...seconds] })}
        />
      </div>
    </section>
  );
};

const secondRuns = (runs: readonly WeeklyRun[]): readonly WeeklyRun[] =>
  runs.filter((run, index) => runs.findIndex((other) => other.weekday === run.weekday) < index);

const runsOf = (week: WeekDraft, before: readonly WeeklyRun[]): WeeklyRun[] =>
  week.flatMap((day, index) => {
    if (!day.runs) return [];
    const was = before.find((run) => run.weekday === index + 1);
    return [
      {
        weekday: index + 1,
        startLocal: day.startLocal,
        expectedMinutes: Number(day.minutes),
        distanceKm: was?.distanceKm ?? null,
      },
    ];
  });
