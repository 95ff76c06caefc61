import { casual } from 'chrono-node/en';
import { Temporal } from 'temporal-polyfill';
import { isYear } from './clock-times.ts';
import { daysByWord } from './lexicon/days.ts';
import { quantitiesIn } from './quantities.ts';
import { isNoDay } from './weekly-runs.ts';
import type { Word } from './words.ts';

/**
 * The first calendar date that words name ('dec 3', 'next friday', 'tomorrow'), on or after the runner's own
 * date, as 'YYYY-MM-DD'; null when they name none. `nowLocal` is the runner's local date and time.
 */
export const dateIn = (words: readonly Word[], nowLocal: string): string | null => {
  const now = Temporal.PlainDateTime.from(nowLocal);
  // chrono counts in UTC here: the runner's wall clock is handed over as if it were UTC, so no zone is involved.
  const instant = new Date(now.toZonedDateTime('UTC').epochMilliseconds);
  const text = words.map(writtenFor(words)).join(' ');
  for (const { start } of casual.parse(text, { instant, timezone: 0 }, { forwardDate: true })) {
    if (!start.isCertain('weekday') && !start.isCertain('month')) continue;
    // chrono implies what isn't said.
    const [year, month, day] = [start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0];
    return Temporal.PlainDate.from({ year, month, day }).toString();
  }
  return dayOfMonthIn(words, now.toPlainDate());
};

/**
 * A word as chrono reads it: 'tues' and 'saturdays' as 'tue' and 'sat', and none that it would take for a date or a
 * year though it is none: the sun in the sky, '60 minutes' (but for 'in 60 minutes'), '1830'.
 */
const writtenFor = (words: readonly Word[]): ((word: Word, at: number) => string) => {
  const amounts = quantitiesIn(words).filter(({ from }) => words[from - 1]?.text !== 'in');
  return ({ text, value }, at) => {
    const isAmount = amounts.some(({ from, to }) => from <= at && at < to);
    if (isAmount || isNoDay(words, at) || ((value ?? 0) > 99 && !isYear(text))) return '|';
    // 'May the 4th'.
    if (text === 'the' && words[at + 1]?.kind === 'ordinal') return '';
    // It knows no 'day after tomorrow' without.
    if (text === 'day' && words[at + 1]?.text === 'after') return 'the day';
    return daysByWord.get(text)?.length === 1 ? text.slice(0, 3) : text;
  };
};

/** 'the 14th': the next date with that day of the month; 'the 31st' waits for a month that has one. */
const dayOfMonthIn = (words: readonly Word[], today: Temporal.PlainDate): string | null => {
  const day = words.find(({ kind }) => kind === 'ordinal')?.value ?? 0;
  if (day < 1 || day > 31) return null;
  let month = day > today.day ? today : today.add({ months: 1 });
  while (month.daysInMonth < day) month = month.add({ months: 1 });
  return month.with({ day }).toString();
};

const spanUnits: ReadonlyMap<string, 'days' | 'weeks' | 'months' | 'years'> = new Map([
  ['day', 'days'],
  ['days', 'days'],
  ['week', 'weeks'],
  ['weeks', 'weeks'],
  ['month', 'months'],
  ['months', 'months'],
  ['year', 'years'],
]);

const vagueCounts: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['the', 1],
  ['this', 1],
  ['next', 1],
  ['couple', 2],
  ['few', 3],
  ['several', 4],
]);

/** The date a span from today ends ('2 weeks', 'a few days'), 'YYYY-MM-DD'; null when the words name no span. */
export const spanEndIn = (words: readonly Word[], nowLocal: string): string | null => {
  const today = Temporal.PlainDateTime.from(nowLocal).toPlainDate();
  for (const [at, word] of words.entries()) {
    const unit = spanUnits.get(word.text);
    const after = [1, 2].map((ahead) => words[at + ahead]?.text).join(' ');
    if (unit === undefined || /^ago|^after tomorrow/.test(after)) continue;
    const before = words[at - 1];
    const count = before?.value ?? vagueCounts.get(before?.text ?? '') ?? 0;
    if (count <= 0 || count > 400 || !Number.isInteger(count)) continue;
    return today.add({ [unit]: count }).toString();
  }
  return null;
};
