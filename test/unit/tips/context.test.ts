import { describe, expect, test } from 'vitest';
import type { CrampFeature } from '../../../shared/cramps/features.ts';
import { unknownBody } from '../../../shared/hydration/body.ts';
import { chooseTip, eligibleFits } from '../../../shared/tips/choose-tip.ts';
import type { TipContextInput } from '../../../shared/tips/context.ts';
import { withMedicinesSaid } from '../../../shared/tips/contraindications.ts';
import type { PastCramp } from '../../../shared/tips/history.ts';
import { emptyPopulation } from '../../../shared/tips/population.ts';
import type { TipId } from '../../../shared/tips/tip.ts';
import { noTipsYet } from '../../../shared/tips/trial.ts';
import { contextOf, inputOf, keyOf, pastRun, storedDay } from '../../support/tips.ts';

const greedy = { next: () => 0.5 };

/** What the service chooses for a new runner when chance plays no part. */
const chosenFor = (overrides: Partial<TipContextInput>) =>
  chooseTip(contextOf(overrides), noTipsYet, emptyPopulation, greedy);

const coolRun = { minutes: 60, distanceKm: 10, flag: 'green', isRace: false } as const;
const hotRun = { ...coolRun, flag: 'red' } as const;
const report = inputOf().report;

describe('what a runner says points to the tips that fit', () => {
  const rows: readonly (readonly [CrampFeature, readonly TipId[]])[] = [
    ['hot', ['hydrate']],
    ['longRun', ['hydrate']],
    ['saltyCrust', ['hydrate']],
    ['severalMuscles', ['hydrate']],
    ['twitching', ['hydrate']],
    ['drankPlainWater', ['hydrate']],
    ['lateInRun', ['strengthen', 'progress']],
    ['slowedDown', ['strengthen', 'progress']],
    ['race', ['progress', 'warmUp']],
    ['fasterThanUsual', ['progress', 'warmUp']],
    ['hills', ['progress', 'warmUp']],
    ['tired', ['strengthen', 'progress', 'rest']],
    ['moreThanUsual', ['progress', 'rest']],
    ['earlyInRun', ['warmUp']],
    ['noWarmUp', ['warmUp']],
    ['newShoes', ['footwear']],
    ['hardDaysInARow', ['rest', 'crossTrain']],
    ['sore', ['rest', 'crossTrain']],
    ['overstriding', ['form']],
    ['newFootStrike', ['form']],
    ['pastCramps', ['strengthen', 'listen']],
    ['pastInjury', ['strengthen', 'listen']],
    ['statin', ['listen']],
    ['diuretic', ['listen']],
    ['otherMedicine', ['listen']],
    ['longTermIllness', ['listen']],
    ['night', ['listen']],
    ['ill', ['rest']],
  ];
  test.each(rows)('%s', (feature, fitting) => {
    expect(fitting).toContain(chosenFor({ features: [feature] }).tip);
  });

  test('drinking much plain water makes the tip one with less water', () => {
    expect(chosenFor({ features: ['drankPlainWater'] }).variant).toBe('lessWater');
  });

  test.each(['night', 'statin', 'diuretic', 'otherMedicine', 'longTermIllness'] as const)(
    '%s: a clinician comes first, whatever else was said',
    (feature) => {
      const context = contextOf({ features: ['newShoes', 'hot', feature], run: hotRun });
      expect(context.decisive).toBe(true);
      expect(context.fits.map((fit) => [fit.tipId, fit.variant])).toEqual([['listen', 'clinician']]);
    },
  );

  test('a runner who is ill is told not to run, and nothing else', () => {
    const context = contextOf({ features: ['ill', 'sore'] });
    expect(context.fits.map((fit) => [fit.tipId, fit.variant])).toEqual([['rest', 'ill']]);
  });
});

describe('what numbers and records show points to the tips that fit', () => {
  test('a red flag is hot, a yellow one is not', () => {
    expect(chosenFor({ run: hotRun })).toMatchObject({ tip: 'hydrate', because: 'hot' });
    expect(contextOf({ run: hotRun }).cell).toBe('hotEarly');
    expect(contextOf({ run: { ...coolRun, flag: 'yellow' } }).cell).toBe('coolEarly');
  });

  test.each([
    ['the last third by distance', { atKm: 7, atMinutes: null }, 'coolLate'],
    ['before it', { atKm: 6, atMinutes: null }, 'coolEarly'],
    ['the last third by time', { atKm: null, atMinutes: 41 }, 'coolLate'],
    ['beyond 25 km of whatever run', { atKm: 25, atMinutes: null }, 'coolLate'],
  ] as const)('%s is %s', (_name, at, cell) => {
    const run = at.atKm === 25 ? null : coolRun;
    expect(contextOf({ run, report: { side: null, muscle: null, severity: null, ...at } }).cell).toBe(cell);
  });

  test('in the first ten minutes the warm-up is the tip', () => {
    const early = { side: null, muscle: null, atKm: null, atMinutes: 10, severity: null };
    expect(chosenFor({ run: coolRun, report: early })).toMatchObject({
      tip: 'warmUp',
      because: 'in the first minutes',
    });
  });

  test('one calf on a cool day is strength, build-up or rest', () => {
    const left = { side: 'left', muscle: 'calf', atKm: null, atMinutes: null, severity: null } as const;
    const fits = contextOf({ run: coolRun, report: left }).fits;
    expect(fits.map((fit) => fit.tipId)).toEqual(['strengthen', 'progress', 'rest']);
    expect(fits[0]?.because).toBe('one calf on a cool day');
  });

  test('one calf is not tired where the runner says that it was hot, whatever the forecast said', () => {
    const left = { side: 'left', muscle: 'calf', atKm: null, atMinutes: null, severity: null } as const;
    const { fits } = contextOf({ run: coolRun, report: left, features: ['hot'] });
    expect(fits.map((fit) => fit.because)).not.toContain('one calf on a cool day');
    expect(fits[0]).toMatchObject({ tipId: 'hydrate', because: 'hot' });
  });

  test('the reason told first is the one that speaks most for the tip, whatever was said first', () => {
    for (const features of [
      ['longRun', 'saltyCrust'],
      ['saltyCrust', 'longRun'],
    ] as const) {
      const { fits } = contextOf({ features: [...features] });
      expect(fits.find(({ tipId }) => tipId === 'hydrate')?.because).toBe('a salty crust and a long run');
    }
  });

  test('weekly running up by over 30 % in two weeks is building up or rest, whatever the shoes', () => {
    const longer = [1, 3, 5, 8, 10, 12].map((ago) => pastRun(100 - ago, { minutes: 80 }));
    const before = [15, 17, 19, 22, 24, 26, 29].map((ago) => pastRun(100 - ago, { minutes: 60 }));
    const chosen = chosenFor({ features: ['newShoes'], pastRuns: [...before, ...longer] });
    expect(chosen).toMatchObject({ tip: 'progress', because: 'up over 30% in 2 weeks' });
  });

  test('up by over 10 % this week is a reason to build up gradually', () => {
    const pastRuns = [
      ...[8, 10, 12, 15, 17, 19, 22, 24, 26, 29].map((ago) => pastRun(100 - ago)),
      ...[1, 3, 5].map((ago) => pastRun(100 - ago, { minutes: 70 })),
    ];
    expect(chosenFor({ pastRuns })).toMatchObject({ tip: 'progress', because: 'up over 10% this week' });
  });

  test('a medicine given at sign-up makes the general tip one with a clinician, and does not shut out others', () => {
    const body = { ...unknownBody, health: { ...unknownBody.health, statins: true } };
    const context = contextOf({ body, features: ['noWarmUp'] });
    expect(context.decisive).toBe(false);
    expect(context.fits.find((fit) => fit.tipId === 'listen')?.variant).toBe('clinician');
    expect(chooseTip(context, noTipsYet, emptyPopulation, greedy).tip).toBe('warmUp');
  });
});

describe('what the plan, the body and earlier reports add', () => {
  const becauseFor = (tip: TipId, overrides: Partial<TipContextInput>) =>
    contextOf(overrides).fits.find((fit) => fit.tipId === tip)?.because;
  const saidAt = (atKm: number | null) => ({
    side: null,
    muscle: null,
    atKm,
    atMinutes: null,
    severity: null,
  });

  test('a run over 90 minutes is a long run', () => {
    expect(becauseFor('hydrate', { run: { ...coolRun, minutes: 91 } })).toBe('a long run');
    expect(becauseFor('hydrate', { run: { ...coolRun, minutes: 90 } })).toBeUndefined();
  });

  test('a planned race is a race', () => {
    expect(becauseFor('warmUp', { run: { ...coolRun, isRace: true } })).toBe('a race');
  });

  test('salty sweat and heavy sweat speak for water and electrolytes', () => {
    expect(becauseFor('hydrate', { body: { ...unknownBody, saltyCrust: true } })).toBe('your salty sweat');
    expect(becauseFor('hydrate', { body: { ...unknownBody, sweatClass: 'heavy' } })).toBe('you sweat a lot');
  });

  test('an earlier cramp speaks for strength', () => {
    const pastCramps = [{ at: storedDay(90), runKey: null, report: saidAt(null), flag: null }];
    expect(becauseFor('strengthen', { pastCramps })).toBe('cramps before');
  });

  test('within 1.5 km of the start is early', () => {
    expect(becauseFor('warmUp', { report: saidAt(1.5) })).toBe('in the first minutes');
    expect(becauseFor('warmUp', { report: saidAt(1.6) })).not.toBe('in the first minutes');
  });
});

describe('how many tips compete', () => {
  test('with nothing to go on, three general ones do, and say so', () => {
    const { fits } = contextOf();
    expect(fits).toHaveLength(3);
    expect(new Set(fits.map((fit) => fit.because))).toEqual(new Set(['nothing points to one cause yet']));
  });

  test('with much to go on, the five that fit best do, best first', () => {
    const { fits } = contextOf({
      features: ['hot', 'race', 'newShoes', 'sore', 'overstriding', 'pastInjury', 'noWarmUp'],
    });
    expect(fits).toHaveLength(5);
    expect(fits.map((fit) => fit.score)).toEqual(fits.map((fit) => fit.score).toSorted((a, b) => b - a));
  });
});

describe('because', () => {
  const late = { side: null, muscle: null, atKm: 8, atMinutes: null, severity: null };
  const past = (daysBefore: number, overrides: Partial<PastCramp> = {}): PastCramp => ({
    at: storedDay(100 - daysBefore),
    runKey: keyOf(100 - daysBefore),
    report: late,
    flag: 'red',
    ...overrides,
  });
  const runs = [3, 10, 17].map((ago) =>
    pastRun(100 - ago, { distanceKm: 10, outcome: 'cramp', flag: 'red' }),
  );

  test('names what speaks most for the tip', () => {
    expect(chosenFor({ run: hotRun, report: late }).because).toBe('hot and late in the run');
  });

  test('counts the earlier cramps that were the same', () => {
    const twice = { run: hotRun, report: late, pastRuns: runs, pastCramps: [past(3)] };
    expect(chosenFor(twice).because).toBe('hot and late in the run, twice');
    const three = { ...twice, pastCramps: [past(3), past(10)] };
    expect(chosenFor(three).because).toBe('hot and late in the run, 3 times');
  });

  test('does not count one that was cool, or early, or in a run of unknown length', () => {
    const unlike = [
      past(3, { flag: 'green' }),
      past(10, { report: { ...late, atKm: 1 } }),
      past(17, { runKey: null }),
    ];
    expect(chosenFor({ run: hotRun, report: late, pastRuns: runs, pastCramps: unlike }).because).toBe(
      'hot and late in the run',
    );
  });

  test('counts nothing when no cramp is reported now', () => {
    const chosen = chosenFor({ run: hotRun, report: null, pastRuns: runs, pastCramps: [past(3)] });
    expect(chosen).toMatchObject({ tip: 'hydrate', because: 'hot' });
  });

  test('a report with no run known still has its words', () => {
    expect(chosenFor({ report, features: ['hills', 'race'] }).because).toBe('hills and a race');
  });
});

describe('contraindications', () => {
  test('a medicine said in words counts as one on file', () => {
    const healthy = unknownBody.health;
    expect(withMedicinesSaid(healthy, ['diuretic'])).toEqual({ ...healthy, diuretics: true });
    expect(withMedicinesSaid(healthy, ['statin', 'hot'])).toEqual({ ...healthy, statins: true });
    expect(withMedicinesSaid({ ...healthy, statins: true }, [])).toEqual({ ...healthy, statins: true });
    expect(contextOf({ features: ['diuretic'] }).health.diuretics).toBe(true);
  });

  test('even a context that was put together wrongly yields nothing forbidden', () => {
    const context = contextOf({ features: ['saltyCrust'] });
    expect(context.fits[0]?.tipId).toBe('hydrate');
    const forbidden = { ...context, health: { ...context.health, kidneyDisease: true } };
    const offered = eligibleFits(forbidden, noTipsYet).map((fit) => fit.tipId);
    expect(offered).not.toContain('hydrate');
  });

  test.each([
    'highBloodPressure',
    'heartDisease',
    'kidneyDisease',
    'lowSodiumDiet',
    'diuretics',
    'pregnancy',
  ] as const)('%s keeps the salty tip out, however hot it was', (answer) => {
    const body = { ...unknownBody, health: { ...unknownBody.health, [answer]: true } };
    const { fits } = contextOf({ body, run: hotRun, features: ['saltyCrust', 'twitching'] });
    expect(fits.length).toBeGreaterThanOrEqual(3);
    expect(fits.map((fit) => fit.tipId)).not.toContain('hydrate');
  });

  test('heart disease keeps compression out', () => {
    const body = { ...unknownBody, health: { ...unknownBody.health, heartDisease: true } };
    const { fits } = contextOf({ body, features: ['sore'] });
    expect(fits.map((fit) => fit.tipId)).not.toContain('compression');
    expect(contextOf({ features: ['sore'] }).fits.map((fit) => fit.tipId)).toContain('compression');
  });
});
