import type { Temporal } from 'temporal-polyfill';
import type { RandomSource } from '../time/random-source.ts';
import { chooseTip } from './choose-tip.ts';
import type { TipContext } from './context.ts';
import { type Health, isContraindicated } from './contraindications.ts';
import { startTrial } from './judging.ts';
import type { Population } from './population.ts';
import type { TipId, TipVariant } from './tip.ts';
import type { TipsRecord } from './trial.ts';

/** A tip to tell a runner. The words are `wordsFor(tipId, variant, health)`. */
export type ToldTip = {
  readonly tipId: TipId;
  readonly variant: TipVariant;
  readonly because: string;
  /**
   * `new`: just put on trial; `kept`: on trial or proven before, go on with it; `advice`: fits, but not tried
   * (see a clinician, don't run while ill, or no cramp reported yet).
   */
  readonly standing: 'new' | 'kept' | 'advice';
};

/**
 * The tip for a runner who reported a cramp or gave a tip up, after `recordCramp` or `recordVerdict`: the open
 * trial's while it goes on, otherwise the best one, put on trial.
 */
export const nextTip = (
  record: TipsRecord,
  context: TipContext,
  population: Population,
  random: RandomSource,
  now: Temporal.Instant,
): { readonly record: TipsRecord; readonly told: ToldTip } => {
  const { trial } = record;
  if (!context.decisive && trial !== null && !isContraindicated(trial.tipId, context.health)) {
    const told = { tipId: trial.tipId, variant: trial.variant, because: trial.because } as const;
    return { record: { ...record, lastTipId: trial.tipId }, told: { ...told, standing: 'kept' } };
  }
  const choice = chooseTip(context, record, population, random);
  const told = { tipId: choice.tip, variant: choice.variant, because: choice.because } as const;
  if (context.decisive) {
    return { record: { ...record, lastTipId: choice.tip }, told: { ...told, standing: 'advice' } };
  }
  return { record: startTrial(record, choice, context, now), told: { ...told, standing: 'new' } };
};

/**
 * The tip that a pre-run text goes on with: the one in force, as long as the runner's health allows it. Null when a
 * reminder has to advise one.
 */
export const followedTip = (record: TipsRecord, health: Health): ToldTip | null => {
  const inForce = tipInForce(record);
  return inForce !== null && !isContraindicated(inForce.tipId, health) ? inForce : null;
};

/** A tip that fits a run, for a reminder: told without a trial, because a trial starts with a cramp. */
export const advisedTip = (
  record: TipsRecord,
  context: TipContext,
  population: Population,
  random: RandomSource,
): ToldTip => {
  const choice = chooseTip(context, record, population, random);
  return { tipId: choice.tip, variant: choice.variant, because: choice.because, standing: 'advice' };
};

/** The tip a runner is following: on trial, or ended in success and not followed by another. Null without one. */
export const tipInForce = (record: TipsRecord): ToldTip | null => {
  const { trial } = record;
  if (trial !== null) {
    return { tipId: trial.tipId, variant: trial.variant, because: trial.because, standing: 'kept' };
  }
  const last = record.outcomes.at(-1);
  if (last?.result !== 'success') return null;
  return { tipId: last.tipId, variant: 'standard', because: 'it went well so far', standing: 'kept' };
};
