import type { Temporal } from 'temporal-polyfill';
import type { HealthAnswers } from '../hydration/body.ts';
import type { RandomSource } from '../time/random-source.ts';
import { chooseTip } from './choose-tip.ts';
import type { TipContext } from './context.ts';
import { isContraindicated } from './contraindications.ts';
import { startTrial } from './judging.ts';
import type { Population } from './population.ts';
import type { TipId, TipVariant } from './tip.ts';
import { wordsFor } from './tip-words.ts';
import type { TipsVoice } from './tips-voice.ts';
import { type TipsRecord, tipInForce } from './trial.ts';

/** A tip to tell a runner. The words are `wordsFor(voice, tipId, variant, health)`. */
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
    return { record: rememberTold(record, told), told: { ...told, standing: 'kept' } };
  }
  const choice = chooseTip(context, record, population, random);
  const told = { tipId: choice.tip, variant: choice.variant, because: choice.because } as const;
  if (context.decisive) {
    return { record: rememberTold(record, told), told: { ...told, standing: 'advice' } };
  }
  return { record: startTrial(record, choice, context, now), told: { ...told, standing: 'new' } };
};

/**
 * The tip that a pre-run text goes on with: the one in force, as long as the runner's health allows it. Null without
 * one.
 */
export const followedTip = (voice: TipsVoice, record: TipsRecord, health: HealthAnswers): ToldTip | null => {
  const inForce = tipInForce(record);
  if (inForce === null || isContraindicated(inForce.tipId, health)) return null;
  return { ...inForce, because: inForce.because ?? voice.wentWell, standing: 'kept' };
};

/**
 * The tip to tell when no cramp was reported (a reminder, TIP): the followed one, otherwise one that fits the
 * context, without a trial, because a trial starts with a cramp.
 */
export const tipForReminder = (
  record: TipsRecord,
  context: TipContext,
  population: Population,
  random: RandomSource,
): ToldTip => {
  const followed = followedTip(context.voice, record, context.health);
  if (followed !== null) return followed;
  const choice = chooseTip(context, record, population, random);
  return { tipId: choice.tip, variant: choice.variant, because: choice.because, standing: 'advice' };
};

/** Notes which tip was told last, and in which wording, for MORE. */
export const rememberTold = (
  record: TipsRecord,
  told: { readonly tipId: TipId; readonly variant: TipVariant },
): TipsRecord => ({ ...record, lastTipId: told.tipId, lastTipVariant: told.variant });

/** MORE: the long words of the tip told last; null when none was. */
export const moreWords = (voice: TipsVoice, record: TipsRecord, health: HealthAnswers): string | null =>
  record.lastTipId === null ? null : wordsFor(voice, record.lastTipId, record.lastTipVariant, health).long;
