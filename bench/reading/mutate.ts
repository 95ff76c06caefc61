import fc from 'fast-check';

/** Texts that must be read as stop however they are mutated below. */
export const stopTexts: readonly string[] = [
  'stop',
  'stopall',
  'unsubscribe',
  'cancel',
  'end',
  'quit',
  'revoke',
  'optout',
  'stop please',
  'please stop texting me',
  'take me off this list',
  'no more texts',
  'unsubscribe me',
  'i want to opt out',
  'remove my number from your list',
  'do not text me again',
];

/** Marks, spaces, emoji and invisible characters that people and phones put between words. */
const between: readonly string[] = [' ', '  ', ' \u200b', '\u00a0', ' 🙏 ', ' 😡', '\u202e ', ' \u2066'];

const around: readonly string[] = [
  '',
  '!',
  '.',
  '!!!',
  ' 🛑',
  ' 😡😡',
  ' \n',
  '\ufeff',
  '...',
  ' \u200d',
  ' "',
  ')',
];

const inside: readonly string[] = ['', ' ', '.', '-', '\u200b'];

const randomCase = (text: string, upper: readonly boolean[]): string =>
  [...text].map((letter, i) => (upper[i % upper.length] === true ? letter.toUpperCase() : letter)).join('');

/** A stop text in another case, with other spaces, marks, emoji and invisible characters, a keyword spaced out. */
export const mutatedStop: fc.Arbitrary<string> = fc
  .record({
    text: fc.constantFrom(...stopTexts),
    upper: fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }),
    space: fc.constantFrom(...between),
    before: fc.constantFrom(...around),
    after: fc.constantFrom(...around),
    letter: fc.constantFrom(...inside),
  })
  .map(({ text, upper, space, before, after, letter }) => {
    const spread = text.includes(' ') ? text.replaceAll(' ', space) : [...text].join(letter);
    return `${before}${randomCase(spread, upper)}${after}`;
  });

const words: readonly string[] =
  'left right calf cramp mile km 6 7/10 6:30am no not stop run tue thu until dec 3 swollen chest 482913 join pause the , . ! \u202e 👍 "'.split(
    ' ',
  );

/** Any text at all: random characters, words of ours in any order, and long runs of one thing. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((some) => some.join(' ')),
  fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((some) => some.join('')),
  fc
    .tuple(
      fc.constantFrom(...words, 'a', ' ', '1', 'no ', 'cramp ', '((', 'sto'),
      fc.integer({ min: 1, max: 3000 }),
    )
    .map(([piece, times]) => piece.repeat(times).slice(0, 10_000)),
);
