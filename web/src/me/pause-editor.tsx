import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { InputField } from '../ui/field.tsx';
import { Editor, type EditorProps, type Save } from './editor.tsx';

/** A break from reminders, with or without an end. */
export const PauseEditor = ({ me, onSave }: EditorProps): JSX.Element => {
  const [until, setUntil] = useState('');
  const [error, setError] = useState<string>();
  const type = (typed: string): void => {
    setUntil(typed);
    setError(undefined);
  };
  const save: Save = async (change) => {
    const saved = await onSave(change);
    if (!saved.fields.includes('pause.untilOn')) return saved;
    setError(saved.says);
    return { ...saved, says: '' };
  };
  return (
    <Editor
      id="pause"
      title="A break"
      saveLabel={me.isPaused ? 'Resume now' : 'Pause reminders'}
      change={{ pause: me.isPaused ? null : { untilOn: until === '' ? null : until } }}
      onSave={save}
    >
      {me.isPaused ? (
        <p>
          Reminders are paused
          {me.pausedUntilAt === null
            ? ' until you resume.'
            : ` until ${localDay(me.pausedUntilAt, me.timeZone)}.`}
        </p>
      ) : (
        <InputField
          label="Pause until"
          hint="Leave it empty to pause until you resume."
          type="date"
          value={until}
          error={error}
          onInput={type}
        />
      )}
    </Editor>
  );
};

/** The day of an instant where the runner lives. */
const localDay = (instant: string, timeZone: string | null): string =>
  new Date(instant).toLocaleDateString(undefined, { timeZone: timeZone ?? 'UTC' });
