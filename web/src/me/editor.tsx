import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MeChange, MePage } from '../../../shared/runner/me-api.ts';

/** Saves a change; the answer is the words to show beside the button. */
export type Save = (change: MeChange) => Promise<string>;

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
  const save = async (): Promise<void> => {
    if (change === null) return;
    setBusy(true);
    setSays('');
    setSays(await props.onSave(change));
    setBusy(false);
  };
  return (
    <section aria-labelledby={props.id}>
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
