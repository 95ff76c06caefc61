import type { Intent } from '../meaning.ts';
import { wordAt } from './asking.ts';
import type { Facts } from './facts.ts';
import { isWeekly, looksPlanned } from './plans.ts';
import { mentions, says } from './text-reading.ts';
import { wordSet } from './word-set.ts';

const asksSomething = wordSet(
  'are were is was do does did you am i can should the my we he she it they to have has exactly will would in at that this',
);

const noErasure = wordSet('it that this about to the what');

const longestCommand = 6;

/** What one command's first word means in this text; null when the rest doesn't fit it. */
const commandBy: ReadonlyMap<string, (facts: Facts) => Intent | null> = new Map<
  string,
  (facts: Facts) => Intent | null
>([
  [
    'where',
    (facts: Facts) =>
      asksSomething.has(wordAt(facts, 1)) || facts.reading.words.length > 8 ? null : 'where',
  ],
  ['forget', (facts) => (noErasure.has(wordAt(facts, 1)) ? null : 'forget')],
  ['join', (facts) => (isShort(facts) ? 'join' : null)],
  ['units', (facts) => (isShort(facts) ? 'settings' : null)],
  ['checkins', (facts) => (isShort(facts) ? 'settings' : null)],
  ['runs', (facts) => (facts.isReport ? null : 'runs')],
  ['run', (facts) => (facts.isReport || !looksPlanned(facts) ? null : isWeekly(facts) ? 'runs' : 'run')],
  ['status', (facts) => (isShort(facts) ? 'status' : null)],
  ['resume', (facts) => (isShort(facts) ? 'resume' : null)],
  [
    'pause',
    (facts) =>
      says(facts.reading, 'resume') && wordAt(facts, 1) !== 'until'
        ? 'resume'
        : facts.crampStands
          ? null
          : 'pause',
  ],
  ['skip', (facts) => (facts.crampStands || wordAt(facts, 1) === 'warm' ? null : 'skip')],
]);

const isShort = ({ reading }: Facts): boolean => reading.words.length <= longestCommand;

/** The command that a text opens with ('PAUSE 2 weeks'); null when it opens with none. */
export const commandIn = (facts: Facts): Intent | null => commandBy.get(wordAt(facts, 0))?.(facts) ?? null;

/** The six-digit sign-up code in a text; null without one. */
export const codeIn = ({ reading }: Facts): string | null => {
  const match = reading.plain.match(/(?<![\d.:/])\d(?:[ -]?\d){5}(?![\d.:/])/);
  return match === null ? null : match[0].replace(/[ -]/g, '');
};

/** Whether the text is a sign-up code or speaks of one, ours and not a bank's. */
export const givesCode = (facts: Facts): boolean =>
  codeIn(facts) !== null &&
  (facts.reading.words.length <= 3 || says(facts.reading, 'codeSaid')) &&
  !mentions(facts.reading, 'foreignCode');
