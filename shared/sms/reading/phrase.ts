import { wordSet } from './word-set.ts';
import type { Word } from './words.ts';

/*
 * Phrases are written as plain words, so that the tables of what people say read like a list of it:
 *   stop|quit texting       either word, then the next
 *   stop the? {texts}       an optional word, then any word of a class
 *   moved ~2 to             at most two other words between
 *   vomit*                  any word that starts so
 *   #                       any number
 *   stop now|$              a word, or the end of the segment
 *   ^ good $                the start and the end of a segment (of a text between commas and full stops), small
 *                           words of address and courtesy not counted: 'hey bro good lol' is '^ good $'
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
      /** '$' among the choices: the end of the segment will do as well, or alone. */
      readonly orEnd: boolean;
    }
  | { readonly kind: 'number' | 'segmentStart' | 'textStart' | 'textEnd' }
  | { readonly kind: 'gap'; readonly atMost: number };

/** `saysNot`: the phrase holds its own negation, so that one before it doesn't turn it round. */
type Phrase<C> = { readonly concept: C; readonly steps: readonly Step[]; readonly saysNot: boolean };

/** A phrase as the table has it, `at` its place there. */
type Source<C> = { readonly concept: C; readonly written: string; readonly at: number };

/** Concepts with the phrases that say them, one a line: as text they are lighter to carry and quicker to load. */
export type PhraseTable<C extends string> = readonly (readonly [concept: C, phrases: string])[];

/** Words by the name that phrases call them together by. */
type WordClasses = ReadonlyMap<string, readonly string[]>;

/** Phrases ready to be looked for. A text touches few of them: each is read when a text first may hold it. */
export type PhraseBook<C extends string> = {
  /** The phrases that can start at a word, in the table's order; last those that start with a number or a prefix. */
  readonly startingAt: (word: string) => readonly Phrase<C>[];
  /** Whether some phrase names this word, or a beginning of it. */
  readonly knows: (word: string) => boolean;
};

/** A phrase found: words `from` up to, not including, `to`. */
export type Found<C extends string> = {
  readonly concept: C;
  readonly from: number;
  readonly to: number;
  readonly saysNot: boolean;
};

/** A part's choices as they are written: words, beginnings with a star, and classes by name. */
const choicesIn = (part: string): readonly string[] =>
  (part.endsWith('?') ? part.slice(0, -1) : part).split('|');

const membersOf = (choice: string, classes: WordClasses): readonly string[] => {
  if (!choice.startsWith('{')) return [choice];
  const members = classes.get(choice.slice(1, -1));
  if (members === undefined) throw new Error(`No word class ${choice}`);
  return members;
};

const isPrefix = (choice: string): boolean => choice.endsWith('*');

const wordStep = (part: string, choices: readonly string[]): Step => ({
  kind: 'word',
  words: new Set(choices),
  prefixes: choices.filter(isPrefix).map((choice) => choice.slice(0, -1)),
  optional: part.endsWith('?'),
  orEnd: choices.includes('$'),
});

const stepOf = (part: string, choices: readonly string[]): Step => {
  if (part === '#') return { kind: 'number' };
  if (part === '^') return { kind: 'segmentStart' };
  if (part === '<') return { kind: 'textStart' };
  if (part === '>') return { kind: 'textEnd' };
  if (part.startsWith('~')) return { kind: 'gap', atMost: Number(part.slice(1)) };
  return wordStep(part, choices);
};

/** Whether a step asks for a negation. */
const isNegation = (step: Step): boolean =>
  step.kind === 'word' && !step.optional && negations.some((word) => step.words.has(word));

const negations = ['not', 'no', 'never', 'nothing', 'none', 'without', 'zero'];

/** The parts a phrase can start with: optional ones, and the first that must be there. */
const startsOf = (source: string): readonly string[] => {
  const starts: string[] = [];
  for (let from = 0; from < source.length; ) {
    const space = source.indexOf(' ', from);
    const part = source.slice(from, space === -1 ? source.length : space);
    if (part !== '^' && part !== '<') starts.push(part);
    if (starts.length > 0 && !part.endsWith('?')) break;
    from += part.length + 1;
  }
  return starts;
};

/** A function that works each answer out once. */
const remembering = <Q, A>(answerTo: (question: Q) => A): ((question: Q) => A) => {
  const answers = new Map<Q, A>();
  return (question) => {
    const answer = answers.get(question) ?? answerTo(question);
    answers.set(question, answer);
    return answer;
  };
};

/** Whether a phrase with this choice at its start can begin at words that no table names; none starts with a gap. */
const opensAnywhere = (choice: string): boolean => choice === '#' || isPrefix(choice);

/** The names of the classes that a word is in, as phrases write them. */
const classesByWord = (classes: WordClasses): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const [name, words] of classes)
    for (const word of words) names.set(word, [...(names.get(word) ?? []), `{${name}}`]);
  return names;
};

/**
 * The book of a table, opened at the first text: a webhook that is refused unread doesn't wait for it. An unknown word
 * class throws when it is come upon: that is a mistake in the table.
 */
export const phraseBook = <C extends string>(table: PhraseTable<C>, classes: WordClasses): PhraseBook<C> => {
  let opened: PhraseBook<C> | null = null;
  const book = (): PhraseBook<C> => {
    opened ??= openBook(table, classes);
    return opened;
  };
  return { startingAt: (word) => book().startingAt(word), knows: (word) => book().knows(word) };
};

const openBook = <C extends string>(table: PhraseTable<C>, classes: WordClasses): PhraseBook<C> => {
  const wordsOf = remembering((part: string) =>
    choicesIn(part).flatMap((choice) => membersOf(choice, classes)),
  );
  const stepFor = remembering((part: string) => stepOf(part, wordsOf(part)));
  const sources: Source<C>[] = [];
  const anywhere: Source<C>[] = [];
  /** Phrases by each choice they can start with, as it is written: 'stop', '{texts}'. */
  const byChoice = new Map<string, Source<C>[]>();
  for (const [concept, phrases] of table)
    for (const written of phrases.trim().split('\n')) {
      const source = { concept, written, at: sources.length };
      sources.push(source);
      const choices = startsOf(written).flatMap(choicesIn);
      if (choices.some(opensAnywhere)) anywhere.push(source);
      else
        for (const choice of choices) {
          const others = byChoice.get(choice);
          if (others === undefined) byChoice.set(choice, [source]);
          else others.push(source);
        }
    }
  const phraseFor = remembering(({ concept, written }: Source<C>): Phrase<C> => {
    const steps = written.split(' ').map(stepFor);
    return { concept, steps, saysNot: steps.some(isNegation) };
  });
  const classNames = classesByWord(classes);
  const vocabulary = new Set(sources.flatMap(({ written }) => written.split(' ')).flatMap(wordsOf));
  const prefixes = [...vocabulary].filter(isPrefix).map((choice) => choice.slice(0, -1));
  return {
    startingAt: (word) => {
      const named = [word, ...(classNames.get(word) ?? [])].flatMap((choice) => byChoice.get(choice) ?? []);
      const inOrder = [...new Set(named)].toSorted((a, b) => a.at - b.at);
      return [...inOrder, ...anywhere].map(phraseFor);
    },
    knows: (word) => vocabulary.has(word) || prefixes.some((prefix) => word.startsWith(prefix)),
  };
};

/** Words that open a segment and say nothing: what follows still stands at its start. */
const openers = wordSet(
  'hey hi hello yo dude bro bruh man omg ok so and but well um uh ugh sorry please just then also look listen like honestly seriously lowkey ngl tbh dear sir calfline again yes yeah oh',
);

/** Words that close a segment and say nothing: what came before still stands at its end. */
const closers = wordSet(
  'lol lmao lmfao haha hahaha rofl fr frfr tbh ngl smh imo bro bruh dude man mate fam guys sir maam yall omg ugh please thanks ok thx though honestly seriously jeez jesus hooray',
);

/** Whether only words of the set stand between word `at` and the edge of its segment, going by `step`. */
const onlySmallWords = (
  words: readonly Word[],
  at: number,
  step: 1 | -1,
  segment: number | undefined,
  small: ReadonlySet<string>,
): boolean => {
  for (let i = at; words[i]?.segment === segment; i += step)
    if (!small.has(words[i]?.text ?? '')) return false;
  return true;
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
      return onlySmallWords(words, at - 1, -1, word?.segment, openers)
        ? matchFrom(steps, s + 1, words, at, first)
        : -1;
    case 'number':
      return sameClause && word.value !== null ? matchFrom(steps, s + 1, words, at + 1, first) : -1;
    case 'word': {
      const taken = sameClause && fits(step, word.text) ? matchFrom(steps, s + 1, words, at + 1, first) : -1;
      const mayBeAbsent =
        step.optional || (step.orEnd && onlySmallWords(words, at, 1, before?.segment, closers));
      return taken === -1 && mayBeAbsent ? matchFrom(steps, s + 1, words, at, first) : taken;
    }
    case 'gap': {
      // A gap stays inside one segment: 'calf tight, chest fine' says nothing about a tight chest.
      for (let skipped = 0; skipped <= step.atMost; skipped += 1) {
        const end = matchFrom(steps, s + 1, words, at + skipped, first);
        if (words[end - 1]?.segment === before?.segment) return end;
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
    for (const phrase of book.startingAt(word.text)) {
      const to = matchFrom(phrase.steps, 0, words, from, from);
      if (to !== -1) found.push({ concept: phrase.concept, from, to, saysNot: phrase.saysNot });
    }
  });
  return found;
};
