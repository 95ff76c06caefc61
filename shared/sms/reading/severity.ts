import { quantitiesIn } from './quantities.ts';
import { wordSet } from './word-set.ts';
import type { Word } from './words.ts';

/** What makes 'x/10' a date, a count or a part of something else. */
const notPainBefore = wordSet(
  'on since by until from before after mile km rep reps week day lap set interval race date ran run did number',
);
const notPainAfter = wordSet(
  'mile km miles reps laps rounds intervals sets x days runs would race am pm th weeks',
);

const painWords = wordSet(
  'pain severity level intensity hurt hurts hurting rating rated rate score scale dolor painlevel sev ouch',
);
const linkWords = wordSet(
  'was is like at about of a an level around maybe to it than say scale rating probably felt that up hit now score good solid',
);
const soundsLike = wordSet(
  'say just only like maybe probably rate rated give gave call easily about was is prob perhaps be calling easy definitely around solid good strong full legit hit roughly legitimate',
);

/** What else is rated out of ten: 'effort 8/10', 'the course was a 9/10'. */
const ratedThings = wordSet(
  'effort rpe course route run race weather day workout session hills difficulty mood energy sleep vibes fun humidity',
);

const isOtherRating = (words: readonly Word[], at: number): boolean => {
  let i = at - 1;
  while (words[i]?.segment === words[at]?.segment && linkWords.has(textAt(words, i))) i -= 1;
  return words[i]?.segment === words[at]?.segment && ratedThings.has(textAt(words, i));
};

const inRange = (value: number | null): value is number =>
  value !== null && Number.isInteger(value) && value >= 1 && value <= 10;

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** '6-7/10' and '5 or 6 out of 10' give no single number. */
const isRange = (words: readonly Word[], plain: string, at: number): boolean => {
  const [two, one, here] = [words[at - 2], words[at - 1], words[at]];
  if (here === undefined || one === undefined) return false;
  const joined = plain.slice(one.end, here.start);
  if (one.value !== null && joined.trim() === '-') return true;
  return (one.text === 'or' || one.text === 'to') && two !== undefined && two.value !== null;
};

const outOfTen = (words: readonly Word[], plain: string): number | null => {
  for (const [at, word] of words.entries()) {
    const [next, second, third] = [words[at + 1], words[at + 2], words[at + 3]];
    let value: number | null = null;
    let end = at + 1;
    if (word.kind === 'fraction' && word.text.endsWith('/10')) {
      value = Number(word.text.split('/')[0]);
    } else if (word.value !== null && word.kind === 'number') {
      const slash = next?.text === '10' && plain.slice(word.end, next.start).trim() === '/';
      const of = ['of', 'over'].includes(next?.text ?? '') && second?.value === 10;
      const outOf = next?.text === 'out' && second?.text === 'of' && third?.value === 10;
      if (slash || of || outOf) value = word.value;
      end = slash ? at + 2 : outOf ? at + 4 : at + 3;
    }
    const before = words[at - 1]?.segment === word.segment ? textAt(words, at - 1) : '';
    const namesSpot = words[end + 1]?.kind === 'number' && words[end + 1]?.segment === words[end]?.segment;
    const after = words[end]?.segment === words[end - 1]?.segment ? textAt(words, end) : '';
    const isAmount = (before === 'mile' || before === 'km') && (words[at - 2]?.value ?? null) !== null;
    const counted = ['this', 'last', 'per', 'every', 'my', 'the', 'a', 'today'].includes(
      textAt(words, at - 2),
    );
    const excluded =
      (notPainBefore.has(before) && !counted && !isAmount) ||
      (notPainAfter.has(after) && !namesSpot) ||
      isOtherRating(words, at) ||
      isRange(words, plain, at);
    // '7.5/10' goes to the next whole number, the cautious side.
    const whole = value === null ? null : Math.ceil(value);
    if (inRange(whole) && !excluded) return whole;
  }
  return null;
};

/** Whether the number at `at` stands alone: no unit, no time, no count of things after it. */
const standsAlone = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || next.segment !== word.segment) return true;
  return (
    wordSet(
      'for on pain out in at and but so calf left right cramp by mile km when now today overall severity level both still rt lt no lol haha tbh ngl honestly man bro dude easy easily though before ugh ouch omg even',
    ).has(next.text) && !(next.text === 'mile' && words[at + 2]?.value === undefined)
  );
};

/** 'give that calf cramp an 8'. */
const givesVerdict = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 6), at)
    .some(
      ({ text, segment }) => /^(?:give|gave|rate|rated|call)$/.test(text) && segment === words[at]?.segment,
    );

/** 'a 9 calf cramp', 'solid 6 cramp'. */
const namesCramp = (words: readonly Word[], at: number): boolean =>
  /^cramp/.test(textAt(words, at)) || (textAt(words, at) === 'calf' && /^cramp/.test(textAt(words, at + 1)));

type LooseNumbers = readonly (readonly [at: number, value: number])[];

/** The numbers from 1 to 10 that may tell pain: no unit's, no range's, and followed by nothing that they count. */
const looseNumbers = (words: readonly Word[], plain: string): LooseNumbers => {
  const quantities = quantitiesIn(words);
  return words.flatMap(({ kind, value }, at) => {
    if (kind !== 'number' || !inRange(value) || isRange(words, plain, at)) return [];
    const inside = quantities.some(({ from, to }) => at >= from && at < to);
    return inside || !(standsAlone(words, at) || namesCramp(words, at + 1)) ? [] : [[at, value] as const];
  });
};

/** 'pain 7', 'severity was about an 8', '6 pain'. */
const namedPain = (words: readonly Word[], loose: LooseNumbers): number | null => {
  for (const [at, value] of loose) {
    let i = at - 1;
    while (i >= at - 4 && linkWords.has(textAt(words, i)) && !painWords.has(textAt(words, i))) i -= 1;
    if (painWords.has(textAt(words, i)) && words[i]?.clause === words[at]?.clause) return value;
    if (/^on (?:the|a|my) pain scale/.test([1, 2, 3, 4].map((ahead) => textAt(words, at + ahead)).join(' ')))
      return value;
    if (textAt(words, at + 1) === 'pain' && !['at', 'of'].includes(textAt(words, at - 1))) return value;
  }
  return null;
};

/** 'a good 8', 'give that calf cramp an 8', 'say 6'. */
const ratedLoosely = (words: readonly Word[], loose: LooseNumbers): number | null => {
  for (const [at, value] of loose) {
    const [one, two, three] = [textAt(words, at - 1), textAt(words, at - 2), textAt(words, at - 3)];
    const article = one === 'a' || one === 'an';
    if (article && (soundsLike.has(two) || (soundsLike.has(three) && linkWords.has(two)))) return value;
    if (
      ['good', 'solid', 'strong', 'full', 'legit', 'easy', 'real'].includes(one) &&
      (two === 'a' || two === 'an')
    )
      return value;
    if (article && (givesVerdict(words, at) || /^cramp/.test(two))) return value;
    if (['a', 'an', 'solid', 'good', 'easy'].includes(one) && namesCramp(words, at + 1)) return value;
    if (['say', 'rate', 'call', 'rated', 'solid', 'legit'].includes(one)) return value;
    if (one === 'it' && ['rate', 'call', 'give', 'gave', 'rated'].includes(two)) return value;
  }
  return null;
};

/** Pain from 1 to 10 where a text gives it as a number ('7/10', 'pain 7', 'a good 8'); else null. */
export const severityIn = (words: readonly Word[], plain: string): number | null => {
  const loose = looseNumbers(words, plain);
  return namedPain(words, loose) ?? outOfTen(words, plain) ?? ratedLoosely(words, loose);
};
