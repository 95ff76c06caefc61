import { kmPerMile } from '../../runner/settings.ts';
import { textAt, type Word } from './words.ts';

/**
 * A distance or a duration in a text: words `from` up to `to`. `marker` is 'mile 6' or 'minute 35', which names
 * a spot rather than a length; `named` is a race by its name ('half marathon').
 */
export type Quantity = {
  readonly kind: 'distance' | 'duration';
  /** Kilometres or minutes. */
  readonly amount: number;
  readonly unit: Unit;
  readonly from: number;
  readonly to: number;
  readonly marker: boolean;
  readonly named: boolean;
};

type Unit = 'mile' | 'km' | 'metre' | 'minutes' | 'hour';

const unitWords: ReadonlyMap<string, Unit> = new Map([
  ['mile', 'mile'],
  ['miler', 'mile'],
  ['milers', 'mile'],
  ['km', 'km'],
  ['klick', 'km'],
  ['klicks', 'km'],
  ['meter', 'metre'],
  ['meters', 'metre'],
  ['metre', 'metre'],
  ['metres', 'metre'],
  ['minutes', 'minutes'],
  ['hour', 'hour'],
  ['hours', 'hour'],
]);

const factor: Readonly<Record<Unit, number>> = {
  mile: kmPerMile,
  km: 1,
  metre: 0.001,
  minutes: 1,
  hour: 60,
};

const isDistance = (unit: Unit): boolean => unit !== 'minutes' && unit !== 'hour';

const quantity = (unit: Unit, amount: number, from: number, to: number, marker = false): Quantity => ({
  kind: isDistance(unit) ? 'distance' : 'duration',
  amount: amount * factor[unit],
  unit,
  from,
  to,
  marker,
  named: false,
});

const parts: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['1/2', 0.5],
  ['quarter', 0.25],
  ['1/4', 0.25],
  ['3/4', 0.75],
]);

/** A part after a number: 'and a half', 'and quarter', '1/2', with the words it takes; '.5' is part of the number already. */
const partAfter = (words: readonly Word[], at: number): { part: number; length: number } => {
  const lead = textAt(words, at) !== 'and' ? 0 : textAt(words, at + 1) === 'a' ? 2 : 1;
  const part = lead > 0 || words[at]?.kind === 'fraction' ? parts.get(textAt(words, at + lead)) : undefined;
  return part === undefined ? { part: 0, length: 0 } : { part, length: lead + 1 };
};

/** '6 out of ten mile 2', 'pain 7 mile 4': the first number belongs to the pain, the mile to the second. */
const isPain = (words: readonly Word[], at: number): boolean =>
  ((words[at]?.value === 10 && textAt(words, at - 1) === 'of') ||
    /^(?:pain|level|severity)$/.test(textAt(words, at - 1))) &&
  (words[at + 2]?.value ?? null) !== null &&
  words[at + 2]?.segment === words[at]?.segment;

/** 'an hour and ten in', 'an hour ten': a round number after an hour, and nothing that it counts. */
const isBareMinutes = (words: readonly Word[], at: number, minutes: number): boolean =>
  minutes % 5 === 0 &&
  words[at]?.kind === 'number' &&
  words[at]?.segment === words[at - 1]?.segment &&
  !/^(?:mile|km|miler|times|x|out|of|percent|reps?|days?|weeks?|hours?|or|to|am|pm)$/.test(
    textAt(words, at + 1),
  );

/** 'the 7th mile', 'the 22nd minute', not 'every 3rd mile'. */
const ordinalSpot = (words: readonly Word[], at: number): Quantity | null => {
  const unit = unitWords.get(textAt(words, at + 1));
  const number = words[at]?.value ?? 0;
  if (number < 2 || unit === undefined || unit === 'hour' || textAt(words, at - 1) === 'every') return null;
  return quantity(unit, number, at, at + 2, true);
};

/** '800 metres in', 'at 1500 m': a spot; metres are otherwise what intervals are counted in. */
const isMetreSpot = (words: readonly Word[], from: number, to: number): boolean =>
  ['in', 'into', 'mark'].includes(textAt(words, to)) ||
  (['at', 'around', 'about', 'past'].includes(textAt(words, from - 1)) &&
    !/^(?:pace|rep|interval|of$)/.test(textAt(words, to)));

/** 'and half a mile later', 'and a half marathon', 'and half of it': no part of what stands before. */
const beginsAmount = (words: readonly Word[], at: number): boolean =>
  ['a', 'an', 'of', 'way', 'marathon'].includes(textAt(words, at)) || unitWords.has(textAt(words, at));

/** The unit that a word names after `amount`; a lone m is metres where there are hundreds of them. */
const unitAfter = (words: readonly Word[], at: number, amount: number | null): Unit | undefined => {
  const text = textAt(words, at);
  return text === 'm' && (amount ?? 0) >= 100 ? 'metre' : unitWords.get(text);
};

/** 'three quarters of an hour'. */
const threeQuarters = (words: readonly Word[], at: number): Quantity | null =>
  words[at]?.value === 3 &&
  /quarters? of (?:an hour|a mile)/.test([1, 2, 3, 4].map((ahead) => textAt(words, at + ahead)).join(' '))
    ? quantity(textAt(words, at + 4) === 'hour' ? 'hour' : 'mile', 0.75, at, at + 5)
    : null;

/** '6 mile', '6 and a half mile', 'a mile', 'half a mile', '1/2 mile', 'an hour and a half', '1 hour 20 minutes'. */
const amountThenUnit = (words: readonly Word[], at: number): Quantity | null => {
  const first = words[at];
  if (first === undefined || isPain(words, at)) return null;
  if (first.kind === 'ordinal') return ordinalSpot(words, at);
  const quarters = threeQuarters(words, at);
  if (quarters !== null) return quarters;
  let next = at + 1;
  let amount = parts.get(first.text) ?? first.value;
  if (first.text === 'hour') {
    const { part, length } = partAfter(words, next);
    return length > 0 ? quantity('hour', 1 + part, at, next + length) : null;
  }
  if (first.text === 'couple') {
    amount = 2;
    if (textAt(words, next) === 'of') next += 1;
  } else if (parts.has(first.text)) {
    while (['a', 'an', 'of'].includes(textAt(words, next))) next += 1;
  } else if (first.text === 'a' || first.text === 'an') {
    if (parts.has(textAt(words, next))) {
      const inner = amountThenUnit(words, next);
      return inner && { ...inner, from: at };
    }
    amount = 1;
  } else if (amount !== null) {
    const { part, length } = partAfter(words, next);
    amount += part;
    next += length;
  }
  const unit = unitAfter(words, next, amount);
  if (amount === null || unit === undefined || words[next]?.segment !== first.segment) return null;
  next += 1;
  if (unit === 'metre') return isMetreSpot(words, at, next) ? quantity(unit, amount, at, next) : null;
  const { part, length } = partAfter(words, next);
  if (length > 0 && !beginsAmount(words, next + length))
    return quantity(unit, amount + part, at, next + length);
  if (unit !== 'hour') return quantity(unit, amount, at, next);
  const link = textAt(words, next) === 'and' ? 1 : 0;
  const minutes = words[next + link]?.value ?? null;
  const hasUnit = textAt(words, next + link + 1) === 'minutes';
  const isPart = hasUnit || words[next]?.start === words[next - 1]?.end;
  if (minutes === null || minutes >= 60 || !(isPart || isBareMinutes(words, next + link, minutes)))
    return quantity(unit, amount, at, next);
  return quantity('minutes', amount * 60 + minutes, at, next + link + (hasUnit ? 2 : 1));
};

/** 'M12', not 'm6am' or the m of Monday. */
const isMileLetter = (words: readonly Word[], at: number): boolean => {
  const next = words[at + 1];
  return (
    words[at]?.raw === 'm' &&
    next?.kind === 'number' &&
    next.start === words[at]?.end &&
    !/^(?:am?|pm?)$/.test(textAt(words, at + 2))
  );
};

/** 'mile 6', 'mile marker 18', 'km 9', 'minute 35'. */
const unitThenAmount = (words: readonly Word[], at: number): Quantity | null => {
  const unit = isMileLetter(words, at) ? 'mile' : unitWords.get(textAt(words, at));
  if (unit === undefined || unit === 'hour' || unit === 'metre') return null;
  const gap = ['marker', 'mark', 'number', 'post'].includes(textAt(words, at + 1)) ? 1 : 0;
  const number = words[at + 1 + gap];
  const to = at + 2 + gap;
  if (number === undefined || number.clause !== words[at]?.clause) return null;
  // 'The last mile, 8 out of 10': the pain.
  const said = [number.text, textAt(words, to), textAt(words, to + 1), textAt(words, to + 2)].join(' ');
  if (number.segment !== words[at]?.segment && /^\S+(?:\/| (?:out )?of )(?:10|ten)\b/.test(said)) return null;
  if (isDistance(unit) && number.kind === 'fraction') {
    // 'mile 7/10' is mile seven of ten, not pain.
    return quantity(unit, Number.parseInt(number.text, 10), at, to, true);
  }
  if (number.value === null || number.kind === 'ordinal') return null;
  if (unitWords.has(textAt(words, to)) && words[to]?.segment === number.segment) return null;
  const { part, length } = partAfter(words, to);
  return quantity(unit, number.value + part, at, to + length, true);
};

/** 'marathon', 'half marathon', and a clock time that is a time in ('1:15 in'). */
const namedQuantity = (words: readonly Word[], at: number): Quantity | null => {
  const word = words[at];
  const next = textAt(words, at + 1);
  if (word?.text === 'half' && next === 'marathon')
    return { ...quantity('km', 21.1, at, at + 2), named: true };
  if (word?.text === 'hour' && next === 'mark') return quantity('hour', 1, at, at + 1, true);
  if (word?.text === 'marathon') return { ...quantity('km', 42.2, at, at + 1), named: true };
  if (word?.kind !== 'clock') return null;
  const [hours = 0, minutes = 0] = word.text.split(':').map(Number);
  if (['in', 'into', 'mark'].includes(next))
    return quantity('minutes', hours <= 6 ? hours * 60 + minutes : hours, at, at + 1);
  // '41:00' is no time of day.
  const isSpot =
    hours > 23 && ['at', 'by', 'around', 'about', 'until', 'past'].includes(textAt(words, at - 1));
  return isSpot ? quantity('minutes', hours, at, at + 1, true) : null;
};

/** 'halfway through my 10k': five kilometres in. */
const halfwayQuantity = (words: readonly Word[], at: number): Quantity | null => {
  const isHalfWay = parts.get(textAt(words, at)) === 0.5 && textAt(words, at + 1) === 'way';
  if (!isHalfWay && textAt(words, at) !== 'halfway') return null;
  let next = at + (isHalfWay ? 2 : 1);
  if (['point', 'mark'].includes(textAt(words, next))) next += 1;
  if (!['through', 'into', 'in', 'of'].includes(textAt(words, next))) return null;
  next += 1;
  while (['my', 'the', 'a', 'an', 'our', 'this', 'today', 'easy', 'long'].includes(textAt(words, next)))
    next += 1;
  const whole = amountThenUnit(words, next) ?? namedQuantity(words, next);
  return whole === null ? null : { ...whole, amount: whole.amount / 2, from: at, marker: true, named: false };
};

/** Every distance and duration in the words, left to right, none twice. */
export const quantitiesIn = (words: readonly Word[]): readonly Quantity[] => {
  const found: Quantity[] = [];
  let at = 0;
  while (at < words.length) {
    const here =
      halfwayQuantity(words, at) ??
      amountThenUnit(words, at) ??
      unitThenAmount(words, at) ??
      namedQuantity(words, at);
    if (here !== null && here.amount > 0) found.push(here);
    at = here === null ? at + 1 : here.to;
  }
  return found;
};
