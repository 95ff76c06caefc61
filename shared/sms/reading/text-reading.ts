import { type Concept, conceptBook } from './lexicon/phrase-book.ts';
import { isDenied } from './negation.ts';
import { normalise } from './normalise.ts';
import { type Found, findPhrases } from './phrase.ts';
import { tokenise } from './tokenise.ts';
import { plainWordsOf, type Word } from './words.ts';

/** A text taken apart: its words and every phrase found in them. What the rules decide on. */
export type TextReading = {
  /** The normalised text; words carry offsets into it. */
  readonly plain: string;
  readonly words: readonly Word[];
  /** Where each thing is said, denied or not. */
  readonly all: ReadonlyMap<Concept, readonly Found<Concept>[]>;
};

/** Words that are no mistake though no phrase names them. */
const alsoKnown = new Set('a i in on to of as am pm half each from after around over past'.split(' '));

const isKnownWord = (word: string): boolean => conceptBook.knows(word) || alsoKnown.has(word);

/** Takes a text apart. */
export const takeApart = (text: string): TextReading => {
  const plain = normalise(text);
  const words = plainWordsOf(tokenise(plain), isKnownWord);
  return { plain, words, all: Map.groupBy(findPhrases(conceptBook, words), ({ concept }) => concept) };
};

/** Where something is said and not denied by the words around it. */
export const standing = (reading: TextReading, concept: Concept): readonly Found<Concept>[] =>
  (reading.all.get(concept) ?? []).filter(
    ({ from, to, saysNot }) => saysNot || !isDenied(reading.words, from, to),
  );

/** Whether something is said, denied or not. */
export const mentions = (reading: TextReading, concept: Concept): boolean => reading.all.has(concept);

/** Whether something is said and not denied. */
export const says = (reading: TextReading, concept: Concept): boolean =>
  standing(reading, concept).length > 0;

/** Whether two stretches of words share a word. */
export const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to;

/** Where something is said, not denied, and not explained away by a phrase that covers the same words. */
export const unexplained = (
  reading: TextReading,
  concept: Concept,
  explainedBy?: Concept,
): readonly Found<Concept>[] => {
  const explanations = (explainedBy && reading.all.get(explainedBy)) ?? [];
  return standing(reading, concept).filter((found) => !explanations.some((other) => overlap(found, other)));
};
