// The words of the three reminders: before a run, the evening before, and after it. Each carries the whole
// plan, and gives up its least important words first when a long place or tip leaves no room in one segment.
import type { HydrationPlan } from '../../hydration/plan.ts';
import type { KnownHeat } from '../../weather/heat.ts';
import { fitText, type Part } from '../fit.ts';
import {
  drinkRangeWords,
  drinkWords,
  sodiumWords,
  temperatureWords,
  timeWords,
  type Units,
} from './amounts.ts';

export type { Units } from './amounts.ts';

/** What a text says of the weather. */
export type WeatherSaid = Pick<KnownHeat, 'temperatureC' | 'heatIndexC' | 'flag'>;

export type PreRunFacts = {
  /** The place's name as people write it. */
  readonly placeName: string;
  /** The run's start, local, 'HH:MM'. */
  readonly startLocal: string;
  readonly minutes: number;
  readonly units: Units;
  /** The forecast and the plan made from it; null when there is no forecast: then no numbers are said. */
  readonly heat: { readonly forecast: WeatherSaid; readonly plan: HydrationPlan } | null;
  /** What to say last: a tip's short text (at most 70 characters), a question after a red flag, or nothing. */
  readonly closing:
    | { readonly kind: 'tip'; readonly shortText: string }
    | { readonly kind: 'askAllClear' }
    | { readonly kind: 'nothing' };
  /** Health answers keep electrolytes out of the words when there is no plan to say so. */
  readonly electrolytesAllowed: boolean;
};

export type EveningFacts = Omit<PreRunFacts, 'closing'>;

/** Feels-like is said from here up, where heat index and air begin to differ in ways a runner notices. */
const leastFeelsLikeC = 26;
const longestShortName = 12;

/** A place's name as it is, and cut after a whole word; '' when even its first word is long. */
const nameVariants = (name: string): { readonly full: string; readonly short: string } => {
  const full = name.trim().slice(0, 40);
  const [first = '', ...rest] = full.split(/[\s,]+/);
  if (first.length > longestShortName) return { full, short: '' };
  const short = rest.reduce(
    (sofar, word) => (`${sofar} ${word}`.length <= longestShortName ? `${sofar} ${word}` : sofar),
    first,
  );
  return { full, short };
};

/** 'Austin 6:30am: 86F, feels like 95F, red heat flag.' from the fullest wording to the barest. */
const forecastPart = (opening: string, facts: EveningFacts, heat: WeatherSaid): Part => {
  const { units } = facts;
  const air = temperatureWords(heat.temperatureC, units);
  const felt =
    heat.heatIndexC !== null && heat.temperatureC >= leastFeelsLikeC
      ? temperatureWords(heat.heatIndexC, units)
      : air;
  const time = timeWords(facts.startLocal, units);
  const { full, short } = nameVariants(facts.placeName);
  const both = felt === air ? air : `${air} (feels ${felt})`;
  const one = felt === air ? air : `feels ${felt}`;
  return [
    `${opening}${full} ${time}: ${air}${felt === air ? '' : `, feels like ${felt}`}, ${heat.flag} heat flag.`,
    `${opening}${full} ${time}: ${both}, ${heat.flag} flag.`,
    `${opening}${short === '' ? '' : `${short} `}${time}: ${both}, ${heat.flag} flag.`,
    `${opening}${time}: ${both}, ${heat.flag} flag.`,
    `${opening}${time}: ${one}, ${heat.flag} flag.`,
    `${opening}${felt}, ${heat.flag} flag.`,
  ];
};

/** What to drink on the run. Amounts are always tied to thirst and 'up to'. */
const drinkPart = (plan: HydrationPlan, units: Units): Part => {
  if (plan.advice.includes('notOutside')) return ['Indoors, drink to thirst.', 'Drink to thirst.', ''];
  if (plan.perHourMl === null) {
    return plan.advice.includes('carryWater')
      ? ['Carry water and drink to thirst.', 'Carry water.']
      : ['Drink to thirst.', 'Drink to thirst.'];
  }
  const range = drinkRangeWords(plan.perHourMl.from, plan.perHourMl.to, units);
  const most = drinkWords(plan.perHourMl.to, units);
  if (!plan.electrolyteDrink) {
    return [
      `Drink to thirst, up to ${range} an hour.`,
      `Drink to thirst, up to ${most}/h.`,
      `To thirst, max ${most}/h.`,
    ];
  }
  return [
    `Drink to thirst, up to ${range} an hour, as an electrolyte drink.`,
    `Drink to thirst, up to ${range}/h, electrolyte drink.`,
    `Electrolyte drink to thirst, up to ${most}/h.`,
    `Electrolytes to thirst, max ${most}/h.`,
  ];
};

const sodiumPart = (plan: HydrationPlan, units: Units): Part =>
  plan.sodiumMgPerLitre === null
    ? ['']
    : [`(${sodiumWords(plan.sodiumMgPerLitre.from, plan.sodiumMgPerLitre.to, units)}.)`, ''];

/** What the heat asks of the run itself. */
const cautionPart = (plan: HydrationPlan): Part => {
  if (plan.advice.includes('notOutside')) {
    return [
      "Please don't run outside: treadmill or rest today.",
      'No outside run: treadmill or rest.',
      'Treadmill or rest.',
    ];
  }
  if (plan.advice.includes('slowOrShorten')) return ['Slow down or cut it short.', 'Slow or shorten.'];
  // Who is to think of shortening a run is always told not to gain weight on it either.
  if (plan.advice.includes('considerShortening')) {
    return [
      "Think of shortening it, and don't gain weight on the run.",
      "Shorten it, don't gain weight.",
      "Shorten? Don't gain weight.",
      'Shorten it.',
    ];
  }
  return plan.advice.includes('noWeightGain')
    ? ["Don't gain weight on the run.", "Don't gain weight.", "Don't gain weight.", '']
    : [''];
};

/** Said where electrolytes or amounts were held back for a health answer, else only where there is room. */
const clinicianPart = (plan: HydrationPlan): Part => {
  if (!plan.advice.includes('askClinician')) return [''];
  switch (plan.heldBack) {
    case 'nothing':
      return ['Electrolytes: ask your clinician.', ''];
    case 'electrolytes':
      return ['Electrolytes: ask your clinician.', 'Salts: ask your clinician.', 'Salts: ask clinician.'];
    case 'amounts':
      return [
        'How much, and electrolytes: ask your clinician.',
        'Amounts: ask your clinician.',
        'Amounts: ask clinician.',
      ];
  }
};

const closingPart = (closing: PreRunFacts['closing']): Part => {
  switch (closing.kind) {
    case 'tip':
      return [`A tip that may help: ${closing.shortText}`, `May help: ${closing.shortText}`];
    case 'askAllClear':
      return [
        "Has the warning sign been checked? Reply ALL CLEAR. If not, please don't run.",
        "Warning sign checked? Reply ALL CLEAR. If not, don't run.",
        "Sign checked? Reply ALL CLEAR; if not, don't run.",
      ];
    case 'nothing':
      return [''];
  }
};

/** What can be said of a run without knowing its weather: no amounts, no temperatures. */
const withoutForecast = (facts: EveningFacts): Part => {
  const electrolytes = facts.minutes > 60 && facts.electrolytesAllowed;
  const take = electrolytes ? 'Take an electrolyte drink' : 'Take water';
  return [
    `${take} and drink to thirst. If it is hot, slow down or cut it short.`,
    `${take}, drink to thirst, slow down if it is hot.`,
    'Drink to thirst; if hot, slow down.',
  ];
};

const placeAndTime = (facts: EveningFacts): string =>
  `${nameVariants(facts.placeName).full} ${timeWords(facts.startLocal, facts.units)}`;

/**
 * The text before a run: forecast, what to drink and in it, one tip or the question after a red flag. GSM-7,
 * one segment but for rare combinations, never more than two. Without a forecast it says no amounts.
 */
export const preRunText = (facts: PreRunFacts): string => {
  const { heat, units } = facts;
  const closing = closingPart(facts.closing);
  if (heat === null) {
    const opening: Part = [
      `${placeAndTime(facts)}: no forecast for this run.`,
      `${timeWords(facts.startLocal, units)}: no forecast.`,
    ];
    return fitText([opening, withoutForecast(facts), closing], [2, 1, 0, 1]);
  }
  const { plan } = heat;
  const before: Part =
    plan.beforeMl === null || plan.advice.includes('notOutside')
      ? ['']
      : [`Before: up to ${drinkWords(plan.beforeMl, units)}, 2 h ahead.`, ''];
  const parts = [
    forecastPart('', facts, heat.forecast),
    cautionPart(plan),
    drinkPart(plan, units),
    sodiumPart(plan, units),
    clinicianPart(plan),
    before,
    closing,
  ];
  const [forecast, caution, drink, sodium, clinician, sips, last] = [0, 1, 2, 3, 4, 5, 6] as const;
  const cuts = [sodium, sips, last, drink, forecast, caution, clinician, drink, forecast, drink, forecast];
  return fitText(parts, [...cuts, clinician, last, caution, forecast, forecast, caution]);
};

const packPart = (plan: HydrationPlan, units: Units): Part => {
  if (plan.advice.includes('notOutside')) return [''];
  if (!plan.electrolyteDrink) return ['Pack water.', 'Pack water.'];
  const sodium = plan.sodiumMgPerLitre;
  const label = sodium === null ? '' : ` (${sodiumWords(sodium.from, sodium.to, units)})`;
  return [`Pack an electrolyte drink${label}.`, 'Pack an electrolyte drink.', 'Pack electrolytes.'];
};

const beforePart = (plan: HydrationPlan, units: Units): Part =>
  plan.beforeMl === null || plan.advice.includes('notOutside')
    ? ['']
    : [
        `Drink up to ${drinkWords(plan.beforeMl, units)} 2 h before, then sips.`,
        `Before: up to ${drinkWords(plan.beforeMl, units)}, 2 h ahead.`,
        '',
      ];

const eveningDrinkPart = (plan: HydrationPlan, units: Units): Part => {
  if (plan.advice.includes('notOutside')) return [''];
  if (plan.perHourMl === null) return ['On the run drink to thirst.', 'Drink to thirst.'];
  const range = drinkRangeWords(plan.perHourMl.from, plan.perHourMl.to, units);
  return [
    `On the run: to thirst, up to ${range} an hour.`,
    `Run: to thirst, up to ${range}/h.`,
    `To thirst, max ${drinkWords(plan.perHourMl.to, units)}/h.`,
  ];
};

const eveningCautionPart = (plan: HydrationPlan): Part =>
  plan.advice.includes('notOutside')
    ? [
        "Please don't run outside then: plan a treadmill, a cooler hour or a rest day.",
        'No outside run: treadmill, cooler hour or rest.',
      ]
    : cautionPart(plan);

/**
 * The text the evening before: tomorrow's heat, what to drink before and on the run, what to pack. GSM-7, one
 * segment but for rare combinations, never more than two. Without a forecast it says no amounts.
 */
export const eveningText = (facts: EveningFacts): string => {
  const { heat, units } = facts;
  if (heat === null) {
    const opening: Part = [`Tomorrow ${placeAndTime(facts)}: no forecast yet.`];
    return fitText([opening, withoutForecast(facts), ['Pack tonight.', '']], [2, 1, 1]);
  }
  const { plan } = heat;
  const parts = [
    forecastPart('Tomorrow ', facts, heat.forecast),
    eveningCautionPart(plan),
    beforePart(plan, units),
    eveningDrinkPart(plan, units),
    packPart(plan, units),
    clinicianPart(plan),
  ];
  return fitText(parts, [4, 3, 2, 0, 5, 1, 0, 3, 4, 0, 2, 0]);
};

export type CheckInFacts = {
  /** The run's start, local, 'HH:MM'. */
  readonly startLocal: string;
  readonly units: Units;
  /** 'yesterday' for a check-in that was moved out of quiet hours to the morning after. */
  readonly when: 'today' | 'yesterday';
  /** True while a red flag is open: then the all clear is asked for too. */
  readonly askAllClear: boolean;
};

/** The text after a run: how were the calves? GSM-7, one segment. */
export const checkInText = (facts: CheckInFacts): string => {
  const time = timeWords(facts.startLocal, facts.units);
  const run = facts.when === 'today' ? `your ${time} run` : `yesterday's ${time} run`;
  if (facts.askAllClear) {
    return `How are you since ${run}? If the warning sign you told us of has been checked, reply ALL CLEAR. If not, tell me how it is.`;
  }
  const example = facts.units === 'imperial' ? 'left calf mile 6, 7/10' : 'left calf km 9, 7/10';
  return `How were your calves on ${run}? Reply OK, or tell me about the cramp, like: ${example}.`;
};
