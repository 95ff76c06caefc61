import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Place } from '../../../shared/runner/place.ts';
import { findPlaces } from './api.ts';
import { Field } from './field.tsx';

/** How a place reads in a list: 'Austin, TX, US'. */
export const placeWords = (place: Place): string =>
  [place.name, place.region, place.countryCode].filter(Boolean).join(', ');

const pauseBeforeAskingMs = 200;

/** City or postcode with suggestions as one types: a combobox that works by keyboard and by screen reader. */
export const PlaceField = (props: {
  query: string;
  place: Place | null;
  error?: string | undefined;
  onChange: (query: string, place: Place | null) => void;
}): JSX.Element => {
  const listId = useId();
  const suggestions = useSuggestions(props.query, props.place);
  const [active, setActive] = useState(-1);
  const choose = (place: Place): void => {
    setActive(-1);
    props.onChange(placeWords(place), place);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (suggestions.places.length === 0) return;
    const last = suggestions.places.length - 1;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, last));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape') setActive(-1);
    else if (event.key === 'Enter') {
      const chosen = suggestions.places[Math.max(active, 0)];
      if (chosen) choose(chosen);
    } else return;
    event.preventDefault();
  };
  return (
    <Field
      label="Where do you run?"
      hint="City or postcode, for the forecast at your start hour."
      error={props.error}
    >
      {(attributes) => (
        <>
          <input
            {...attributes}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={suggestions.places.length > 0 ? 'true' : 'false'}
            aria-controls={listId}
            aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
            autocomplete="off"
            maxLength={80}
            value={props.query}
            onInput={(event) => {
              setActive(-1);
              props.onChange(event.currentTarget.value, null);
            }}
            onKeyDown={onKeyDown}
          />
          <PlaceList id={listId} places={suggestions.places} active={active} onChoose={choose} />
          <span class="quiet" role="status">
            {suggestions.says}
          </span>
        </>
      )}
    </Field>
  );
};

const optionId = (listId: string, index: number): string => `${listId}-${index}`;

const PlaceList = (props: {
  id: string;
  places: readonly Place[];
  active: number;
  onChoose: (place: Place) => void;
}): JSX.Element => (
  <div
    class="suggestions"
    id={props.id}
    role="listbox"
    aria-label="Places"
    hidden={props.places.length === 0}
  >
    {props.places.map((place, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the combobox that owns this list
      <div
        key={`${placeWords(place)} ${place.latitude},${place.longitude}`}
        id={optionId(props.id, index)}
        role="option"
        tabIndex={-1}
        aria-selected={index === props.active}
        onClick={() => props.onChoose(place)}
      >
        {placeWords(place)}
      </div>
    ))}
  </div>
);

type Suggestions = { places: readonly Place[]; says: string };

const nothing: Suggestions = { places: [], says: '' };

/** Suggestions for what is typed; none once a place is chosen. Only the newest answer counts. */
const useSuggestions = (query: string, chosen: Place | null): Suggestions => {
  const [suggestions, setSuggestions] = useState<Suggestions>(nothing);
  const asked = useRef('');
  useEffect(() => {
    const wanted = query.trim();
    asked.current = wanted;
    if (chosen || wanted.length < 2) {
      setSuggestions(nothing);
      return undefined;
    }
    const timer = setTimeout(async () => {
      const places = await findPlaces(wanted);
      if (asked.current !== wanted) return;
      if (places === 'unavailable')
        setSuggestions({
          places: [],
          says: 'Places cannot be looked up just now. Please try again in a minute.',
        });
      else
        setSuggestions({
          places,
          says:
            places.length === 0
              ? 'No place found. Try the nearest larger town or a postcode.'
              : `${places.length} found; choose one.`,
        });
    }, pauseBeforeAskingMs);
    return () => clearTimeout(timer);
  }, [query, chosen]);
  return suggestions;
};
