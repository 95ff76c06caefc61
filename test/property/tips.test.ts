/** Laws of choosing and judging, over everything a runner may be, say and do. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { isGsm7 } from '../../shared/sms/segments.ts';
import { chooseTip, eligibleFits, randomShare } from '../../shared/tips/choose-tip.ts';
import { isContraindicated } from '../../shared/tips/contraindications.ts';
import * as english from '../../shared/tips/english.ts';
import { nextTip, tipForReminder } from '../../shared/tips/next-tip.ts';
import { emptyPopulation, shareOf, weightCapPerRunner, withShare } from '../../shared/tips/population.ts';
import { tipIds } from '../../shared/tips/tip.ts';
import { wordsFor } from '../../shared/tips/tip-words.ts';
import { contextCell, noTipsYet, tipsRecord } from '../../shared/tips/trial.ts';
import { health } from '../support/profile-arbitrary.ts';
import { day } from '../support/tips.ts';
import { apply, context, history, population, step } from '../support/tips-arbitrary.ts';

describe('choosing', () => {
  test('never gives a tip that health forbids, on any way a tip is told', () => {
    fc.assert(
      fc.property(context, history, population, fc.nat(), (ctx, record, pop, seed) => {
        const random = () => seededRandom(seed);
        expect(isContraindicated(chooseTip(ctx, record, pop, random()).tip, ctx.health)).toBe(false);
        const told = nextTip(record, ctx, pop, random(), day(200)).told.tipId;
        expect(isContraindicated(told, ctx.health)).toBe(false);
        const reminded = tipForReminder(record, ctx, pop, random()).tipId;
        expect(isContraindicated(reminded, ctx.health)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  test('the probability told is the real one, over the eligible they sum to 1, and none is below its floor', () => {
    fc.assert(
      fc.property(context, history, population, (ctx, record, pop) => {
        // The choice is a step function of one draw: an even grid of draws measures every probability.
        const draws = 6000;
        const seen = new Map<string, { count: number; probability: number }>();
        for (let at = 0; at < draws; at += 1) {
          const choice = chooseTip(ctx, record, pop, { next: () => (at + 0.5) / draws });
          const known = seen.get(choice.tip);
          if (known !== undefined) expect(choice.probability).toBe(known.probability);
          seen.set(choice.tip, { count: (known?.count ?? 0) + 1, probability: choice.probability });
        }
        const eligible = eligibleFits(ctx, record);
        expect([...seen.keys()].toSorted()).toEqual(eligible.map((fit) => fit.tipId).toSorted());
        const told = [...seen.values()];
        expect(told.reduce((sum, each) => sum + each.probability, 0)).toBeCloseTo(1, 9);
        for (const { count, probability } of told) {
          expect(Math.abs(count / draws - probability)).toBeLessThanOrEqual(2 / draws);
          expect(probability).toBeGreaterThanOrEqual(randomShare / eligible.length - 1e-12);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the same random source gives the same choice', () => {
    fc.assert(
      fc.property(context, history, population, fc.nat(), (ctx, record, pop, seed) => {
        const [one, other] = [seededRandom(seed), seededRandom(seed)];
        expect(chooseTip(ctx, record, pop, one)).toEqual(chooseTip(ctx, record, pop, other));
        expect(one.next()).toBe(other.next());
      }),
    );
  });

  test('says why in at most 80 GSM-7 characters, and has words for every choice', () => {
    fc.assert(
      fc.property(context, history, population, fc.nat(), health, (ctx, record, pop, seed, answers) => {
        const choice = chooseTip(ctx, record, pop, seededRandom(seed));
        expect(choice.because.length).toBeGreaterThan(0);
        expect(choice.because.length).toBeLessThanOrEqual(80);
        expect(isGsm7(choice.because)).toBe(true);
        expect(wordsFor(english, choice.tip, choice.variant, answers).short).not.toBe('');
      }),
    );
  });

  test('between one and five tips compete, and three at least unless one alone is right', () => {
    fc.assert(
      fc.property(context, (ctx) => {
        expect(ctx.fits.length).toBeLessThanOrEqual(5);
        expect(ctx.fits.length).toBeGreaterThanOrEqual(ctx.decisive ? 1 : 3);
        expect(new Set(ctx.fits.map((fit) => fit.tipId)).size).toBe(ctx.fits.length);
        for (const fit of ctx.fits) expect(fit.score).toBeGreaterThan(0);
      }),
    );
  });

  test('a tip the runner cannot do is not chosen, unless it alone is right', () => {
    fc.assert(
      fc.property(context, history, population, fc.nat(), (ctx, record, pop, seed) => {
        const { tip } = chooseTip(ctx, record, pop, seededRandom(seed));
        const refused = record.outcomes.some((each) => each.tipId === tip && each.result === 'cannotDo');
        expect(!refused || ctx.decisive || tip === 'listen').toBe(true);
      }),
    );
  });
});

describe('judging', () => {
  test('every record that can come about can be stored', () => {
    fc.assert(
      fc.property(history, (record) => {
        expect(tipsRecord.parse(record)).toEqual(record);
      }),
    );
  });

  test('an answer given twice counts once', () => {
    const answer = step.filter((each) => each.does === 'clean' || each.does === 'cramp');
    fc.assert(
      fc.property(history, answer, (record, each) => {
        const once = apply(record, each);
        const twice = apply(once, each);
        expect(twice).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  test('silence judges nothing: only an answer makes a success or a failure', () => {
    const silent = step.filter((each) => each.does === 'tip' || each.does === 'expire');
    fc.assert(
      fc.property(fc.array(silent, { maxLength: 20 }), (steps) => {
        const record = steps.toSorted((a, b) => a.onDay - b.onDay).reduce(apply, noTipsYet);
        expect(record.outcomes.filter((each) => each.result !== 'missing')).toEqual([]);
      }),
    );
  });

  test('strengthening and building up are never judged before their three weeks', () => {
    fc.assert(
      fc.property(history, (record) => {
        for (const each of record.outcomes) {
          if (each.result !== 'success' && each.result !== 'failure') continue;
          if (each.tipId !== 'strengthen' && each.tipId !== 'progress') continue;
          expect(each.endedAt >= plusDays(each.startedAt, 21)).toBe(true);
        }
      }),
    );
  });
});

const plusDays = (instant: string, days: number): string =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

describe('population statistics', () => {
  test('one runner weighs three at most for a tip in a cell, and never succeeds more than that', () => {
    fc.assert(
      fc.property(history, (record) => {
        for (const tips of Object.values(shareOf('a', record).cells)) {
          for (const { weight, successes } of Object.values(tips)) {
            expect(weight).toBeLessThanOrEqual(weightCapPerRunner);
            expect(successes).toBeLessThanOrEqual(weight);
          }
        }
      }),
    );
  });

  test('the sum does not depend on the order of the shares', () => {
    fc.assert(
      fc.property(fc.array(history, { maxLength: 5 }), (records) => {
        const shares = records.map((record, at) => shareOf(`${at}`, record));
        const forth = shares.reduce(withShare, emptyPopulation);
        const back = shares.toReversed().reduce(withShare, emptyPopulation);
        for (const cell of contextCell.options) {
          for (const tip of tipIds) {
            const [a, b] = [forth.cells[cell]?.[tip], back.cells[cell]?.[tip]];
            expect(a?.weight).toBe(b?.weight);
            expect(a?.successes ?? 0).toBeCloseTo(b?.successes ?? 0, 9);
          }
        }
      }),
    );
  });
});
