import { hasWord, isQuestion, wordAt } from './asking.ts';
import type { Facts } from './facts.ts';
import { says } from './text-reading.ts';
import { wordSet } from './word-set.ts';

/* Is a run planned: every week, or once? */

const weeklyWords = wordSet(
  'every each usually weekly always mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends everyday daily typically normally generally mornings evenings nights regular regularly both schedule',
);

/** Whether weekdays are named that come round: several, or one said to repeat. */
export const isWeekly = (facts: Facts): boolean => {
  const days = new Set(facts.days.flatMap(({ days: named }) => named));
  return facts.days.length > 0 && (days.size >= 2 || hasWord(facts, weeklyWords));
};

const pastWords = wordSet(
  'ran cramped cramping did finished completed yesterday was were went felt had hurt raced jogged survived last',
);

const namesRun = wordSet(
  'run running jog jogging race racing miler tempo intervals marathon half trot parkrun fartlek repeats ultra shakeout treadmill 5k 10k workout recovery easy long runs track speedwork hills loop relay start gun',
);

const leaving = wordSet('going heading headed out go planning doing do add got have running');

const leavingFor = wordSet('out for a doing run to running going my');

const goingOut = (facts: Facts): boolean =>
  facts.reading.words.some(
    ({ text }, at) =>
      leaving.has(text) &&
      (leavingFor.has(wordAt(facts, at + 1)) || facts.reading.words[at + 1]?.kind === 'number'),
  );

const dateWords = wordSet(
  'today tonight tomorrow noon january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec later',
);

/** 'This evening': a part of today. */
export const saysThisPart = (facts: Facts): boolean =>
  facts.reading.words.some(
    ({ text }, at) => text === 'this' && /morning|afternoon|evening/.test(wordAt(facts, at + 1)),
  );

/** Words that come after a date, where 'rep' or 'mile' comes after a count. */
const afterDate = wordSet('of at from in it we i');

/** 'On the 12th', not 'the 4th rep'. */
const isEndOrDivide = (facts: Facts, at: number): boolean =>
  facts.reading.words[at + 1]?.segment !== facts.reading.words[at]?.segment ||
  afterDate.has(wordAt(facts, at + 1));

const leadsDate = wordSet('the on');
const soon = wordSet('minutes hour bit few');

const namesDate = (facts: Facts): boolean =>
  facts.days.length > 0 ||
  hasWord(facts, dateWords) ||
  saysThisPart(facts) ||
  facts.reading.words.some(
    ({ text, kind }, at) =>
      // '7/10' is a number for pain or effort, 'on 12/10' a date.
      (kind === 'fraction' && (!text.endsWith('/10') || wordAt(facts, at - 1) === 'on')) ||
      (kind === 'ordinal' && leadsDate.has(wordAt(facts, at - 1)) && isEndOrDivide(facts, at)) ||
      (text === 'in' && soon.has(wordAt(facts, at + 2))),
  );

const hasAmount = (facts: Facts): boolean => facts.quantities.length > 0;

const toldWords = wordSet('cramped yesterday ran');

/** Whether a date or a time is named, and nothing that is over. */
export const looksPlanned = (facts: Facts): boolean =>
  (namesDate(facts) || facts.hasClockTime) && !hasWord(facts, toldWords);

const comingUp = wordSet('tomorrow tonight');

/** Whether one run is planned, on a day or at a time to come. */
export const isOneOff = (facts: Facts): boolean =>
  facts.urgency !== 'emergency' &&
  facts.urgency !== 'today' &&
  (namesDate(facts) || (facts.hasClockTime && goingOut(facts))) &&
  (hasWord(facts, namesRun) ||
    facts.quantities.some(({ kind }) => kind === 'distance') ||
    (goingOut(facts) && facts.hasClockTime && hasAmount(facts)) ||
    (goingOut(facts) &&
      facts.reading.words.some(({ kind, value }) => kind === 'number' && (value ?? 30) < 30))) &&
  !hasWord(facts, pastWords) &&
  !isWeekly(facts) &&
  !isQuestion(facts) &&
  !(says(facts.reading, 'wentWell') && !facts.hasClockTime && !hasWord(facts, comingUp));

const overWords = wordSet('cramped ran did finished yesterday was were');

const scheduleWords = wordSet(
  'days schedule mornings evenings only switch change update weekly corro around',
);

/** Whether weekly runs are listed. */
export const isWeeklyPlan = (facts: Facts): boolean =>
  facts.urgency === 'none' &&
  isWeekly(facts) &&
  !hasWord(facts, overWords) &&
  !isQuestion(facts) &&
  (facts.hasClockTime ||
    facts.days.length >= facts.reading.words.length - 1 ||
    hasAmount(facts) ||
    hasWord(facts, namesRun) ||
    hasWord(facts, scheduleWords));

/** Whether any run is planned. */
export const looksLikePlan = (facts: Facts): boolean => isWeeklyPlan(facts) || isOneOff(facts);
