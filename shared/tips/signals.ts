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

type SignalFacts = {
  /** The signal in a runner's words, short enough that two of them make one `because`. */
  readonly says: string;
  /** How much it speaks for each tip, in points of success probability. */
  readonly fits: Readonly<Partial<Record<TipId, number>>>;
};

/** A signal that names its tip: new shoes, no warm-up. It outweighs the differences between priors. */
const strong = 0.2;
const fit = 0.1;
const slight = 0.04;

const seeClinician = { listen: strong };

/**
 * Which tip fits which signal. The weights are ours: large enough that what a runner tells us outweighs the
 * priors, small enough that two failed trials outweigh them.
 */
export const signals: Readonly<Record<Signal, SignalFacts>> = {
  hot: { says: 'hot', fits: { hydrate: 0.15 } },
  longRun: { says: 'a long run', fits: { hydrate: fit, compression: slight } },
  saltyCrust: { says: 'a salty crust', fits: { hydrate: strong } },
  sweatsMuch: { says: 'you sweat a lot', fits: { hydrate: slight } },
  saltySweat: { says: 'your salty sweat', fits: { hydrate: slight } },
  medicineOnFile: { says: 'a medicine you told us of', fits: { listen: fit } },
  severalMuscles: { says: 'several muscles', fits: { hydrate: strong } },
  twitching: { says: 'twitching muscles', fits: { hydrate: strong } },
  drankPlainWater: { says: 'a lot of plain water', fits: { hydrate: strong } },
  lateInRun: { says: 'late in the run', fits: { strengthen: fit, progress: fit, hydrate: slight } },
  slowedDown: { says: 'slowing down late', fits: { strengthen: fit, progress: fit } },
  race: { says: 'a race', fits: { progress: fit, warmUp: fit } },
  fasterThanUsual: { says: 'faster than usual', fits: { progress: fit, warmUp: fit } },
  hills: { says: 'hills', fits: { progress: fit, warmUp: fit } },
  oneTiredCalf: { says: 'one calf on a cool day', fits: { strengthen: fit, progress: fit, rest: fit } },
  tired: { says: 'tired calves', fits: { strengthen: fit, progress: fit, rest: fit, compression: slight } },
  moreThanUsual: { says: 'more running than usual', fits: { progress: strong, rest: strong } },
  loadUp: { says: 'up over 10% this week', fits: { progress: fit, rest: slight } },
  loadJump: { says: 'up over 30% in 2 weeks', fits: { progress: 2 * strong, rest: 2 * strong } },
  earlyInRun: { says: 'in the first minutes', fits: { warmUp: strong } },
  noWarmUp: { says: 'no warm-up', fits: { warmUp: strong } },
  newShoes: { says: 'new shoes', fits: { footwear: 2 * strong } },
  hardDaysInARow: { says: 'hard days in a row', fits: { rest: strong, crossTrain: strong } },
  sore: { says: 'sore calves', fits: { rest: strong, crossTrain: strong, compression: slight } },
  overstriding: { says: 'overstriding', fits: { form: 2 * strong } },
  newFootStrike: { says: 'a new foot strike', fits: { form: 2 * strong } },
  pastCramps: { says: 'cramps before', fits: { strengthen: slight, listen: slight } },
  pastInjury: { says: 'an injury before', fits: { strengthen: fit, listen: fit } },
  statin: { says: 'you take a statin', fits: seeClinician },
  diuretic: { says: 'you take a diuretic', fits: seeClinician },
  otherMedicine: { says: 'you take a regular medicine', fits: seeClinician },
  longTermIllness: { says: 'a long-term illness', fits: seeClinician },
  night: { says: 'cramps at night', fits: seeClinician },
  ill: { says: 'you are ill', fits: { rest: strong } },
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
