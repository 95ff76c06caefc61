// The three reminders, in any language: before a run, the evening before, and after it. Each carries the whole
// plan, and gives up its least important words first when a long place or tip leaves no room in one segment.
import type { HydrationPlan } from '../../hydration/plan.ts';
import type { Units } from '../../runner/settings.ts';
import type { KnownHeat } from '../../weather/heat.ts';
import { fitText, type Part } from '../fit.ts';
import { drinkRangeWords, drinkWords, sodiumRange, temperatureWords, timeWords } from './amounts.ts';
import { nameVariants } from './places.ts';
import type { ReminderVoice } from './voices.ts';

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

const nothing: Part = [''];

/** The run and its weather, `day` being when it is, seen from the text. */
const forecastPart = (
  { reminders }: ReminderVoice,
  day: 'today' | 'tomorrow',
  facts: EveningFacts,
  heat: WeatherSaid,
): Part => {
  const { units } = facts;
  const air = temperatureWords(heat.temperatureC, units);
  const felt =
    heat.heatIndexC !== null && heat.temperatureC >= leastFeelsLikeC
      ? temperatureWords(heat.heatIndexC, units)
      : air;
  const time = timeWords(facts.startLocal, units);
  return reminders.forecast({ day, place: nameVariants(facts.placeName), time, air, felt, flag: heat.flag });
};

/** What to drink on the run. Amounts are always tied to thirst and 'up to'. */
const drinkPart = ({ reminders }: ReminderVoice, plan: HydrationPlan, units: Units): Part => {
  if (plan.advice.includes('notOutside')) return reminders.drinkIndoors;
  if (plan.perHourMl === null) {
    return plan.advice.includes('carryWater') ? reminders.carryWater : reminders.drinkToThirst;
  }
  const range = drinkRangeWords(plan.perHourMl.from, plan.perHourMl.to, units);
  const most = drinkWords(plan.perHourMl.to, units);
  return plan.electrolyteDrink ? reminders.drinkElectrolytes(range, most) : reminders.drinkWater(range, most);
};

const sodiumOf = ({ reminders }: ReminderVoice, plan: HydrationPlan, units: Units): string | null => {
  const sodium = plan.sodiumMgPerLitre;
  return sodium === null ? null : reminders.sodium(sodiumRange(sodium.from, sodium.to, units), units);
};

const sodiumPart = (voice: ReminderVoice, plan: HydrationPlan, units: Units): Part => {
  const sodium = sodiumOf(voice, plan, units);
  return sodium === null ? nothing : [`(${sodium}.)`, ''];
};

/** What the heat asks of the run itself. Who is to think of shortening a run is told not to gain weight on it too. */
const cautionPart = ({ reminders }: ReminderVoice, plan: HydrationPlan): Part => {
  if (plan.advice.includes('notOutside')) return reminders.notOutsideNow;
  if (plan.advice.includes('slowOrShorten')) return reminders.slowOrShorten;
  if (plan.advice.includes('considerShortening')) return reminders.considerShortening;
  return plan.advice.includes('noWeightGain') ? reminders.noWeightGain : nothing;
};

/** Said where electrolytes or amounts were held back for a health answer, else only where there is room. */
const clinicianPart = ({ reminders }: ReminderVoice, plan: HydrationPlan): Part =>
  plan.advice.includes('askClinician') ? reminders.askClinician[plan.heldBack] : nothing;

const closingPart = ({ reminders }: ReminderVoice, closing: PreRunFacts['closing']): Part => {
  switch (closing.kind) {
    case 'tip':
      return reminders.tip(closing.shortText);
    case 'askAllClear':
      return reminders.askAllClear;
    case 'nothing':
      return nothing;
  }
};

/** What can be said of a run without knowing its weather: no amounts, no temperatures. */
const withoutForecast = ({ reminders }: ReminderVoice, facts: EveningFacts): Part =>
  reminders.inAnyWeather(facts.minutes > 60 && facts.electrolytesAllowed ? 'electrolytes' : 'water');

/** What to drink before the run; null when nothing is to be said of it. */
const beforeOf = (plan: HydrationPlan, units: Units): string | null =>
  plan.beforeMl === null || plan.advice.includes('notOutside') ? null : drinkWords(plan.beforeMl, units);

/**
 * The text before a run: forecast, what to drink and in it, one tip or the question after a red flag. GSM-7,
 * one segment but for rare combinations, never more than two. Without a forecast it says no amounts.
 */
export const preRunText = (voice: ReminderVoice, facts: PreRunFacts): string => {
  const { heat, units } = facts;
  const { reminders } = voice;
  const closing = closingPart(voice, facts.closing);
  if (heat === null) {
    const place = nameVariants(facts.placeName).full;
    const opening = reminders.noForecast(place, timeWords(facts.startLocal, units));
    return fitText([opening, withoutForecast(voice, facts), closing], [2, 1, 0, 1]);
  }
  const { plan } = heat;
  const before = beforeOf(plan, units);
  const parts = [
    forecastPart(voice, 'today', facts, heat.forecast),
    cautionPart(voice, plan),
    drinkPart(voice, plan, units),
    sodiumPart(voice, plan, units),
    clinicianPart(voice, plan),
    before === null ? nothing : reminders.before(before),
    closing,
  ];
  const [forecast, caution, drink, sodium, clinician, sips, last] = [0, 1, 2, 3, 4, 5, 6] as const;
  const cuts = [sodium, sips, last, drink, forecast, caution, clinician, drink, forecast, drink, forecast];
  return fitText(parts, [...cuts, clinician, last, caution, forecast, forecast, caution]);
};

const packPart = (voice: ReminderVoice, plan: HydrationPlan, units: Units): Part => {
  if (plan.advice.includes('notOutside')) return nothing;
  return plan.electrolyteDrink
    ? voice.reminders.packElectrolytes(sodiumOf(voice, plan, units))
    : voice.reminders.packWater;
};

const eveningDrinkPart = ({ reminders }: ReminderVoice, plan: HydrationPlan, units: Units): Part => {
  if (plan.advice.includes('notOutside')) return nothing;
  if (plan.perHourMl === null) return reminders.drinkToThirstTomorrow;
  const range = drinkRangeWords(plan.perHourMl.from, plan.perHourMl.to, units);
  return reminders.drinkTomorrow(range, drinkWords(plan.perHourMl.to, units));
};

/**
 * The text the evening before: tomorrow's heat, what to drink before and on the run, what to pack. GSM-7, one
 * segment but for rare combinations, never more than two. Without a forecast it says no amounts.
 */
export const eveningText = (voice: ReminderVoice, facts: EveningFacts): string => {
  const { heat, units } = facts;
  const { reminders } = voice;
  if (heat === null) {
    const place = nameVariants(facts.placeName).full;
    const opening = reminders.noForecastYet(place, timeWords(facts.startLocal, units));
    return fitText([opening, withoutForecast(voice, facts), reminders.packTonight], [2, 1, 1]);
  }
  const { plan } = heat;
  const before = beforeOf(plan, units);
  const parts = [
    forecastPart(voice, 'tomorrow', facts, heat.forecast),
    plan.advice.includes('notOutside') ? reminders.notOutsideTomorrow : cautionPart(voice, plan),
    before === null ? nothing : reminders.beforeTomorrow(before),
    eveningDrinkPart(voice, plan, units),
    packPart(voice, plan, units),
    clinicianPart(voice, plan),
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
export const checkInText = ({ reminders }: ReminderVoice, facts: CheckInFacts): string => {
  const run = reminders.runAsked[facts.when](timeWords(facts.startLocal, facts.units));
  return facts.askAllClear ? reminders.askHowNow(run) : reminders.askHowItWas(run, facts.units);
};
