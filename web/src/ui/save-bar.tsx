import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** A save button that says how it went. `onSave` answers the words to show. */
export const SaveBar = (props: {
  label: string;
  disabled?: boolean;
  onSave: () => Promise<string>;
}): JSX.Element => {
  const [says, setSays] = useState('');
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    setSays('');
    setSays(await props.onSave());
    setBusy(false);
  };
  return (
    <div class="row">
      <button type="button" class="main fit" disabled={busy || props.disabled} onClick={save}>
        {busy ? 'Saving...' : props.label}
      </button>
      <span role="status">{says}</span>
    </div>
  );
};
