import { kmPerMile, type Units } from '../../runner/settings.ts';
import type { Intent, OneOffRunDraft, Request, RunSaid, SettingChange } from '../meaning.ts';
import { hasWord, wordAt } from './asking.ts';
import { clockTimesIn } from './clock-times.ts';
import { codeIn } from './commands.ts';
import { featuresIn } from './cramp-reading.ts';
import type { Facts } from './facts.ts';
import { carrierKeywords } from './lexicon/keywords.ts';
import { dateIn, spanEndIn } from './local-dates.ts';
import { saysThisPart } from './plans.ts';
import { mentions, says } from './text-reading.ts';
import { weeklyRunsIn } from './weekly-runs.ts';
import { wordSet } from './word-set.ts';

/** How long the run was that a text talks about, as far as it says. */
export const runSaid = ({ place }: Facts): RunSaid => ({
  totalKm: place.totalKm,
  totalMinutes: place.totalMinutes,
});

const today = ({ context }: Facts): string => context.nowLocal.slice(0, 10);

const raceWords = wordSet('race marathon trot parkrun ultra racing relay');

/** Words before a number that make it a distance: 'a quick 3', 'out for 5'. */
const beforeDistance = wordSet('quick for easy a');

/** Today where a part of it is named, for which the calendar has no words. */
const partOfToday = (facts: Facts): string | null => (saysThisPart(facts) ? today(facts) : null);

const oneOffRun = (facts: Facts): OneOffRunDraft => {
  const { words } = facts.reading;
  const distance = facts.quantities.find(({ kind }) => kind === 'distance');
  const duration = facts.quantities.find(({ kind }) => kind === 'duration');
  const times = clockTimesIn(words);
  // The 6 of 'a 6am run', the half of 'for half an hour'.
  const isPartOfOther = (at: number): boolean =>
    facts.quantities.some(({ from, to }) => from <= at && at < to) || times.some(({ from }) => from === at);
  const bare = words.find(
    ({ kind, value }, at) =>
      kind === 'number' &&
      (value ?? 60) < 60 &&
      beforeDistance.has(wordAt(facts, at - 1)) &&
      !isPartOfOther(at),
  )?.value;
  const km = distance?.amount ?? (bare ?? 0) * (facts.context.units === 'imperial' ? kmPerMile : 1);
  return {
    on: dateIn(words, facts.context.nowLocal) ?? (hasWord(facts, later) ? today(facts) : partOfToday(facts)),
    startLocal: times[0]?.startLocal ?? null,
    minutes: duration === undefined ? null : Math.round(duration.amount),
    distanceKm: km > 0 ? Math.round(km * 10) / 10 : null,
    isRace:
      hasWord(facts, raceWords) ||
      words.some(({ text }, at) => text === 'half' && wordAt(facts, at + 1) !== 'past' && !isPartOfOther(at)),
  };
};

const pausedUntil = (facts: Facts): string | null =>
  spanEndIn(facts.reading.words, facts.context.nowLocal) ??
  dateIn(facts.reading.words, facts.context.nowLocal);

const skippedOn = (facts: Facts): string | null =>
  partOfToday(facts) ?? dateIn(facts.reading.words, facts.context.nowLocal);

const placeLead =
  /^(?:.{0,200}?\b)?(?:where|moved to|moving to|relocated to|relocating to|move to|live in|living in|based in|located in|zip(?: ?code)? is|post ?code is|zip|postcode|city to|location to|town to|place to|place is in|city is|location is|now in|running in|staying in|train in|training in|mude a|vivo en|estoy en|in|to|at)\b[:\s]*/;

const placeTail =
  /[\s,.!?]*\b(?:now|please|pls|thanks|thx|this week|last week|next week|this weekend|today|yesterday|for (?:the |a |this )?(?:next )?\w{1,12}|instead|these days|btw|fyi|atm|currently|ahora)?[\s,.!?]*$/;

/** What to look up as a place, in the runner's words; null when the text names none. */
export const placeQueryIn = (plain: string): string | null => {
  const query = plain
    .replace(/\s+/g, ' ')
    .replace(placeLead, '')
    // 'Ok its Austin TX'.
    .replace(/^(?:[^a-z0-9]|(?:ok|okay|yes|yeah|its|thumbsup)\b)+/, '')
    .slice(0, 80)
    .replace(placeTail, '')
    .replace(placeTail, '');
  return query.length < 2 ? null : query;
};

/** 'no texts before 7am or after 9pm', 'quiet hours 21:00 to 7:00': the hours in which nothing is sent. */
const quietHours = (facts: Facts): SettingChange => {
  const times = clockTimesIn(facts.reading.words);
  const follows = (word: string): string | undefined =>
    times.find(({ from }) => wordAt(facts, from - 1) === word)?.startLocal;
  const before = follows('before');
  const fromLocal = follows('after') ?? (before === undefined ? times[0]?.startLocal : undefined);
  const untilLocal = before ?? times[1]?.startLocal;
  return fromLocal === undefined || untilLocal === undefined
    ? { setting: 'unclear' }
    : { setting: 'quietHours', fromLocal, untilLocal };
};

const settingChange = (facts: Facts): SettingChange => {
  const { reading } = facts;
  if (mentions(reading, 'checkInsOff') || mentions(reading, 'checkInsOn')) {
    return { setting: 'checkIns', on: mentions(reading, 'checkInsOn') && !hasWord(facts, off) };
  }
  const minutes = facts.quantities.find(({ kind }) => kind === 'duration')?.amount;
  const bare = reading.words.find(({ kind }) => kind === 'number')?.value;
  if (says(reading, 'leadAsk')) {
    const leadMinutes = minutes ?? bare ?? null;
    return leadMinutes === null
      ? { setting: 'unclear' }
      : { setting: 'leadMinutes', leadMinutes: Math.round(leadMinutes) };
  }
  if (says(reading, 'quietAsk')) return quietHours(facts);
  const units = unitsAsked(facts);
  return units === null ? { setting: 'unclear' } : { setting: 'units', units };
};

const off = wordSet('off');
const later = wordSet('later');
const more = wordSet('more');
const ridOf = wordSet('not of from no');
const metric = wordSet('c celsius centigrade metric km ml');
const imperial = wordSet('f fahrenheit imperial mile oz ounces');

/** The units asked for: the first named that isn't the one to be rid of ('miles not km'). */
const unitsAsked = (facts: Facts): Units | null => {
  for (const [at, { text }] of facts.reading.words.entries()) {
    if (ridOf.has(wordAt(facts, at - 1))) continue;
    if (metric.has(text)) return 'metric';
    if (imperial.has(text)) return 'imperial';
  }
  return null;
};

const verdict = ({ reading }: Facts): 'helped' | 'didNotHelp' | 'cannotDo' => {
  if (says(reading, 'helpedNo') || /no?thelp/.test(reading.plain)) return 'didNotHelp';
  return says(reading, 'cannotDo') && !says(reading, 'helpedYes') ? 'cannotDo' : 'helped';
};

/** The request that an intent amounts to, with the facts that belong to it. */
export const requestOf = (intent: Intent, facts: Facts): Request => {
  const { reading } = facts;
  const isKeyword = carrierKeywords.has(reading.plain.trim());
  switch (intent) {
    case 'stop':
      return { intent, keyword: isKeyword, wrongNumber: says(reading, 'wrongNumber') };
    case 'start':
    case 'help':
      return { intent, keyword: isKeyword };
    case 'join':
      return { intent, code: codeIn(facts) };
    case 'cramp':
      return {
        intent,
        report: facts.report,
        features: featuresIn(reading),
        run: runSaid(facts),
        answersQuestion: false,
      };
    case 'ok':
      return { intent, allClear: says(reading, 'allClear'), run: runSaid(facts) };
    case 'runs':
      return { intent, runs: weeklyRunsIn(reading.words, reading.plain) };
    case 'run':
      return { intent, run: oneOffRun(facts) };
    case 'skip':
      return { intent, on: skippedOn(facts) };
    case 'pause':
      return { intent, untilOn: pausedUntil(facts) };
    case 'where':
      return { intent, query: placeQueryIn(reading.plain), choice: null };
    case 'tip':
      return { intent, more: hasWord(facts, more) || reading.plain.includes('go on') };
    case 'settings':
      return { intent, change: settingChange(facts) };
    case 'forget':
      return { intent, confirmed: false };
    case 'helped':
      return { intent, verdict: verdict(facts) };
    case 'unknown':
      return { intent, wrongNumber: says(reading, 'wrongNumber') };
    case 'resume':
    case 'status':
    case 'me':
      return { intent };
  }
};
