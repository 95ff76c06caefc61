import type { CrampReport } from '../../cramps/cramp-report.ts';
import type { CrampFeature } from '../../cramps/features.ts';
import type { CrampPlace } from './cramp-place.ts';
import { featureBook } from './lexicon/phrase-book.ts';
import { isDenied } from './negation.ts';
import { findPhrases } from './phrase.ts';
import { severityIn } from './severity.ts';
import { muscleIn, sideIn } from './side-and-muscle.ts';
import { mentions, overlap, says, standing, type TextReading, unexplained } from './text-reading.ts';

const calfWords: ReadonlySet<string> = new Set(['calf', 'calves']);

/** A cramp or spasm that stands: named, not denied, no period cramp, not what a tip or an app is called after. */
export const crampStands = (reading: TextReading): boolean => {
  if (comesAfterAll(reading)) return true;
  const called = [...(reading.all.get('noCramp') ?? []), ...(reading.all.get('crampThing') ?? [])];
  return unexplained(reading, 'cramp', 'otherCramps').some(
    (found) => !called.some((other) => overlap(found, other)) && !isAskedAndDenied(reading, found),
  );
};

const saysNo = new Set('no nope nah none not never zero nothing'.split(' '));

/** 'Cramp? Nah, not a one'. */
export const isAskedAndDenied = ({ words, plain }: TextReading, { to }: { readonly to: number }): boolean => {
  const clause = words[to - 1]?.clause;
  const last = words.findLastIndex((word) => word.clause === clause);
  const [asked, next, then] = words.slice(last, last + 3);
  return (
    asked !== undefined &&
    next !== undefined &&
    last <= to + 1 &&
    plain.slice(asked.end, next.start).includes('?') &&
    ((saysNo.has(next.text) && !/^(?:idea|joke|again)$/.test(then?.text ?? '')) ||
      (next.text === 'what' && /^cramps?$/.test(then?.text ?? '')))
  );
};

/** 'No cramp until mile 9', 'never had a cramp like it': what is denied came all the same. */
const comesAfterAll = ({ words, all }: TextReading): boolean =>
  (all.get('cramp') ?? []).some(({ from, to }) => {
    const next = words[to]?.text ?? '';
    if (next === 'until') return words.slice(to + 1, to + 4).some(({ value }) => value !== null);
    return (
      /^(?:like|so|as)$/.test(next) &&
      words.slice(Math.max(0, from - 3), from).some(({ text }) => text === 'never')
    );
  });

/** Where a calf is named as a muscle, not as an exercise, a garment or an animal. */
const calvesNamed = (reading: TextReading): readonly number[] => {
  const things = reading.all.get('calfThing') ?? [];
  return [...reading.words.keys()].filter(
    (at) =>
      calfWords.has(reading.words[at]?.text ?? '') && !things.some(({ from, to }) => at >= from && at < to),
  );
};

/** A calf that is complained of near by, or named with a place or a number for pain. */
export const calfComplaint = (reading: TextReading, facts: { readonly hasFacts: boolean }): boolean => {
  const { words } = reading;
  const fine = [...(reading.all.get('wentWell') ?? []), ...(reading.all.get('noCramp') ?? [])].filter(
    ({ from, to }) => to - from > 1 && words[to]?.text !== 'until',
  );
  const calves = calvesNamed(reading).filter((at) => !isDenied(words, at, at + 1));
  const open = calves.filter((at) => !fine.some(({ from, to }) => at >= from && at < to));
  if (open.length === 0) return false;
  // 'Felt great until the last mile, calf': how it went on needs no verb.
  const well = reading.all.get('wentWell') ?? [];
  const goodUntil = well.some(({ to }) => words[to]?.text === 'until' && !well.some(({ from }) => from > to));
  const isNear = standing(reading, 'complaint').some(({ from, to }) =>
    open.some(
      (at) =>
        (words[at]?.clause === words[from]?.clause || Math.abs(at - from) <= 3) &&
        (at < from ? from - at : at - to) <= 8,
    ),
  );
  return isNear || goodUntil || facts.hasFacts || says(reading, 'gaveUp') || words.length <= 3;
};

/** 'Had to stop at mile 6': a run given up at a place, and no train or coffee to blame. */
export const gaveUpAtPlace = (reading: TextReading, place: CrampPlace): boolean =>
  says(reading, 'gaveUp') &&
  (place.atKm !== null || place.atMinutes !== null) &&
  !mentions(reading, 'stoppedForOther') &&
  !says(reading, 'wentWell') &&
  !says(reading, 'noCramp');

/** 'L quad mi 15', 'hammie @ 18k': a muscle with a place or a number for pain is a report without a verb. */
export const muscleWithFacts = (reading: TextReading, report: CrampReport): boolean =>
  report.muscle !== null &&
  (report.atKm ?? report.atMinutes ?? report.severity) !== null &&
  ((report.muscle !== 'calf' && blamesNoCalf(reading)) ||
    ((report.side !== null || reading.words.length <= 4 || isPlacedAndRated(report)) &&
      !says(reading, 'wentWell') &&
      !says(reading, 'noCramp')));

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
