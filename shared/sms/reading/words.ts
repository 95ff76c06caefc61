import { aliases, numberWords, spanishNumbers, tensWords } from './lexicon/aliases.ts';
import { corrected } from './spelling.ts';
import type { Token, TokenKind } from './tokenise.ts';

/**
 * One word as the phrase tables see it: spelling corrected, slang made plain, number words with their value.
 * `raw` is what was written. Several words may come from one token ('dont').
 */
export type Word = {
  readonly text: string;
  readonly raw: string;
  readonly kind: TokenKind;
  /** The number it stands for; null for words, clock times and fractions. */
  readonly value: number | null;
  readonly clause: number;
  readonly segment: number;
  readonly start: number;
  readonly end: number;
};

/** The word at a place; empty beyond the ends. */
export const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

const simpleNumber = (text: string): number | null =>
  numberWords.get(text) ?? tensWords.get(text) ?? spanishNumbers.get(text) ?? null;

/** 'are' is what a lone r says next to a pronoun or a question word; elsewhere it is a leg. */
const besideR = new Set('u you ya we they who what how where calves legs'.split(' '));

const plainR = (tokens: readonly Token[], at: number): boolean =>
  besideR.has(tokens[at - 1]?.text ?? '') || ['u', 'you', 'we', 'they'].includes(tokens[at + 1]?.text ?? '');

/** What dictation and thumbs make of 'calf', beside a side and a cramp: 'my right cafe cramped'. */
const soundsLikeCalf = new Set('cafe cave carve half calm calv cough cuff'.split(' '));

const isSpokenCalf = (tokens: readonly Token[], at: number): boolean =>
  soundsLikeCalf.has(tokens[at]?.text ?? '') &&
  ['left', 'right', 'l', 'r', 'my'].includes(tokens[at - 1]?.text ?? '') &&
  /^(?:cramp|seiz|lock|spasm|knot|grab|tight)/.test(tokens[at + 1]?.text ?? '');

/** Two domain words run together ('leftcalf', 'stoptexting'), apart; null for any other word. */
const pulledApart = (text: string, isKnown: (word: string) => boolean): readonly string[] | null => {
  if (isKnown(text)) return null;
  for (let at = 3; at <= text.length - 3; at += 1) {
    const head = text.slice(0, at);
    const tail = text.slice(at);
    if (gluedHeads.has(head) && isKnown(tail)) return [head, tail];
  }
  return null;
};

/** Words that people run into the next one. */
const gluedHeads = new Set(
  'left right both calf calves cramp cramped stop start join pause skip runs mile tip where opt sign please'.split(
    ' ',
  ),
);

/** The plain words of one written word. */
const plainWords = (text: string, isKnown: (word: string) => boolean): readonly string[] => {
  const parts = pulledApart(text, isKnown);
  if (parts !== null) return parts.flatMap((part) => aliases.get(part) ?? [part]);
  const word = corrected(text, (candidate) => isKnown(candidate) || aliases.has(candidate));
  return aliases.get(word) ?? [word];
};

const numberIn = (token: Token, text: string): number | null => {
  return token.kind === 'number' || token.kind === 'ordinal' ? Number(token.text) : simpleNumber(text);
};

/** 'twenty' and 'five' as one number. */
const joinedNumbers = (words: readonly Word[]): readonly Word[] => {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const tens = before && tensWords.get(before.text);
    const unit = numberWords.get(word.text) ?? 0;
    if (before?.segment === word.segment && tens !== undefined && unit > 0 && unit < 10) {
      const value = tens + unit;
      joined[joined.length - 1] = { ...before, text: String(value), value, end: word.end };
    } else {
      joined.push(word);
    }
  }
  return joined;
};

/** The words of a text, made plain. `isKnown` says which words the phrase tables use; those aren't corrected. */
export const plainWordsOf = (tokens: readonly Token[], isKnown: (word: string) => boolean): readonly Word[] =>
  joinedNumbers(
    tokens.flatMap((token, at) => {
      const isWord = token.kind === 'word';
      const texts = !isWord
        ? [token.text]
        : token.text === 'r' && plainR(tokens, at)
          ? ['are']
          : isSpokenCalf(tokens, at)
            ? ['calf']
            : plainWords(token.text, isKnown);
      const { kind, clause, segment, start, end } = token;
      return texts.map((text) => {
        const value = numberIn(token, text);
        const numeric = isWord && value !== null ? ('number' as const) : kind;
        return { text, raw: token.text, kind: numeric, value, clause, segment, start, end };
      });
    }),
  );
