import type { Quantity } from './quantities.ts';
import { wordSet } from './word-set.ts';
import type { Word } from './words.ts';

/**
 * What an amount in a text is: where in the run, how long the run was, what remained, how long a cramp held,
 * something else; `unclear` where the words around it don't say.
 */
export type Role = 'place' | 'total' | 'remaining' | 'lasted' | 'unclear' | 'other';

/** Words passed over on the way back to the preposition: 'at about mile', 'around like 8'. */
const fillers = wordSet(
  'about around like roughly maybe exactly just only almost nearly say approximately approx probably right the los las close past good first ~',
);
const placeBefore = wordSet(
  'at around about by near past after until from since hit hitting reached reaching before en los km mile til within passing crossing between',
);
const placeAfter = wordSet('in into mark marker onward onwards point deep');
const lengthBefore = wordSet(
  'a my an the ran run did done finished completed of during on in this our his her running raced jogged easy every each x another long total weekly todays covered planned race',
);
const lengthAfter = wordSet(
  'run runs race miler long easy tempo trail ultra course loop route jog recovery shakeout progression workout treadmill at today tonight yesterday',
);
const remainingAfter = wordSet('remaining remain short shy away');
const body = wordSet('calf calves leg hamstring hamstrings quad quads foot side one ankle toe toes');
const lastedBefore = wordSet(
  'for lasted lasting lasts been on took takes held another every still over than nearly almost like',
);
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

/** The word at a place; empty beyond the ends. */
export const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** The nearest word before that isn't a filler, with whether a filler that is a preposition was passed. */
export const before = (
  words: readonly Word[],
  at: number,
): { text: string; at: number; passed: readonly string[] } => {
  const passed: string[] = [];
  let i = at - 1;
  while (i >= 0 && fillers.has(textAt(words, i)) && words[i]?.clause === words[at]?.clause) {
    passed.push(textAt(words, i));
    i -= 1;
  }
  const same = words[i]?.segment === words[at]?.segment;
  return { text: same ? textAt(words, i) : '', at: i, passed };
};

const isRemaining = (words: readonly Word[], { from, to, marker }: Quantity): boolean => {
  const [next, second, third] = [textAt(words, to), textAt(words, to + 1), textAt(words, to + 2)];
  const previous = before(words, from);
  if (previous.text === 'last' || previous.text === 'final' || previous.text === 'remaining') return true;
  if (marker) return false;
  if (remainingAfter.has(next)) return true;
  if (next === 'left') {
    const withBefore =
      ['with', 'had', 'have', 'has', 'still', 'only'].includes(previous.text) ||
      previous.passed.includes('only');
    const namesBody = body.has(second) && words[to + 1]?.segment === words[to]?.segment;
    return withBefore || !namesBody;
  }
  if (next === 'to' && ['go', 'finish', 'home', 'the', 'end', 'run'].includes(second)) return true;
  return (
    next === 'from' &&
    ['home', 'finish', 'finishing', 'the', 'done', 'my', 'end', 'car'].includes(second) &&
    third !== 'start'
  );
};

/** 'for 70 min and then', 'for the first 10k then': what was good up to there ended there. */
const endsGoodPart = (words: readonly Word[], { from, to }: Quantity): boolean => {
  const previous = before(words, from);
  const isFor = previous.text === 'for' || previous.passed.includes('first');
  const next = [textAt(words, to), textAt(words, to + 1), textAt(words, to + 2), textAt(words, to + 3)];
  const held = words
    .slice(Math.max(0, from - 4), from)
    .some(({ text }) => /^(?:cramp|lock|seiz|spasm)/.test(text));
  return isFor && !held && next.some((word) => ['then', 'but', 'before', 'until', 'when'].includes(word));
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
  words.slice(to, to + 5).some(({ text }, i) => text === 'when' && i > 0);

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

/** 'ran 16k in 90 min': how long it took. */
const tookTime = (words: readonly Word[], { to }: Quantity): boolean =>
  textAt(words, to) === 'in' &&
  (words[to + 1]?.kind === 'clock' ||
    ((words[to + 1]?.value ?? null) !== null && /^(?:minutes|hours?)$/.test(textAt(words, to + 2))));

const distanceRole = (words: readonly Word[], found: Quantity): Role => {
  const next = textAt(words, found.to);
  const previous = before(words, found.from);
  if (isPace(words, found) || isCounted(words, found)) return 'other';
  if (sharesSpot(words, found)) return 'place';
  if (tookTime(words, found)) return 'total';
  if (isRemaining(words, found)) return 'remaining';
  if (belongsToEvent(words, found.from) && !saysThatsWhen(words, found.to)) return 'other';
  if (endsGoodPart(words, found)) return 'place';
  if (placeAfter.has(next) && !(found.named && next !== 'mark' && next !== 'point')) return 'place';
  if (found.marker) return 'place';
  if (found.named || next === 'at') return 'total';
  if (lengthAfter.has(next) && next !== 'at') return 'total';
  if (textAt(words, found.to - 1) === 'miler') return 'total';
  if (lengthBefore.has(textAt(words, found.from - 1)) && textAt(words, found.from - 1) !== 'the')
    return 'total';
  const passedPlace =
    previous.passed.some((word) => placeBefore.has(word)) && !previous.passed.includes('first');
  if (placeBefore.has(previous.text) || passedPlace) return 'place';
  if (previous.passed.includes('first')) return 'other';
  return lengthBefore.has(previous.text) || ['for', 'with'].includes(previous.text) ? 'total' : 'unclear';
};

/** 'still cramped after 90 minutes' tells how long it held, 'drove 12 hours' nothing about the run. */
const toldOfOther = (words: readonly Word[], from: number): Role | null => {
  for (let i = from - 1; i >= Math.max(0, from - 6); i -= 1) {
    if (words[i]?.segment !== words[from]?.segment) return null;
    if (
      /^(?:dr[io]ve|driving|flew|fly(?:ing)?|flight|slept|sat|sit(?:ting)?|rest(?:ed)?|wait(?:ed)?|st[ao]nd|stood)$/.test(
        textAt(words, i),
      )
    )
      return 'other';
    if (/^last(?:ed|ing)?$/.test(textAt(words, i)) && textAt(words, i - 1) === 'not') return 'other';
    if (textAt(words, i) === 'still' && textAt(words, from - 1) !== 'at') return 'lasted';
    if (textAt(words, i) === 'not' && textAt(words, from - 1) === 'in') return 'lasted';
    if (textAt(words, i) === 'been' && i < from - 1) return 'lasted';
  }
  return null;
};

/** 'cramped for a good ten minutes': how long it held. */
const saysItHeld = (words: readonly Word[], from: number): boolean => {
  const direct = before(words, from);
  const lead = ['a', 'an'].includes(direct.text) ? before(words, direct.at) : direct;
  if (lead.text !== 'for' || lead.passed.includes('first')) return false;
  return words
    .slice(Math.max(0, lead.at - 4), lead.at)
    .some(({ text, clause }) => clause === words[from]?.clause && /^(?:cramp|lock|seiz|spasm)/.test(text));
};

/** '3 minutes into my cooldown': not into the run. */
const afterRun = wordSet('cooldown warmup stretch stretching drive shower nap class');

const durationRole = (words: readonly Word[], found: Quantity): Role => {
  const into = textAt(words, found.to) === 'into' ? words.slice(found.to + 1, found.to + 3) : [];
  if (into.some(({ text }) => afterRun.has(text))) return 'other';
  const told = toldOfOther(words, found.from);
  if (told !== null) return told;
  if (saysItHeld(words, found.from)) return 'lasted';
  const next = textAt(words, found.to);
  const previous = before(words, found.from);
  const directly = textAt(words, found.from - 1);
  if (isPace(words, found)) return 'other';
  if (directly === 'not') return 'other';
  if (directly === 'under') return 'lasted';
  // '2 minute calf cramp'.
  if (found.amount <= 5 && (crampWords.has(next) || next === 'long')) return 'lasted';
  if (directly === 'walk' && textAt(words, found.from - 2) === 'not') return 'other';
  if (isRemaining(words, found)) return 'remaining';
  if (endsGoodPart(words, found)) return 'place';
  if (placeAfter.has(next) && !['been', 'going'].includes(previous.text)) return 'place';
  if (found.marker) return 'place';
  if (notWhereAfter.has(next))
    return next === 'later' && words.some(({ text }) => text === 'still') ? 'lasted' : 'other';
  if (
    ['straight', 'now', 'nonstop', 'and'].includes(next) &&
    previous.text !== 'at' &&
    previous.text !== 'after'
  ) {
    if (next !== 'and' || textAt(words, found.to + 1) === 'counting') return 'lasted';
  }
  if (['at', 'after', 'by', 'until', 'past', 'around', 'hit'].includes(directly)) return 'place';
  if (['lasted', 'lasting', 'lasts', 'been', 'took', 'takes', 'held', 'still'].includes(previous.text))
    return 'lasted';
  if (
    ['over', 'than', 'nearly', 'almost', 'for', 'on', 'another'].includes(previous.text) ||
    previous.passed.some((word) => word === 'almost' || word === 'nearly')
  ) {
    return saysRan(words, previous.at) ? 'total' : 'lasted';
  }
  const passedPlace = previous.passed.some((word) => ['at', 'around', 'about', 'past', 'los'].includes(word));
  if (
    ['at', 'after', 'by', 'until', 'past', 'a', 'en', 'within', 'around'].includes(previous.text) &&
    (passedPlace || previous.text !== 'a')
  )
    return 'place';
  if (lengthAfter.has(next) && next !== 'at') return 'total';
  if (lengthBefore.has(directly)) return 'total';
  return lastedBefore.has(previous.text) ? 'lasted' : 'unclear';
};

/** Whether a run, not a cramp, is what went on for that long: 'ran for 2 hours'. */
const saysRan = (words: readonly Word[], at: number): boolean => {
  for (let i = at; i >= Math.max(0, at - 5); i -= 1) {
    const text = textAt(words, i);
    if (words[i]?.clause !== words[at]?.clause) return false;
    if (/^cramp/.test(text) || crampWords.has(text)) return false;
    if (
      [
        'ran',
        'run',
        'running',
        'jogged',
        'went',
        'fine',
        'good',
        'great',
        'out',
        'slept',
        'sat',
        'drove',
        'flew',
        'walked',
        'raced',
      ].includes(text)
    )
      return true;
  }
  return false;
};

/** The role of an amount, by the words around it. */
export const roleOf = (words: readonly Word[], found: Quantity): Role =>
  found.kind === 'distance' ? distanceRole(words, found) : durationRole(words, found);
