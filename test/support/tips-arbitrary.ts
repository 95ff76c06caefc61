/** Everything a runner may be, say and do, for laws of choosing and judging tips. */
import * as fc from 'fast-check';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { crampReport } from '../../shared/cramps/cramp-report.ts';
import { crampFeature } from '../../shared/cramps/features.ts';
import { unknownBody } from '../../shared/hydration/body.ts';
import { type TipContext, tipContextOf } from '../../shared/tips/context.ts';
import * as english from '../../shared/tips/english.ts';
import { expireTrial, recordCramp, recordRun, recordVerdict } from '../../shared/tips/judging.ts';
import { nextTip } from '../../shared/tips/next-tip.ts';
import { emptyPopulation, type Population } from '../../shared/tips/population.ts';
import { tipIds } from '../../shared/tips/tip.ts';
import { contextCell, noTipsYet, type TipsRecord } from '../../shared/tips/trial.ts';
import { heatFlag } from '../../shared/weather/heat-flag.ts';
import { health } from './profile-arbitrary.ts';
import { cleanRun, crampOn, day, keyOf, pastRun, storedDay } from './tips.ts';

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

/** What a tip may be chosen for. */
export const context: fc.Arbitrary<TipContext> = fc
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
      voice: english,
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
/** Any statistics over all runners. */
export const population: fc.Arbitrary<Population> = fc
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

/** One thing a runner reports, in any order and as late as they like. */
export const step: fc.Arbitrary<Step> = fc
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

/** The record after a step. */
export const apply = (record: TipsRecord, each: Step): TipsRecord => {
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

/** A record that such steps lead to. */
export const history: fc.Arbitrary<TipsRecord> = fc
  .array(step, { maxLength: 25 })
  .map((steps) => steps.toSorted((a, b) => a.onDay - b.onDay).reduce(apply, noTipsYet));
