import type { WeeklyRunDraft } from '../meaning.ts';
import { clockTimesIn } from './clock-times.ts';
import { dayByLetter, daysByWord } from './lexicon/days.ts';
import { quantitiesIn } from './quantities.ts';
import type { Word } from './words.ts';

/** Weekdays named at one word. */
export type DaysAt = { readonly at: number; readonly days: readonly number[] };

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** 'I sat at my desk', 'the sun was out': no days. */
const isNoDay = (words: readonly Word[], at: number): boolean => {
  const [before, after] = [textAt(words, at - 1), textAt(words, at + 1)];
  if (textAt(words, at) === 'sat') {
    const place = ['on', 'down', 'in', 'out', 'around', 'there', 'next', 'for', 'too'].includes(after);
    const place2 =
      after === 'at' &&
      words[at + 2]?.value === null &&
      words[at + 2]?.kind !== 'clock' &&
      textAt(words, at + 2) !== 'noon';
    return place || place2 || ['i', 'just', 'he', 'she', 'we', 'been'].includes(before);
  }
  if (textAt(words, at) === 'sun') {
    return (
      ['the', 'full', 'hot', 'no', 'blazing', 'direct'].includes(before) ||
      ['is', 'was', 'hat', 'screen', 'came', 'exposure', 'out', 'up', 'beating'].includes(after)
    );
  }
  return (
    textAt(words, at) === 'th' &&
    words[at - 1]?.value !== null &&
    words[at - 1] !== undefined &&
    words[at - 1]?.end === words[at]?.start
  );
};

const isEvery = (words: readonly Word[], at: number): boolean =>
  ['every', 'each'].includes(textAt(words, at)) &&
  ['day', 'morning', 'evening', 'night', 'afternoon', 'other'].includes(textAt(words, at + 1));

/** Days by two letters, where another such word stands beside ('mo we fr'). */
const shortDays: ReadonlyMap<string, number> = new Map(
  ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].map((day, i): [string, number] => [day, i + 1]),
);

const shortDaysIn = (words: readonly Word[]): readonly DaysAt[] =>
  words.flatMap(({ raw }, at) => {
    const day = shortDays.get(raw);
    const isListed = [at - 1, at + 1].some((beside) => shortDays.has(words[beside]?.raw ?? ''));
    return day === undefined || !isListed ? [] : [{ at, days: [day] }];
  });

/** Days by single letters, where at least two stand in the text or RUNS comes before them. */
const lettersAsDays = (words: readonly Word[]): readonly DaysAt[] => {
  const found = words.flatMap((word, at) => {
    const day = dayByLetter.get(word.raw);
    const next = textAt(words, at + 1);
    const isU =
      word.raw === 'u' ||
      (word.raw === 'w' &&
        !['t', 'f', 'm', 'r', 'th', 'and', 'fri'].includes(words[at + 1]?.raw ?? '') &&
        words[at + 1]?.value === null &&
        words[at + 1] !== undefined);
    return day === undefined || (isU && textAt(words, 0) !== 'runs') || next === 'body'
      ? []
      : [{ at, days: [day] }];
  });
  const named = words.some((word) => daysByWord.has(word.text));
  return found.length >= 2 || (found.length === 1 && (named || textAt(words, 0) === 'runs')) ? found : [];
};

const isRange = (words: readonly Word[], plain: string, one: DaysAt, two: DaysAt): boolean => {
  const [first, second] = [words[one.at], words[two.at]];
  if (first === undefined || second === undefined) return false;
  if (two.at === one.at + 1) return plain.slice(first.end, second.start).trim() === '-';
  return two.at === one.at + 2 && ['to', 'through', 'thru', 'until'].includes(textAt(words, one.at + 1));
};

const between = (first: number, last: number): readonly number[] => {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 7) + 1);
};

/** The weekdays a text names, in order, with ranges ('mon-fri') filled in. */
export const daysIn = (words: readonly Word[], plain: string): readonly DaysAt[] => {
  const named = words.flatMap((word, at) => {
    if (isEvery(words, at)) return [{ at, days: [1, 2, 3, 4, 5, 6, 7] }];
    const days = daysByWord.get(word.text);
    return days === undefined || isNoDay(words, at) ? [] : [{ at, days }];
  });
  const letters = [...lettersAsDays(words), ...shortDaysIn(words)].filter(
    ({ at }) => !named.some((day) => day.at === at),
  );
  const all = [...named, ...letters].toSorted((a, b) => a.at - b.at);
  return all.map((day, i) => {
    const next = all[i + 1];
    const [first, last] = [day.days[0], next?.days[0]];
    if (next === undefined || first === undefined || last === undefined || !isRange(words, plain, day, next))
      return day;
    return { at: day.at, days: between(first, last) };
  });
};

type Group = { days: number[]; startLocal: string | null; minutes: number | null; distanceKm: number | null };

const emptyGroup = (): Group => ({ days: [], startLocal: null, minutes: null, distanceKm: null });

/**
 * Weekly runs as a text lists them: days, then what belongs to them, until days come again. What one group
 * leaves open is taken from the only one that says it ('tue 5mi, thu 8mi, 6am').
 */
export const weeklyRunsIn = (words: readonly Word[], plain: string): readonly WeeklyRunDraft[] => {
  const days = daysIn(words, plain);
  const times = clockTimesIn(words);
  const quantities = quantitiesIn(words);
  const groups: Group[] = [];
  let group = emptyGroup();
  const isFilled = (): boolean =>
    group.days.length > 0 && (group.startLocal ?? group.minutes ?? group.distanceKm) !== null;
  for (const at of words.keys()) {
    const day = days.find((found) => found.at === at);
    if (day !== undefined) {
      if (isFilled()) {
        groups.push(group);
        group = emptyGroup();
      }
      group.days.push(...day.days);
    }
    group.startLocal ??= times.find(({ from }) => from === at)?.startLocal ?? null;
    const amount = quantities.find(({ from }) => from === at);
    if (amount?.kind === 'duration') group.minutes ??= Math.round(amount.amount);
    if (amount?.kind === 'distance') group.distanceKm ??= Math.round(amount.amount * 10) / 10;
  }
  groups.push(group);
  const withDays = groups.filter((found) => found.days.length > 0);
  const shared = <K extends 'startLocal' | 'minutes' | 'distanceKm'>(key: K): Group[K] | null => {
    const said = [...new Set(groups.map((found) => found[key]).filter((value) => value !== null))];
    return said.length === 1 ? (said[0] ?? null) : null;
  };
  const drafts = withDays.flatMap((found) =>
    found.days.map((weekday) => ({
      weekday,
      startLocal: found.startLocal ?? shared('startLocal'),
      minutes: found.minutes,
      distanceKm: found.distanceKm,
    })),
  );
  return drafts.filter(
    (draft, i) =>
      drafts.findIndex(
        ({ weekday, startLocal }) => weekday === draft.weekday && startLocal === draft.startLocal,
      ) === i,
  );
};
