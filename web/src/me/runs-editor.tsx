import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WeeklyRun } from '../../../shared/runner/run.ts';
import { emptyWeek, minutesAreGood, type WeekDraft, WeekEditor } from '../ui/week-editor.tsx';
import { Editor, type EditorProps } from './editor.tsx';

const draftOf = (runs: readonly WeeklyRun[]): WeekDraft =>
  emptyWeek.map((empty, day) => {
    const run = runs.find((each) => each.weekday === day + 1);
    return run ? { runs: true, startLocal: run.startLocal, minutes: String(run.expectedMinutes) } : empty;
  });

/** The week's runs, to change. A second run on one day, joined by text, is kept as it is. */
export const RunsEditor = ({ me, onSave }: EditorProps): JSX.Element => {
  const [week, setWeek] = useState(draftOf(me.weeklyRuns));
  const seconds = secondRuns(me.weeklyRuns);
  const bad = week.some((day) => day.runs && (!minutesAreGood(day.minutes) || !day.startLocal));
  return (
    <Editor
      id="runs"
      title="Your week"
      saveLabel="Save my week"
      change={bad ? null : { weeklyRuns: [...runsOf(week, me.weeklyRuns), ...seconds] }}
      onSave={onSave}
    >
      <WeekEditor
        week={week}
        error={bad ? 'Each ticked day needs a start time and 5 to 1440 minutes.' : undefined}
        onChange={setWeek}
      />
      {seconds.length > 0 && (
        <p class="quiet">You also have {seconds.length} second runs on one day; text RUNS to change those.</p>
      )}
    </Editor>
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
