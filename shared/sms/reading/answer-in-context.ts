import type { CrampReport } from '../../cramps/cramp-report.ts';
import type { Intent, Request } from '../meaning.ts';
import { featuresIn } from './cramp-reading.ts';
import type { Facts } from './facts.ts';
import { kmPerMile } from './quantities.ts';
import { placeQueryIn } from './request.ts';
import { weeklyRunsIn } from './weekly-runs.ts';

/** Intents that a short answer may look like by itself; every other one is a command and stands. */
const answerLike: ReadonlySet<Intent> = new Set(['unknown', 'cramp', 'where', 'ok']);

const bare = ({ reading }: Facts): string => reading.plain.replace(/[^a-z0-9.#]+/g, ' ').trim();

/**
 * What a text means as the answer to what Calfline last asked ('left', 'mile 6', '2', 'Austin TX', 'DELETE'), which
 * by itself it would not mean; null when it is no such answer. `intent` is what it means by itself: a command
 * works in the middle of any question.
 */
export const answerInContext = (intent: Intent, facts: Facts): Request | null => {
  if (facts.context.waitingFor === 'runs' && (answerLike.has(intent) || intent === 'run')) {
    return weekAnswer(intent, facts);
  }
  if (!answerLike.has(intent)) {
    return null;
  }
  switch (facts.context.waitingFor) {
    case 'forgetConfirmation':
      return bare(facts) === 'delete' ? { intent: 'forget', confirmed: true } : null;
    case 'placeChoice':
      return placeChoice(facts) ?? (intent === 'unknown' ? place(facts) : null);
    case 'place':
      return intent === 'unknown' ? place(facts) : null;
    case 'crampSide':
      return facts.crampStands ? null : sideAnswer(facts);
    case 'crampDistance':
      return facts.crampStands ? null : distanceAnswer(facts);
    case 'checkIn':
      return intent === 'unknown' ? cramped(facts) : null;
    case 'nothing':
    case 'runs':
      return null;
  }
};

/**
 * 'Sat 8am 90min': after 'which days?' a single day is weekly too. Null for a date ('tomorrow 7am'), which is one
 * run, and for a report.
 */
const weekAnswer = (intent: Intent, { reading, crampStands }: Facts): Request | null => {
  if (intent === 'cramp' || crampStands) return null;
  const runs = weeklyRunsIn(reading.words, reading.plain);
  return runs.length === 0 ? null : { intent: 'runs', runs };
};

/** 'left one, mile 3': after 'how were your calves?' a leg or a place in the run is a cramp without its name. */
const cramped = (facts: Facts): Request | null => {
  const { side, atKm, atMinutes, severity } = facts.report;
  const tells = side !== null || severity !== null || atKm !== null || atMinutes !== null;
  return tells ? { ...detail(facts, facts.report), answersQuestion: false } : null;
};

const placeChoice = (facts: Facts): Request | null => {
  const digit = /^(?:number |no |option |choice |the )?#?([1-9])(?:st|nd|rd|th)?(?: one| please)?$/.exec(
    bare(facts),
  )?.[1];
  return digit === undefined ? null : { intent: 'where', query: null, choice: Number(digit) };
};

const place = ({ reading }: Facts): Request | null => {
  const query = placeQueryIn(reading.plain, true);
  return query === null ? null : { intent: 'where', query, choice: null };
};

const detail = (facts: Facts, report: CrampReport): Extract<Request, { intent: 'cramp' }> => ({
  intent: 'cramp',
  report,
  features: featuresIn(facts.reading),
  run: { totalKm: facts.place.totalKm, totalMinutes: facts.place.totalMinutes },
  answersQuestion: true,
});

const sides = { l: 'left', left: 'left', r: 'right', right: 'right', both: 'both' } as const;

/** 'left', 'the right one', 'both legs'. */
const sideAnswer = (facts: Facts): Request | null => {
  const word =
    /^(?:it was |on |in )?(?:the |my )?(l|left|r|right|both)(?: one| side| leg| calf| of them| legs| calves)?$/.exec(
      bare(facts),
    )?.[1];
  const said =
    word === 'l' || word === 'left' || word === 'r' || word === 'right' || word === 'both'
      ? sides[word]
      : null;
  const side = said ?? facts.report.side;
  return side === null ? null : detail(facts, { ...facts.report, side });
};

/** 'mile 6', 'km 10', '20 minutes in', or a bare number in the runner's own unit. */
const distanceAnswer = (facts: Facts): Request | null => {
  const { atKm, atMinutes } = facts.report;
  if (atKm !== null || atMinutes !== null) {
    return detail(facts, facts.report);
  }
  const [, number, unit] =
    /^(?:about |around |at |near )*(?:mile |mi |km |k )?(\d{1,3}(?:\.\d)?) ?(miles?|mi|km|k|min|mins|minutes)?(?: in)?$/.exec(
      bare(facts),
    ) ?? [];
  if (number === undefined || Number(number) === 0) {
    return null;
  }
  if (unit?.startsWith('min') === true) {
    return detail(facts, { ...facts.report, atMinutes: Math.round(Number(number)) });
  }
  const inMiles =
    unit === undefined
      ? facts.context.units === 'imperial' && !/\bk/.test(bare(facts))
      : unit.startsWith('mi');
  const km = Number(number) * (inMiles || /\bmi/.test(bare(facts)) ? kmPerMile : 1);
  return detail(facts, { ...facts.report, atKm: Math.round(km * 10) / 10 });
};
