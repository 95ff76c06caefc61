import { describe, expect, it } from 'vitest';
import { findPhrases, phraseBook } from '../../../../shared/sms/reading/phrase.ts';
import { takeApart } from '../../../../shared/sms/reading/text-reading.ts';

const classes = new Map([
  ['texts', ['texts', 'messages']],
  ['soon', ['now', 'today']],
]);

/** What a table of phrases, each its own concept, finds in a text, in words. */
const foundIn = (phrases: readonly string[], text: string): readonly string[] => {
  const book = phraseBook(
    phrases.map((phrase) => [phrase, `\n${phrase}\n`] as const),
    classes,
  );
  const { words } = takeApart(text);
  return findPhrases(book, words).map(({ concept, from, to }) =>
    [concept, ...words.slice(from, to).map((word) => word.text)].join(' / '),
  );
};

describe('a phrase is found where', () => {
  it.each([
    ['one of its choices stands', 'stop|quit texting', 'please quit texting me', 'quit / texting'],
    ['an optional word is left out', 'stop the? {texts}', 'stop texts', 'stop / texts'],
    ['an optional word is said', 'stop the? {texts}', 'stop the messages', 'stop / the / messages'],
    ['it may start with a word that is said', 'the? good end', 'good end', 'good / end'],
    ['it must start with one of two words', 'the? good|best end', 'best end', 'best / end'],
    [
      'a gap holds as many words as it may',
      'moved ~2 to',
      'moved out west to reno',
      'moved / out / west / to',
    ],
    ['a gap is empty', 'moved ~2 to', 'moved to reno', 'moved / to'],
    ['a gap that ends it is empty', 'bail ~3', 'i bail', 'bail'],
    ['a word begins as it says', 'vomit* again', 'vomiting again', 'vomiting / again'],
    ['either a word or a beginning may open it', 'sick|vomit* now', 'vomiting now', 'vomiting / now'],
    ['the word may open it too', 'sick|vomit* now', 'sick now', 'sick / now'],
    ['a number stands', '# weeks', 'hold for 3 weeks', '3 / weeks'],
    ['a word of a class opens it', '{soon} please', 'today please', 'today / please'],
    ['commas stand between its words', 'stop texting', 'stop, texting', 'stop / texting'],
    ['a word may be the end and is said', 'stop now|$', 'stop now ok', 'stop / now'],
    ['a word may be the end and the text ends', 'stop now|$', 'please stop', 'stop'],
    ['a word may be the end and a comma stands', 'stop now|$', 'stop, my calf', 'stop'],
    ['a word may be the end and courtesy follows', 'stop now|$', 'stop lol dude', 'stop'],
    ['a segment is nothing else', '^ good $', 'ran 5, good, no cramp', 'good'],
    ['a segment is nothing else but small words', '^ good $', 'hey bro good lol', 'good'],
    ['a text is nothing else', '< good >', 'good', 'good'],
    ['a text starts with it', '< good', 'good run', 'good'],
    ['a text ends with it', 'good >', 'all good', 'good'],
  ])('%s', (_, phrase, text, words) => {
    expect(foundIn([phrase], text)).toEqual([`${phrase} / ${words}`]);
  });
});

describe('a phrase is not found where', () => {
  it.each([
    ['a word of it is missing', 'stop|quit texting', 'stop calling'],
    ['its words are turned', 'stop texting', 'texting stop'],
    ['another word stands between', 'stop the? {texts}', 'stop my texts'],
    ['more words stand between than its gap holds', 'moved ~2 to', 'moved out far west to reno'],
    ['its gap would reach over a comma', 'calf ~3 tight', 'calf fine, chest tight'],
    ['its gap would begin with a comma', 'calf ~3 tight', 'calf, tight'],
    ['a full stop stands between', 'stop texting', 'stop. texting'],
    ['a full stop stands before a word it may lack', 'ok stop the? {texts}', 'ok stop. texts'],
    ['a word begins otherwise', 'vomit* again', 'vomi again'],
    ['a word stands for a number', '# weeks', 'some weeks'],
    ['a number would begin a new sentence', 'use #', 'use. 4'],
    ['neither its last word nor the end follows', 'stop now|$', 'stop that'],
    ['a word stands before the start of a segment', '^ good $', 'so very good'],
    ['a word stands after the end of a segment', '^ good $', 'good thing'],
    ['a segment stands before the start of a text', '< good', 'hey, good'],
    ['a word stands before the start of a text', '< good', 'very good'],
    ['a word stands after the end of a text', 'good >', 'good lol'],
  ])('%s', (_, phrase, text) => {
    expect(foundIn([phrase], text)).toEqual([]);
  });
});

describe('the book of phrases', () => {
  const book = phraseBook(
    [
      ['class', '{texts}'],
      ['both', 'texts'],
      ['anywhere', '# {soon}\nvomit* {soon}'],
    ],
    classes,
  );

  it('names the phrases that start at a word in the order of the table, those that may start anywhere last', () => {
    expect(book.startingAt('texts').map(({ concept }) => concept)).toEqual([
      'class',
      'both',
      'anywhere',
      'anywhere',
    ]);
    expect(book.startingAt('now').map(({ concept }) => concept)).toEqual(['anywhere', 'anywhere']);
  });

  it('knows the words of its phrases, their classes and beginnings, and no others', () => {
    expect(['texts', 'messages', 'today', 'vomiting'].filter((word) => !book.knows(word))).toEqual([]);
    expect(['vomi', 'tex', 'text', 'soon', 'calf'].filter((word) => book.knows(word))).toEqual([]);
  });

  it.each([
    ['not now', 'not now', true],
    ['never|ever now', 'ever now', true],
    ['stop|quit now', 'stop now', false],
    ['stop not?', 'stop', false],
    ['no|$', 'no', true],
  ])('says whether a phrase must hold a negation: %s', (phrase, text, saysNot) => {
    const one = phraseBook([['c', phrase]], classes);
    expect(findPhrases(one, takeApart(text).words)).toMatchObject([{ saysNot }]);
  });

  it('reads an optional first word in either way', () => {
    expect(foundIn(['the? end'], 'the end')).toEqual(['the? end / the / end', 'the? end / end']);
  });

  it('throws for a class that is none, when the phrase is come upon', () => {
    const mistaken = phraseBook([['c', 'stop {nothing}']], classes);
    expect(() => mistaken.startingAt('stop')).toThrow('No word class {nothing}');
  });
});
