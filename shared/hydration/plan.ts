import type { HeatFlag } from '../weather/heat-flag.ts';
import { type Body, type HealthAnswers, isSaltGated } from './body.ts';

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

/** What to drink before and on one run, as data; `shared/sms/copy` makes the words. */
export type HydrationPlan = {
  /** Millilitres an hour on the run, 'to thirst, up to'; null: to thirst, no amount. */
  readonly perHourMl: { readonly from: number; readonly to: number } | null;
  /** True when the drink should be one with electrolytes. */
  readonly electrolyteDrink: boolean;
  /** Sodium in that drink; null when none is advised. A concentration, never an amount an hour. */
  readonly sodiumMgPerLitre: { readonly from: number; readonly to: number } | null;
  /** Most millilitres on the whole run, whatever the thirst. */
  readonly totalCapMl: number;
  /** Most millilitres to drink, 2 h or more before the start; null: sips only. */
  readonly beforeMl: number | null;
  /** What a health answer kept out of this plan. */
  readonly heldBack: 'nothing' | 'electrolytes' | 'amounts';
  /** The most important first. */
  readonly advice: readonly Advice[];
};

export type HydrationInput = {
  readonly flag: HeatFlag;
  /** Expected length of the run, minutes, 1 to 1,440. */
  readonly minutes: number;
  readonly body: Body;
  /** Minutes from reading the text to the start. */
  readonly minutesUntilStart: number;
};

/** Nobody is told more than this an hour. ACSM's upper figure (Sawka et al. 2007). */
const hourlyCapMl = 800;
/** The cap for a small runner, or one out over 4 h: low sodium was theirs in Boston (Almond et al. 2005). */
const carefulHourlyCapMl = 600;
const smallBodyKg = 55;
const longOutingMinutes = 240;
/** Nobody is told more than this on one run: over 3 L went with low sodium in Boston (Almond et al. 2005). */
const wholeRunCapMl = 3000;
/** 20 to 30 mmol of sodium a litre (Sawka et al. 2007, p. 385). */
const drinkSodiumMgPerLitre = { from: 460, to: 690 } as const;
/**
 * Before the run: the middle of ACSM's 5 to 7 mL/kg (Sawka et al. 2007), never over half a litre, and only with 2 h
 * left to pass what is too much. ACSM says 4 h; a text 90 minutes ahead offers sips.
 */
const beforeMlPerKg = 6;
const beforeCapMl = 500;
const beforeLeastMinutes = 120;
/** Who hasn't told a mass gets the amount of a light body. */
const massUnknownKg = 50;

type Band = { readonly from: number; readonly to: number; readonly electrolyte: boolean };

/** The amounts of the table by flag and length; null is 'to thirst'. */
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

/** Heart and kidney disease often come with a limit on fluid, so no amounts are given either. */
const amountsNeedClinician = (health: HealthAnswers): boolean => health.heartDisease || health.kidneyDisease;

const adviceFor = ({ flag, minutes, body }: HydrationInput): readonly Advice[] => {
  const hot = flag === 'yellow' || flag === 'red';
  const given: readonly (readonly [Advice, boolean])[] = [
    ['notOutside', flag === 'black'],
    ['slowOrShorten', flag === 'red' && minutes < 60],
    ['considerShortening', flag === 'red' && minutes > 90],
    ['carryWater', flag === 'yellow' && minutes < 60],
    ['noWeightGain', hot && minutes > 90],
    ['toThirst', true],
    ['askClinician', isSaltGated(body.health)],
  ];
  return given.filter(([, applies]) => applies).map(([advice]) => advice);
};

/** Most millilitres an hour for this body and this length of run. */
const hourCapFor = ({ body, minutes }: HydrationInput): number => {
  const small = body.massKg !== null && body.massKg < smallBodyKg;
  return Math.min(
    small || minutes > longOutingMinutes ? carefulHourlyCapMl : hourlyCapMl,
    // A measured sweat rate may lower the cap and never raises it.
    body.sweatRateMlPerHour ?? hourlyCapMl,
    Math.floor((wholeRunCapMl * 60) / minutes),
  );
};

/**
 * What to drink before, on and after one run: the bands of ACSM's 400 to 800 mL/h by heat flag and length, under
 * every cap. A runner who sweats little gets the lower half of the band; one who sweats heavily or leaves a salt
 * crust gets electrolytes from an hour on in any weather, never more to drink. Sources: Sawka et al. (2007),
 * Almond et al. (2005), Hew-Butler et al. (2015); see docs/evidence.md.
 */
export const hydrationPlan = (input: HydrationInput): HydrationPlan => {
  const { body, minutes } = input;
  const gated = isSaltGated(body.health);
  const withoutAmounts = amountsNeedClinician(body.health);
  const band = bandOf(input.flag, minutes);
  const hourCapMl = hourCapFor(input);
  const bandTop =
    band === null ? hourCapMl : body.sweatClass === 'light' ? (band.from + band.to) / 2 : band.to;
  const to = Math.min(bandTop, hourCapMl);
  const salty = body.sweatClass === 'heavy' || body.saltyCrust === true;
  const wantsElectrolytes = band !== null && (band.electrolyte || (salty && minutes >= 60));
  const electrolyteDrink = wantsElectrolytes && !gated;
  const beforeMl = Math.min(beforeCapMl, Math.floor((body.massKg ?? massUnknownKg) * beforeMlPerKg));
  return {
    perHourMl: band === null || withoutAmounts ? null : { from: Math.min(band.from, to), to },
    electrolyteDrink,
    sodiumMgPerLitre: electrolyteDrink ? drinkSodiumMgPerLitre : null,
    totalCapMl: Math.min(wholeRunCapMl, Math.floor((to * minutes) / 60)),
    beforeMl: input.minutesUntilStart >= beforeLeastMinutes && !withoutAmounts ? beforeMl : null,
    heldBack: withoutAmounts ? 'amounts' : gated && wantsElectrolytes ? 'electrolytes' : 'nothing',
    advice: adviceFor(input),
  };
};
