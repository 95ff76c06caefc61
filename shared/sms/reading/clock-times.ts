import { Temporal } from 'temporal-polyfill';
import { daysByWord } from './lexicon/days.ts';
import { textAt, type Word } from './words.ts';

/** A time of day in a text: the word it begins at, 'HH:MM' in 24 hours. */
export type ClockTime = { readonly startLocal: string; readonly from: number };

/** After a number that is no time: '6 mile', '5 out of 10'. */
const notTimeAfter =
  /^(?:mile|miler|k?m|k|met(?:er|re)s?|minutes|hours?|days?|weeks?|months?|x|out|of|degrees|reps|percent|marathon|people|pace|times)$/;

const later = /^(?:evening|(?:to)?night|afternoon|arvo)s?$/;

const early = /^mornings?$/;

const isPartOfDay = (text: string): boolean => later.test(text) || early.test(text);

/** Whether the words speak of the half of the day after noon; null when they don't say. */
const isAfternoon = (words: readonly Word[]): boolean | null => {
  const isLater = words.some(({ text }) => later.test(text));
  const isEarly = words.some(
    ({ text }, at) => early.test(text) && !/^(?:no|not|more)$/.test(textAt(words, at - 1)),
  );
  return isLater === isEarly ? null : isLater;
};

/** An hour without am or pm: by the words around it; else runners' hours, 4 to 11 in the morning. */
const guessed = (hour: number, afternoon: boolean | null): number => {
  if (hour === 12 && afternoon === false) return 0;
  return hour > 0 && hour < 12 && (afternoon ?? hour < 4) ? hour + 12 : hour;
};

const hourAndMinute = ({ kind, text, value }: Word): readonly [number, number] | null => {
  if (kind === 'clock') {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    return [hour, minute];
  }
  if (kind !== 'number' || value === null || !Number.isInteger(value)) return null;
  return value >= 100 ? [Math.floor(value / 100), value % 100] : [value, 0];
};

/** The minutes of 'six thirty' at its second word; 0 when there are none. */
const minutesAt = (words: readonly Word[], at: number): number => {
  const minutes = words[at]?.value ?? 0;
  const isSpoken = /^[a-z]/.test(words[at]?.raw ?? '') && words[at - 1]?.kind === 'number';
  return isSpoken && minutes > 9 && !notTimeAfter.test(textAt(words, at + 1)) ? minutes : 0;
};

const spokenMinutes: ReadonlyMap<string, number> = new Map([
  ['half past', 30],
  ['quarter past', 15],
  ['quarter to', -15],
]);

/** Four figures that are a year to come: no run starts at 20:27. */
export const isYear = (figures: string): boolean => /^20(?:2[6-9]|3[1-46-9])$/.test(figures);

/** Whether a number that no am or pm marks is a time; `isDue` where the words before it announce one. */
const isTime = (words: readonly Word[], at: number, after: number, isDue: boolean): boolean => {
  const { kind, raw = '', value = null } = words[at] ?? {};
  const [before, mark] = [textAt(words, at - 1), textAt(words, after)];
  if (kind === 'clock') return mark !== 'pace' && mark !== 'minutes';
  if (value === null || notTimeAfter.test(mark)) return false;
  // '0630' and '1845' by themselves, '630' where a time is due; not '4x1600'.
  if (value > 99) return (raw.length === 4 || isDue) && before !== 'x' && !isYear(raw);
  const isSaid =
    isDue ||
    mark === 'oclock' ||
    (mark === 'in' && [1, 2].some((more) => isPartOfDay(textAt(words, after + more)))) ||
    isPartOfDay(before) ||
    daysByWord.has(before);
  return value <= 12 && isSaid;
};

const timeAt = (words: readonly Word[], at: number, afternoon: boolean | null): ClockTime | null => {
  const word = words[at];
  if (word === undefined || minutesAt(words, at) > 0) return null;
  if (word.text === 'noon' || word.text === 'midday') return { startLocal: '12:00', from: at };
  const parts = hourAndMinute(word);
  if (parts === null) return null;
  const before = textAt(words, at - 1);
  const shift = spokenMinutes.get(`${textAt(words, at - 2)} ${before}`);
  const isDue = shift !== undefined || /^(?:at|around|by|las|about)$/.test(before);
  const spoken = minutesAt(words, at + 1);
  const after = at + (spoken > 0 ? 2 : 1);
  const mark = textAt(words, after);
  const isMarked =
    /^[ap]m$/.test(mark) || (/^[ap]$/.test(mark) && words[after]?.start === words[after - 1]?.end);
  if (!isMarked && !isTime(words, at, after, isDue)) return null;
  const isTwentyFour = /^0\d{3}$/.test(word.raw);
  const hour = guessed(parts[0], isMarked ? mark.startsWith('p') : !isTwentyFour && afternoon);
  const minute = parts[1];
  if (hour > 23 || minute > 59) return null;
  const start = Temporal.PlainTime.from({ hour, minute }).add({ minutes: shift ?? spoken });
  return { startLocal: start.toString({ smallestUnit: 'minute' }), from: at };
};

/** The times of day in the words, left to right. */
export const clockTimesIn = (words: readonly Word[]): readonly ClockTime[] => {
  const afternoon = isAfternoon(words);
  return words.flatMap((_, at) => timeAt(words, at, afternoon) ?? []);
};
