import * as z from 'zod/mini';
import { givenPlace } from '../../runner/given-place.ts';
import type { Place, PlaceFinder } from '../../runner/place.ts';
import { foldName, regionNames, shortRegion } from '../../runner/place-names.ts';

/** One place of Open-Meteo's geocoding, as far as we read it. */
const found = z.object({
  name: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  timezone: z.optional(z.string()),
  country_code: z.optional(z.string()),
  admin1: z.optional(z.string()),
});

/** `results` is left out when nothing was found. */
const answer = z.object({ results: z.optional(z.array(found)) });

/** A place with all that may stand behind its name, folded. */
type Found = { readonly place: Place; readonly regions: readonly string[] };

export type OpenMeteoPlacesOptions = {
  readonly fetch: typeof globalThis.fetch;
  /** A customer's key; with one the customer host is asked. Null: the free, non-commercial service. */
  readonly apiKey: string | null;
  /** For all the searches that finding one place takes. */
  readonly timeoutMs?: number;
};

const freeOrigin = 'https://geocoding-api.open-meteo.com';
const customerOrigin = 'https://customer-geocoding-api.open-meteo.com';
/** A text is answered within 5 s. */
const defaultTimeoutMs = 2_000;
/** Asked for more than wanted, because the region behind the name is matched here. */
const count = 20;

/**
 * Places by Open-Meteo's geocoding (names and postcodes; data by GeoNames, CC BY 4.0). It searches by name alone,
 * so a region or country behind the name ('Austin TX') is matched against what it finds.
 */
export const openMeteoPlaces = (options: OpenMeteoPlacesOptions): PlaceFinder => {
  const { apiKey } = options;
  const search = async (name: string, signal: AbortSignal): Promise<readonly Found[] | 'unavailable'> => {
    const url = new URL('/v1/search', apiKey === null ? freeOrigin : customerOrigin);
    url.search = new URLSearchParams({
      name,
      count: String(count),
      language: 'en',
      format: 'json',
      ...(apiKey === null ? {} : { apikey: apiKey }),
    }).toString();
    try {
      const response = await options.fetch(url, { signal });
      const parsed = answer.safeParse(await response.json());
      return response.ok && parsed.success ? toPlaces(parsed.data.results ?? []) : 'unavailable';
    } catch {
      return 'unavailable';
    }
  };

  return {
    find: async (query, limit) => {
      const signal = AbortSignal.timeout(options.timeoutMs ?? defaultTimeoutMs);
      for (const { name, region } of waysToRead(query)) {
        const places = await search(name, signal);
        if (places === 'unavailable') return places;
        const meant = places.filter(({ regions }) => region === '' || regions.includes(region));
        if (meant.length > 0) return distinct(meant.map(({ place }) => place)).slice(0, limit);
      }
      return [];
    },
  };
};

/** Its own places as ours; one without a country, or without a zone that we know, can't be planned for. */
const toPlaces = (results: readonly z.infer<typeof found>[]): readonly Found[] =>
  results.flatMap(({ name, latitude, longitude, timezone, country_code, admin1 = '' }) => {
    const countryCode = country_code?.toUpperCase() ?? '';
    const region = (shortRegion(countryCode, admin1) ?? admin1).slice(0, 80);
    const read = givenPlace.safeParse({
      name: name.slice(0, 80),
      region,
      countryCode,
      latitude,
      longitude,
      timeZone: timezone,
    });
    return read.success ? [{ place: read.data, regions: regionNames(countryCode, admin1) }] : [];
  });

/** The same place can come twice, as a city and as its district. */
const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [`${place.name} ${place.region} ${place.countryCode}`, place])).values(),
];

/** A postcode alone; otherwise the whole as a name, then with one and two words less, which are the region. */
const waysToRead = (query: string): readonly { readonly name: string; readonly region: string }[] => {
  const postcode = /\b\d{5}\b/.exec(query)?.[0];
  if (postcode !== undefined) return [{ name: postcode, region: '' }];
  const words = query
    .replace(/[,;]+/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
  return [0, 1, 2]
    .filter((behind) => behind < words.length)
    .map((behind) => ({
      name: words.slice(0, words.length - behind).join(' '),
      region: foldName(words.slice(words.length - behind).join(' ')),
    }));
};
