import { tips } from './catalogue.ts';
import type { Population } from './population.ts';
import type { TipId } from './tip.ts';
import type { ContextCell, TipsRecord } from './trial.ts';

/** How many outcomes the prior is worth for one runner: Beta(6m, 6(1-m)). */
const priorStrength = 6;

/** How many runners' outcomes the population needs to weigh as much as the starting belief: n/(n+20). */
const populationShrinkage = 20;

/**
 * The chance, 0 to 1, that a tip works for runners in this context cell: the catalogue's starting belief moved
 * toward what all runners' results say (empirical Bayes).
 */
export const populationMean = (tipId: TipId, cell: ContextCell, population: Population): number => {
  const start = tips[tipId].priorMean;
  const seen = population.cells[cell]?.[tipId];
  if (seen === undefined) return start;
  return (populationShrinkage * start + seen.successes) / (populationShrinkage + seen.weight);
};

/** What is believed of a tip for one runner: the mean chance that it works, 0 to 1, and its standard deviation. */
export type Belief = {
  readonly mean: number;
  readonly deviation: number;
  /** The weight left to what was believed before the runner's own outcomes, 1 down to 0. */
  readonly priorWeight: number;
};

/** The belief in a tip for this runner: Beta(6m, 6(1-m)) with the population's m, moved by their own outcomes. */
export const beliefIn = (
  tipId: TipId,
  cell: ContextCell,
  record: Pick<TipsRecord, 'outcomes'>,
  population: Population,
): Belief => {
  const own = record.outcomes.filter((outcome) => outcome.tipId === tipId);
  const successes = own.filter((outcome) => outcome.result === 'success').length;
  const failures = own.filter((outcome) => outcome.result === 'failure').length;
  const strength = priorStrength + successes + failures;
  const mean = (priorStrength * populationMean(tipId, cell, population) + successes) / strength;
  return {
    mean,
    deviation: Math.sqrt((mean * (1 - mean)) / (strength + 1)),
    priorWeight: priorStrength / strength,
  };
};
