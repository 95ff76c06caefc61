import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Place } from '../../../shared/runner/place.ts';
import { PlaceField } from '../ui/place-field.tsx';
import { Editor, type EditorProps, type Save } from './editor.tsx';

/** Where the runner runs: whose forecast and whose clock count. */
export const PlaceEditor = ({ me, onSave }: EditorProps): JSX.Element => {
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const show = (typed: string, chosen: Place | null): void => {
    setQuery(typed);
    setPlace(chosen);
  };
  const save: Save = async (change) => {
    const saved = await onSave(change);
    show('', null);
    return saved;
  };
  return (
    <Editor
      id="place"
      title="Where you run"
      saveLabel="Save my place"
      change={place && { place }}
      onSave={save}
    >
      <p>{me.placeName === null ? 'No place yet.' : `Now: ${me.placeName}.`}</p>
      <PlaceField query={query} place={place} onChange={show} />
    </Editor>
  );
};
