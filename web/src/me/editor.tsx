import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MeChange, MePage } from '../../../shared/runner/me-api.ts';
import { useFocusOnFirstError } from '../ui/focus-on-first-error.ts';

/** What came of saving: the words to show beside the button, and the fields that need mending first. */
export type Saved = { says: string; fields: readonly string[] };

/** Saves a change. */
export type Save = (change: MeChange) => Promise<Saved>;

/** What each part of the page that changes something is given. */
export type EditorProps = { me: MePage; onSave: Save };

/** A part of the page with a button that saves its change by itself. `change` is null while there is none to save. */
export const Editor = (props: {
  id: string;
  title: string;
  saveLabel: string;
  change: MeChange | null;
  onSave: Save;
  children: ComponentChildren;
}): JSX.Element => {
  const { change } = props;
  const [says, setSays] = useState('');
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const part = useRef<HTMLElement>(null);
  useFocusOnFirstError(part, refusals);
  const save = async (): Promise<void> => {
    if (change === null) return;
    setBusy(true);
    setSays('');
    const saved = await props.onSave(change);
    setSays(saved.says);
    if (saved.fields.length > 0) setRefusals((count) => count + 1);
    setBusy(false);
  };
  return (
    <section ref={part} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      <div class="card">
        {props.children}
        <div class="row">
          <button type="button" class="main fit" disabled={busy || change === null} onClick={save}>
            {busy ? 'Saving...' : props.saveLabel}
          </button>
          <span role="status">{says}</span>
        </div>
      </div>
    </section>
  );
};
