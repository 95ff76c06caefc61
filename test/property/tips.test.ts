/** Laws of choosing and judging, over everything a runner may be, say and do. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { crampReport } from '../../shared/cramps/cramp-report.ts';
import { crampFeature } from '../../shared/cramps/features.ts';
import { unknownBody } from '../../shared/hydration/body.ts';
import { isGsm7 } from '../../shared/sms/segments.ts';
import { chooseTip, eligibleFits, randomShare } from '../../shared/tips/choose-tip.ts';
import { type TipContext, tipContextOf } from '../../shared/tips/context.ts';
import { isContraindicated } from '../../shared/tips/contraindications.ts';
import { expireTrial, recordCramp, recordRun, recordVerdict } from '../../shared/tips/judging.ts';
import { nextTip, tipForReminder } from '../../shared/tips/next-tip.ts';
import {
  emptyPopulation,
  type Population,
  shareOf,
  weightCapPerRunner,
  withShare,
} from '../../shared/tips/population.ts';
import { tipIds } from '../../shared/tips/tip.ts';
import { wordsFor } from '../../shared/tips/tip-words.ts';
import { contextCell, noTipsYet, type TipsRecord, tipsRecord } from '../../shared/tips/trial.ts';
import { heatFlag } from '../../shared/weather/heat-flag.ts';
import { cleanRun, crampOn, day, keyOf, pastRun, storedDay } from '../support/tips.ts';

const health = fc.record({
  highBloodPressure: fc.boolean(),
  heartDisease: fc.boolean(),
  kidneyDisease: fc.boolean(),
  lowSodiumDiet: fc.boolean(),
  diuretics: fc.boolean(),
  pregnancy: fc.boolean(),
  statins: fc.boolean(),
});
const flag = fc.option(fc.constantFrom(...heatFlag.options), { nil: null });
const minutes = fc.option(fc.integer({ min: 5, max: 300 }), { nil: null });
const kilometres = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
const report = fc.option(
  fc.record({
    side: fc.constantFrom('left' as const, 'right' as const, 'both' as const, null),
    muscle: fc.constant('calf' as const),
    atKm: kilometres,
    atMinutes: minutes,
    severity: fc.constant(null),
  }),
  { nil: null },
);
const pastCramp = fc
  .record({ at: fc.integer({ min: 60, max: 99 }), report, flag })
  .map(({ at, report: said, flag: heat }) => ({
    at: storedDay(at),
    runKey: keyOf(at),
    report:
      said ?? crampReport.parse({ side: null, muscle: null, atKm: null, atMinutes: null, severity: null }),
    flag: heat,
  }));

const context: fc.Arbitrary<TipContext> = fc
  .record({
    report,
    features: fc.uniqueArray(fc.constantFrom(...crampFeature.options), { maxLength: 6 }),
    run: fc.option(fc.record({ minutes, distanceKm: kilometres, flag, isRace: fc.boolean() }), { nil: null }),
    pastRuns: fc.array(
      fc
        .record({ at: fc.integer({ min: 60, max: 99 }), minutes, flag })
        .map(({ at, ...run }) => pastRun(at, run)),
      { maxLength: 12 },
    ),
    pastCramps: fc.array(pastCramp, { maxLength: 4 }),
    health,
    saltyCrust: fc.constantFrom(true, false, null),
  })
  .map(({ health: answers, saltyCrust, ...input }) =>
    tipContextOf({
      ...input,
      plannedWeeklyRuns: [],
      body: { ...unknownBody, health: answers, saltyCrust },
      now: day(100),
      timeZone: 'Europe/London',
    }),
  );

const tally = fc
  .record({ weight: fc.integer({ min: 1, max: 500 }), rate: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ weight, rate }) => ({ weight, successes: weight * rate }));
const population: fc.Arbitrary<Population> = fc
  .dictionary(fc.constantFrom(...contextCell.options), fc.dictionary(fc.constantFrom(...tipIds), tally))
  .map((cells) => ({ ...emptyPopulation, cells }));

/** One thing that can happen to a trial, on a day. */
type Step = {
  readonly does: 'tip' | 'clean' | 'cramp' | 'helped' | 'didNotHelp' | 'cannotDo' | 'expire';
  readonly runDay: number;
  readonly onDay: number;
  readonly with: TipContext;
  readonly seed: number;
};

const step: fc.Arbitrary<Step> = fc
  .record({
    does: fc.constantFrom(
      'tip',
      'tip',
      'clean',
      'clean',
      'clean',
      'cramp',
      'helped',
      'didNotHelp',
      'cannotDo',
      'expire',
    ),
    runDay: fc.integer({ min: 0, max: 120 }),
    lateDays: fc.integer({ min: 0, max: 30 }),
    with: context,
    seed: fc.nat(),
  })
  .map(({ lateDays, ...rest }) => ({ ...rest, onDay: rest.runDay + lateDays + 0.2 }));

const apply = (record: TipsRecord, each: Step): TipsRecord => {
  const now = day(each.onDay);
  switch (each.does) {
    case 'tip':
      return nextTip(record, each.with, emptyPopulation, seededRandom(each.seed), now).record;
    case 'clean':
      return recordRun(record, cleanRun(each.runDay), now).record;
    case 'cramp':
      return recordCramp(record, crampOn(each.runDay), now).record;
    case 'expire':
      return expireTrial(record, now).record;
    default:
      return recordVerdict(record, each.does, now).record;
  }
};

const history: fc.Arbitrary<TipsRecord> = fc
  .array(step, { maxLength: 25 })
  .map((steps) => steps.toSorted((a, b) => a.onDay - b.onDay).reduce(apply, noTipsYet));

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
        expect(wordsFor(choice.tip, choice.variant, answers).short).not.toBe('');
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
