import type { WeeklyRunDraft } from '../meaning.ts';
import { clockTimesIn } from './clock-times.ts';
import { dayByLetter, daysByWord } from './lexicon/days.ts';
import { quantitiesIn } from './quantities.ts';
import { textAt, type Word } from './words.ts';

/** Weekdays named at one word. */
export type DaysAt = { readonly at: number; readonly days: readonly number[] };

/** The words around one, itself left out, as far as its segment goes: up to two before it, three after it. */
const around = (words: readonly Word[], at: number): readonly [string, string] => {
  const said = (from: number, to: number): string =>
    words
      .slice(Math.max(0, from), to)
      .filter(({ segment }) => segment === words[at]?.segment)
      .map(({ kind, text }) => (kind === 'word' ? text : '#'))
      .join(' ');
  return [said(at - 2, at), said(at + 1, at + 4)];
};

/** 'I sat at my desk', 'the sun was out': no days; 'sat at 7' and 'the sun run' are. */
export const isNoDay = (words: readonly Word[], at: number): boolean => {
  const [before, after] = around(words, at);
  if (textAt(words, at) === 'sat') {
    return (
      /\b(?:i|he|she|we|been)$/.test(before) ||
      (/^(?:on|down|in|out|around|there|next to|for (?:hours|ages|too|so|a while)|too|at|all)\b/.test(
        after,
      ) &&
        !/^(?:(?:at|around) (?:#|noon)|in (?:the )?(?:morning|afternoon|evening))/.test(after))
    );
  }
  return (
    textAt(words, at) === 'sun' &&
    (/^(?:is(?! (?:my|at|off|rest|long|race|#))|was|hat|screen|came|exposure|out|up|beating)\b/.test(after) ||
      /\b(?:full|hot|no|blazing|direct|(?:in|under|from) the)$/.test(before) ||
      (/\bthe$/.test(before) && !/^(?:#|(?:\S+ )?(?:run|race|one)\b)/.test(after)))
  );
};

const isEvery = (words: readonly Word[], at: number): boolean =>
  /^(?:every|each) (?:(?:other|single) )?(?:day|morning|evening|night|afternoon)\b/.test(
    [0, 1, 2].map((ahead) => textAt(words, at + ahead)).join(' '),
  );

/** Days by two letters that are other words too, and days but beside another day of two letters ('mo we fr'). */
const shortDays: ReadonlyMap<string, readonly number[]> = new Map([
  ['mo', [1]],
  ['we', [3]],
  ['fr', [5]],
]);

const shortDayAt = (words: readonly Word[], at: number): readonly number[] | undefined => {
  const isListed = [at - 1, at + 1].some((beside) =>
    /^(?:mo|tu|we|th|fr|sa|su)$/.test(words[beside]?.raw ?? ''),
  );
  return isListed ? shortDays.get(words[at]?.raw ?? '') : undefined;
};

/** Days by single letters, where at least two stand in the text, a day is named or RUNS comes before them. */
const lettersAsDays = (words: readonly Word[]): ReadonlyMap<number, readonly number[]> => {
  const isListed = textAt(words, 0) === 'runs';
  const found = words.flatMap(({ raw }, at): [number, readonly number[]][] => {
    const day = dayByLetter.get(raw);
    const next = words[at + 1];
    // 'Run w u', 'w friends': with, unless a day, a number or the end follows.
    const isOther =
      raw === 'u' ||
      (raw === 'w' &&
        next?.kind === 'word' &&
        !/^[mtrfs]$|^and$/.test(next.raw) &&
        !daysByWord.has(next.text));
    return day === undefined || (isOther && !isListed) ? [] : [[at, [day]]];
  });
  const isEnough = found.length > 1 || isListed || words.some(({ text }) => daysByWord.has(text));
  return new Map(isEnough ? found : []);
};

const between = (first: number, last: number): readonly number[] => {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, i) => ((first - 1 + i) % 7) + 1);
};

/** The weekdays a text names, in order, with ranges ('mon-fri') filled in. */
export const daysIn = (words: readonly Word[], plain: string): readonly DaysAt[] => {
  const letters = lettersAsDays(words);
  const all = words.flatMap(({ text }, at): DaysAt[] => {
    if (isEvery(words, at)) return [{ at, days: [1, 2, 3, 4, 5, 6, 7] }];
    const days = daysByWord.get(text) ?? letters.get(at) ?? shortDayAt(words, at);
    return days === undefined || isNoDay(words, at) ? [] : [{ at, days }];
  });
  const isRange = (one: DaysAt | undefined, two: DaysAt | undefined): boolean =>
    one !== undefined &&
    two !== undefined &&
    /^(?:-|to|through|thru|till?|until|a)$/.test(
      plain.slice(words[one.at]?.end, words[two.at]?.start).replace(/[\s.]/g, ''),
    );
  return all.map((day, i) => {
    const next = all[i + 1];
    // 'm-w-f' is a list.
    const isPart = isRange(all[i - 1], day) || isRange(next, all[i + 2]);
    return next === undefined || isPart || !isRange(day, next)
      ? day
      : { at: day.at, days: between(day.days[0] ?? 0, next.days[0] ?? 0) };
  });
};

type Group = { days: number[]; startLocal: string | null; minutes: number | null; distanceKm: number | null };

const emptyGroup = (): Group => ({ days: [], startLocal: null, minutes: null, distanceKm: null });

/**
 * Weekly runs as a text lists them: days, then what belongs to them, until days come again ('5 miles tue, 8 miles
 * thu' the other way about). A time that one group leaves open is taken from the only one that says it ('tue 5mi,
 * thu 8mi, 6am').
 */
export const weeklyRunsIn = (words: readonly Word[], plain: string): readonly WeeklyRunDraft[] => {
  const days = daysIn(words, plain);
  const times = clockTimesIn(words);
  const quantities = quantitiesIn(words);
  const said = [...times, ...quantities].map(({ from }) => from);
  const isBefore = Math.min(...said) < (days[0]?.at ?? 0);
  const isAllBefore = isBefore && Math.max(...said) < (days.at(-1)?.at ?? 0);
  // '6am mon wed fri 5mi': said once, for all.
  const isOnce = isBefore && times.length < 2 && quantities.length < 2;
  const groups: Group[] = [];
  let group = emptyGroup();
  for (const at of words.keys()) {
    const day = days.find((found) => found.at === at);
    const time = times.find(({ from }) => from === at);
    const amount = quantities.find(({ from }) => from === at);
    const isFilled = (group.startLocal ?? group.minutes ?? group.distanceKm) !== null;
    const isNext = isAllBefore ? (time ?? amount) !== undefined : day !== undefined && isFilled;
    if (isNext && group.days.length > 0 && !isOnce) {
      groups.push(group);
      group = emptyGroup();
    }
    group.days.push(...(day?.days ?? []));
    group.startLocal ??= time?.startLocal ?? null;
    if (amount?.kind === 'duration') group.minutes ??= Math.round(amount.amount);
    if (amount?.kind === 'distance') group.distanceKm ??= Math.round(amount.amount * 10) / 10;
  }
  groups.push(group);
  const starts = new Set(groups.flatMap(({ startLocal }) => startLocal ?? []));
  const [only = null] = starts;
  const drafts = groups.flatMap((found) =>
    found.days.map((weekday) => ({
      weekday,
      startLocal: found.startLocal ?? (starts.size > 1 ? null : only),
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
