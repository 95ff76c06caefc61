import type { Word } from './words.ts';

/** Words that deny what follows them. */
const negators = new Set('no not never without zero 0 none neither nor nothing denies hardly'.split(' '));

/** Words that may stand between a denial and what it denies ('no sign of any calf cramp'). */
const betweenDenial = new Set(
  (
    'a an any the my hubo tuve tengo senti tuvo his her of sign signs hint trace bit single real actual major bad serious crazy leg legs calf ' +
    'calves left right both muscle muscles foot feet hand hands skin chest even at all once ever visible obvious ' +
    'significant much noticeable sudden more longer really actually usual little other weird hamstring hamstrings ' +
    'quad quads toe toes side any lower upper body night yet dark full kind of type in sort tiny post run mid de recent like on taking anything'
  ).split(' '),
);

/** Verbs that a denial right before them passes on ('did not have cramps', 'is not getting red'). */
const passesDenialOn = new Set(
  'have had has having get got getting feel feeling felt feels experience experienced notice noticed see saw seeing hear heard be been being to develop look looks looked looking seem seems seemed appear think believe flown traveled'.split(
    ' ',
  ),
);

const complaintNouns = new Set(
  'swelling redness warmth pain pains heat bruising bruise bruises numbness tingling tenderness throbbing fever headache headaches vomiting nausea cramps cramp cramping soreness tightness discoloration breath confusion dizziness pop pops snap snaps spasms spasm issues twinges twinge problems trouble breathing urine pee stiffness ache aches shortness injuries'.split(
    ' ',
  ),
);

const complaintAdjectives = new Set(
  'swollen red warm hot bruised numb tingly tender sore puffy throbbing tight confused dizzy nauseous bloated short cramped cramping crampy purple painful discolored hard cold pale'.split(
    ' ',
  ),
);

const isSymptom = (word: Word | undefined): boolean =>
  word !== undefined && (complaintNouns.has(word.text) || complaintAdjectives.has(word.text));

const cramp = new Set(['cramp', 'cramped']);

const spreadsTo = new Set('my the his her into to left right arm both in'.split(' '));

/** 'swelling: none', 'redness is gone', 'swelling went down'. */
const isDeniedAfter = (words: readonly Word[], to: number): boolean => {
  const [first, second, third] = words.slice(to, to + 3);
  if (first === undefined) return false;
  const ends = second === undefined || second.segment !== first.segment;
  if (ends && ['no', 'none', 'nope', 'negative', 'nah', 'gone', 'zero'].includes(first.text)) return true;
  if (['went', 'going', 'gone', 'has', 'is', 'came', 'completely', 'all'].includes(first.text)) {
    const then = [second?.text, third?.text];
    // 'pain going down my arm' spreads; 'swelling going down' is better.
    if (second?.text === 'down' && spreadsTo.has(third?.text ?? '')) return false;
    return ['down', 'gone', 'away', 'subsided'].some((better) => then.includes(better));
  }
  return false;
};

const isCopula = new Set(['are', 'were', 'looks', 'feels']);

/** 'cant walk 5 min without cramping': two denials make a statement. */
const isTurnedRound = (words: readonly Word[], at: number): boolean =>
  words
    .slice(Math.max(0, at - 6), at)
    .some(({ text, clause }) => clause === words[at]?.clause && (text === 'not' || text === 'never'));

const muscleNouns = new Set(['calf', 'quad', 'hamstring', 'foot', 'shin']);

/** 'Free of swelling', 'negative for a clot', 'used to have chest pain'. */
const isFreeOf = (word: Word | undefined, after: Word): boolean =>
  ['free of', 'clear of', 'negative for', 'negative on', 'used to'].includes(`${word?.text} ${after.text}`);

/** 'I do not think it is swollen': these stand between only where what is thought is denied. */
const isClausal = new Set(['it', 'is', 'was', 'that', 'there']);

const thinking = new Set(['think', 'believe', 'look', 'feel', 'seem', 'guess']);

/** 'No swelling, warmth, or redness': the list goes on to an 'or'. */
const goesOnWithOr = (words: readonly Word[], at: number): boolean =>
  words.slice(at + 1, at + 4).some(({ text }) => text === 'or' || text === 'nor');

/**
 * Whether the word at `at` is denied by the words before it. A denial reaches over the small words of its noun
 * phrase and along a list ('no swelling, redness or warmth'); it ends at any other word, so that 'no joke, my
 * calf cramped' and 'no swelling but red' deny nothing they shouldn't. In doubt a sign stands.
 */
const isDeniedBefore = (words: readonly Word[], at: number): boolean => {
  const target = words[at];
  if (target === undefined) return false;
  let passedSymptom = false;
  let passedOr = false;
  let saysClause = false;
  for (let i = at - 1; i >= at - 12; i -= 1) {
    const word = words[i];
    const after = words[i + 1];
    if (word === undefined || word.clause !== target.clause) return false;
    if (isFreeOf(words[i - 1], word)) return true;
    // 'Not my quad my calf': another one begins.
    if (word.text === 'my' && muscleNouns.has(words[i - 1]?.text ?? '')) return false;
    if (isClausal.has(word.text)) {
      saysClause = true;
      continue;
    }
    if (negators.has(word.text)) {
      if (saysClause && word.text !== 'neither' && !thinking.has(after?.text ?? '')) return false;
      if (word.text === 'without' && isTurnedRound(words, i)) return false;
      if (word.segment !== target.segment && !passedSymptom) return false;
      if (!passedSymptom || passedOr || word.text === 'neither') return true;
      const isTakenBack = ['though', 'now', 'but', 'instead', 'today'].includes(words[at + 1]?.text ?? '');
      if (isTakenBack) return false;
      if (word.text !== 'not') return complaintNouns.has(target.text);
      const isListed = passesDenialOn.has(after?.text ?? '') && goesOnWithOr(words, at);
      return complaintAdjectives.has(target.text) || (isListed && complaintNouns.has(target.text));
    }
    const isOr = word.text === 'or';
    passedOr ||= isOr;
    const isNewSegment = word.segment !== after?.segment;
    if (isNewSegment && !isSymptom(target)) return false;
    // 'No pop, no bruise, cramp at 5k', 'not sore, cramped at 5k': after a comma it is told, not denied too.
    if (isNewSegment && !passedOr && (cramp.has(target.text) || !isSymptom(word))) return false;
    if (isOr) continue;
    if (isSymptom(word)) passedSymptom = true;
    else if (isCopula.has(word.text) && words[i - 2]?.text === 'neither') return true;
    else if (passesDenialOn.has(word.text)) {
      const earlier = words[i - 1]?.text ?? '';
      if (
        !negators.has(earlier) &&
        earlier !== 'or' &&
        !passesDenialOn.has(earlier) &&
        !['even', 'really', 'actually', 'ever', 'once', 'longer'].includes(earlier)
      )
        return false;
    } else if (word.text !== 'and' && !betweenDenial.has(word.text)) return false;
    else if (word.text === 'and' && !isSymptom(words[i - 1])) return false;
  }
  return false;
};

/** Whether what the words `from` up to `to` say is denied, before or right after. */
export const isDenied = (words: readonly Word[], from: number, to: number): boolean =>
  isDeniedBefore(words, from) || isDeniedBefore(words, to - 1) || isDeniedAfter(words, to);
