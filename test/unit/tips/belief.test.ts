// The belief in a tip is the beta distribution that its starting belief and the runner's own results make.
import { describe, expect, test } from 'vitest';
import { beliefIn, populationMean } from '../../../shared/tips/belief.ts';
import { tips } from '../../../shared/tips/catalogue.ts';
import { recordCramp, recordVerdict } from '../../../shared/tips/judging.ts';
import { emptyPopulation, type Population } from '../../../shared/tips/population.ts';
import type { TipId } from '../../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../../shared/tips/trial.ts';
import { crampOn, day, onTrial } from '../../support/tips.ts';

const start = tips.hydrate.priorMean;

/** A record in which a tip ended in these ways, one after the other. */
const ended = (
  tip: TipId,
  ways: readonly ('helped' | 'cramp' | 'cannotDo')[],
  from = noTipsYet,
): TipsRecord =>
  ways.reduce((record, way, at) => {
    const trying = onTrial(tip, {}, record, at);
    return way === 'cramp'
      ? recordCramp(trying, crampOn(at + 0.9), day(at + 0.9)).record
      : recordVerdict(trying, way, day(at + 0.9)).record;
  }, from);

const belief = (record: TipsRecord, population: Population = emptyPopulation) =>
  beliefIn('hydrate', 'coolEarly', record, population);

/** Mean and deviation of Beta(a, b). */
const beta = (a: number, b: number) => ({
  mean: a / (a + b),
  deviation: Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1))),
});

const expectBelief = (found: ReturnType<typeof belief>, a: number, b: number): void => {
  expect(found.mean).toBeCloseTo(beta(a, b).mean, 12);
  expect(found.deviation).toBeCloseTo(beta(a, b).deviation, 12);
  expect(found.priorWeight).toBeCloseTo(6 / (a + b), 12);
};

describe('the belief in a tip', () => {
  test('starts as the prior, worth six results', () => {
    expectBelief(belief(noTipsYet), 6 * start, 6 * (1 - start));
  });

  test("moves by each of the runner's own results", () => {
    const record = ended('hydrate', ['helped', 'cramp', 'helped']);
    expectBelief(belief(record), 6 * start + 2, 6 * (1 - start) + 1);
  });

  test('is not moved by results of another tip, nor by a trial that told nothing', () => {
    expect(belief(ended('rest', ['helped', 'cramp']))).toEqual(belief(noTipsYet));
    expect(belief(ended('hydrate', ['cannotDo']))).toEqual(belief(noTipsYet));
  });

  test("moves half the way to all runners' results when there are twenty of them", () => {
    const of = (weight: number, successes: number): Population => ({
      ...emptyPopulation,
      cells: { coolEarly: { hydrate: { weight, successes } } },
    });
    expect(populationMean('hydrate', 'coolEarly', of(20, 20))).toBeCloseTo((start + 1) / 2, 12);
    expect(populationMean('hydrate', 'coolEarly', of(0, 0))).toBeCloseTo(start, 12);
    expect(populationMean('hydrate', 'hotLate', of(20, 20))).toBe(start);
    expectBelief(belief(noTipsYet, of(20, 20)), 3 * (start + 1), 3 * (1 - start));
  });
});
