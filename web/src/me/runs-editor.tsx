import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { WeeklyRun } from '../../../shared/runner/run.ts';
import { runsOf, weekError, weekOf } from '../ui/week-draft.ts';
import { WeekEditor } from '../ui/week-editor.tsx';
import { Editor, type EditorProps } from './editor.tsx';

/** The week's runs, to change. A second run on one day, joined by text, is kept as it is. */
export const RunsEditor = ({ me, onSave }: EditorProps): JSX.Element => {
  const [week, setWeek] = useState(weekOf(me.weeklyRuns));
  const seconds = secondRuns(me.weeklyRuns);
  const error = weekError(week);
  return (
    <Editor
      id="runs"
      title="Your week"
      saveLabel="Save my week"
      change={error ? null : { weeklyRuns: [...runsOf(week, me.weeklyRuns), ...seconds] }}
      onSave={onSave}
    >
      <WeekEditor week={week} error={error} onChange={setWeek} />
      {seconds.length > 0 && (
        <p class="quiet">You also have {seconds.length} second runs on one day; text RUNS to change those.</p>
      )}
    </Editor>
  );
};

const secondRuns = (runs: readonly WeeklyRun[]): readonly WeeklyRun[] =>
  runs.filter((run, index) => runs.findIndex((other) => other.weekday === run.weekday) < index);
