import { kmPerMile, type Units } from '../../runner/settings.ts';
import type { Quantity } from './quantities.ts';
import { before, crampWords, type Role, roleOf, strongCramp } from './quantity-role.ts';
import { wordSet } from './word-set.ts';
import { textAt, type Word } from './words.ts';

/** Where in the run a cramp struck, how long it held, and how long the run was, as far as a text says. */
export type CrampPlace = {
  /** Kilometres, one decimal. */
  readonly atKm: number | null;
  /** Whole minutes into the run. */
  readonly atMinutes: number | null;
  readonly totalKm: number | null;
  readonly totalMinutes: number | null;
  /** How long the cramp itself held. */
  readonly lastedMinutes: number | null;
};

/** Words between a quantity and the nearest word of a cramp; a comma between counts for three. */
const distanceToCramp = (words: readonly Word[], { from, to }: Quantity): number => {
  let nearest = Number.POSITIVE_INFINITY;
  words.forEach((word, i) => {
    const isStrong = strongCramp.test(word.text);
    if (!isStrong && !crampWords.has(word.text)) return;
    // 'Tightened at mile 2 and cramped at mile 3': what is told first is told of the spot after it.
    const gap = Math.max(from - i, i - to + 2);
    const extra = word.segment === words[from]?.segment ? 0 : 3;
    nearest = Math.min(nearest, gap + extra + (isStrong ? 0 : 1));
  });
  return nearest;
};

const pick = (words: readonly Word[], of: readonly Quantity[]): Quantity | null =>
  of.reduce<Quantity | null>(
    (best, next) =>
      best === null || distanceToCramp(words, next) < distanceToCramp(words, best) ? next : best,
    null,
  );

/** 'cramped at 6': a bare number after 'at', in the unit the text used or else the runner's. */
const bareDistance = (
  words: readonly Word[],
  quantities: readonly Quantity[],
  units: Units,
): number | null => {
  for (const [at, word] of words.entries()) {
    const value = word.value ?? 0;
    if (word.kind !== 'number' || value > 160) continue;
    if (quantities.some(({ from, to }) => at >= from && at < to)) continue;
    const previous = before(words, at);
    const isAround = previous.passed.includes('around') && previous.text !== 'for';
    const isAt = ['at', 'by', 'en'].includes(previous.text) || isAround;
    const lead = previous.text === 'at' ? textAt(words, previous.at - 1) : previous.text;
    const next = words[at + 1];
    const follows = next !== undefined && next.segment === word.segment ? next.text : '';
    const wholeFollows = quantities.some(
      ({ from, kind }) => kind === 'distance' && from > at && from <= at + 4,
    );
    const ofWhole = wholeFollows && follows === 'of';
    const isPlace = isAt || (wholeFollows && follows === 'into') || (ofWhole && didPart.has(previous.text));
    const atNight = words.some(({ text }) => nightly.has(text));
    const leftHome = words.slice(Math.max(0, at - 4), at).some(({ text }) => leavingHome.has(text));
    if (!isPlace || measured.has(lead) || (notDistance.has(follows) && !ofWhole) || atNight || leftHome)
      continue;
    const spoken = quantities.find(({ kind, named }) => kind === 'distance' && !named)?.unit;
    const raceMiles = value === 13.1 || value === 26.2;
    const inMiles = raceMiles || spoken === 'mile' || (spoken === undefined && units === 'imperial');
    return inMiles ? value * kmPerMile : value;
  }
  return null;
};

/** What else is 'at 6'. */
const measured = wordSet('pain level rate pace');

const didPart = wordSet('did ran got made managed finished only');
const nightly = wordSet('night nights nightly every sleep bed woke');

/** 'left the house at 6': a time of day. */
const leavingHome = wordSet('house door alarm woke bed office work');

/** What after a number makes it a time, a count or an amount of something else. */
const notDistance = wordSet(
  'am pm a p oclock this tonight today in degrees out of on yesterday last percent mph bpm reps rep mile miler km minutes hour hours seconds days weeks day week times x meters m calf calves leg legs',
);

const awayFromRun = wordSet(
  'car bed couch sofa shower bath bathtub desk office kitchen train bus plane flight drive home sleep work stairs',
);

/** 'Went into spasm in the car', 'on the way home': not on the run, whose length a lone distance then tells. */
const struckElsewhere = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => {
    if (!awayFromRun.has(text)) return false;
    const lead = textAt(words, at - 1);
    const prepositions = ['in', 'on', 'at', 'during', 'way'];
    return (
      prepositions.includes(lead) ||
      (['the', 'my', 'a'].includes(lead) && prepositions.includes(textAt(words, at - 2)))
    );
  });

const rounded = (km: number | null): number | null => {
  const tenth = Math.round((km ?? 0) * 10) / 10;
  return tenth > 0 ? tenth : null;
};

const longest = (of: readonly Quantity[]): number | null =>
  of.length === 0 ? null : Math.max(...of.map(({ amount }) => amount));

/** Reads where a cramp struck from the quantities of a text. `units` is what a bare number means. */
export const crampPlaceIn = (
  words: readonly Word[],
  quantities: readonly Quantity[],
  units: Units,
): CrampPlace => {
  const distances = quantities.filter(({ kind }) => kind === 'distance');
  const durations = quantities.filter(({ kind }) => kind === 'duration');
  const withRole = (of: readonly Quantity[], role: Role): readonly Quantity[] =>
    of.filter((found) => roleOf(words, found) === role);
  const atDistance = pick(words, withRole(distances, 'place'));
  const atTime = pick(words, withRole(durations, 'place'));
  const bare = atTime === null ? bareDistance(words, quantities, units) : null;
  const nothingYet = atDistance === null && atTime === null && bare === null;
  const unclear = withRole(distances, 'unclear');
  const isElsewhere = struckElsewhere(words);
  const terseDistance = nothingYet && !isElsewhere ? pick(words, unclear) : null;
  const terseTime = nothingYet && terseDistance === null ? pick(words, withRole(durations, 'unclear')) : null;
  const minutes = (atTime ?? terseTime)?.amount ?? null;
  return {
    atKm: rounded((atDistance ?? terseDistance)?.amount ?? bare),
    atMinutes: minutes === null ? null : Math.round(minutes),
    totalKm: rounded(longest([...withRole(distances, 'total'), ...(isElsewhere ? unclear : [])])),
    totalMinutes: longest(withRole(durations, 'total')),
    lastedMinutes: longest(withRole(durations, 'lasted')),
  };
};
