import { describe, expect, it } from 'vitest';
import { normalise, readCharacters } from '../../../../shared/sms/reading/normalise.ts';
import { tokenise } from '../../../../shared/sms/reading/tokenise.ts';

describe('a text is made plain', () => {
  it.each([
    ['curly quotes', 'I’ll skip, don’t wait', 'i will skip, dont wait'],
    ['a quote for minutes', "left calf at 45' sore", 'left calf at 45 min sore'],
    ['a quote of feet and inches', `5'11 and 40''`, `5'11 and 40''`],
    ['long forms', "we're off, she'll run", 'we are off, she will run'],
    ['a noun and its verb', "postcode's now 90210", 'postcode is now 90210'],
    ['look-alikes of other alphabets', 'ѕтор мне', 'stop мнe'],
    ['long dashes', 'calf—cramp – 5', 'calf-cramp - 5'],
    ['a decimal comma', '6,5 km 6,25km 12,5 mile 5,5 miles', '6.5 km 6.25km 12.5 mile 5.5 miles'],
    ['a comma of thousands, and one of a list', '1,500 km, 6, 7 km', '1,500 km, 6, 7 km'],
    ['a sign for number', 'lose my #', 'lose my  number '],
    ['a sign for number within', 'take my # off', 'take my  number  off'],
    ['a sign before a figure', 'rep #5', 'rep #5'],
    ['accents and wide letters', 'Año ＳＴＯＰ', 'ano stop'],
    ['a telling emoji, and one that tells nothing', 'ok👍🐄', 'ok thumbsup   '],
    ['figures said as words', '2day b4 gr8 l8r 4ever', 'today before great later forever'],
  ])('%s: %j', (_, text, plain) => {
    expect(normalise(text)).toBe(plain);
  });

  it.each([
    ['no no no calf cramp', 'calf cramp'],
    ['oh no, my calf', 'my calf'],
    ["can't believe it cramped", 'it cramped'],
  ])('of a cry of dismay in %j nothing is kept', (text, follows) => {
    expect(normalise(text).trim()).toBe(follows);
  });

  it('and only its beginning is read, however its letters unfold', () => {
    expect(normalise('a'.repeat(readCharacters + 100))).toHaveLength(readCharacters);
    expect(normalise('\uFDFA'.repeat(readCharacters))).toHaveLength(2 * readCharacters);
  });
});

describe('a plain text falls into tokens', () => {
  const kinds = (text: string): readonly string[] =>
    tokenise(text).map((token) => `${token.text} ${token.kind}`);

  it('of words, numbers, clock times, fractions and ordinals', () => {
    expect(kinds('run 6:30 for 5.5 or .5 mi 7/10 3rd 4th & 8')).toEqual([
      'run word',
      '6:30 clock',
      'for word',
      '5.5 number',
      'or word',
      '.5 number',
      'mi word',
      '7/10 fraction',
      '3 ordinal',
      '4 ordinal',
      'and word',
      '8 number',
    ]);
  });

  it('with marks said as words', () => {
    expect(kinds('5+5 @ ~9')).toEqual([
      '5 number',
      'and word',
      '5 number',
      'at word',
      'about word',
      '9 number',
    ]);
  });

  it.each([
    ['7 th st', ['7 number', 'th word', 'st word']],
    ['mile 5then', ['mile word', '5 number', 'then word']],
    ['1month', ['1 number', 'month word']],
    ['five th', ['five word', 'th word']],
    ['18ish miles', ['18 number', 'miles word']],
    ['18 ish miles', ['18 number', 'miles word']],
  ])('an ending belongs to the figure it touches, and ish to none: %s', (text, tokens) => {
    expect(kinds(text)).toEqual(tokens);
  });

  it.each([
    ['a b', 0, 0],
    ['check-in', 0, 0],
    ['a "b', 0, 0],
    ['mi. 10', 0, 0],
    ['at mi. 10', 0, 0],
    ['the long mi. 10', 0, 0],
    ['a.b', 1, 0],
    ['a, b', 1, 0],
    ['a (b', 1, 0],
    ['a) b', 1, 0],
    ['a: b', 1, 0],
    ['a/b', 1, 0],
    ['a - b', 1, 0],
    ['a -b', 1, 0],
    ['a- b', 1, 0],
    ['a. b', 1, 1],
    ['mi. b 4', 1, 1],
    ['a! b', 1, 1],
    ['a? b', 1, 1],
    ['a; b', 1, 1],
    ['a\nb', 1, 1],
    ['a, c. b', 2, 1],
  ])('marks divide it: before the end of %j stand %i segments and %i clauses', (text, segment, clause) => {
    expect(tokenise(text).at(-1)).toMatchObject({ segment, clause });
  });

  it('each of a bounded length, and a bounded number of them', () => {
    expect(tokenise('a'.repeat(100)).map((token) => token.text.length)).toEqual([40]);
    expect(tokenise('a '.repeat(500))).toHaveLength(400);
  });

  it('that know where they stand', () => {
    expect(tokenise('on 7th').map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 6],
    ]);
  });
});
