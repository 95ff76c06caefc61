import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { datesWithRuns, runsOn } from '../../../shared/reminders/planned-runs.ts';
import type { OneOffRun } from '../../../shared/runner/run.ts';
import { aRunner, austin } from '../../support/universe.ts';

/** A Tuesday; the week has 06:30 on it. */
const tuesday = Temporal.PlainDate.from('2026-03-10');
const keysOn = (profile = aRunner(), on = tuesday) => runsOn(profile, austin, on).map(({ runKey }) => runKey);

const oneOff = (on: string, startLocal: string): OneOffRun => ({
  on,
  startLocal,
  expectedMinutes: 60,
  distanceKm: null,
  isRace: false,
});

describe('the runs of a date', () => {
  test('stand in the order of their starts', () => {
    expect(keysOn(aRunner({ oneOffRuns: [oneOff('2026-03-10', '18:00')] }))).toEqual([
      '2026-03-10T06:30',
      '2026-03-10T18:00',
    ]);
  });

  test('have no part in runs of other dates', () => {
    expect(keysOn(aRunner({ oneOffRuns: [oneOff('2026-03-11', '18:00')] }))).toEqual(['2026-03-10T06:30']);
    expect(keysOn(aRunner(), tuesday.add({ days: 1 }))).toEqual([]);
  });

  test('are one where a one-off starts within three hours of a weekly run', () => {
    expect(keysOn(aRunner({ oneOffRuns: [oneOff('2026-03-10', '09:30')] }))).toEqual(['2026-03-10T09:30']);
    expect(keysOn(aRunner({ oneOffRuns: [oneOff('2026-03-10', '09:31')] }))).toHaveLength(2);
  });
});

describe('the dates that may have runs', () => {
  const dates = (overrides: Parameters<typeof aRunner>[0], from = tuesday) =>
    [...datesWithRuns(aRunner(overrides), from)].map(String);
  const tuesdays = [{ weekday: 2, startLocal: '06:30', expectedMinutes: 45, distanceKm: null }];

  test('are the weekdays of the plan, for as many weeks more as skips and one-offs could empty', () => {
    expect(dates({ weeklyRuns: tuesdays })).toEqual(['2026-03-10', '2026-03-17']);
    expect(dates({ weeklyRuns: tuesdays, skippedRunKeys: ['2026-03-10T06:30'] })).toEqual([
      '2026-03-10',
      '2026-03-17',
      '2026-03-24',
    ]);
    expect(dates({ weeklyRuns: tuesdays }, tuesday.add({ days: 1 }))).toEqual(['2026-03-17', '2026-03-24']);
  });

  test('are those of one-off runs too, from the first date on, in order', () => {
    const oneOffRuns = [
      oneOff('2027-01-01', '10:00'),
      oneOff('2026-03-10', '10:00'),
      oneOff('2026-03-09', '10:00'),
    ];
    expect(dates({ weeklyRuns: [], oneOffRuns })).toEqual(['2026-03-10', '2027-01-01']);
  });
});
