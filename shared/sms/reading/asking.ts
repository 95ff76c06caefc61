import type { Facts } from './facts.ts';
import { wordSet } from './word-set.ts';

/** The word at a place of the text; empty beyond its ends. */
export const wordAt = ({ reading }: Facts, at: number): string => reading.words[at]?.text ?? '';

/** Whether any word of the text is one of these. */
export const hasWord = ({ reading }: Facts, words: ReadonlySet<string>): boolean =>
  reading.words.some(({ text }) => words.has(text));

const questionWords = wordSet('what when whats which who how why is am are do does did should where');

/** Whether the text asks something, by its mark or its first word. */
export const isQuestion = (facts: Facts): boolean =>
  facts.reading.plain.includes('?') ||
  (wordAt(facts, 0) === 'have' && ['i', 'we', 'you'].includes(wordAt(facts, 1))) ||
  (!['not', 'nothing', 'no', 'zero', 'bugger', 'sod', 'naff'].includes(wordAt(facts, 1)) &&
    questionWords.has(wordAt(facts, 0)));
