import type { CrampFeature } from '../cramps/features.ts';
import type { TipId } from './tip.ts';

/**
 * One thing about a report, a plan or a history that points to a tip: what the runner said in words, and what
 * numbers and records show. `loadUp` is more than 10 % over last week, `loadJump` more than 30 %.
 */
export type Signal =
  | CrampFeature
  | 'loadUp'
  | 'loadJump'
  | 'oneTiredCalf'
  | 'sweatsMuch'
  | 'saltySweat'
  | 'medicineOnFile';

/** How much a signal speaks for each tip, in points of success probability. */
type Fits = Readonly<Partial<Record<TipId, number>>>;

/** A signal that names its tip: new shoes, no warm-up. It outweighs the differences between priors. */
const strong = 0.2;
const fit = 0.1;
const slight = 0.04;

const seeClinician = { listen: strong };

/**
 * Which tip fits which signal. The weights are ours: large enough that what a runner tells us outweighs the
 * priors, small enough that two failed trials outweigh them.
 */
export const signals: Readonly<Record<Signal, Fits>> = {
  hot: { hydrate: 0.15 },
  longRun: { hydrate: fit, compression: slight },
  saltyCrust: { hydrate: strong },
  sweatsMuch: { hydrate: slight },
  saltySweat: { hydrate: slight },
  medicineOnFile: { listen: fit },
  severalMuscles: { hydrate: strong },
  twitching: { hydrate: strong },
  drankPlainWater: { hydrate: strong },
  lateInRun: { strengthen: fit, progress: fit, hydrate: slight },
  slowedDown: { strengthen: fit, progress: fit },
  race: { progress: fit, warmUp: fit },
  fasterThanUsual: { progress: fit, warmUp: fit },
  hills: { progress: fit, warmUp: fit },
  oneTiredCalf: { strengthen: fit, progress: fit, rest: fit },
  tired: { strengthen: fit, progress: fit, rest: fit, compression: slight },
  moreThanUsual: { progress: strong, rest: strong },
  loadUp: { progress: fit, rest: slight },
  loadJump: { progress: 2 * strong, rest: 2 * strong },
  earlyInRun: { warmUp: strong },
  noWarmUp: { warmUp: strong },
  newShoes: { footwear: 2 * strong },
  hardDaysInARow: { rest: strong, crossTrain: strong },
  sore: { rest: strong, crossTrain: strong, compression: slight },
  overstriding: { form: 2 * strong },
  newFootStrike: { form: 2 * strong },
  pastCramps: { strengthen: slight, listen: slight },
  pastInjury: { strengthen: fit, listen: fit },
  statin: seeClinician,
  diuretic: seeClinician,
  otherMedicine: seeClinician,
  longTermIllness: seeClinician,
  night: seeClinician,
  ill: { rest: strong },
};

/** Signals after which only one tip is right, whatever else was said: the first that applies wins. */
export const decisiveSignals: readonly { readonly signal: Signal; readonly tipId: TipId }[] = [
  { signal: 'ill', tipId: 'rest' },
  { signal: 'night', tipId: 'listen' },
  { signal: 'statin', tipId: 'listen' },
  { signal: 'diuretic', tipId: 'listen' },
  { signal: 'otherMedicine', tipId: 'listen' },
  { signal: 'longTermIllness', tipId: 'listen' },
];
