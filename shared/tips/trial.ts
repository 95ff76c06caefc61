import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';
import { type TipId, type TipVariant, tipId, tipVariant } from './tip.ts';

/** The coarse context that results are pooled by: was the run hot, and was the cramp late in it. */
export const contextCell = z.enum(['hotEarly', 'hotLate', 'coolEarly', 'coolLate']);

export type ContextCell = z.infer<typeof contextCell>;

/** What decides whether a later run can judge a tip, and what already has. */
const trialFacts = {
  tipId,
  startedAt: storedInstant,
  /** Probability with which this tip was chosen, (0, 1]. */
  probability: z.number().check(z.positive(), z.lte(1)),
  cell: contextCell,
  /** Length of the run that cramped, minutes; a qualifying run lasts at least 70 % of it. Null when unknown. */
  crampRunMinutes: z.nullable(z.number().check(z.positive())),
  /** Whether the run that cramped was red or black; null when unknown. */
  crampRunHot: z.nullable(z.boolean()),
  /** Runs (by run key) that qualified and were clean. */
  cleanRunKeys: z.array(z.string()).check(z.maxLength(10)),
};

/** One tip on trial with one runner: from the report that chose it until it is judged. */
export const trial = z.strictObject({
  ...trialFacts,
  variant: tipVariant,
  /** Why it was chosen, in words for the runner. */
  because: z.string().check(z.maxLength(80)),
});

export type Trial = z.infer<typeof trial>;

/**
 * How a trial ended. `missing`: it can't be told (silence, or not done); `cannotDo`: the runner can't follow
 * the tip, so it is not offered again. It keeps the facts of its trial, so that a late answer about one of its
 * runs can still judge it.
 */
export const trialOutcome = z.strictObject({
  ...trialFacts,
  endedAt: storedInstant,
  result: z.enum(['success', 'failure', 'missing', 'cannotDo']),
});

export type TrialOutcome = z.infer<typeof trialOutcome>;

/** What the service has learned with one runner about tips. Lives in the profile. */
export const tipsRecord = z.strictObject({
  trial: z.nullable(trial),
  /** Ended trials, oldest first; the newest 50 are kept. */
  outcomes: z.array(trialOutcome).check(z.maxLength(50)),
  /** The tip last told, for MORE. */
  lastTipId: z.nullable(tipId),
  /** Its wording. */
  lastTipVariant: tipVariant,
});

export type TipsRecord = z.infer<typeof tipsRecord>;

/** A runner to whom no tip was ever given. */
export const noTipsYet: TipsRecord = {
  trial: null,
  outcomes: [],
  lastTipId: null,
  lastTipVariant: 'standard',
};

/** A tip that a runner is following. `because` is null for one that ended in success: that it went well is why. */
type TipInForce = {
  readonly tipId: TipId;
  readonly variant: TipVariant;
  readonly because: string | null;
};

/** The tip a runner is following: on trial, or ended in success and not followed by another. Null without one. */
export const tipInForce = ({ trial, outcomes }: TipsRecord): TipInForce | null => {
  if (trial !== null) return { tipId: trial.tipId, variant: trial.variant, because: trial.because };
  const last = outcomes.at(-1);
  return last?.result === 'success' ? { tipId: last.tipId, variant: 'standard', because: null } : null;
};
