import * as z from 'zod/mini';
import type { HealthAnswers } from '../hydration/body.ts';

/** The tips, by id, in the order in which pages show them. */
export const tipId = z.enum([
  'hydrate',
  'compression',
  'warmUp',
  'strengthen',
  'footwear',
  'crossTrain',
  'form',
  'progress',
  'rest',
  'listen',
]);

export type TipId = z.infer<typeof tipId>;

/**
 * Which wording of a tip fits: `lessWater` is `hydrate` for a runner who drank a lot of plain water, `ill` is
 * `rest` for a runner with a fever, `clinician` is `listen` with the advice to see a clinician.
 */
export const tipVariant = z.enum(['standard', 'lessWater', 'ill', 'clinician']);

export type TipVariant = z.infer<typeof tipVariant>;

/** One tip's words at three lengths, all GSM-7. */
export type TipWords = {
  /** At most 70 characters: it shares one segment with a reminder. */
  readonly short: string;
  /** The answer to a cramp report: one segment, so that first aid fits into the same two. */
  readonly reply: string;
  /** MORE and the web page: at most 230 characters, so that a link still fits into 2 segments. */
  readonly long: string;
};

/** The same with what the tip is called on the page and in STATUS ('calf raises'). */
export type NamedTipWords = TipWords & { readonly name: string };

/** A health answer that forbids a tip. */
export type Contraindication = Exclude<keyof HealthAnswers, 'statins'>;

/** One tip, as far as it is learned about; its words and its evidence are apart. */
export type Tip = {
  readonly contraindications: readonly Contraindication[];
  /**
   * The belief to start from: the share of runners, 0 to 1, whose next three comparable runs stay free of
   * cramps with this tip. Ordered by the grade of its evidence; an assumption until runners' own results replace it.
   */
  readonly priorMean: number;
  /** Days a trial runs at least before a cramp or clean runs can judge it; 0 when the first runs can. */
  readonly minTrialDays: number;
};

/** The names of all tips in the order in which pages show them. */
export const tipIds: readonly TipId[] = tipId.options;
