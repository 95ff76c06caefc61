/** Situations that a simulated report is made in. */
import { Temporal } from 'temporal-polyfill';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import type { CrampReport } from '../../shared/cramps/cramp-report.ts';
import type { CrampFeature } from '../../shared/cramps/features.ts';
import { unknownBody } from '../../shared/hydration/body.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import { type TipContext, tipContextOf } from '../../shared/tips/context.ts';
import * as english from '../../shared/tips/english.ts';
import { tipIds } from '../../shared/tips/tip.ts';
import type { HeatFlag } from '../../shared/weather/heat-flag.ts';
import type { Scenario } from './simulate.ts';

/** Nothing points to any of the ten tips: what is measured is learning alone. */
export const tenAlike: TipContext = {
  voice: english,
  cell: 'coolEarly',
  fits: tipIds.map((tipId) => ({ tipId, variant: 'standard', score: 0.01, because: '' })),
  decisive: false,
  health: unknownBody.health,
  crampRunMinutes: null,
  crampRunHot: null,
};

const flags: readonly HeatFlag[] = ['green', 'yellow', 'red'];
const sides: readonly CrampReport['side'][] = ['left', 'right', 'both', null];
const placesKm: readonly (number | null)[] = [1, 5, 9, null];

/** What reports say beside leg and place, each as likely as the next; none is a matter for a clinician. */
const said: readonly (readonly CrampFeature[])[] = [
  [],
  [],
  ['saltyCrust'],
  ['slowedDown'],
  ['hills'],
  ['fasterThanUsual'],
  ['tired'],
  ['noWarmUp'],
  ['newShoes'],
  ['hardDaysInARow'],
  ['overstriding'],
  ['pastInjury'],
];

const pick = <Item>(items: readonly Item[], random: RandomSource): Item => {
  const item = items[Math.floor(random.next() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

/** One report, read by the service's own rules into the few tips that fit it. */
const drawSituation = (random: RandomSource): TipContext =>
  tipContextOf({
    voice: english,
    report: {
      side: pick(sides, random),
      muscle: 'calf',
      atKm: pick(placesKm, random),
      atMinutes: null,
      severity: null,
    },
    features: pick(said, random),
    run: { minutes: 60, distanceKm: 10, flag: pick(flags, random), isRace: false },
    plannedWeeklyRuns: [],
    pastRuns: [],
    pastCramps: [],
    body: unknownBody,
    now: Temporal.Instant.from('2026-06-01T12:00:00Z'),
    timeZone: 'America/Chicago',
  });

/** The share of a runner's reports that are of that runner's usual kind. */
const usualShare = 0.7;

/** Reports of runners who each have a usual kind of cramp: the same in 7 of 10 reports, any kind in the others. */
export const realSituations = (runners: number, seed: number): Scenario['contextOf'] => {
  const random = seededRandom(seed);
  const usual = Array.from({ length: runners }, () => drawSituation(random));
  return (runner, reportRandom) =>
    reportRandom.next() < usualShare ? (usual[runner] ?? tenAlike) : drawSituation(reportRandom);
};
