import type { Word } from './words.ts';

/*
 * Phrases are written as plain words, so that the tables of what people say read like a list of it:
 *   stop|quit texting       either word, then the next
 *   stop the? {texts}       an optional word, then any word of a class
 *   moved ..2 to            at most two other words between
 *   vomit*                  any word that starts so
 *   #                       any number
 *   stop now|$              a word, or the end of the segment
 *   ^ good $                the start and the end of a segment (of a text between commas and full stops)
 *   < good >                the start and the end of the whole text
 * A phrase never reaches over a full stop. Matching is by sets of words, without regular expressions, and every
 * gap is bounded, so that no text can make it slow.
 */

type Step =
  | {
      readonly kind: 'word';
      readonly words: ReadonlySet<string>;
      readonly prefixes: readonly string[];
      readonly optional: boolean;
      /** '$' among the choices: the end of the segment will do as well. */
      readonly orEnd: boolean;
    }
  | { readonly kind: 'number' | 'segmentStart' | 'segmentEnd' | 'textStart' | 'textEnd' }
  | { readonly kind: 'gap'; readonly atMost: number };

/** `saysNot`: the phrase holds its own negation, so that one before it doesn't turn it round. */
type Phrase<C> = { readonly concept: C; readonly steps: readonly Step[]; readonly saysNot: boolean };

/** Concepts with the phrases that say them. */
export type PhraseTable<C extends string> = readonly (readonly [concept: C, phrases: readonly string[]])[];

/** Phrases ready to be looked for, by their first word; `anywhere` starts with a number or a prefix. */
export type PhraseBook<C extends string> = {
  readonly byFirstWord: ReadonlyMap<string, readonly Phrase<C>[]>;
  readonly anywhere: readonly Phrase<C>[];
  /** Every word that some phrase names, and the beginnings some name. */
  readonly vocabulary: ReadonlySet<string>;
  readonly prefixes: readonly string[];
};

/** A phrase found: words `from` up to, not including, `to`. */
export type Found<C extends string> = {
  readonly concept: C;
  readonly from: number;
  readonly to: number;
  readonly saysNot: boolean;
};

const wordStep = (source: string, classes: ReadonlyMap<string, readonly string[]>): Step => {
  const optional = source.endsWith('?');
  const choices = (optional ? source.slice(0, -1) : source).split('|').flatMap((choice) => {
    if (!choice.startsWith('{')) return [choice];
    const members = classes.get(choice.slice(1, -1));
    if (members === undefined) throw new Error(`No word class ${choice}`);
    return members;
  });
  const prefixes = choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1));
  const words = new Set(choices.filter((choice) => !choice.endsWith('*') && choice !== '$'));
  return { kind: 'word', words, prefixes, optional, orEnd: choices.includes('$') };
};

const stepOf = (source: string, classes: ReadonlyMap<string, readonly string[]>): Step => {
  if (source === '#') return { kind: 'number' };
  if (source === '^') return { kind: 'segmentStart' };
  if (source === '$') return { kind: 'segmentEnd' };
  if (source === '<') return { kind: 'textStart' };
  if (source === '>') return { kind: 'textEnd' };
  if (source.startsWith('..')) return { kind: 'gap', atMost: Number(source.slice(2)) };
  return wordStep(source, classes);
};

/** Whether a step asks for a negation. */
const isNegation = (step: Step): boolean =>
  step.kind === 'word' && !step.optional && negations.some((word) => step.words.has(word));

const negations = ['not', 'no', 'never', 'nothing', 'none', 'without', 'zero'];

/** The words a phrase can start with, or null when it can start with a number or a prefix. */
const firstWords = (steps: readonly Step[]): readonly string[] | null => {
  const words: string[] = [];
  for (const step of steps) {
    if (step.kind === 'segmentStart' || step.kind === 'textStart') continue;
    if (step.kind !== 'word' || step.prefixes.length > 0) return null;
    words.push(...step.words);
    if (!step.optional) return words;
  }
  return null;
};

/** Prepares a table of phrases. Throws on an unknown word class: that is a mistake in the table. */
export const phraseBook = <C extends string>(
  table: PhraseTable<C>,
  classes: ReadonlyMap<string, readonly string[]>,
): PhraseBook<C> => {
  const byFirstWord = new Map<string, Phrase<C>[]>();
  const anywhere: Phrase<C>[] = [];
  // Most parts stand in many phrases; each is read once, because this is done at every cold start.
  const stepsBySource = new Map<string, Step>();
  const stepFor = (part: string): Step => {
    const known = stepsBySource.get(part);
    if (known !== undefined) return known;
    const step = stepOf(part, classes);
    stepsBySource.set(part, step);
    return step;
  };
  for (const [concept, phrases] of table) {
    for (const source of phrases) {
      const steps = source.split(' ').map(stepFor);
      const phrase = { concept, steps, saysNot: steps.some(isNegation) };
      const first = firstWords(phrase.steps);
      if (first === null) anywhere.push(phrase);
      for (const word of new Set(first)) {
        const others = byFirstWord.get(word);
        if (others === undefined) byFirstWord.set(word, [phrase]);
        else others.push(phrase);
      }
    }
  }
  const wordSteps = [...stepsBySource.values()].filter((step) => step.kind === 'word');
  const vocabulary = new Set(wordSteps.flatMap((step) => [...step.words]));
  const prefixes = wordSteps.flatMap((step) => step.prefixes);
  return { byFirstWord, anywhere, vocabulary, prefixes: [...new Set(prefixes)] };
};

const fits = (step: Step & { kind: 'word' }, text: string): boolean =>
  step.words.has(text) || step.prefixes.some((prefix) => text.startsWith(prefix));

/** The end of the match of `steps` from step `s` at word `at`, or -1. `first` is where the phrase began. */
const matchFrom = (
  steps: readonly Step[],
  s: number,
  words: readonly Word[],
  at: number,
  first: number,
): number => {
  const step = steps[s];
  if (step === undefined) return at;
  const word = words[at];
  const before = words[at - 1];
  const sameClause = word !== undefined && (at === first || word.clause === before?.clause);
  switch (step.kind) {
    case 'textStart':
      return at === 0 ? matchFrom(steps, s + 1, words, at, first) : -1;
    case 'textEnd':
      return at === words.length ? matchFrom(steps, s + 1, words, at, first) : -1;
    case 'segmentStart':
      return word?.segment !== before?.segment ? matchFrom(steps, s + 1, words, at, first) : -1;
    case 'segmentEnd':
      return word?.segment !== before?.segment ? matchFrom(steps, s + 1, words, at, first) : -1;
    case 'number':
      return sameClause && word.value !== null ? matchFrom(steps, s + 1, words, at + 1, first) : -1;
    case 'word': {
      const taken = sameClause && fits(step, word.text) ? matchFrom(steps, s + 1, words, at + 1, first) : -1;
      const mayBeAbsent = step.optional || (step.orEnd && word?.segment !== before?.segment);
      return taken === -1 && mayBeAbsent ? matchFrom(steps, s + 1, words, at, first) : taken;
    }
    case 'gap': {
      // A gap stays inside one segment: 'calf tight, chest fine' says nothing about a tight chest.
      for (let skipped = 0; skipped <= step.atMost; skipped += 1) {
        const end = matchFrom(steps, s + 1, words, at + skipped, first);
        if (end !== -1 && (end === at || words[end - 1]?.segment === before?.segment)) return end;
        if (words[at + skipped]?.segment !== before?.segment) return -1;
      }
      return -1;
    }
  }
};

/** Every place where a phrase of the book stands in the words, in the order of the words. */
export const findPhrases = <C extends string>(
  book: PhraseBook<C>,
  words: readonly Word[],
): readonly Found<C>[] => {
  const found: Found<C>[] = [];
  words.forEach((word, from) => {
    for (const phrase of [...(book.byFirstWord.get(word.text) ?? []), ...book.anywhere]) {
      const to = matchFrom(phrase.steps, 0, words, from, from);
      if (to > from) found.push({ concept: phrase.concept, from, to, saysNot: phrase.saysNot });
    }
  });
  return found;
};
