import type { Intent } from '../meaning.ts';
import { courtesy, intentByKeyword } from './lexicon/keywords.ts';
import { isSlippedStop } from './spelling.ts';
import type { Word } from './words.ts';

const emojiWords = /stopsign|thumbsup|thumbsdown|hooray/g;

/** Letters alone, drawn-out ones shortened: 'S.T.O.P', 'stoppp' and 'stop all' become 'stop', 'stop', 'stopall'. */
const squashed = (text: string): string => text.replace(/[^a-z]/g, '').replace(/(.)\1\1+/g, '$1');

const politely = /^(?:please|pls|plz)|(?:please|pls|plz|thanks|thankyou|thx|ty|now)$/;

/** The keyword that a text's letters spell, whatever stands between them. */
const spelled = (plain: string): Intent | null => {
  const letters = squashed(plain.replace(emojiWords, '')).replace(/(?:stop)+/, 'stop');
  return intentByKeyword.get(letters.replace(politely, '')) ?? null;
};

/** Figures and marks for letters, believed only where they make a stop: 'st0p', '$top', 'st*p'. */
const spelledWithMarks = (plain: string): Intent | null =>
  spelled(plain.replace(/[0*]/g, 'o').replace(/[5$]/g, 's')) === 'stop' ? 'stop' : null;

/** The intent of a text that is one keyword and nothing else but courtesy: 'S.T.O.P', 'stop all', 'Stop thx'. */
export const keywordIntent = (plain: string, words: readonly Word[]): Intent | null => {
  if (plain.trim() === '?') return 'help';
  if (/\d/.test(plain)) return spelledWithMarks(plain);
  const whole = spelled(plain) ?? spelledWithMarks(plain);
  if (whole !== null) return whole;
  const telling = words.filter(({ text }) => !courtesy.has(text));
  const [first] = telling;
  if (first !== undefined && telling.every(({ start }) => start === first.start) && isSlippedStop(first.raw))
    return 'stop';
  const intents = new Set(telling.map(({ text }) => intentByKeyword.get(text) ?? null));
  const [only = null] = intents;
  if (intents.size === 1 && only !== null) return only;
  // A keyword cut in two or misspelt: 'un subscribe', 'opt  out'.
  return intentByKeyword.get(squashed(telling.map(({ text }) => text).join(''))) ?? null;
};
