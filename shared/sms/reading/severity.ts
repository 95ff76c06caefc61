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
  'was is like at about of a an level around maybe to it than say around scale rating probably felt that of level up hit now score good solid',
);
const soundsLike = wordSet(
  'say just only like maybe probably rate rated give gave call easily about was is prob perhaps be calling easy definitely around solid good strong full legit hit roughly legitimate',
);

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
      'for on pain out in at and but so calf left right cramp by mile km when now today overall severity level both still rt lt no lol haha tbh ngl honestly man bro dude easy easily though before ugh ouch omg',
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

const namedPain = (words: readonly Word[], plain: string): number | null => {
  const quantities = quantitiesIn(words);
  for (const [at, word] of words.entries()) {
    if (word.kind !== 'number' || !inRange(word.value) || isRange(words, plain, at)) continue;
    const inside = quantities.some(({ from, to }) => at >= from && at < to);
    if (inside || !(standsAlone(words, at) || namesCramp(words, at + 1))) continue;
    let i = at - 1;
    while (i >= at - 4 && linkWords.has(textAt(words, i)) && !painWords.has(textAt(words, i))) i -= 1;
    if (painWords.has(textAt(words, i)) && words[i]?.clause === word.clause) return word.value;
    if (textAt(words, at + 1) === 'pain' && textAt(words, at - 1) !== 'at') return word.value;
    const [one, two, three] = [textAt(words, at - 1), textAt(words, at - 2), textAt(words, at - 3)];
    const article = one === 'a' || one === 'an';
    if (article && (soundsLike.has(two) || (soundsLike.has(three) && linkWords.has(two)))) return word.value;
    if (
      ['good', 'solid', 'strong', 'full', 'legit', 'easy', 'real'].includes(one) &&
      (two === 'a' || two === 'an')
    )
      return word.value;
    if (article && (givesVerdict(words, at) || /^cramp/.test(two))) return word.value;
    if (['a', 'an', 'solid', 'good', 'easy'].includes(one) && namesCramp(words, at + 1)) return word.value;
    if (['say', 'rate', 'call', 'rated'].includes(one)) return word.value;
    if (one === 'it' && ['rate', 'call', 'give', 'gave', 'rated'].includes(two)) return word.value;
  }
  return null;
};

/** Pain from 1 to 10 where a text gives it as a number ('7/10', 'pain 7', 'a good 8'); else null. */
export const severityIn = (words: readonly Word[], plain: string): number | null =>
  outOfTen(words, plain) ?? namedPain(words, plain);
