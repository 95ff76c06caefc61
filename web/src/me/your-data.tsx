import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { deleteMe, exportMe } from '../ui/api.ts';
import { InputField } from '../ui/field.tsx';

/** Download what is kept, or delete everything after one confirming word. */
export const YourData = (props: { token: string; onDeleted: () => void }): JSX.Element => {
  const [says, setSays] = useState('');
  const download = async (format: 'json' | 'csv'): Promise<void> => {
    const file = await exportMe(props.token, format);
    if (file === null) return setSays('The download failed; please try again in a minute.');
    setSays('');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `calfline.${format}`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <section aria-labelledby="data">
      <h2 id="data">Your data</h2>
      <p class="quiet">
        The download has your consent, runs, cramps and reminders, and as JSON your profile with our newest
        answers. Left out are our older answers, which are kept for 30 days, and your part in what all
        runners' tips have shown.
      </p>
      <div class="row">
        <button type="button" class="fit" onClick={() => download('json')}>
          Download as JSON
        </button>
        <button type="button" class="fit" onClick={() => download('csv')}>
          Download as CSV
        </button>
        <span role="status">{says}</span>
      </div>
      <Deletion token={props.token} onDeleted={props.onDeleted} />
    </section>
  );
};

const Deletion = (props: { token: string; onDeleted: () => void }): JSX.Element => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [word, setWord] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (word.trim().toUpperCase() !== 'DELETE')
      return setError('Type DELETE to confirm, or press Keep everything.');
    const deleted = await deleteMe(props.token);
    if (deleted) props.onDeleted();
    else setError('Nothing was deleted; please try again in a minute.');
  };
  return (
    <>
      <h3>Leave and delete everything</h3>
      <p class="quiet">
        Deletes your profile, runs, cramps and texts. What stays is a hash of your number and the date, so
        that you are not texted again.
      </p>
      <button type="button" class="danger" onClick={() => dialog.current?.showModal()}>
        Delete everything...
      </button>
      <dialog ref={dialog} class="card" aria-labelledby="delete-title">
        <form onSubmit={confirm} noValidate>
          <h2 id="delete-title" style="margin-top:0">
            Delete everything?
          </h2>
          <InputField
            label="Type DELETE to confirm"
            error={error}
            autocomplete="off"
            value={word}
            onInput={setWord}
          />
          <div class="row">
            <button type="submit" class="danger fit">
              Delete everything
            </button>
            <button type="button" class="fit" onClick={() => dialog.current?.close()}>
              Keep everything
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
};
