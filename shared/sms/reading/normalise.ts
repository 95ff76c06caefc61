/** Characters of a text that are read; what follows is ignored. Ten segments of the longest text a phone sends. */
export const readCharacters = 1600;

/** Emoji that say something on their own; every other one is a space. */
const emojiWords: readonly (readonly [emoji: string, word: string])[] = [
  ['👍', 'thumbsup'],
  ['👌', 'thumbsup'],
  ['✅', 'thumbsup'],
  ['💯', 'thumbsup'],
  ['🆗', 'thumbsup'],
  ['🙌', 'hooray'],
  ['💪', 'hooray'],
  ['👎', 'thumbsdown'],
  ['🛑', 'stopsign'],
  ['✋', 'stopsign'],
  ['⛔', 'stopsign'],
  ['🚫', 'stopsign'],
  ['😂', 'lol'],
  ['🤣', 'lol'],
];

const emojiWord = new Map(emojiWords);

/** Zero-width characters, direction marks, variation selectors, skin tones and tags: invisible, so dropped. */
const invisible = /[\p{Cf}\u115F\u1160\u3164]|\p{Variation_Selector}|\p{Emoji_Modifier}/gu;

const pictograph = /\p{Extended_Pictographic}/gu;

const singleQuote = /[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]/g;

const dash = /[\u2010-\u2015\u2212]/g;

/** 'My postcode's now', 'break's over': the verb, not the owner. */
const nounIs =
  /(?<=\b(?!let|it|he|she|that|what|where|when|who|how|there|here|why)[a-z]{3,20})'s(?=\s(?:now|over|done|finished|ended|moved|changed|not|still|gone|back|on|off)\b)/g;

/** 'No no no calf cramp', 'oh no my calf', 'can't believe it cramped': a cry, and no denial: dropped. 'No cramps' in the plural denies. */
const dismay =
  /\bcan(?:no)?t (?:even )?believe\b|\b(?:oh no{1,20}[\s,!.]{1,4}|(?:no{1,20}[\s,!.]{1,4}){3,9}|no{3,20}[\s,!.]{1,4})(?=(?:[a-z]{1,12} ){0,3}(?:cramp(?:ed|ing)?|calf)\b)/g;

/** Latin look-alikes from other alphabets, as spam filters and playful writers use them. */
const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', т: 't', х: 'x', ѕ: 's', і: 'i', ο: 'o', ρ: 'p' }),
);

/** Figures said as part of a word ('2day', 'b4'). */
const spoken: ReadonlyMap<string, string> = new Map([
  ['2', 'to'],
  ['b4', 'before'],
  ['gr8', 'great'],
  ['l8r', 'later'],
  ['4', 'for'],
]);

/**
 * A text as plain lower-case ASCII-like words: compatibility forms folded (NFKC), invisible characters dropped,
 * accents removed, curly quotes and long dashes made plain, telling emoji turned into words, apostrophes inside
 * words dropped ('don't' is 'dont') and made minutes after a number ("45'"), line ends kept. At most `readCharacters` of it are read.
 */
export const normalise = (text: string): string =>
  text
    .slice(0, readCharacters)
    .toWellFormed()
    .replace(invisible, '')
    .replace(pictograph, (emoji) => ` ${emojiWord.get(emoji) ?? ''} `)
    .replace(singleQuote, "'")
    .normalize('NFKC')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\u0370-\u04FF]/g, (letter) => lookAlikes.get(letter) ?? letter)
    .replace(dash, '-')
    .replace(/(?<=\d),(?=\d\d?\s?(?:k|km|mi|miles?)\b)/g, '.')
    .replace(/(?<=\bkm \d{1,2}),(?=\d\b)/g, '.')
    .replace(/#(?!\w)/g, ' number ')
    .replace(/\b(i|he|she|we)'ll\b/g, '$1 will')
    .replace(/\bwe're\b/g, 'we are')
    .replace(nounIs, ' is')
    .replace(/(?<=[a-z])'(?=[a-z])/g, '')
    .replace(dismay, '')
    .replace(/(?<=\d)'(?![\w'])/g, ' min')
    .replace(
      /\b(?:2(?=day|morrow|moro|night|nite)|b4\b|gr8\b|l8r\b|4(?=ever\b))/g,
      (figure) => spoken.get(figure) ?? figure,
    )
    .slice(0, 2 * readCharacters);
