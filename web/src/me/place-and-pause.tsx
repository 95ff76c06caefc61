import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MeChange, MePage } from '../../../shared/runner/me-api.ts';
import type { Place } from '../../../shared/runner/place.ts';
import { InputField } from '../ui/field.tsx';
import { PlaceField } from '../ui/place-field.tsx';
import { SaveBar } from '../ui/save-bar.tsx';

type Save = (change: MeChange) => Promise<string>;

/** Where the runner runs: whose forecast and whose clock count. */
export const PlaceEditor = (props: { me: MePage; onSave: Save }): JSX.Element => {
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState<Place | null>(null);
  const save = async (): Promise<string> => {
    if (place === null) return 'Choose a place from the list first.';
    const says = await props.onSave({ place });
    setQuery('');
    setPlace(null);
    return says;
  };
  return (
    <section aria-labelledby="place">
      <h2 id="place">Where you run</h2>
      <div class="card">
        <p>{props.me.placeName === null ? 'No place yet.' : `Now: ${props.me.placeName}.`}</p>
        <PlaceField
          query={query}
          place={place}
          onChange={(typed, chosen) => {
            setQuery(typed);
            setPlace(chosen);
          }}
        />
        <SaveBar label="Save my place" disabled={place === null} onSave={save} />
      </div>
    </section>
  );
};

/** The day of an instant where the runner lives. */
const localDay = (instant: string, timeZone: string | null): string =>
  new Date(instant).toLocaleDateString(undefined, { timeZone: timeZone ?? 'UTC' });

/** A break from reminders, with or without an end. */
export const PauseEditor = (props: { me: MePage; onSave: Save }): JSX.Element => {
  const [until, setUntil] = useState('');
  const { me } = props;
  return (
    <section aria-labelledby="pause">
      <h2 id="pause">A break</h2>
      <div class="card">
        {me.isPaused ? (
          <>
            <p>
              Reminders are paused
              {me.pausedUntilAt === null
                ? ' until you resume.'
                : ` until ${localDay(me.pausedUntilAt, me.timeZone)}.`}
            </p>
            <SaveBar label="Resume now" onSave={() => props.onSave({ pause: null })} />
          </>
        ) : (
          <>
            <InputField
              label="Pause until"
              hint="Leave it empty to pause until you resume."
              type="date"
              value={until}
              onInput={setUntil}
            />
            <SaveBar
              label="Pause reminders"
              onSave={() =>
                props.onSave({
                  pause: { untilOn: until === '' ? null : until },
                })
              }
            />
          </>
        )}
      </div>
    </section>
  );
};
