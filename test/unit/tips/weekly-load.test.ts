import { describe, expect, test } from 'vitest';
import type { PastRun, PlannedWeeklyRun } from '../../../shared/tips/history.ts';
import { weeklyLoad } from '../../../shared/tips/weekly-load.ts';
import { day, pastRun } from '../../support/tips.ts';

/** Day 100 is Wednesday 10 June 2026, noon in UTC. */
const today = 100;
const loadOf = (runs: readonly PastRun[], plan: readonly PlannedWeeklyRun[] = []) =>
  weeklyLoad(runs, plan, day(today), 'Europe/London');

const minutesAgo = (entries: readonly (readonly [daysAgo: number, minutes: number | null])[]) =>
  entries.map(([ago, minutes]) => pastRun(today - ago, { minutes }));

const fourEvenWeeks = minutesAgo([2, 4, 9, 11, 16, 18, 23, 25, 27].map((ago) => [ago, 60] as const));

const tuesday: PlannedWeeklyRun = { weekday: 2, expectedMinutes: 40, distanceKm: null };
const thursday: PlannedWeeklyRun = { weekday: 4, expectedMinutes: 60, distanceKm: null };
const tenOnTuesday: PlannedWeeklyRun = { weekday: 2, expectedMinutes: 60, distanceKm: 10 };
const sixOnThursday: PlannedWeeklyRun = { weekday: 4, expectedMinutes: 40, distanceKm: 6 };

describe('weekly load', () => {
  test('compares this week with last and two weeks with the two before', () => {
    const load = loadOf(
      minutesAgo([
        [1, 50],
        [6, 50],
        [7, 40],
        [13, 40],
        [14, 45],
        [20, 45],
        [27, 45],
      ]),
    );
    expect(load).toMatchObject({ unit: 'minutes', thisWeek: 100, lastWeek: 80 });
    expect(load.weekChange).toBeCloseTo(0.25);
    expect(load.twoWeekChange).toBeCloseTo(180 / 135 - 1);
  });

  test("a new runner's first run, as planned, is no rise", () => {
    expect(loadOf(minutesAgo([[1, 40]]), [tuesday, thursday]).level).toBe('steady');
  });

  test('even weeks are steady', () => {
    expect(loadOf(fourEvenWeeks).level).toBe('steady');
  });

  test.each([
    [66, 'steady'],
    [67, 'warn'],
  ] as const)('%i minutes after weeks of 60 is %s: the warning starts above 10 %%', (minutes, level) => {
    expect(
      loadOf(
        minutesAgo([
          [3, minutes],
          [10, 60],
          [17, 60],
          [24, 60],
          [30, 60],
        ]),
      ).level,
    ).toBe(level);
  });

  test.each([
    [78, 'warn'],
    [79, 'jump'],
  ] as const)('two weeks of %i after two of 60 is %s: a jump is above 30 %%', (minutes, level) => {
    const runs = minutesAgo([
      [3, minutes * 1.2],
      [10, minutes * 0.8],
      [17, 60],
      [24, 60],
      [30, 60],
    ]);
    expect(loadOf(runs).level).toBe(level);
  });

  test('counts kilometres when every run has them', () => {
    const runs = [1, 8, 15, 22, 27].map((ago) =>
      pastRun(today - ago, { minutes: 60, distanceKm: ago === 1 ? 12 : 10 }),
    );
    expect(loadOf(runs)).toMatchObject({ unit: 'km', thisWeek: 12, lastWeek: 10, level: 'warn' });
  });

  test('counts minutes when one run has no distance', () => {
    const runs = [1, 8, 15, 22].map((ago) => pastRun(today - ago, { distanceKm: ago === 8 ? null : 10 }));
    expect(loadOf(runs)).toMatchObject({ unit: 'minutes', thisWeek: 60, lastWeek: 60 });
  });

  test('before the first run on record the plan counts by its kilometres, when it has them', () => {
    const runs = [pastRun(today - 1, { distanceKm: 13 }), pastRun(today - 6, { distanceKm: 6 })];
    const load = loadOf(runs, [tenOnTuesday, sixOnThursday]);
    expect(load).toMatchObject({ unit: 'km', thisWeek: 19, lastWeek: 16 });
    expect(load.weekChange).toBeCloseTo(19 / 16 - 1);
    expect(load.twoWeekChange).toBeCloseTo(35 / 32 - 1);
  });

  test('counts minutes when a planned run has no distance', () => {
    const runs = [1, 6].map((ago) => pastRun(today - ago, { distanceKm: 10 }));
    expect(loadOf(runs, [tenOnTuesday, thursday])).toMatchObject({
      unit: 'minutes',
      thisWeek: 120,
      lastWeek: 120,
    });
  });

  test('counts minutes when nothing has been run, whatever the plan', () => {
    expect(loadOf([], [tenOnTuesday])).toMatchObject({ unit: 'minutes', lastWeek: 60 });
  });

  test.each([
    [27, 'minutes'],
    [28, 'km'],
  ] as const)('a run without a distance %i days ago leaves %s', (ago, unit) => {
    const runs = [1, 8, 15, 22].map((each) => pastRun(today - each, { distanceKm: 10 }));
    expect(loadOf([...runs, pastRun(today - ago)]).unit).toBe(unit);
  });

  test('a run nobody told the length of counts by the kilometres of its weekday', () => {
    const runs = [pastRun(today - 1, { minutes: null }), pastRun(today - 6, { distanceKm: 7 })];
    const load = loadOf(runs, [tenOnTuesday, sixOnThursday]);
    expect(load).toMatchObject({ unit: 'km', thisWeek: 17 });
  });

  test('a run told in minutes is not given the distance of its weekday', () => {
    const runs = [pastRun(today - 1, { minutes: 45 }), pastRun(today - 6, { distanceKm: 7 })];
    expect(loadOf(runs, [tenOnTuesday, sixOnThursday])).toMatchObject({ unit: 'minutes', thisWeek: 105 });
  });

  test('two planned runs of one day both count', () => {
    const twice = [tenOnTuesday, { ...tenOnTuesday, expectedMinutes: 30, distanceKm: 5 }];
    expect(loadOf([pastRun(today - 1, { distanceKm: 15 })], twice)).toMatchObject({
      thisWeek: 15,
      lastWeek: 15,
    });
  });

  test('a run nobody told the length of counts as its weekday is planned', () => {
    expect(
      loadOf(
        minutesAgo([
          [1, null],
          [6, null],
        ]),
        [tuesday, thursday],
      ).thisWeek,
    ).toBe(100);
  });

  test('a run told by its distance only still has its planned minutes', () => {
    const runs = [pastRun(today - 1, { minutes: null, distanceKm: 8 }), pastRun(today - 6)];
    expect(loadOf(runs, [tuesday]).thisWeek).toBe(100);
  });

  test('a runner new to us is compared with the plan, not with nothing', () => {
    const load = loadOf(
      minutesAgo([
        [1, 40],
        [6, 60],
      ]),
      [tuesday, thursday],
    );
    expect(load.lastWeek).toBeCloseTo(100);
    expect(load.level).toBe('steady');
  });

  test('without a plan, time before the first run on record is not compared', () => {
    const load = loadOf(
      minutesAgo([
        [1, 60],
        [8, 60],
      ]),
    );
    expect(load.weekChange).toBeNull();
    expect(load.twoWeekChange).toBeNull();
    expect(load.level).toBe('steady');
  });

  test('no runs and no plan is steady', () => {
    expect(loadOf([])).toMatchObject({ thisWeek: 0, weekChange: null, level: 'steady' });
  });

  test('a run still to come is not counted', () => {
    expect(loadOf([...fourEvenWeeks, pastRun(today + 1, { minutes: 600 })]).thisWeek).toBe(120);
  });

  test('days are the runner’s own: late on Saturday in Honolulu is not yet Sunday', () => {
    const run = pastRun(0, { runKey: '2026-06-03T23:30', startAt: '2026-06-04T09:30:00.000Z' });
    const [now, honolulu] = [day(today), 'Pacific/Honolulu'];
    expect(weeklyLoad([run], [], now, honolulu).thisWeek).toBe(0);
    expect(weeklyLoad([{ ...run, runKey: '2026-06-04T00:30' }], [], now, honolulu).thisWeek).toBe(60);
  });
});
