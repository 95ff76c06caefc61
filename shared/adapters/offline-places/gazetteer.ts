import tzLookup from '@photostructure/tz-lookup';
import cityTimezones from 'city-timezones';
import zipcodes from 'zipcodes';
import type { Place } from '../../runner/place.ts';
import { foldName, regionNames, shortRegion } from '../../runner/place-names.ts';

/** A place whose zone may still have to be looked up, which takes too long to do for every town. */
export type NamedPlace = Omit<Place, 'timeZone'> & { readonly timeZone: string | null };

/** The place with its zone. */
export const withZone = (place: NamedPlace): Place => ({
  ...place,
  timeZone: place.timeZone ?? tzLookup(place.latitude, place.longitude),
});

/** A place with the names it is found by, folded. `weight` orders places of one name: its population. */
export type Entry = {
  readonly place: NamedPlace;
  readonly name: string;
  /** All that may stand behind the name: 'tx', 'texas', 'usa', 'tx us'. */
  readonly regions: readonly string[];
  readonly weight: number;
};

/** Cities of the world, and the small towns of the US that are known by their postcodes only. */
export type Gazetteer = { readonly cities: readonly Entry[]; readonly towns: readonly Entry[] };

type City = (typeof cityTimezones.cityMapping)[number];

/** Builds the lists from the packages' data: 7,300 cities, 30,000 towns, in about 100 ms. */
export const loadGazetteer = (): Gazetteer => {
  const known = cityTimezones.cityMapping.filter((city) => /^[A-Z]{2}$/.test(city.iso2));
  const sameName = countBy(known, (city) => `${foldName(city.city)} ${city.iso2}`);
  const cities = known.flatMap((city) => {
    const isAlone = sameName.get(`${foldName(city.city)} ${city.iso2}`) === 1;
    const entry = entryOfCity(city, isAlone);
    const otherName = foldName(city.city_ascii);
    return otherName === entry.name ? [entry] : [entry, { ...entry, name: otherName }];
  });
  return { cities, towns: townsBesides(cities) };
};

/** The place of a US or Canadian postcode; null when it isn't one. */
export const placeOfPostcode = (code: string): Place | null => {
  const key = /^\d/.test(code) ? code.slice(0, 5) : code.slice(0, 3).toUpperCase();
  const found = zipcodes.codes[key];
  if (found === undefined) return null;
  const countryCode = found.country === 'Canada' ? 'CA' : 'US';
  return {
    name: (found.city.split(' (')[0] ?? found.city).slice(0, 80),
    region: shortRegion(countryCode, found.state) ?? found.state,
    countryCode,
    latitude: found.latitude,
    longitude: found.longitude,
    timeZone: tzLookup(found.latitude, found.longitude),
  };
};

const entryOfCity = (city: City, isAlone: boolean): Entry => {
  const short = shortRegion(city.iso2, city.province);
  return {
    name: foldName(city.city),
    regions: regionNames(city.iso2, city.province),
    weight: city.pop,
    place: {
      name: city.city.slice(0, 80),
      // 'London GB' says more than 'London Westminster', unless a country has two.
      region: short ?? (isAlone ? '' : city.province.slice(0, 80)),
      countryCode: city.iso2,
      latitude: city.lat,
      longitude: city.lng,
      timeZone: city.timezone || null,
    },
  };
};

/** US towns that the list of cities lacks, each once, weighed by how many postcodes it has. */
const townsBesides = (cities: readonly Entry[]): readonly Entry[] => {
  const known = new Set(
    cities.map((entry) => `${entry.name} ${entry.place.region} ${entry.place.countryCode}`),
  );
  const towns = new Map<string, Entry>();
  for (const code of Object.values(zipcodes.codes)) {
    if (code === undefined || code.country !== 'US') continue;
    const name = foldName(code.city);
    const key = `${name} ${code.state} US`;
    if (known.has(key)) continue;
    const before = towns.get(key);
    towns.set(key, before === undefined ? entryOfTown(code) : { ...before, weight: before.weight + 1 });
  }
  return [...towns.values()];
};

const entryOfTown = (code: {
  readonly city: string;
  readonly state: string;
  readonly latitude: number;
  readonly longitude: number;
}): Entry => ({
  name: foldName(code.city),
  regions: townRegions(code.state),
  weight: 1,
  place: {
    name: code.city.slice(0, 80),
    region: code.state,
    countryCode: 'US',
    latitude: code.latitude,
    longitude: code.longitude,
    timeZone: null,
  },
});

/** There are 50 lists for 30,000 towns. */
const townRegions = (state: string): readonly string[] => {
  const known = regionsByState.get(state) ?? regionNames('US', state);
  regionsByState.set(state, known);
  return known;
};

const regionsByState = new Map<string, readonly string[]>();

const countBy = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
};
