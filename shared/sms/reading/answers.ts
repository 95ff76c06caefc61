import { kmPerMile } from '../../runner/settings.ts';
import type { Intent, Request } from '../meaning.ts';
import { featuresIn } from './cramp-reading.ts';
import type { Facts } from './facts.ts';
import { dateIn } from './local-dates.ts';
import { placeQueryIn, runSaid } from './request.ts';
import { weeklyRunsIn } from './weekly-runs.ts';

/**
 * The word that confirms FORGET. Not YES, END, CANCEL or QUIT: carriers read those as opting in or out.
 */
export const forgetWord = 'DELETE';

/** Whether an intent stands by itself: a command works in the middle of a conversation, and no question turns it round. */
const isCommand: Readonly<Record<Intent, boolean>> = {
  stop: true,
  start: true,
  help: true,
  join: true,
  pause: true,
  resume: true,
  skip: true,
  status: true,
  tip: true,
  me: true,
  settings: true,
  forget: true,
  cramp: false,
  ok: false,
  runs: false,
  run: false,
  where: false,
  helped: false,
  unknown: false,
};

const yesWords = new Set(
  'yes kinda sorta little bit bad badly terrible thumbsdown awful slightly somewhat some'.split(' '),
);

const ordinals: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

const cramp = (facts: Facts, report: Facts['report'], answersQuestion: boolean): Request => ({
  intent: 'cramp',
  report,
  features: featuresIn(facts.reading),
  run: runSaid(facts),
  answersQuestion,
});

const hasAnyFact = (report: Facts['report']): boolean => Object.values(report).some((fact) => fact !== null);

const choiceIn = ({ reading }: Facts): number | null => {
  for (const { text, value } of reading.words) {
    const number = ordinals.get(text) ?? value ?? 0;
    if (Number.isInteger(number) && number >= 1 && number <= 9) return number;
  }
  return null;
};

/** Whether a text can be a place: a cramp, a run or a verdict on a tip is what its own words say. */
const mayBePlace = (intent: Intent): boolean => ['where', 'ok', 'unknown'].includes(intent);

const placeAnswer = (facts: Facts, intent: Intent): Request | null => {
  if (!mayBePlace(intent)) return null;
  const query = placeQueryIn(facts.reading.plain);
  const isNoPlace = intent === 'ok' && facts.reading.words.length <= 2;
  return query === null || isNoPlace ? null : { intent: 'where', query, choice: null };
};

const placeChoiceAnswer = (facts: Facts, intent: Intent): Request | null => {
  const choice = mayBePlace(intent) && facts.reading.words.length <= 4 ? choiceIn(facts) : null;
  return choice === null ? placeAnswer(facts, intent) : { intent: 'where', query: null, choice };
};

const runsAnswer = (facts: Facts, intent: Intent): Request | null => {
  if (isCommand[intent] || intent === 'cramp') return null;
  const runs = weeklyRunsIn(facts.reading.words, facts.reading.plain);
  if (runs.length > 0) return { intent: 'runs', runs };
  // A date ('tomorrow 7am') is one run, whatever was asked; a time alone lacks its days.
  const isOneRun = dateIn(facts.reading.words, facts.context.nowLocal) !== null;
  return facts.hasClockTime && !isOneRun ? { intent: 'runs', runs } : null;
};

const checkInAnswer = (facts: Facts, intent: Intent): Request | null => {
  const { words } = facts.reading;
  if (intent !== 'unknown') return null;
  // 'kinda' is two plain words.
  const isYes = words.length <= 4 && words.some(({ text, raw }) => yesWords.has(text) || yesWords.has(raw));
  return isYes || hasAnyFact(facts.report) ? cramp(facts, facts.report, false) : null;
};

/** '6' or 'around 6' after 'where in the run?', in the runner's unit. */
const bareDistance = (facts: Facts): number | null => {
  const { words } = facts.reading;
  const number = words.find(({ kind }) => kind === 'number')?.value ?? 0;
  if (words.length > 5 || facts.quantities.length > 0 || number > 160) return null;
  const km = Math.round(number * (facts.context.units === 'imperial' ? kmPerMile : 1) * 10) / 10;
  return km > 0 ? km : null;
};

const detailAnswer = (facts: Facts, intent: Intent): Request | null => {
  const { context, place, report } = facts;
  if (isCommand[intent] || facts.crampStands || (intent === 'ok' && !hasAnyFact(report))) return null;
  const asksDistance = context.waitingFor === 'crampDistance';
  const bare = asksDistance && report.severity === null ? bareDistance(facts) : null;
  const told = asksDistance
    ? {
        ...report,
        atKm: report.atKm ?? place.totalKm ?? bare,
        atMinutes: report.atMinutes ?? place.lastedMinutes,
      }
    : report;
  return hasAnyFact(told) ? cramp(facts, told, true) : null;
};

/**
 * What a text means as the answer to what Calfline last asked; null when it answers nothing and its own words
 * decide. `intent` is what the words alone would mean.
 */
export const answerIn = (facts: Facts, intent: Intent): Request | null => {
  switch (facts.context.waitingFor) {
    case 'nothing':
      return null;
    case 'place':
      return placeAnswer(facts, intent);
    case 'placeChoice':
      return placeChoiceAnswer(facts, intent);
    case 'runs':
      return runsAnswer(facts, intent);
    case 'checkIn':
      return checkInAnswer(facts, intent);
    case 'crampSide':
    case 'crampDistance':
      return detailAnswer(facts, intent);
    case 'forgetConfirmation': {
      const isConfirmed = facts.reading.plain.replace(/[^a-z]/g, '') === forgetWord.toLowerCase();
      return isConfirmed ? { intent: 'forget', confirmed: true } : null;
    }
  }
};
