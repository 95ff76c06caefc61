/** What kind of thing a token is; a `clock` is '6:30', a `fraction` '7/10', an `ordinal` '7th'. */
export type TokenKind = 'word' | 'number' | 'clock' | 'fraction' | 'ordinal';

/**
 * One token of a normalised text. `clause` counts full stops and line ends before it, `segment` commas,
 * brackets and slashes as well: words in one segment belong together. `start` and `end` are offsets into the
 * normalised text.
 */
export type Token = {
  readonly text: string;
  readonly kind: TokenKind;
  readonly clause: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
};

/** Longer runs of letters are cut: no word of ours is longer, and a bound keeps every later step cheap. */
const longestWord = 40;

/** Tokens read from one text; the rest is ignored. */
const mostTokens = 400;

const piece = /[a-z]+|\d{1,2}:\d\d(?!\d)|\d+\/\d+(?!\/)|\d*\.\d+|\d+|[^\sa-z\d]|\n/g;

const markWord = new Map([
  ['&', 'and'],
  ['+', 'and'],
  ['@', 'at'],
  ['~', 'about'],
]);

const ordinalEnds = new Set(['st', 'nd', 'rd', 'th']);

const kindOf = (text: string): TokenKind => {
  if (/[a-z]/.test(text)) return 'word';
  if (text.includes(':')) return 'clock';
  return text.includes('/') ? 'fraction' : 'number';
};

/** Whether a mark stands between two words without space, as in 'check-in' or 'u.s': then it divides nothing. */
const isInsideWord = (text: string, at: number): boolean =>
  /[a-z\d]/.test(text.charAt(at - 1)) && /[a-z\d]/.test(text.charAt(at + 1));

const abbreviation =
  /(?:^|[^a-z])(?:mi|min|mins|hr|hrs|km|approx|vs|mon|tues?|wed|thurs?|fri|sat|sun|no|st)$/;

/** Whether a full stop ends an abbreviation with a number to come ('mi. 10'), and so no sentence. */
const isAbbreviation = (text: string, at: number): boolean =>
  abbreviation.test(text.slice(Math.max(0, at - 7), at)) && /\d/.test(text.slice(at, at + 3));

/** How far a mark divides: 2 ends a clause, 1 ends a segment, 0 nothing. */
const divides = (text: string, at: number): 0 | 1 | 2 => {
  const mark = text.charAt(at);
  if (mark === '\n' || mark === ';' || mark === '!' || mark === '?') return 2;
  if (mark === '.') return isInsideWord(text, at) ? 1 : isAbbreviation(text, at) ? 0 : 2;
  if (mark === ',' || mark === '(' || mark === ')' || mark === ':' || mark === '/') return 1;
  return mark === '-' && !isInsideWord(text, at) ? 1 : 0;
};

/** Splits a normalised text into words, numbers, clock times, fractions and ordinals. Linear in its length. */
export const tokenise = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let clause = 0;
  let segment = 0;
  for (const match of text.matchAll(piece)) {
    if (tokens.length >= mostTokens) break;
    const found = match[0];
    const start = match.index;
    const end = start + found.length;
    const before = tokens.at(-1);
    const suffix = before?.kind === 'number' && before.end === start && ordinalEnds.has(found);
    const markAsWord = markWord.get(found);
    // '18ish miles': the number all the same.
    if (found === 'ish') continue;
    if (suffix) {
      tokens[tokens.length - 1] = { ...before, kind: 'ordinal', end };
    } else if (/[a-z\d]/.test(found)) {
      tokens.push({ text: found.slice(0, longestWord), kind: kindOf(found), clause, segment, start, end });
    } else if (markAsWord !== undefined) {
      tokens.push({ text: markAsWord, kind: 'word', clause, segment, start, end });
    } else {
      const depth = divides(text, start);
      if (depth > 0) segment += 1;
      if (depth > 1) clause += 1;
    }
  }
  return tokens;
};
