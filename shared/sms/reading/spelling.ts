import { correctedTo, leftAlone } from './lexicon/spelling-words.ts';

/** Letters that may be wrong: none in a word of three, one up to seven letters, two above. */
const slipsAllowed = (length: number): number => {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
};

/**
 * Slips between two words (optimal string alignment: a letter missing, extra or wrong, or two swapped), or
 * `limit + 1` when there are more than `limit`.
 */
const slipsBetween = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const insert = (next[j - 1] ?? i) + 1;
      const remove = (row[j] ?? j) + 1;
      const replace = (row[j - 1] ?? j) + (same ? 0 : 1);
      const swap = swapped ? (previous[j - 2] ?? 0) + 1 : insert;
      next.push(Math.min(insert, remove, replace, swap));
    }
    previous = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
};

const targetsByFirstLetter: ReadonlyMap<string, readonly string[]> = Map.groupBy(correctedTo, (word) =>
  word.slice(0, 1),
);

/** For a key hit, the keys beside it that it may have been meant for. */
const keysBeside: ReadonlyMap<string, string> = new Map(
  'awsz bvn cxv dsef ersd fdgr gfht hgjy iuok jhku kjli lkop mn nbm opil pol qwa redtf swadx tryfg uyij vcb wqeas xzsc yutgh zas'
    .split(' ')
    .map((keys): [string, string] => [keys.slice(0, 1), keys.slice(1)]),
);

/** Stop words long enough for a slip in them to be plain when they are all a text says. */
const stopWords = ['stop', 'stopall', 'unsubscribe', 'cancel', 'quit', 'optout', 'revoke'];

/** Whether a text's only word is a stop word with one slip: 'wtop', 'nsubscribe', 'ancel'. */
export const isSlippedStop = (word: string): boolean =>
  !leftAlone.has(word) && stopWords.some((stop) => slipsBetween(word, stop, 1) === 1);

const once = '$1';
const twice = '$1$1';

/** A drawn-out word with each run of one letter cut to `most`: 'stoppp' is 'stop' or 'stopp'. */
const shortened = (word: string, most: typeof once | typeof twice): string => word.replace(/(.)\1+/g, most);

const nearest = (word: string): string | null => {
  const limit = slipsAllowed(word.length);
  let best: string | null = null;
  let bestSlips = limit + 1;
  // 'reathe', 'hest': the first letter was missed.
  if (word.length > 3) {
    const whole = correctedTo.find((target) => target.length === word.length + 1 && target.endsWith(word));
    if (whole !== undefined) return whole;
  }
  // The first letter is nearly always right; else it is the second, swapped, or the key beside it was hit.
  const initials = [word.charAt(0), word.charAt(1), ...(keysBeside.get(word.charAt(0)) ?? '')];
  for (const initial of new Set(initials)) {
    for (const target of targetsByFirstLetter.get(initial) ?? []) {
      const slips = slipsBetween(word, target, limit);
      if (slips < bestSlips && slips <= slipsAllowed(target.length)) {
        best = target;
        bestSlips = slips;
      }
    }
  }
  return best;
};

/**
 * The word a runner most likely meant: the word itself when it is known or an everyday word, else a drawn-out
 * word shortened, else the one service word within a slip or two of it. `isKnown` says which words the tables
 * use. Deterministic; the same word always comes out the same.
 */
export const corrected = (word: string, isKnown: (word: string) => boolean): string => {
  if (isKnown(word) || leftAlone.has(word)) return word;
  // 'runnin', 'crampin'.
  if (word.endsWith('in') && isKnown(`${word}g`)) return `${word}g`;
  for (const most of [twice, once] as const) {
    const short = shortened(word, most);
    if (isKnown(short)) return short;
  }
  if (leftAlone.has(shortened(word, once))) return word;
  return nearest(shortened(word, twice)) ?? word;
};
