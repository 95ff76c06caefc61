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
  if (seen === undefined || seen.weight === 0) return start;
  return (populationShrinkage * start + seen.successes) / (populationShrinkage + seen.weight);
};

/** The chance, 0 to 1, that a tip works for this runner: the population's mean moved by their own outcomes. */
export const posteriorMean = (
  tipId: TipId,
  cell: ContextCell,
  record: Pick<TipsRecord, 'outcomes'>,
  population: Population,
): number => {
  const own = record.outcomes.filter((outcome) => outcome.tipId === tipId);
  const successes = own.filter((outcome) => outcome.result === 'success').length;
  const failures = own.filter((outcome) => outcome.result === 'failure').length;
  const mean = populationMean(tipId, cell, population);
  return (priorStrength * mean + successes) / (priorStrength + successes + failures);
};
