import type { Intent } from '../meaning.ts';
import { hasWord, isQuestion, wordAt } from './asking.ts';
import { commandIn, givesCode } from './commands.ts';
import { isAskedAndDenied } from './cramp-reading.ts';
import type { Facts } from './facts.ts';
import { keywordIntent } from './keyword.ts';
import { isDenied } from './negation.ts';
import { isOneOff, isWeeklyPlan, looksLikePlan } from './plans.ts';
import {
  holdsForAWhile,
  refusesCheckInsOnly,
  refusesLoosely,
  refusesOneDay,
  refusesWeakly,
  takesConsentBack,
} from './refusals.ts';
import { mentions, says, standing } from './text-reading.ts';
import { wordSet } from './word-set.ts';

/*
 * Which intent a text has. Rules are asked in order and the first that holds decides:
 *   1. what the text is bare: one keyword and courtesy;
 *   2. taking consent back, unless it has an end (a pause) or is about the check-ins (a setting);
 *   3. a command by its first word;
 *   4. coming back, breaks, data;
 *   5. reports: a cramp that happened beats every question and plan in the same text;
 *   6. verdicts on a tip, plans, places, questions, and last that all was well.
 * Red flags don't depend on any of this.
 */

type Rule = readonly [Intent, (facts: Facts) => boolean];

const calf = wordSet('calf calves');

/** A leg or a calf with a red flag is a report, whatever words tell it. */
const isAlarmingLeg = ({ reading, urgency, signs }: Facts): boolean => {
  if (urgency === 'none') return false;
  const ofLeg = signs.some((sign) =>
    ['clot', 'limbInDanger', 'walkingPain', 'numbOrSwollenLegs', 'tear'].includes(sign),
  );
  return reading.words.some(
    ({ text }, at) => (calf.has(text) || (ofLeg && text === 'leg')) && !isDenied(reading.words, at, at + 1),
  );
};

/** Advice is asked for, and no cramp of one's own is told. */
const asksAdvice = (facts: Facts): boolean => {
  const { reading, report, urgency } = facts;
  if (!says(reading, 'tip') || urgency !== 'none') return false;
  if (report.side !== null || report.atKm !== null || report.atMinutes !== null || report.severity !== null)
    return false;
  const tells = reading.words.some(
    ({ text }, at) =>
      happened.has(text) ||
      (text === 'cramping' &&
        ['is', 'am', 'are', 'keeps', 'started', 'now', 'was'].includes(wordAt(facts, at - 1)) &&
        !why.has(wordAt(facts, 0))) ||
      (text === 'did' && wordAt(facts, at - 1) === 'why') ||
      (text === 'cramp' &&
        ['got', 'had', 'have'].includes(wordAt(facts, at - 2)) &&
        wordAt(facts, at - 1) === 'a'),
  );
  return !tells;
};

const happened = wordSet('cramped seized locked spasmed knotted tightened grabbed');

const why = wordSet('why what how');

const how = wordSet('how');

const verdict = (facts: Facts): boolean =>
  (says(facts.reading, 'helpedYes') ||
    says(facts.reading, 'helpedNo') ||
    (says(facts.reading, 'cannotDo') && hasWord(facts, tipWords))) &&
  !isQuestion(facts) &&
  !(says(facts.reading, 'helpAsk') && hasWord(facts, how));

const tipWords = wordSet(
  'tip it that those them raises raise sleeves socks stretch stretches stretching compression salt electrolytes pickle magnesium this warmup',
);

const well = (facts: Facts): boolean =>
  says(facts.reading, 'wentWell') || says(facts.reading, 'noCramp') || deniesCramp(facts);

const deniesCramp = (facts: Facts): boolean => {
  const { reading } = facts;
  return (
    !facts.crampStands &&
    (reading.all.get('cramp') ?? []).some(
      (found) => isDenied(reading.words, found.from, found.to) || isAskedAndDenied(reading, found),
    )
  );
};

const hasReportFacts = ({ report, urgency }: Facts): boolean =>
  report.side !== null || report.atKm !== null || report.severity !== null || urgency !== 'none';

const happenedNow = wordSet('cramped seized locked again cramping knotted');

/** A cramp told in a text that also judges a tip: 'calf cramped again, salt didn't help'. */
const tellsNewCramp = (facts: Facts): boolean => {
  const { words } = facts.reading;
  const told = words.some(
    ({ text }, at) =>
      happenedNow.has(text) ||
      (text === 'cramp' &&
        !['with', 'for', 'the', 'my', 'stopped', 'eased', 'killed'].includes(wordAt(facts, at - 1)) &&
        !['stopped', 'gone', 'eased', 'went'].includes(wordAt(facts, at + 1))),
  );
  return facts.urgency !== 'none' || (facts.isReport && (hasReportFacts(facts) || told));
};

const breaks = wordSet(
  'vacation break trip pause paused injury travel traveling sick holiday healed home recovered hiatus surgery flu rest',
);
const cameBack = wordSet('back returned returns');
const ownPage = wordSet('profile page link data dashboard');
const joinWords = wordSet('join joining sign signup enroll subscribe register');
/** First words of a question about a pause, not of one asked for. */
const asksWhen = wordSet('when is am did does');
const meals = wordSet('breakfast lunch dinner');
const days = wordSet('today tonight tomorrow this next');
const skips = wordSet('skip skipping');

/** 'calf needs a day off, skip tomorrow': the calf is why, the day is what. */
const skipsDayPlainly = (facts: Facts): boolean =>
  hasWord(facts, skips) &&
  says(facts.reading, 'skip') &&
  !facts.crampStands &&
  !hasReportFacts(facts) &&
  (facts.days.length > 0 || hasWord(facts, days) || skips.has(wordAt(facts, facts.reading.words.length - 1)));

const weather = wordSet('heat rain dark cold snow humidity sun mud wind fog circles storm');

const move = wordSet('moved relocated');
const passive = wordSet('is was were been being');

/** 'The bus stop is moved to 5th street': a thing was, no runner has. */
const wasMoved = (facts: Facts): boolean =>
  facts.reading.words.some(
    ({ text }, at) =>
      (move.has(text) && passive.has(wordAt(facts, at - 1))) ||
      (text === 'in' && weather.has(wordAt(facts, wordAt(facts, at + 1) === 'the' ? at + 2 : at + 1))),
  );

const degrees = wordSet('c f');

/** 'Show it in C', not 'ran in 38C'. */
const asksUnits = (facts: Facts): boolean =>
  standing(facts.reading, 'unitsAsk').some(
    ({ to }) => !degrees.has(wordAt(facts, to - 1)) || facts.reading.words[to - 2]?.kind !== 'number',
  );

const rules: readonly Rule[] = [
  ['start', ({ reading }) => mentions(reading, 'stoppedByMistake')],
  ['settings', (facts) => says(facts.reading, 'quietAsk') && !facts.isReport],
  ['help', (facts) => mentions(facts.reading, 'stopAsked') && !facts.isReport],
  ['pause', (facts) => holdsForAWhile(facts) && !facts.isReport],
  ['stop', takesConsentBack],
  ['skip', (facts) => refusesOneDay(facts) && !facts.isReport],
  ['settings', (facts) => refusesCheckInsOnly(facts) || says(facts.reading, 'checkInsOn')],
  ['join', (facts) => !facts.isReport && givesCode(facts)],
  ['stop', refusesWeakly],
  ['help', (facts) => says(facts.reading, 'howTo') && !facts.isReport && !says(facts.reading, 'tip')],
  [
    'resume',
    (facts) =>
      (says(facts.reading, 'resume') || (says(facts.reading, 'startAgain') && hasWord(facts, breaks))) &&
      !facts.isReport,
  ],
  ['start', (facts) => says(facts.reading, 'startAgain') && !facts.isReport],
  ['forget', ({ reading }) => says(reading, 'forget')],
  [
    'join',
    (facts) =>
      says(facts.reading, 'join') &&
      !says(facts.reading, 'leadAsk') &&
      (hasWord(facts, joinWords) || !isWeeklyPlan(facts)) &&
      !hasReportFacts(facts) &&
      !says(facts.reading, 'tip'),
  ],
  ['join', (facts) => says(facts.reading, 'joinForTips') && !hasReportFacts(facts)],
  ['settings', (facts) => says(facts.reading, 'leadAsk') && !facts.isReport],
  ['settings', (facts) => asksUnits(facts) && !facts.isReport && !looksLikePlan(facts)],
  ['helped', (facts) => verdict(facts) && !tellsNewCramp(facts)],
  ['tip', asksAdvice],
  ['ok', (facts) => deniesCramp(facts) && !hasWord(facts, cameBack) && !hasReportFacts(facts)],
  ['skip', skipsDayPlainly],
  ['cramp', (facts) => facts.isReport || isAlarmingLeg(facts)],
  ['me', (facts) => says(facts.reading, 'me') && hasWord(facts, ownPage)],
  ['pause', (facts) => says(facts.reading, 'pause') && !asksWhen.has(wordAt(facts, 0))],
  ['status', (facts) => says(facts.reading, 'status') && !looksLikePlan(facts)],
  [
    'skip',
    (facts) =>
      says(facts.reading, 'skip') &&
      !hasWord(facts, meals) &&
      (facts.urgency !== 'emergency' || hasWord(facts, skips)),
  ],
  ['me', ({ reading }) => says(reading, 'me')],
  ['runs', isWeeklyPlan],
  ['run', isOneOff],
  ['where', (facts) => says(facts.reading, 'moved') && !wasMoved(facts) && !isQuestion(facts)],
  ['stop', refusesLoosely],
  ['help', (facts) => says(facts.reading, 'helpAsk') && facts.urgency === 'none'],
  ['tip', (facts) => says(facts.reading, 'tip') && facts.urgency !== 'emergency'],
  ['ok', (facts) => facts.urgency === 'none' && well(facts)],
];

/** The intent of a text by its words alone, whatever was asked before it. */
export const intentOf = (facts: Facts): Intent => {
  const { reading } = facts;
  const bare = keywordIntent(reading.plain, reading.words);
  if (bare !== null) return bare;
  if (takesConsentBack(facts)) return 'stop';
  const commanded = commandIn(facts);
  if (commanded !== null) return commanded;
  return rules.find(([, holds]) => holds(facts))?.[0] ?? 'unknown';
};
