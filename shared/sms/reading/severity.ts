import { quantitiesIn } from './quantities.ts';
import { wordSet } from './word-set.ts';
import { textAt, type Word } from './words.ts';

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

/** The word at `at` where it belongs to the same segment as word `of`; else empty. */
const near = (words: readonly Word[], of: number, at: number): string =>
  words[at]?.segment === words[of]?.segment ? textAt(words, at) : '';

const isOtherRating = (words: readonly Word[], at: number): boolean => {
  let i = at - 1;
  while (linkWords.has(textAt(words, i))) i -= 1;
  return ratedThings.has(near(words, at, i));
};

const painScale: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

const inRange = (value: number | null): value is number => painScale.has(value);

/** '6-7/10' and '5 or 6 out of 10' give no single number. `start` is where the number at `at` begins in `plain`. */
const isRange = (words: readonly Word[], plain: string, at: number, start: number): boolean => {
  const one = words[at - 1];
  if (one === undefined) return false;
  if (one.value !== null && plain.slice(one.end, start).trim() === '-') return true;
  return (one.text === 'or' || one.text === 'to') && (words[at - 2]?.value ?? null) !== null;
};

/** The words that make the number before them one of ten, as many as they are. */
const ofTen = (words: readonly Word[], at: number): number => {
  const next = [1, 2, 3].map((ahead) => textAt(words, at + ahead)).join(' ');
  return /^(?:out of|of|over) (?:10|ten)(?= |$)/.exec(next)?.[0].split(' ').length ?? 0;
};

/** What a number may be counted in before 'week 7/10' is no date. */
const counted = wordSet('this last per every my the a today');

const outOfTen = (words: readonly Word[], plain: string): number | null => {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    let value = 0;
    let end = at + 1;
    if (word.text.endsWith('/10')) {
      value = Number(word.text.split('/')[0]);
    } else if (word.kind === 'number') {
      const slash = next?.text === '10' && plain.slice(word.end, next.start).trim() === '/';
      const more = slash ? 1 : ofTen(words, at);
      if (more > 0) value = word.value ?? 0;
      end += more;
    }
    const before = near(words, at, at - 1);
    const namesSpot = words[end + 1]?.kind === 'number' && near(words, end, end + 1) !== '';
    const isAmount = (before === 'mile' || before === 'km') && (words[at - 2]?.value ?? null) !== null;
    const excluded =
      (notPainBefore.has(before) && !counted.has(textAt(words, at - 2)) && !isAmount) ||
      (notPainAfter.has(near(words, end - 1, end)) && !namesSpot) ||
      isOtherRating(words, at) ||
      isRange(words, plain, at, word.start);
    // '7.5/10' goes to the next whole number, the cautious side.
    const whole = Math.ceil(value);
    if (inRange(whole) && !excluded) return whole;
  }
  return null;
};

/** What may follow a number that stands alone: no unit, no time, nothing that it counts. */
const afterAlone = wordSet(
  'for on pain out in at and but so calf left right cramp by when now today overall severity level both still rt lt no lol haha tbh ngl honestly man bro dude easy easily though before ugh ouch omg even hamstring quad cramped cramping',
);

const verdicts = wordSet('give gave rate rated call');

/** 'give this calf an 8'. */
const givesVerdict = (words: readonly Word[], at: number): boolean =>
  [2, 3, 4, 5, 6].some((back) => verdicts.has(near(words, at, at - back)));

const muscles = wordSet('calf hamstring quad');

/** 'a 9 calf cramp', 'solid 6 cramp'. */
const namesCramp = (words: readonly Word[], at: number): boolean =>
  near(words, at, at + (muscles.has(textAt(words, at + 1)) ? 2 : 1)) === 'cramp';

type LooseNumbers = readonly (readonly [at: number, word: Word])[];

/** The numbers from 1 to 10 that may tell pain: no unit's, no range's, and followed by nothing that they count. */
const looseNumbers = (words: readonly Word[], plain: string): LooseNumbers => {
  const quantities = quantitiesIn(words);
  return [...words.entries()].filter(([at, { kind, value, start }]) => {
    const next = near(words, at, at + 1);
    return (
      kind === 'number' &&
      inRange(value) &&
      (next === '' ||
        afterAlone.has(next) ||
        quantities.some(({ from, marker }) => marker && from === at + 1)) &&
      !isRange(words, plain, at, start) &&
      !quantities.some(({ from, to }) => at >= from && at < to)
    );
  });
};

/** 'pain 7', 'severity was about an 8', '6 pain'. */
const namedPain = (words: readonly Word[], loose: LooseNumbers): number | null => {
  for (const [at, { value, clause }] of loose) {
    let i = at - 1;
    while (linkWords.has(textAt(words, i)) && !painWords.has(textAt(words, i))) i -= 1;
    if (painWords.has(textAt(words, i)) && words[i]?.clause === clause) return value;
    if (/on (?:the|a|my) pain scale/.test([1, 2, 3, 4].map((ahead) => textAt(words, at + ahead)).join(' ')))
      return value;
    if (textAt(words, at + 1) === 'pain' && !['at', 'of'].includes(textAt(words, at - 1))) return value;
  }
  return null;
};

/** 'ran a good 8': how far. */
const ran = wordSet('ran did jogged');

/** 'a good 8', 'give this calf an 8', 'say 6'. */
const ratedLoosely = (words: readonly Word[], loose: LooseNumbers): number | null => {
  for (const [at, { value }] of loose) {
    const [one, two, three] = [textAt(words, at - 1), textAt(words, at - 2), textAt(words, at - 3)];
    if (ran.has(two) || ran.has(three)) continue;
    const article = one === 'a' || one === 'an';
    if (article && (soundsLike.has(two) || (soundsLike.has(three) && linkWords.has(two)))) return value;
    if (['good', 'strong', 'full', 'real'].includes(one) && two === 'a') return value;
    if (article && (givesVerdict(words, at) || two.startsWith('cramp'))) return value;
    if ((article || one === 'good') && namesCramp(words, at)) return value;
    if (['say', 'call', 'solid', 'legit'].includes(one)) return value;
    if (one === 'it' && verdicts.has(two)) return value;
  }
  return null;
};

/** Pain from 1 to 10 where a text gives it as a number ('7/10', 'pain 7', 'a good 8'); else null. */
export const severityIn = (words: readonly Word[], plain: string): number | null => {
  const loose = looseNumbers(words, plain);
  return namedPain(words, loose) ?? outOfTen(words, plain) ?? ratedLoosely(words, loose);
};
