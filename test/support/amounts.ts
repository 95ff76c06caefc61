import { heldMinutes } from '../../shared/sms/reading/elapsed.ts';
import { type Quantity, quantitiesIn } from '../../shared/sms/reading/quantities.ts';
import { roleOf } from '../../shared/sms/reading/quantity-role.ts';
import { takeApart } from '../../shared/sms/reading/text-reading.ts';
import type { Word } from '../../shared/sms/reading/words.ts';

const said = (words: readonly Word[], { from, to }: Quantity): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

const size = ({ kind, amount, marker, named }: Quantity): string =>
  [
    String(Math.round(amount * 100) / 100),
    kind === 'distance' ? 'km' : 'min',
    ...(marker ? ['spot'] : []),
    ...(named ? ['race'] : []),
  ].join(' ');

/** The amounts of a text, each with the plain words that say it: 'mile 6 = 9.66 km spot', 'hour and ten = 70 min'. */
export const amountsIn = (text: string): readonly string[] => {
  const { words } = takeApart(text);
  return quantitiesIn(words).map((found) => `${said(words, found)} = ${size(found)}`);
};

/** What each amount of a text tells: '16 km: total'. */
export const rolesIn = (text: string): readonly string[] => {
  const { words } = takeApart(text);
  return quantitiesIn(words).map((found) => `${said(words, found)}: ${roleOf(words, found)}`);
};

/** Minutes that a cramp has held, as a text tells. */
export const heldIn = (text: string): number => {
  const reading = takeApart(text);
  return heldMinutes(reading, quantitiesIn(reading.words));
};
