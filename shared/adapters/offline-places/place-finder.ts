import type { Place, PlaceFinder } from '../../runner/place.ts';
import { foldName } from '../../runner/place-names.ts';
import { type Entry, type Gazetteer, loadGazetteer, placeOfPostcode, withZone } from './gazetteer.ts';
import { isNear } from './typos.ts';

/**
 * Places without internet: the packages' cities of the world, US towns, US and Canadian postcodes. Reads the
 * data at the first look-up. Never 'unavailable'.
 */
export const offlinePlaces = (): PlaceFinder => {
  let loaded: Gazetteer | null = null;
  return {
    find: async (query, limit) => {
      loaded ??= loadGazetteer();
      const byCode = postcodeIn(query);
      return byCode === null ? findByName(loaded, foldName(query), limit) : [byCode];
    },
  };
};

const postcode = /\b(?:\d{5}(?:-\d{4})?|[a-z]\d[a-z](?: ?\d[a-z]\d)?)\b/i;

const postcodeIn = (query: string): Place | null => {
  const found = postcode.exec(query)?.[0];
  return found === undefined ? null : placeOfPostcode(found);
};

/** A name, and what stands behind it to tell which one is meant; '' when nothing does. */
type Wanted = { readonly name: string; readonly region: string };

const mostWords = 8;

/** Every way to cut the words into a name and a region, the longest name first. */
const waysToRead = (query: string): readonly Wanted[] => {
  const words = query.split(' ').slice(0, mostWords);
  return words.map((_, index) => ({
    name: words.slice(0, words.length - index).join(' '),
    region: words.slice(words.length - index).join(' '),
  }));
};

type Fits = (entry: Entry, wanted: Wanted) => boolean;

const exactly: Fits = (entry, { name, region }) =>
  entry.name === name && (region === '' || entry.regions.includes(region));

/** As far as it is typed: for suggestions. */
const begins: Fits = (entry, { name, region }) =>
  region === ''
    ? entry.name.startsWith(name)
    : entry.name === name && entry.regions.some((each) => each.startsWith(region));

/** With a typo, two in a long name; the first letter is right. */
const nearly: Fits = (entry, { name, region }) =>
  name.length >= 4 &&
  entry.name[0] === name[0] &&
  (region === '' || entry.regions.includes(region)) &&
  isNear(entry.name, name, name.length >= 8 ? 2 : 1);

const leastPrefix = 3;

const findByName = (gazetteer: Gazetteer, query: string, limit: number): readonly Place[] => {
  if (query === '') return [];
  const ways = waysToRead(query);
  const [asTyped] = ways;
  const lists = [gazetteer.cities, gazetteer.towns];
  for (const fits of query.length < leastPrefix ? [exactly] : [exactly, begins, nearly]) {
    for (const wanted of ways) {
      for (const entries of lists) {
        const found = entries.filter((entry) => fits(entry, wanted));
        if (found.length > 0) return likeliest(found, wanted === asTyped, limit);
      }
    }
  }
  return [];
};

/** A place this many times smaller than its namesake is not meant unless its region is said. */
const outweighedBy = 50;

const likeliest = (found: readonly Entry[], isBareName: boolean, limit: number): readonly Place[] => {
  const sorted = found.toSorted((a, b) => b.weight - a.weight);
  const most = sorted[0]?.weight ?? 0;
  const meant = isBareName ? sorted.filter((entry) => entry.weight * outweighedBy >= most) : sorted;
  return [...new Set(meant.map((entry) => entry.place))].slice(0, limit).map(withZone);
};
