import type { Quantity } from './quantities.ts';
import { wordSet } from './word-set.ts';
import { textAt, type Word } from './words.ts';

/**
 * What an amount in a text is: where in the run, how long the run was, how long a cramp held, something else (what
 * remained, a pace, a gel's place); `unclear` where the words around it don't say.
 */
export type Role = 'place' | 'total' | 'lasted' | 'unclear' | 'other';

/** Words passed over on the way back to the preposition: 'at about mile', 'around like 8'. */
const fillers = wordSet(
  'about around like roughly maybe exactly just only almost nearly say approximately approx probably right the los las close past good first today',
);
const placeBefore = wordSet(
  'at around about by near past after until from since hit hitting reached reaching before en los km mile til within passing crossing between',
);
const placeAfter = wordSet('in into mark marker onward onwards point deep');
const lengthBefore = wordSet(
  'a my an ran run did done finished completed of during on in this our his her running raced jogged easy every each x another long total weekly covered planned race',
);
const lengthAfter = wordSet(
  'run runs race miler long easy tempo trail ultra course loop route jog recovery shakeout progression workout treadmill today tonight yesterday',
);
const remainingAfter = wordSet('remaining remain short shy away');
const body = wordSet('calf calves leg hamstring hamstrings quad quads foot side one ankle toe toes');
const notWhereAfter = wordSet(
  'after later ago before post drive nap walk stretch warmup warm ice rest break shower massage flight stretching of since wait car bus train plane road ride trip shift layover airplane',
);
const events = wordSet(
  'gel gels salt water drank drink ate chews chew fell tripped peed bathroom coffee photo passed saw met restroom pee fuel fueled tab tabs tablet banana gatorade porta potty nuun stretched pic pics picture selfie',
);
/** Words of a cramp or of giving up a run. */
export const crampWords = wordSet(
  'cramp cramps cramped cramping crampy calf calves leg legs seized locked spasm spasms hamstring hamstrings quad quads foot grabbed knotted tightened stop stopped quit walk walked dnf bail bailed',
);

/** Words of a cramp that took hold. */
export const strongCramp = /^(?:cramp|seiz|lock|spasm)/;

/** The nearest word before that isn't a filler, where it stands, and the fillers passed. */
export const before = (
  words: readonly Word[],
  at: number,
): { text: string; at: number; passed: readonly string[] } => {
  let i = at - 1;
  while (fillers.has(textAt(words, i)) && words[i]?.clause === words[at]?.clause) i -= 1;
  const same = words[i]?.segment === words[at]?.segment;
  return {
    text: same ? textAt(words, i) : '',
    at: i,
    passed: words.slice(i + 1, at).map(({ text }) => text),
  };
};

const isRemaining = (words: readonly Word[], { from, to, marker }: Quantity): boolean => {
  const [next, second, third] = [textAt(words, to), textAt(words, to + 1), textAt(words, to + 2)];
  const previous = before(words, from);
  if (['last', 'final', 'remaining'].includes(previous.text)) return true;
  if (marker) return false;
  if (remainingAfter.has(next)) return true;
  if (next === 'left') {
    const withBefore =
      ['with', 'had', 'have', 'has', 'still'].includes(previous.text) || previous.passed.includes('only');
    return withBefore || !body.has(second) || words[to + 1]?.segment !== words[to]?.segment;
  }
  if (next === 'to') return ['go', 'finish', 'home', 'the', 'end', 'run'].includes(second);
  return (
    next === 'from' &&
    ['home', 'finish', 'finishing', 'the', 'done', 'my', 'end', 'car'].includes(second) &&
    third !== 'start'
  );
};

/** 'for 70 min and then', 'no cramp for the first 90 min then': what was good up to there ended there. */
const endsGoodPart = (words: readonly Word[], { from, to }: Quantity): boolean => {
  const previous = before(words, from);
  const isFirst = previous.passed.includes('first');
  const held = [1, 2, 3, 4].some(
    (back) =>
      strongCramp.test(textAt(words, from - back)) && !(isFirst && textAt(words, from - back - 1) === 'no'),
  );
  const ends = words
    .slice(to, to + 4)
    .some(({ text }) => ['then', 'but', 'before', 'until', 'when'].includes(text));
  return (previous.text === 'for' || isFirst) && !held && ends;
};

const belongsToEvent = (words: readonly Word[], from: number): boolean => {
  for (let i = from - 1; i >= Math.max(0, from - 5); i -= 1) {
    if (words[i]?.clause !== words[from]?.clause || crampWords.has(textAt(words, i))) return false;
    if (events.has(textAt(words, i)) && !(textAt(words, i) === 'passed' && textAt(words, i + 1) === 'out'))
      return true;
  }
  return false;
};

/** 'Drank at mile 5 and thats when it cramped': the spot of both. */
const saysThatsWhen = (words: readonly Word[], to: number): boolean =>
  words.slice(to, to + 5).some(({ text }) => text === 'when');

const isPace = (words: readonly Word[], { to, kind }: Quantity): boolean => {
  const next = textAt(words, to);
  return (
    next === 'pace' ||
    next === 'per' ||
    next === 'splits' ||
    (kind === 'duration' && (next === 'mile' || next === 'km'))
  );
};

/** 'the 4th 1k repeat', '32 km week': no spot of this run, nor its length. */
const isCounted = (words: readonly Word[], { from, to }: Quantity): boolean =>
  words[from - 1]?.kind === 'ordinal' || /^(?:week|month|year|rep|interval)/.test(textAt(words, to));

/** '10k and 58 minutes in': both tell the spot. */
const sharesSpot = (words: readonly Word[], { to }: Quantity): boolean =>
  textAt(words, to) === 'and' &&
  (words[to + 1]?.value ?? null) !== null &&
  ['in', 'into'].includes(textAt(words, to + 3));

/** 'ran 16k in 90 min', 'in just under an hour': how long it took. */
const tookTime = (words: readonly Word[], { to }: Quantity): boolean =>
  /^in (?:(?:just|about|around|roughly|nearly|almost|under|over|a|half) )*(?:\S+:|\S+ (?:minutes|hours?)\b)/.test(
    words
      .slice(to, to + 7)
      .filter(({ segment }) => segment === words[to]?.segment)
      .map(({ text }) => text)
      .join(' '),
  );

const distanceRole = (words: readonly Word[], found: Quantity): Role => {
  const next = textAt(words, found.to);
  const previous = before(words, found.from);
  if (isPace(words, found) || isCounted(words, found)) return 'other';
  if (sharesSpot(words, found)) return 'place';
  if (tookTime(words, found)) return 'total';
  if (isRemaining(words, found)) return 'other';
  if (belongsToEvent(words, found.from) && !saysThatsWhen(words, found.to)) return 'other';
  if (endsGoodPart(words, found)) return 'place';
  if (placeAfter.has(next) && !(found.named && next !== 'mark' && next !== 'point')) return 'place';
  if (found.marker) return 'place';
  if (found.named || next === 'at' || lengthAfter.has(next)) return 'total';
  if (textAt(words, found.to - 1) === 'miler' || lengthBefore.has(textAt(words, found.from - 1)))
    return 'total';
  if (previous.passed.includes('first')) return placeBefore.has(previous.text) ? 'place' : 'other';
  if (placeBefore.has(previous.text) || previous.passed.some((word) => placeBefore.has(word))) return 'place';
  return lengthBefore.has(previous.text) || ['for', 'with'].includes(previous.text) ? 'total' : 'unclear';
};

/** What one does or suffers for a time that is no part of the run. */
const elsewhere = wordSet(
  'drive drove driving fly flew flying flight slept sat sit sitting rest rested wait waited stand stood',
);

/** 'still cramped after 90 minutes' tells how long it held, 'drove 12 hours' nothing about the run. */
const toldOfOther = (words: readonly Word[], from: number): Role | null => {
  for (let i = from - 1; i >= Math.max(0, from - 6); i -= 1) {
    if (words[i]?.segment !== words[from]?.segment) return null;
    if (elsewhere.has(textAt(words, i))) return 'other';
    if (textAt(words, i).startsWith('last') && textAt(words, i - 1) === 'not') return 'other';
    if (textAt(words, i) === 'still' && textAt(words, from - 1) !== 'at') return 'lasted';
    if (textAt(words, i) === 'not' && textAt(words, from - 1) === 'in') return 'lasted';
    if (textAt(words, i) === 'been' && i < from - 1) return 'lasted';
  }
  return null;
};

/** 'cramped for a good ten minutes': how long it held. */
const saysItHeld = (words: readonly Word[], from: number): boolean => {
  const direct = before(words, from);
  const lead = direct.text === 'a' ? before(words, direct.at) : direct;
  return (
    lead.text === 'for' &&
    !lead.passed.includes('first') &&
    words
      .slice(Math.max(0, lead.at - 4), lead.at)
      .some(({ text, clause }) => clause === words[from]?.clause && strongCramp.test(text))
  );
};

/** '3 minutes into my cooldown': not into the run. */
const afterRun = wordSet('cooldown warmup stretch stretching drive shower nap class');

/** '10k in under an hour', 'ran it in under an hour': how long the run took. */
const isFinishTime = (words: readonly Word[], from: number): boolean => {
  const direct = before(words, from);
  const isUnder = direct.text === 'under';
  const lead = isUnder ? before(words, direct.at) : direct;
  return (
    lead.text === 'in' &&
    (['mile', 'km', 'half', 'marathon'].includes(textAt(words, lead.at - 1)) ||
      (isUnder && saysRan(words, lead.at)))
  );
};

const durationRole = (words: readonly Word[], found: Quantity): Role => {
  const next = textAt(words, found.to);
  if (next === 'into' && words.slice(found.to, found.to + 3).some(({ text }) => afterRun.has(text)))
    return 'other';
  const told = toldOfOther(words, found.from);
  if (told !== null) return told;
  if (saysItHeld(words, found.from)) return 'lasted';
  const previous = before(words, found.from);
  const directly = textAt(words, found.from - 1);
  if (isPace(words, found) || directly === 'not' || directly === 'every') return 'other';
  if (isFinishTime(words, found.from)) return 'total';
  if (directly === 'under') return 'lasted';
  // '2 minute calf cramp'.
  if (found.amount <= 5 && (crampWords.has(next) || next === 'long')) return 'lasted';
  if (isRemaining(words, found)) return 'other';
  if (endsGoodPart(words, found)) return 'place';
  if (placeAfter.has(next) && previous.text !== 'been') return 'place';
  if (found.marker) return 'place';
  if (notWhereAfter.has(next))
    return next === 'later' && words.some(({ text }) => text === 'still') ? 'lasted' : 'other';
  if (['lasted', 'lasting', 'lasts', 'been', 'took', 'takes', 'held'].includes(previous.text))
    return 'lasted';
  const goesOn = ['straight', 'now', 'nonstop'].includes(next) || textAt(words, found.to + 1) === 'counting';
  if (goesOn && previous.text !== 'after' && directly !== 'at') return 'lasted';
  if (previous.text === 'at') return 'place';
  // 'Let go after almost 90 minutes': in doubt it held so long.
  if (
    ['over', 'than', 'for', 'on', 'another'].includes(previous.text) ||
    previous.passed.some((word) => word === 'almost' || word === 'nearly')
  )
    return saysRan(words, previous.at) ? 'total' : 'lasted';
  if (['after', 'by', 'until', 'hit', 'en', 'within'].includes(previous.text)) return 'place';
  if (['past', 'around', 'los'].includes(directly)) return 'place';
  if (directly === 'walk' || directly === 'walked') return 'other';
  return lengthAfter.has(next) || lengthBefore.has(directly) || directly === 'the' ? 'total' : 'unclear';
};

const running = wordSet('ran run running jogged went fine good great out raced');

/** Whether a run, not a cramp, is what went on for that long: 'ran for 2 hours'. */
const saysRan = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i >= Math.max(0, at - 5); i -= 1) {
    const text = textAt(words, i);
    if (words[i]?.clause !== words[at]?.clause || crampWords.has(text)) return false;
    if (running.has(text)) return true;
  }
  return false;
};

/** The role of an amount, by the words around it. */
export const roleOf = (words: readonly Word[], found: Quantity): Role =>
  found.kind === 'distance' ? distanceRole(words, found) : durationRole(words, found);
