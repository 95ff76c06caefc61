import type { Intent } from '../meaning.ts';
import type { Facts } from './facts.ts';
import { keywordIntent } from './keyword.ts';
import type { Concept } from './lexicon/phrase-book.ts';
import { isDenied } from './negation.ts';
import { mentions, overlap, says, type standing } from './text-reading.ts';

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

const wordAt = ({ reading }: Facts, at: number): string => reading.words[at]?.text ?? '';

const hasWord = ({ reading }: Facts, words: ReadonlySet<string>): boolean =>
  reading.words.some(({ text }) => words.has(text));

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const breakWords = setOf(
  'vacation break trip pause paused injury travel traveling sick holiday healed home recovered hiatus surgery flu rest',
);

const dayWords = setOf('today tonight tomorrow');
const foreverWords = setOf('good ever real life me us');

/** Refusals that stand: 'don't stop the reminders' is none, nor 'the pause' ended. */
const refusals = (facts: Facts): ReturnType<typeof standing> => {
  const { reading } = facts;
  return (reading.all.get('noMoreTexts') ?? []).filter((found) => {
    const segment = reading.words[found.from]?.segment;
    const before = [1, 2]
      .map((back) => reading.words[found.from - back])
      .filter((word) => word?.segment === segment)
      .map((word) => word?.text);
    const opensWithNo = ['not', 'no', 'never', 'do', 'did'].includes(wordAt(facts, found.from));
    const turned = !opensWithNo && (before.includes('not') || before.includes('never'));
    return !turned;
  });
};

/** A leg or a calf with a red flag is a report, whatever words tell it. */
const isAlarmingLeg = ({ reading, urgency, signs }: Facts): boolean => {
  if (urgency === 'none') return false;
  const ofLeg = signs.some((sign) =>
    ['clot', 'limbInDanger', 'walkingPain', 'numbOrSwollenLegs', 'tear', 'nightCramps'].includes(sign),
  );
  return reading.words.some(
    ({ text }, at) =>
      (/^cal(?:f|ves)$/.test(text) || (ofLeg && /^legs?$/.test(text))) &&
      !isDenied(reading.words, at, at + 1),
  );
};

/** Whether texts are to stop only for a while: 'stop texting me until monday', 'no texts for 2 weeks'. */
const holdsForAWhile = (facts: Facts): boolean => {
  const { reading } = facts;
  return (reading.all.get('holdTexts') ?? []).some(({ to }) => {
    const last = wordAt(facts, to - 1);
    const next = wordAt(facts, to);
    if (last === 'for' || next === 'for') {
      const after = reading.words.slice(to, to + 5).map(({ text }) => text);
      return (
        !foreverWords.has(after[0] ?? '') &&
        after.some((text) =>
          /^(?:day|week|month|while|bit|weekend|winter|summer|year|holiday|now)s?$/.test(text),
        )
      );
    }
    return true;
  });
};

const refusesCheckInsOnly = (facts: Facts): boolean => {
  const checkIns = facts.reading.all.get('checkInsOff') ?? [];
  if (checkIns.length === 0) return false;
  return refusals(facts).every((found) => checkIns.some((other) => overlap(found, other)));
};

/** 'no reminder tomorrow', 'cancel my texts for thursday': one run, not the service. */
const refusesOneDay = (facts: Facts): boolean =>
  refusals(facts).length > 0 &&
  refusals(facts).every(({ from, to }) => {
    const near = facts.reading.words.slice(from, to + 3).map(({ text }) => text);
    const verb = near[0] ?? '';
    return (
      ['cancel', 'skip', 'no'].includes(verb) &&
      (near.some((text) => dayWords.has(text)) || facts.days.some(({ at }) => at >= from && at <= to + 2))
    );
  });

const takesConsentBack = (facts: Facts): boolean =>
  refusals(facts).length > 0 &&
  !holdsForAWhile(facts) &&
  !refusesCheckInsOnly(facts) &&
  !refusesOneDay(facts) &&
  !mentions(facts.reading, 'stoppedByMistake');

const commands: ReadonlyMap<string, Intent> = new Map([
  ['join', 'join'],
  ['runs', 'runs'],
  ['resume', 'resume'],
  ['pause', 'pause'],
  ['skip', 'skip'],
  ['status', 'status'],
  ['forget', 'forget'],
  ['units', 'settings'],
  ['checkins', 'settings'],
  ['lead', 'settings'],
]);

const pronouns = setOf(
  'are were is was do does did you am i can should the my we he she it they to have has exactly will would in at that this',
);

/** A command by its first word, where the rest of the text fits it. */
const command = (facts: Facts): Intent | null => {
  const first = wordAt(facts, 0);
  const second = wordAt(facts, 1);
  const count = facts.reading.words.length;
  if (first === 'where') return pronouns.has(second) || count > 8 ? null : 'where';
  if (first === 'forget')
    return ['it', 'that', 'this', 'about', 'to', 'the', 'what'].includes(second) ? null : 'forget';
  if (first === 'join') return count <= 6 ? 'join' : null;
  if (first === 'lead')
    return facts.reading.words[1]?.value === undefined || facts.reading.words[1]?.value === null
      ? null
      : 'settings';
  if (first === 'runs') return facts.isReport ? null : 'runs';
  if (first === 'run' && !facts.isReport && looksPlanned(facts)) return isWeekly(facts) ? 'runs' : 'run';
  if (first === 'status' || first === 'resume') return count <= 5 ? (commands.get(first) ?? null) : null;
  if (first === 'pause' && says(facts.reading, 'resume')) return 'resume';
  if (first === 'pause' || first === 'skip')
    return facts.crampStands || (first === 'skip' && second === 'warm')
      ? null
      : (commands.get(first) ?? null);
  if (first === 'units' || first === 'checkins') return count <= 6 ? 'settings' : null;
  return null;
};

const weeklyWords = setOf(
  'every each usually weekly always mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends everyday daily typically normally generally mornings evenings nights regular regularly both schedule',
);

const isWeekly = (facts: Facts): boolean => {
  const days = new Set(facts.days.flatMap(({ days: named }) => named));
  return facts.days.length > 0 && (days.size >= 2 || hasWord(facts, weeklyWords));
};

const pastWords = setOf(
  'ran cramped cramping did finished completed yesterday was were went felt had got hurt raced jogged survived last',
);

const namesRun = setOf(
  'run running jog jogging race racing miler tempo intervals marathon half trot parkrun fartlek repeats ultra shakeout treadmill 5k 10k workout recovery easy long runs track speedwork hills loop relay',
);

const goingOut = (facts: Facts): boolean =>
  facts.reading.words.some(
    ({ text }, at) =>
      ['going', 'heading', 'headed', 'out', 'go', 'planning', 'doing', 'do', 'add', 'got', 'have'].includes(
        text,
      ) && /^(?:out|for|a|doing|run|to|running|going|my)$/.test(wordAt(facts, at + 1)),
  );

const namesDate = (facts: Facts): boolean =>
  facts.days.length > 0 ||
  hasWord(
    facts,
    setOf(
      'today tonight tomorrow noon january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec weekend later',
    ),
  ) ||
  facts.reading.words.some(
    ({ text, kind }, at) =>
      (kind === 'fraction' && !text.endsWith('/10')) ||
      (text === 'this' && ['morning', 'afternoon', 'evening', 'weekend'].includes(wordAt(facts, at + 1))) ||
      (text === 'in' &&
        ['an', 'a'].includes(wordAt(facts, at + 1)) &&
        ['hour', 'bit', 'few'].includes(wordAt(facts, at + 2))) ||
      (text === 'in' && ['minutes', 'hour'].includes(wordAt(facts, at + 2))),
  );

const hasAmount = (facts: Facts): boolean => facts.quantities.length > 0;

const looksPlanned = (facts: Facts): boolean =>
  (namesDate(facts) || facts.hasClockTime) && !hasWord(facts, setOf('cramped yesterday ran'));

const isQuestion = (facts: Facts): boolean =>
  facts.reading.plain.includes('?') || (wordAt(facts, 1) !== 'not' && isQuestionWord(wordAt(facts, 0)));

const isQuestionWord = (text: string): boolean =>
  setOf('what when whats which who how why is am are do does did should where').has(text);

const isOneOff = (facts: Facts): boolean =>
  (namesDate(facts) || (facts.hasClockTime && goingOut(facts))) &&
  (hasWord(facts, namesRun) ||
    facts.quantities.some(({ kind }) => kind === 'distance') ||
    (goingOut(facts) && facts.hasClockTime && hasAmount(facts)) ||
    (goingOut(facts) &&
      facts.reading.words.some(({ kind, value }) => kind === 'number' && value !== null && value < 30))) &&
  !hasWord(facts, pastWords) &&
  !isWeekly(facts) &&
  !isQuestion(facts) &&
  !(says(facts.reading, 'wentWell') && !facts.hasClockTime && !hasWord(facts, setOf('tomorrow tonight'))) &&
  !says(facts.reading, 'skip');

const isWeeklyPlan = (facts: Facts): boolean =>
  isWeekly(facts) &&
  !hasWord(facts, setOf('cramped ran did finished yesterday was were')) &&
  !isQuestion(facts) &&
  (facts.hasClockTime ||
    hasAmount(facts) ||
    hasWord(facts, namesRun) ||
    hasWord(facts, setOf('days schedule mornings evenings only switch change update weekly corro around'))) &&
  !says(facts.reading, 'skip');

/** Advice is asked for, and no cramp of one's own is told. */
const asksAdvice = (facts: Facts): boolean => {
  const { reading, report, urgency } = facts;
  if (!says(reading, 'tip') || urgency !== 'none') return false;
  if (report.side !== null || report.atKm !== null || report.atMinutes !== null || report.severity !== null)
    return false;
  const tells = reading.words.some(
    ({ text }, at) =>
      /^(?:cramped|seized|locked|spasmed|knotted|tightened|grabbed)$/.test(text) ||
      (text === 'cramping' &&
        ['is', 'am', 'are', 'keeps', 'started', 'now', 'was'].includes(wordAt(facts, at - 1)) &&
        !isWhy(facts)) ||
      (text === 'cramp' &&
        ['got', 'had', 'have', 'got@'].includes(wordAt(facts, at - 2)) &&
        wordAt(facts, at - 1) === 'a'),
  );
  return !tells;
};

const isWhy = (facts: Facts): boolean => ['why', 'what', 'how'].includes(wordAt(facts, 0));

const verdict = (facts: Facts): boolean =>
  (says(facts.reading, 'helpedYes') ||
    says(facts.reading, 'helpedNo') ||
    (says(facts.reading, 'cannotDo') && namesTip(facts))) &&
  !isAskingForHelp(facts) &&
  !(says(facts.reading, 'helpAsk') && hasWord(facts, setOf('how')));

const namesTip = (facts: Facts): boolean =>
  hasWord(
    facts,
    setOf(
      'tip it that those them raises raise sleeves socks stretch stretches stretching compression salt electrolytes pickle magnesium this warmup',
    ),
  );

const isAskingForHelp = (facts: Facts): boolean => isQuestion(facts);

const well = (facts: Facts): boolean =>
  says(facts.reading, 'wentWell') || says(facts.reading, 'noCramp') || deniesCramp(facts);

const deniesCramp = (facts: Facts): boolean => {
  const { reading } = facts;
  return (
    !facts.crampStands &&
    (reading.all.get('cramp') ?? []).some(({ from, to }) => isDenied(reading.words, from, to))
  );
};

const saysAny = ({ reading }: Facts, ...concepts: readonly Concept[]): boolean =>
  concepts.some((concept) => says(reading, concept));

const rules: readonly Rule[] = [
  ['start', ({ reading }) => mentions(reading, 'stoppedByMistake')],
  ['settings', (facts) => says(facts.reading, 'quietAsk') && !facts.isReport],
  ['pause', (facts) => holdsForAWhile(facts) && !facts.isReport],
  ['stop', takesConsentBack],
  ['skip', (facts) => refusesOneDay(facts) && !facts.isReport],
  ['settings', (facts) => refusesCheckInsOnly(facts) || says(facts.reading, 'checkInsOn')],
  ['join', (facts) => !facts.isReport && hasCode(facts)],
  [
    'stop',
    (facts) =>
      says(facts.reading, 'weakStop') && !facts.isReport && !facts.crampStands && !refusesCheckInsOnly(facts),
  ],
  [
    'resume',
    (facts) =>
      (says(facts.reading, 'resume') || (says(facts.reading, 'startAgain') && hasWord(facts, breakWords))) &&
      !facts.isReport,
  ],
  ['start', (facts) => says(facts.reading, 'startAgain') && !facts.isReport],
  ['forget', ({ reading }) => says(reading, 'forget')],
  ['join', (facts) => says(facts.reading, 'join') && !hasReportFacts(facts) && !says(facts.reading, 'tip')],
  ['settings', (facts) => says(facts.reading, 'leadAsk') && !facts.isReport],
  ['settings', (facts) => says(facts.reading, 'unitsAsk') && !facts.isReport && !looksLikePlan(facts)],
  ['helped', (facts) => verdict(facts) && !tellsNewCramp(facts)],
  ['tip', asksAdvice],
  [
    'ok',
    (facts) =>
      deniesCramp(facts) &&
      !hasWord(facts, setOf('back returned returns')) &&
      facts.urgency === 'none' &&
      !hasReportFacts(facts),
  ],
  [
    'skip',
    (facts) =>
      /^skip/.test(
        wordAt(
          facts,
          facts.reading.words.findIndex(({ text }) => /^skip/.test(text)),
        ),
      ) &&
      says(facts.reading, 'skip') &&
      !facts.crampStands &&
      !hasReportFacts(facts) &&
      facts.days.length + (hasWord(facts, dayWords) ? 1 : 0) > 0,
  ],
  ['cramp', (facts) => facts.isReport || isAlarmingLeg(facts)],
  ['pause', (facts) => says(facts.reading, 'pause')],
  ['me', (facts) => says(facts.reading, 'me') && hasWord(facts, setOf('profile page link data dashboard'))],
  ['status', (facts) => says(facts.reading, 'status') && !looksLikePlan(facts)],
  ['skip', (facts) => says(facts.reading, 'skip') && !hasWord(facts, setOf('breakfast lunch dinner'))],
  ['me', ({ reading }) => says(reading, 'me')],
  ['runs', isWeeklyPlan],
  ['run', isOneOff],
  ['where', (facts) => says(facts.reading, 'moved') && !isQuestion(facts)],
  ['stop', (facts) => standsLoose(facts)],
  ['help', (facts) => says(facts.reading, 'helpAsk') && facts.urgency === 'none'],
  ['tip', (facts) => says(facts.reading, 'tip')],
  ['ok', (facts) => facts.urgency === 'none' && well(facts)],
];

const beforeOtherStops = setOf(
  'to not never bus rest pit non full a an the one next last first it that they rain wont cannot water train truck dont must one without quick short every each no single his her would it@ we my your wind metro subway another i traffic dead week weekend year day month far very deep',
);

/** 'ENOUGH with you people STOP': the last word says it, and nothing before it makes it another stop. */
const endsWithStop = (facts: Facts): boolean => {
  const { words } = facts.reading;
  const last = words.findLastIndex(({ text }) => !['please', 'thanks', 'now', 'thank', 'you'].includes(text));
  return (
    ['stop', 'unsubscribe'].includes(wordAt(facts, last)) && !beforeOtherStops.has(wordAt(facts, last - 1))
  );
};

/** A stop word loosely tied to the service, not turned round by a 'not' before it, nor about a run or a cramp. */
const standsLoose = (facts: Facts): boolean =>
  !facts.isReport && !holdsForAWhile(facts) && (endsWithStop(facts) || saysLoosely(facts));

const saysLoosely = (facts: Facts): boolean =>
  !isQuestion(facts) &&
  (facts.reading.all.get('looseStop') ?? []).some(
    ({ from }) =>
      ![wordAt(facts, from - 1), wordAt(facts, from - 2)].some((text) => text === 'not' || text === 'never'),
  );

const looksLikePlan = (facts: Facts): boolean => isWeeklyPlan(facts) || isOneOff(facts);

const hasReportFacts = ({ report, urgency }: Facts): boolean =>
  report.side !== null || report.atKm !== null || report.severity !== null || urgency !== 'none';

/** A cramp told in a text that also judges a tip: 'calf cramped again, salt didn't help'. */
const tellsNewCramp = (facts: Facts): boolean => {
  const { words } = facts.reading;
  const told = words.some(
    ({ text }, at) =>
      /^(?:cramped|seized|locked|again|cramping|knotted)$/.test(text) ||
      (text === 'cramp' && !['with', 'for', 'the', 'my'].includes(wordAt(facts, at - 1))),
  );
  return facts.urgency !== 'none' || (facts.isReport && (hasReportFacts(facts) || told));
};

/** A six-digit code, also as 'three three', in a text that isn't about anything else. */
const hasCode = (facts: Facts): boolean =>
  codeIn(facts) !== null &&
  (facts.reading.words.length <= 3 || saysAny(facts, 'codeSaid')) &&
  !mentions(facts.reading, 'foreignCode');

/** The six-digit sign-up code in a text; null without one. */
export const codeIn = ({ reading }: Facts): string | null => {
  const match = reading.plain.match(/(?<![\d.:/])\d(?:[ -]?\d){5}(?![\d.:/])/);
  return match === null ? null : match[0].replace(/[ -]/g, '');
};

/** The intent of a text by its words alone, whatever was asked before it. */
export const intentOf = (facts: Facts): Intent => {
  const { reading } = facts;
  const bare = keywordIntent(reading.plain, reading.words);
  if (bare !== null) return bare;
  if (takesConsentBack(facts)) return 'stop';
  const commanded = command(facts);
  if (commanded !== null) return commanded;
  return rules.find(([, holds]) => holds(facts))?.[0] ?? 'unknown';
};
