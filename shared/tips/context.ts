import type { Temporal } from 'temporal-polyfill';
import type { CrampReport } from '../cramps/cramp-report.ts';
import type { CrampFeature } from '../cramps/features.ts';
import type { Body, HealthAnswers } from '../hydration/body.ts';
import type { HeatFlag } from '../weather/heat-flag.ts';
import { becauseOf } from './because.ts';
import { isContraindicated, withMedicinesSaid } from './contraindications.ts';
import { isHot, type PastCramp, type PastRun, type PlannedWeeklyRun } from './history.ts';
import { placeInRun } from './place-in-run.ts';
import { decisiveSignals, type Signal, signals } from './signals.ts';
import { type TipId, type TipVariant, tipIds } from './tip.ts';
import type { TipsVoice } from './tips-voice.ts';
import type { ContextCell } from './trial.ts';
import { weeklyLoad } from './weekly-load.ts';

/** One tip that fits a context. `score` is in points of success probability: 0 for the tip of last resort, else more. */
export type Fit = {
  readonly tipId: TipId;
  readonly variant: TipVariant;
  readonly score: number;
  /** Why it fits, in words for the runner; at most 80 GSM-7 characters. */
  readonly because: string;
};

/** Everything about one moment that decides which tip fits. */
export type TipContext = {
  /** What the reasons are told in. */
  readonly voice: TipsVoice;
  readonly cell: ContextCell;
  /** The tips that fit, best first; none of them contraindicated. */
  readonly fits: readonly Fit[];
  /** True when one tip alone is right whatever else was said (ill; a medicine, an illness, the night). */
  readonly decisive: boolean;
  readonly health: HealthAnswers;
  /** Facts of the run that cramped, for the trial; null when unknown. */
  readonly crampRunMinutes: number | null;
  readonly crampRunHot: boolean | null;
};

/** The run that a report or a reminder is about, as far as it is known. */
export type RunFacts = {
  readonly minutes: number | null;
  readonly distanceKm: number | null;
  readonly flag: HeatFlag | null;
  readonly isRace: boolean;
};

export type TipContextInput = {
  readonly voice: TipsVoice;
  /** Null when there is no cramp report: a reminder, or TIP. */
  readonly report: CrampReport | null;
  readonly features: readonly CrampFeature[];
  readonly run: RunFacts | null;
  readonly plannedWeeklyRuns: readonly PlannedWeeklyRun[];
  /** Runs of the last five weeks or more: the load compares four, and has to see that running began before. */
  readonly pastRuns: readonly PastRun[];
  /** Earlier cramps, without the one reported now. */
  readonly pastCramps: readonly PastCramp[];
  readonly body: Body;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
};

/** The most tips that compete for one report: what is learned is spread over no more. */
const mostFits = 5;

/** Tips that are never wrong for a runner with cramps; they fill up a context that points to fewer than three. */
const fillers: readonly TipId[] = ['strengthen', 'progress', 'warmUp', 'rest', 'listen'];
const leastFits = 3;
const fillerScore = 0.01;

/** However many signals speak for a tip, they are worth no more than this. */
const mostScore = 0.4;

/** Reads a report, its run, the plan and the history into the tips that fit, and why. */
export const tipContextOf = (input: TipContextInput): TipContext => {
  const found = signalsOf(input);
  const health = withMedicinesSaid(input.body.health, input.features);
  const hot = found.has('hot');
  const late = found.has('lateInRun');
  return {
    voice: input.voice,
    cell: hot ? (late ? 'hotLate' : 'hotEarly') : late ? 'coolLate' : 'coolEarly',
    fits: fitsOf(found, input, health),
    decisive: decisiveSignals.some(({ signal }) => found.has(signal)),
    health,
    crampRunMinutes: input.run?.minutes ?? null,
    crampRunHot: isHot(input.run?.flag ?? null),
  };
};

const signalsOf = (input: TipContextInput): ReadonlySet<Signal> => {
  const { report, run, body } = input;
  const found = new Set<Signal>(input.features);
  if (isHot(run?.flag ?? null) === true) found.add('hot');
  if ((run?.minutes ?? 0) > 90) found.add('longRun');
  if (run?.isRace === true) found.add('race');
  if (body.saltyCrust === true) found.add('saltySweat');
  if (body.sweatClass === 'heavy') found.add('sweatsMuch');
  const where = placeInRun(report, run);
  if (where === 'early') found.add('earlyInRun');
  if (where === 'late') found.add('lateInRun');
  if (body.health.statins || body.health.diuretics) found.add('medicineOnFile');
  const oneSide = report?.side === 'left' || report?.side === 'right';
  const cool = run?.flag === 'white' || run?.flag === 'green';
  if (oneSide && cool && !found.has('hot')) found.add('oneTiredCalf');
  if (input.pastCramps.length > 0) found.add('pastCramps');
  const load = weeklyLoad(input.pastRuns, input.plannedWeeklyRuns, input.now, input.timeZone);
  if (load.level === 'warn') found.add('loadUp');
  if (load.level === 'jump') found.add('loadJump');
  return found;
};

const fitsOf = (
  found: ReadonlySet<Signal>,
  input: TipContextInput,
  health: HealthAnswers,
): readonly Fit[] => {
  const decisive = decisiveSignals.find(({ signal }) => found.has(signal));
  if (decisive !== undefined) {
    const variant = decisive.tipId === 'rest' ? 'ill' : 'clinician';
    const because = becauseOf(input.voice, [decisive.signal], input);
    return [{ tipId: decisive.tipId, variant, score: 1, because }];
  }
  const scored = tipIds
    .filter((tipId) => !isContraindicated(tipId, health))
    .map((tipId) => fitOf(tipId, found, input))
    .filter((fit) => fit.score > 0)
    .sort((a, b) => b.score - a.score);
  return withFillers(scored, input.voice, health).slice(0, mostFits);
};

const fitOf = (tipId: TipId, found: ReadonlySet<Signal>, input: TipContextInput): Fit => {
  const speaking = [...found]
    .filter((signal) => (signals[signal][tipId] ?? 0) > 0)
    .sort((a, b) => (signals[b][tipId] ?? 0) - (signals[a][tipId] ?? 0));
  const score = speaking.reduce((sum, signal) => sum + (signals[signal][tipId] ?? 0), 0);
  const variant = variantOf(tipId, found);
  return {
    tipId,
    variant,
    score: Math.min(score, mostScore),
    because: becauseOf(input.voice, speaking, input),
  };
};

const variantOf = (tipId: TipId, found: ReadonlySet<Signal>): TipVariant => {
  if (tipId === 'hydrate' && found.has('drankPlainWater')) return 'lessWater';
  return tipId === 'listen' && found.has('medicineOnFile') ? 'clinician' : 'standard';
};

const withFillers = (scored: readonly Fit[], voice: TipsVoice, health: HealthAnswers): readonly Fit[] => {
  const missing = fillers.filter(
    (tipId) => !scored.some((fit) => fit.tipId === tipId) && !isContraindicated(tipId, health),
  );
  const added = missing.slice(0, Math.max(0, leastFits - scored.length)).map(
    (tipId): Fit => ({
      tipId,
      variant: 'standard',
      score: fillerScore,
      because: voice.noClearReason,
    }),
  );
  return [...scored, ...added];
};
