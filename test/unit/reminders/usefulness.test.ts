// Aim: until when a text is worth sending, and for how long the carrier may hold it.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { findPlannedRun } from '../../../shared/reminders/planned-runs.ts';
import {
  eveningNeeded,
  usefulUntil,
  validitySeconds,
  verdictOn,
} from '../../../shared/reminders/usefulness.ts';
import type { KnownHeat } from '../../../shared/weather/heat.ts';
import { aRunner, aTouch, austin } from '../../support/universe.ts';

const instant = (text: string) => Temporal.Instant.from(text);
/** 06:30 in Austin. */
const touch = aTouch();
const at = instant('2026-03-10T10:40:00Z');

const heat = (flag: KnownHeat['flag']): KnownHeat => ({
  kind: 'known',
  wbgtC: 25,
  globeC: 30,
  naturalWetBulbC: 22,
  heatIndexC: 28,
  temperatureC: 27,
  relativeHumidityPercent: 60,
  flag,
  estimated: false,
  source: 'openMeteo',
  fetchedAt: '2026-03-09T20:00:00.000Z',
});

describe('a text before a run', () => {
  test('is of use until a minute before the start', () => {
    expect(verdictOn(aRunner(), touch, instant('2026-03-10T11:28:59Z')).verdict).toBe('send');
    expect(verdictOn(aRunner(), touch, instant('2026-03-10T11:29:00Z')).verdict).toBe('expired');
  });

  test('may be delivered until the start and no longer', () => {
    const seconds = validitySeconds(aRunner(), touch, at);
    const secondsToStart = at.until(instant(touch.runStartAt)).total('seconds');
    expect(seconds).toBeLessThan(secondsToStart);
    expect(seconds).toBeGreaterThan(secondsToStart - 10);
  });

  test('is not sent after the run was moved by a change of place', () => {
    const place = { ...austin, timeZone: 'America/Denver' };
    expect(verdictOn(aRunner({ place }), touch, at)).toEqual({ verdict: 'skip', reason: 'planChanged' });
  });
});

describe('a text in the evening', () => {
  const evening = aTouch({ kind: 'evening', dueAt: '2026-03-10T00:58:00.000Z' });

  test('may be delivered until the quiet hours begin', () => {
    const now = instant('2026-03-10T01:00:00Z');
    const seconds = now.until(instant('2026-03-10T02:30:00Z')).total('seconds');
    expect(validitySeconds(aRunner(), evening, now)).toBeLessThan(seconds);
    expect(validitySeconds(aRunner(), evening, now)).toBeGreaterThan(seconds - 10);
  });

  test('that is found in the quiet hours, or a minute before them, is not sent', () => {
    for (const late of ['2026-03-10T02:29:30Z', '2026-03-10T02:30:00Z', '2026-03-10T06:00:00Z']) {
      expect(verdictOn(aRunner(), evening, instant(late))).toEqual({ verdict: 'skip', reason: 'quietHours' });
    }
  });

  test('is needed when the pre-run text would be in the quiet hours, the run is long, or the flag is red or black', () => {
    const byDay = aRunner({
      weeklyRuns: [{ weekday: 2, startLocal: '12:00', expectedMinutes: 90, distanceKm: null }],
    });
    const run = findPlannedRun(byDay, austin, '2026-03-10T12:00');
    const early = findPlannedRun(aRunner(), austin, '2026-03-10T06:30');
    if (run === null || early === null) throw new Error('The plan has these runs');
    expect(eveningNeeded(byDay, run, heat('yellow'))).toBe(false);
    expect(eveningNeeded(byDay, run, { kind: 'unknown', why: 'noForecast' })).toBe(false);
    expect(eveningNeeded(byDay, run, heat('red'))).toBe(true);
    expect(eveningNeeded(byDay, run, heat('black'))).toBe(true);
    expect(eveningNeeded(byDay, { ...run, expectedMinutes: 91 }, heat('green'))).toBe(true);
    expect(eveningNeeded(aRunner(), early, heat('green'))).toBe(true);
  });
});

describe('a check-in', () => {
  const checkIn = aTouch({ kind: 'checkIn', dueAt: '2026-03-10T13:02:00.000Z' });

  test('is of use for twelve hours', () => {
    expect(usefulUntil(checkIn).toString()).toBe('2026-03-11T01:02:00Z');
  });

  test('goes to a runner who has moved since the run', () => {
    const place = { ...austin, timeZone: 'America/Denver' };
    expect(verdictOn(aRunner({ place }), checkIn, instant('2026-03-10T14:00:00Z')).verdict).toBe('send');
  });

  test('is not sent with check-ins off, nor after three that went unanswered', () => {
    const now = instant('2026-03-10T14:00:00Z');
    for (const checkIns of [
      { on: false, unansweredInARow: 0 },
      { on: true, unansweredInARow: 3 },
    ]) {
      expect(verdictOn(aRunner({ checkIns }), checkIn, now)).toEqual({
        verdict: 'skip',
        reason: 'checkInsOff',
      });
    }
    expect(verdictOn(aRunner({ checkIns: { on: true, unansweredInARow: 2 } }), checkIn, now).verdict).toBe(
      'send',
    );
  });

  test('is held by the carrier for ten hours at most', () => {
    const quietHours = { fromLocal: '00:00', untilLocal: '00:00' };
    expect(validitySeconds(aRunner({ quietHours }), checkIn, instant('2026-03-10T13:03:00Z'))).toBe(36_000);
  });
});

test('a text without quiet hours may be delivered until it is of no use', () => {
  const quietHours = { fromLocal: '11:00', untilLocal: '11:00' };
  const early = aTouch({ runStartAt: '2026-03-10T17:30:00.000Z' });
  const secondsToStart = at.until(instant(early.runStartAt)).total('seconds');
  expect(validitySeconds(aRunner({ quietHours }), early, at)).toBe(secondsToStart - 5);
});

test('a touch of a runner with no place is of no use, and none is needed', () => {
  const nowhere = aRunner({ place: null });
  const run = findPlannedRun(aRunner(), austin, touch.runKey);
  if (run === null) throw new Error('The plan has this run');
  expect(verdictOn(nowhere, touch, at)).toEqual({ verdict: 'skip', reason: 'stopped' });
  expect(eveningNeeded(nowhere, run, heat('black'))).toBe(false);
});

test('a touch is skipped for as long as a pause lasts', () => {
  const pausedUntil = (untilAt: string | null) => verdictOn(aRunner({ pause: { untilAt } }), touch, at);
  expect(pausedUntil(null)).toEqual({ verdict: 'skip', reason: 'paused' });
  expect(pausedUntil('2026-03-10T10:00:00.000Z').verdict).toBe('send');
  const found = verdictOn(aRunner({ pause: { untilAt: '2026-03-10T10:40:00.001Z' } }), touch, at);
  expect(found).toEqual({ verdict: 'skip', reason: 'paused' });
});

test('a touch that fell due in a pause is skipped for it, even when the pause is just over', () => {
  const pause = { untilAt: '2026-03-10T10:30:00.000Z' };
  expect(verdictOn(aRunner({ pause }), touch, at)).toEqual({ verdict: 'skip', reason: 'paused' });
  const over = { untilAt: '2026-03-10T09:00:00.000Z' };
  expect(verdictOn(aRunner({ pause: over }), touch, at).verdict).toBe('send');
});
