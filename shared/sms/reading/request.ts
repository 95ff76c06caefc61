import { kmPerMile, type Units } from '../../runner/settings.ts';
import type { Intent, OneOffRunDraft, Request, RunSaid, SettingChange } from '../meaning.ts';
import { clockTimesIn } from './clock-times.ts';
import { codeIn } from './commands.ts';
import { featuresIn } from './cramp-reading.ts';
import type { Facts } from './facts.ts';
import { carrierKeywords } from './lexicon/keywords.ts';
import { dateIn, spanEndIn } from './local-dates.ts';
import { mentions, says } from './text-reading.ts';
import { weeklyRunsIn } from './weekly-runs.ts';

const runSaid = ({ place }: Facts): RunSaid => ({ totalKm: place.totalKm, totalMinutes: place.totalMinutes });

const hasWord = ({ reading }: Facts, ...words: readonly string[]): boolean =>
  reading.words.some(({ text }) => words.includes(text));

const today = ({ context }: Facts): string => context.nowLocal.slice(0, 10);

const oneOffRun = (facts: Facts): OneOffRunDraft => {
  const { words } = facts.reading;
  const distance = facts.quantities.find(({ kind }) => kind === 'distance');
  const duration = facts.quantities.find(({ kind }) => kind === 'duration');
  const bare = words.find(
    ({ kind, value }, at) =>
      kind === 'number' &&
      value !== null &&
      value < 60 &&
      ['quick', 'for', 'easy', 'a'].includes(words[at - 1]?.text ?? ''),
  );
  const perUnit = facts.context.units === 'imperial' ? kmPerMile : 1;
  const km =
    distance?.amount ??
    (duration === undefined && bare?.value !== null && bare !== undefined ? bare.value * perUnit : null);
  const soon =
    hasWord(facts, 'today', 'tonight', 'now', 'later') || says(facts.reading, 'me') ? today(facts) : null;
  return {
    on: dateIn(words, facts.context.nowLocal) ?? soon,
    startLocal: clockTimesIn(words)[0]?.startLocal ?? null,
    minutes: duration === undefined ? null : Math.round(duration.amount),
    distanceKm: km === null ? null : Math.round(km * 10) / 10,
    isRace: hasWord(facts, 'race', 'marathon', 'half', 'trot', 'parkrun', 'ultra', 'racing', 'relay'),
  };
};

const pausedUntil = (facts: Facts): string | null =>
  spanEndIn(facts.reading.words, facts.context.nowLocal) ??
  dateIn(facts.reading.words, facts.context.nowLocal);

const skippedOn = (facts: Facts): string | null => {
  if (hasWord(facts, 'today', 'tonight')) return today(facts);
  const thisMorning = facts.reading.words.some(
    ({ text }, at) =>
      text === 'this' &&
      ['morning', 'afternoon', 'evening'].includes(facts.reading.words[at + 1]?.text ?? ''),
  );
  return thisMorning ? today(facts) : dateIn(facts.reading.words, facts.context.nowLocal);
};

const placeLead =
  /^(?:.{0,200}?\b)?(?:where|moved to|moving to|relocated to|relocating to|move to|live in|living in|based in|located in|zip(?: ?code)? is|post ?code is|zip|postcode|city to|location to|town to|place to|place is in|city is|location is|now in|running in|staying in|train in|training in|mude a|vivo en|estoy en|in|to|at)\b[:\s]*/;

const placeTail =
  /[\s,.!?]*\b(?:now|please|pls|thanks|thx|this week|last week|next week|this weekend|today|yesterday|for (?:the |a |this )?(?:next )?\w{1,12}|instead|these days|btw|fyi|atm|currently|ahora)?[\s,.!?]*$/;

/** What to look up as a place, in the runner's words; null when the text names none. */
export const placeQueryIn = (plain: string, whole: boolean): string | null => {
  const line = plain.replace(/\s+/g, ' ').trim().slice(0, 200);
  const rest = whole && !placeLead.test(line) ? line : line.replace(placeLead, '');
  const query = rest
    .replace(placeTail, '')
    .replace(placeTail, '')
    .replace(/^[^a-z0-9]+/, '')
    .slice(0, 80);
  return query.length < 2 ? null : query;
};

/** 'no texts before 7am or after 9pm', 'quiet hours 21:00 to 7:00': the hours in which nothing is sent. */
const quietHours = ({ reading }: Facts): SettingChange => {
  const times = clockTimesIn(reading.words);
  const follows = (word: string): string | null =>
    times.find(({ from }) => reading.words[from - 1]?.text === word)?.startLocal ?? null;
  const fromLocal = follows('after') ?? (follows('before') === null ? times[0]?.startLocal : null);
  const untilLocal = follows('before') ?? (follows('after') === null ? times[1]?.startLocal : null);
  if (fromLocal === undefined || fromLocal === null) return { setting: 'unclear' };
  return untilLocal === undefined || untilLocal === null
    ? { setting: 'unclear' }
    : { setting: 'quietHours', fromLocal, untilLocal };
};

const settingChange = (facts: Facts): SettingChange => {
  const { reading } = facts;
  if (mentions(reading, 'checkInsOff') || mentions(reading, 'checkInsOn')) {
    return { setting: 'checkIns', on: mentions(reading, 'checkInsOn') && !hasWord(facts, 'off') };
  }
  const minutes = facts.quantities.find(({ kind }) => kind === 'duration')?.amount;
  const bare = reading.words.find(({ kind, value }) => kind === 'number' && value !== null)?.value;
  if (says(reading, 'leadAsk')) {
    const leadMinutes = minutes ?? bare;
    return leadMinutes === undefined || leadMinutes === null
      ? { setting: 'unclear' }
      : { setting: 'leadMinutes', leadMinutes: Math.round(leadMinutes) };
  }
  if (says(reading, 'quietAsk')) return quietHours(facts);
  const units = unitsAsked(facts);
  return units === null ? { setting: 'unclear' } : { setting: 'units', units };
};

/** The units asked for: the first named that isn't the one to be rid of ('miles not km'). */
const unitsAsked = ({ reading }: Facts): Units | null => {
  for (const [at, { text }] of reading.words.entries()) {
    if (['not', 'of', 'from', 'no'].includes(reading.words[at - 1]?.text ?? '')) continue;
    if (['c', 'celsius', 'centigrade', 'metric', 'km', 'ml'].includes(text)) return 'metric';
    if (['f', 'fahrenheit', 'imperial', 'mile', 'oz', 'ounces'].includes(text)) return 'imperial';
  }
  return null;
};

const verdict = ({ reading }: Facts): 'helped' | 'didNotHelp' | 'cannotDo' => {
  if (says(reading, 'helpedNo') || /did ?n'?o?t ?help|not help/.test(reading.plain)) return 'didNotHelp';
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
      return { intent, query: placeQueryIn(reading.plain, false), choice: null };
    case 'tip':
      return { intent, more: hasWord(facts, 'more', 'on') };
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
