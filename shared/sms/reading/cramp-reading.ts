import type { CrampReport } from '../../cramps/cramp-report.ts';
import type { CrampFeature } from '../../cramps/features.ts';
import type { CrampPlace } from './cramp-place.ts';
import { type Concept, featureBook } from './lexicon/phrase-book.ts';
import { isDenied } from './negation.ts';
import { type Found, findPhrases } from './phrase.ts';
import { severityIn } from './severity.ts';
import { muscleIn, sideIn } from './side-and-muscle.ts';
import { mentions, overlap, says, standing, type TextReading, unexplained } from './text-reading.ts';
import { wordSet } from './word-set.ts';

const calfWords = wordSet('calf calves');

const foundIn = ({ all }: TextReading, ...concepts: readonly Concept[]): readonly Found<Concept>[] =>
  concepts.flatMap((concept) => all.get(concept) ?? []);

/** A cramp or spasm that stands: named, not denied, no period cramp, not what a tip or an app is called after. */
export const crampStands = (reading: TextReading): boolean => {
  if (comesAfterAll(reading)) return true;
  const called = foundIn(reading, 'noCramp', 'crampThing');
  return unexplained(reading, 'cramp', 'otherCramps').some(
    (found) => !called.some((other) => overlap(found, other)) && !isAskedAndDenied(reading, found),
  );
};

const saysNo = wordSet('no nope nah none not never zero nothing');
const insists = wordSet('idea joke again');

/** 'Cramp? Nah, not a one'. Of 'cramp? What cramp' the second decides. */
export const isAskedAndDenied = ({ words, plain }: TextReading, { to }: { readonly to: number }): boolean => {
  const clause = words[to - 1]?.clause;
  const last = words.findLastIndex((word) => word.clause === clause);
  const next = words[last + 1];
  const then = words[last + 2]?.text ?? '';
  return (
    next !== undefined &&
    last <= to + 1 &&
    plain.slice(words[last]?.end, next.start).includes('?') &&
    ((saysNo.has(next.text) && !insists.has(then)) || ['cramp', 'cramps'].includes(then))
  );
};

const compares = wordSet('like so as');

/** 'No cramp until mile 9', 'never had a cramp like it': what is denied came all the same. */
const comesAfterAll = (reading: TextReading): boolean =>
  foundIn(reading, 'cramp').some(({ from, to }) => {
    const next = reading.words[to]?.text ?? '';
    const isFirst = reading.words.slice(Math.max(0, from - 3), from).some(({ text }) => text === 'never');
    return next === 'until' || (isFirst && compares.has(next));
  });

/** Where a calf is named as a muscle, not as an exercise, a garment or an animal. */
const calvesNamed = (reading: TextReading): readonly number[] => {
  const things = foundIn(reading, 'calfThing');
  return [...reading.words.entries()]
    .filter(([at, { text }]) => calfWords.has(text) && !things.some(({ from, to }) => at >= from && at < to))
    .map(([at]) => at);
};

/** A calf that is complained of near by, or named with a place or a number for pain. */
export const calfComplaint = (reading: TextReading, facts: { readonly hasFacts: boolean }): boolean => {
  const { words } = reading;
  const fine = foundIn(reading, 'wentWell', 'noCramp').filter(({ to }) => words[to]?.text !== 'until');
  const open = calvesNamed(reading).filter(
    (at) => !isDenied(words, at, at + 1) && !fine.some(({ from, to }) => at >= from && at < to),
  );
  if (open.length === 0) return false;
  // 'Felt great until the last mile, calf': how it went on needs no verb.
  const well = foundIn(reading, 'wentWell');
  const goodUntil = well.some(({ to }) => words[to]?.text === 'until' && !well.some(({ from }) => from > to));
  const isNear = standing(reading, 'complaint').some(({ from, to }) =>
    open.some((at) => Math.max(from - at, at - to) <= (words[at]?.clause === words[from]?.clause ? 8 : 3)),
  );
  return isNear || goodUntil || facts.hasFacts || says(reading, 'gaveUp') || words.length <= 3;
};

/** That it went well, or a cramp that doesn't stand. */
const saysWell = (reading: TextReading): boolean =>
  says(reading, 'wentWell') || says(reading, 'noCramp') || mentions(reading, 'cramp');

/** 'Had to stop at mile 6': a run given up at a place, and no train or coffee to blame. */
export const gaveUpAtPlace = (reading: TextReading, place: CrampPlace): boolean =>
  says(reading, 'gaveUp') &&
  (place.atKm !== null || place.atMinutes !== null) &&
  !mentions(reading, 'stoppedForOther') &&
  !saysWell(reading);

/** 'L quad mi 15', 'hammie @ 18k': a muscle with a place or a number for pain is a report without a verb. */
export const muscleWithFacts = (reading: TextReading, report: CrampReport): boolean =>
  report.muscle !== null &&
  (report.atKm ?? report.atMinutes ?? report.severity) !== null &&
  (blamesNoCalf(reading) ||
    ((report.side !== null || reading.words.length <= 4 || isPlacedAndRated(report)) && !saysWell(reading)));

const isPlacedAndRated = ({ atKm, atMinutes, severity }: CrampReport): boolean =>
  (atKm ?? atMinutes) !== null && severity !== null;

/** 'Not the calf this time, hammy'. */
const blamesNoCalf = ({ words }: TextReading): boolean =>
  words.some(
    ({ text }, at) =>
      calfWords.has(text) && words.slice(Math.max(0, at - 2), at).some((before) => before.text === 'not'),
  );

/** The report's five facts. */
export const reportIn = (reading: TextReading, place: CrampPlace): CrampReport => ({
  side: sideIn(reading.words),
  muscle: muscleIn(reading.words),
  atKm: place.atKm,
  atMinutes: place.atMinutes,
  severity: severityIn(reading.words, reading.plain),
});

/** What a report says beyond its five facts, each feature once, denied ones left out. */
export const featuresIn = (reading: TextReading): readonly CrampFeature[] => [
  ...new Set(
    findPhrases(featureBook, reading.words)
      .filter(({ from, to, saysNot }) => saysNot || !isDenied(reading.words, from, to))
      .map(({ concept }) => concept),
  ),
];
