import { daysByWord } from './lexicon/days.ts';
import type { Word } from './words.ts';

/** A time of day in a text: words `from` up to `to`, 'HH:MM' in 24 hours. */
export type ClockTime = { readonly startLocal: string; readonly from: number; readonly to: number };

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

const notTimeAfter = new Set(
  'mile miler km minutes hour hours days weeks day week months month x out of degrees reps percent k marathon people times'.split(
    ' ',
  ),
);

const written = (hour: number, minute: number): string | null =>
  hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** Whether the words speak of the half of the day after noon; null when they don't say. */
const isAfternoon = (words: readonly Word[]): boolean | null => {
  const has = (...texts: readonly string[]): boolean => words.some(({ text }) => texts.includes(text));
  const mornings = words.some(
    ({ text }, at) => (text === 'morning' || text === 'mornings') && textAt(words, at - 1) !== 'not',
  );
  if (has('evening', 'evenings', 'tonight', 'night', 'nights', 'afternoon', 'afternoons'))
    return mornings ? null : true;
  return mornings ? false : null;
};

/** An hour without am or pm: by the words around it; else runners' hours, 4 to 11 in the morning. */
const guessed = (hour: number, afternoon: boolean | null): number => {
  if (hour > 12 || hour === 0) return hour;
  if (afternoon === true) return hour === 12 ? 12 : hour + 12;
  if (afternoon === false) return hour === 12 ? 0 : hour;
  return hour < 4 ? hour + 12 : hour;
};

const meridiem = (hour: number, mark: string): number => (hour % 12) + (mark.startsWith('p') ? 12 : 0);

const hourAndMinute = (word: Word): readonly [number, number] | null => {
  if (word.kind === 'clock') {
    const [hour = 0, minute = 0] = word.text.split(':').map(Number);
    return [hour, minute];
  }
  if (word.kind !== 'number' || word.value === null || !Number.isInteger(word.value)) return null;
  return word.value >= 100 ? [Math.floor(word.value / 100), word.value % 100] : [word.value, 0];
};

const timeAt = (words: readonly Word[], at: number, afternoon: boolean | null): ClockTime | null => {
  const word = words[at];
  if (word === undefined) return null;
  if (word.text === 'noon' || word.text === 'midday') return { startLocal: '12:00', from: at, to: at + 1 };
  const parts = hourAndMinute(word);
  if (parts === null) return null;
  const [hour, minute] = parts;
  const mark = textAt(words, at + 1);
  const marked =
    ['am', 'pm', 'a', 'p'].includes(mark) && (mark.length === 2 || words[at + 1]?.start === word.end);
  if (marked) {
    const startLocal = hour > 12 ? written(hour, minute) : written(meridiem(hour, mark), minute);
    return startLocal === null ? null : { startLocal, from: at, to: at + 2 };
  }
  const introduced = ['at', 'around', 'by', 'las', 'about'].includes(textAt(words, at - 1));
  // '0630' and '1845' by themselves, '630' where a time is due.
  const isFourDigits = word.raw.length === 4 && (word.raw.startsWith('0') || hour >= 4);
  const isThreeDigits = word.raw.length === 3 && word.value !== null && word.value >= 100 && introduced;
  const said =
    introduced ||
    textAt(words, at + 1) === 'oclock' ||
    textAt(words, at + 1) === 'in' ||
    /^(?:morning|evening|night|tonight)/.test(textAt(words, at - 1)) ||
    daysByWord.has(textAt(words, at - 1));
  const plainHour =
    word.kind === 'number' && word.value !== null && word.value <= 12 && said && !notTimeAfter.has(mark);
  if (word.kind !== 'clock' && !isFourDigits && !isThreeDigits && !plainHour) return null;
  if (notTimeAfter.has(mark) && word.kind !== 'clock') return null;
  if (mark === 'pace') return null;
  const isTwentyFour = isFourDigits && word.raw.startsWith('0');
  const startLocal = written(isTwentyFour ? hour : guessed(hour, afternoon), minute);
  return startLocal === null ? null : { startLocal, from: at, to: at + 1 };
};

/** The times of day in the words, left to right. */
export const clockTimesIn = (words: readonly Word[]): readonly ClockTime[] => {
  const afternoon = isAfternoon(words);
  return words.flatMap((_, at) => timeAt(words, at, afternoon) ?? []);
};
