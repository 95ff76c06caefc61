// The parts of the three reminders, each from its fullest wording to its barest.
import type { HydrationPlan } from '../../../hydration/plan.ts';
import type { Units } from '../../../runner/settings.ts';
import type { HeatFlag } from '../../../weather/heat-flag.ts';
import type { Part } from '../../fit.ts';

const opening = { today: '', tomorrow: 'Tomorrow ' } as const;

/** 'Austin 6:30am: 86F, feels like 95F, red heat flag.' `felt` is `air` where it feels no different. */
export const forecast = (said: {
  readonly day: 'today' | 'tomorrow';
  readonly place: { readonly full: string; readonly short: string };
  readonly time: string;
  readonly air: string;
  readonly felt: string;
  readonly flag: HeatFlag;
}): Part => {
  const { place, time, air, felt, flag } = said;
  const when = opening[said.day];
  const both = felt === air ? air : `${air} (feels ${felt})`;
  const one = felt === air ? air : `feels ${felt}`;
  return [
    `${when}${place.full} ${time}: ${air}${felt === air ? '' : `, feels like ${felt}`}, ${flag} heat flag.`,
    `${when}${place.full} ${time}: ${both}, ${flag} flag.`,
    `${when}${place.short === '' ? '' : `${place.short} `}${time}: ${both}, ${flag} flag.`,
    `${when}${time}: ${both}, ${flag} flag.`,
    `${when}${time}: ${one}, ${flag} flag.`,
    `${when}${felt}, ${flag} flag.`,
  ];
};

/** Before a run whose weather nobody knows. */
export const noForecast = (place: string, time: string): Part => [
  `${place} ${time}: no forecast for this run.`,
  `${time}: no forecast.`,
];

/** The evening before such a run. */
export const noForecastYet = (place: string, time: string): Part => [
  `Tomorrow ${place} ${time}: no forecast yet.`,
];

/** What to do in such a run. */
export const inAnyWeather = (take: 'electrolytes' | 'water'): Part => {
  const drink = take === 'electrolytes' ? 'Take an electrolyte drink' : 'Take water';
  return [
    `${drink} and drink to thirst. If it is hot, slow down or cut it short.`,
    `${drink}, drink to thirst, slow down if it is hot.`,
    'Drink to thirst; if hot, slow down.',
  ];
};

export const drinkIndoors: Part = ['Indoors, drink to thirst.', 'Drink to thirst.', ''];
export const carryWater: Part = ['Carry water and drink to thirst.', 'Carry water.'];
export const drinkToThirst: Part = ['Drink to thirst.', 'Drink to thirst.'];

/** '13-20oz' an hour, '20oz' at most. */
export const drinkWater = (range: string, most: string): Part => [
  `Drink to thirst, up to ${range} an hour.`,
  `Drink to thirst, up to ${most}/h.`,
  `To thirst, max ${most}/h.`,
];

/** The same as an electrolyte drink. */
export const drinkElectrolytes = (range: string, most: string): Part => [
  `Drink to thirst, up to ${range} an hour, as an electrolyte drink.`,
  `Drink to thirst, up to ${range}/h, electrolyte drink.`,
  `Electrolyte drink to thirst, up to ${most}/h.`,
  `Electrolytes to thirst, max ${most}/h.`,
];

/** '160-240mg sodium per 12oz', '460-690mg sodium per litre'. */
export const sodium = (amount: string, units: Units): string =>
  `${amount} sodium per ${units === 'metric' ? 'litre' : '12oz'}`;

export const notOutsideNow: Part = [
  "Please don't run outside: treadmill or rest today.",
  'No outside run: treadmill or rest.',
  'Treadmill or rest.',
];
export const notOutsideTomorrow: Part = [
  "Please don't run outside then: plan a treadmill, a cooler hour or a rest day.",
  'No outside run: treadmill, cooler hour or rest.',
];
export const slowOrShorten: Part = ['Slow down or cut it short.', 'Slow or shorten.'];
export const considerShortening: Part = [
  "Think of shortening it, and don't gain weight on the run.",
  "Shorten it, don't gain weight.",
  "Shorten? Don't gain weight.",
  'Shorten it.',
];
export const noWeightGain: Part = [
  "Don't gain weight on the run.",
  "Don't gain weight.",
  "Don't gain weight.",
  '',
];

/** By what was held back for a health answer. */
export const askClinician: Readonly<Record<HydrationPlan['heldBack'], Part>> = {
  nothing: ['Electrolytes: ask your clinician.', ''],
  electrolytes: ['Electrolytes: ask your clinician.', 'Salts: ask your clinician.', 'Salts: ask clinician.'],
  amounts: [
    'How much, and electrolytes: ask your clinician.',
    'Amounts: ask your clinician.',
    'Amounts: ask clinician.',
  ],
};

/** '16oz' before a run. */
export const before = (most: string): Part => [`Before: up to ${most}, 2 h ahead.`, ''];

export const tip = (short: string): Part => [`A tip that may help: ${short}`, `May help: ${short}`];

/** Instead of a tip while a red flag is open. */
export const askAllClear: Part = [
  "Has the warning sign been checked? Reply ALL CLEAR. If not, please don't run.",
  "Warning sign checked? Reply ALL CLEAR. If not, don't run.",
  "Sign checked? Reply ALL CLEAR; if not, don't run.",
];

export const beforeTomorrow = (most: string): Part => [
  `Drink up to ${most} 2 h before, then sips.`,
  `Before: up to ${most}, 2 h ahead.`,
  '',
];
export const drinkToThirstTomorrow: Part = ['On the run drink to thirst.', 'Drink to thirst.'];
export const drinkTomorrow = (range: string, most: string): Part => [
  `On the run: to thirst, up to ${range} an hour.`,
  `Run: to thirst, up to ${range}/h.`,
  `To thirst, max ${most}/h.`,
];

export const packTonight: Part = ['Pack tonight.', ''];
export const packWater: Part = ['Pack water.', 'Pack water.'];

/** `label` is its sodium in words; null when there is nothing to say of it. */
export const packElectrolytes = (label: string | null): Part => [
  `Pack an electrolyte drink${label === null ? '' : ` (${label})`}.`,
  'Pack an electrolyte drink.',
  'Pack electrolytes.',
];

/** The run that a check-in asks about, by its start. */
export const runAsked = {
  today: (time: string): string => `your ${time} run`,
  yesterday: (time: string): string => `yesterday's ${time} run`,
};

/** The check-in while a red flag is open. */
export const askHowNow = (run: string): string =>
  `How are you since ${run}? If the warning sign you told us of has been checked, reply ALL CLEAR. If not, tell me how it is.`;

/** Any other check-in. */
export const askHowItWas = (run: string, units: Units): string => {
  const example = units === 'imperial' ? 'left calf mile 6, 7/10' : 'left calf km 9, 7/10';
  return `How were your calves on ${run}? Reply OK, or tell me about the cramp, like: ${example}.`;
};
