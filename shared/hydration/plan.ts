import type { HeatFlag } from '../weather/heat-flag.ts';
import type { Body } from './body.ts';

/** A thing to do, by name; the words are made per text and in the runner's units. */
export type Advice =
  /** Black: treadmill or rest today. */
  | 'notOutside'
  | 'slowOrShorten'
  | 'considerShortening'
  | 'carryWater'
  | 'toThirst'
  /** Long and hot: don't gain weight on the run. */
  | 'noWeightGain'
  /** A health answer: electrolytes (and, with heart or kidney disease, amounts) are a clinician's to advise. */
  | 'askClinician';

export type HydrationPlan = {
  /** Millilitres an hour on the run, 'to thirst, up to'; null: to thirst, no amount. */
  readonly perHourMl: { readonly from: number; readonly to: number } | null;
  /** True when the drink should be one with electrolytes. */
  readonly electrolyteDrink: boolean;
  /** Sodium in that drink; null when none is advised. A concentration, never an amount an hour. */
  readonly sodiumMgPerLitre: { readonly from: number; readonly to: number } | null;
  /** Most millilitres on the whole run. */
  readonly totalCapMl: number;
  /** Millilitres to drink 2 h or more before the start; null: sips only. */
  readonly beforeMl: number | null;
  /** After the run: to thirst with a meal, salted unless a health answer forbids it. */
  readonly after: 'toThirstWithSaltedMeal' | 'toThirstWithMeal';
  /** The most important first. */
  readonly advice: readonly Advice[];
};

export type HydrationInput = {
  readonly flag: HeatFlag;
  /** Expected length of the run, minutes. */
  readonly minutes: number;
  readonly body: Body;
  /** Minutes from reading the text to the start. */
  readonly minutesUntilStart: number;
};

const hourlyCapMl = 800;
const smallOrLongHourlyCapMl = 600;
const totalCapMl = 3000;
const drinkSodiumMgPerLitre = { from: 460, to: 690 } as const;

type Band = { readonly from: number; readonly to: number; readonly electrolyte: boolean };

const bandOf = (flag: HeatFlag, minutes: number): Band | null => {
  const length = minutes < 60 ? 'short' : minutes <= 90 ? 'middle' : 'long';
  switch (flag) {
    case 'white':
    case 'green':
      if (length === 'short') return null;
      return length === 'middle'
        ? { from: 400, to: 500, electrolyte: false }
        : { from: 400, to: 600, electrolyte: true };
    case 'yellow':
      if (length === 'short') return null;
      return { from: 400, to: length === 'middle' ? 600 : 700, electrolyte: true };
    case 'red':
      if (length === 'short') return { from: 0, to: 600, electrolyte: false };
      return { from: 400, to: length === 'middle' ? 700 : 800, electrolyte: true };
    case 'black':
      return null;
  }
};

const needsClinician = ({ health }: Body): boolean =>
  health.highBloodPressure ||
  health.heartDisease ||
  health.kidneyDisease ||
  health.lowSodiumDiet ||
  health.diuretics ||
  health.pregnancy;

const adviceFor = (input: HydrationInput): readonly Advice[] => {
  const { flag, minutes } = input;
  const advice: Advice[] = [];
  if (flag === 'black') advice.push('notOutside');
  if (flag === 'red' && minutes < 60) advice.push('slowOrShorten');
  if (flag === 'red' && minutes > 90) advice.push('considerShortening');
  if (flag === 'yellow' && minutes < 60) advice.push('carryWater');
  advice.push('toThirst');
  if ((flag === 'yellow' || flag === 'red') && minutes > 90) advice.push('noWeightGain');
  if (needsClinician(input.body)) advice.push('askClinician');
  return advice;
};

/** What to drink before, on and after one run. */
export const hydrationPlan = (input: HydrationInput): HydrationPlan => {
  const { body, minutes } = input;
  const band = bandOf(input.flag, minutes);
  const small = body.massKg !== null && body.massKg < 55;
  const caps = [
    small || minutes > 240 ? smallOrLongHourlyCapMl : hourlyCapMl,
    body.sweatRateMlPerHour ?? hourlyCapMl,
    Math.floor((totalCapMl * 60) / minutes),
  ];
  const hourCap = Math.min(...caps);
  const to = band === null ? hourCap : Math.min(band.to, hourCap);
  const electrolyte = (band?.electrolyte ?? false) && !needsClinician(body);
  return {
    perHourMl: band === null ? null : { from: Math.min(band.from, to), to },
    electrolyteDrink: electrolyte,
    sodiumMgPerLitre: electrolyte ? drinkSodiumMgPerLitre : null,
    totalCapMl: Math.min(totalCapMl, Math.floor((to * minutes) / 60)),
    beforeMl: input.minutesUntilStart >= 120 ? Math.min(500, Math.floor((body.massKg ?? 50) * 6)) : null,
    after: needsClinician(body) ? 'toThirstWithMeal' : 'toThirstWithSaltedMeal',
    advice: adviceFor(input),
  };
};
