import type { Intent } from '../meaning.ts';
import { courtesy, intentByKeyword } from './lexicon/keywords.ts';
import type { Word } from './words.ts';

const squashed = (text: string): string => text.replace(/[^a-z]/g, '').replace(/(.)\1\1+/g, '$1');

/** The intent of a text that is one keyword and nothing else but courtesy: 'S.T.O.P', 'stop all', 'Stop thx'. */
export const keywordIntent = (plain: string, words: readonly Word[]): Intent | null => {
  if (/^[\s?]*\?[\s?]*$/.test(plain)) return 'help';
  // Digits for letters only where they make a stop: 'st0p'.
  if (/\d/.test(plain))
    return intentByKeyword.get(squashed(plain.replace(/0/g, 'o').replace(/5/g, 's'))) === 'stop'
      ? 'stop'
      : null;
  const whole = intentByKeyword.get(squashed(plain)) ?? null;
  if (whole !== null) return whole;
  const telling = words.filter(({ text }) => !courtesy.has(text));
  if (telling.length === 0 || telling.length > 8) return null;
  const [first] = telling;
  const single = telling.map(({ text }) => intentByKeyword.get(text) ?? null);
  if (single[0] !== undefined && single[0] !== null && single.every((intent) => intent === single[0]))
    return single[0];
  const repeated = telling.every(({ text }) => text === first?.text);
  const kept = repeated && first !== undefined ? [first] : telling;
  // Letters written apart are a keyword too, and so is one cut in two: 's t o p', 'un subscribe'.
  return (
    intentByKeyword.get(squashed(kept.map(({ text }) => text).join(''))) ??
    intentByKeyword.get(squashed(kept.map(({ raw }) => raw).join(''))) ??
    null
  );
};
