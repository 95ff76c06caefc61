import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { inQuietHours, lastWallTime, nextWallTime } from '../../../shared/reminders/quiet-hours.ts';

const zone = 'America/Chicago';
const night = { fromLocal: '21:30', untilLocal: '05:30' };
const day = { fromLocal: '09:00', untilLocal: '17:00' };

/** An instant of 10 March 2026 by the clock in Chicago. */
const at = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`2026-03-10T${local}`).toZonedDateTime(zone).toInstant();

describe('quiet hours', () => {
  test.each([
    ['over midnight', night, ['21:30', '23:59', '00:00', '05:29'], ['05:30', '12:00', '21:29']],
    ['within a day', day, ['09:00', '12:00', '16:59'], ['08:59', '17:00', '03:00', '23:00']],
    ['of equal ends', { fromLocal: '09:00', untilLocal: '09:00' }, [], ['08:59', '09:00', '09:01', '23:00']],
  ] as const)('%s hold from their first minute to before their last', (_what, hours, quiet, loud) => {
    for (const local of quiet) expect(inQuietHours(hours, at(local), zone), local).toBe(true);
    for (const local of loud) expect(inQuietHours(hours, at(local), zone), local).toBe(false);
  });

  test('can be seen coming some minutes before, over midnight too', () => {
    expect(inQuietHours(night, at('21:27'), zone, 3)).toBe(true);
    expect(inQuietHours(night, at('21:26'), zone, 3)).toBe(false);
    const pastMidnight = { fromLocal: '00:01', untilLocal: '05:00' };
    expect(inQuietHours(pastMidnight, at('23:58'), zone, 3)).toBe(true);
    expect(inQuietHours(pastMidnight, at('23:57'), zone, 3)).toBe(false);
  });
});

describe('a wall time', () => {
  test('to come is later today, or else tomorrow, and never now', () => {
    expect(nextWallTime(at('07:59'), '08:00', zone)).toEqual(at('08:00'));
    expect(nextWallTime(at('08:00'), '08:00', zone)).toEqual(at('08:00').add({ hours: 24 }));
  });

  test('that was last is now, earlier today, or else yesterday', () => {
    expect(lastWallTime(at('21:30'), '21:30', zone)).toEqual(at('21:30'));
    expect(lastWallTime(at('23:00'), '21:30', zone)).toEqual(at('21:30'));
    expect(lastWallTime(at('20:00'), '21:30', zone)).toEqual(at('21:30').subtract({ hours: 24 }));
  });

  test('inside the spring gap was last before the gap', () => {
    const noon = Temporal.Instant.from('2026-03-08T17:00Z');
    // 02:30 does not exist on 8 March; an hour earlier it was 01:30, 07:30 Z.
    expect(lastWallTime(noon, '02:30', zone).toString()).toBe('2026-03-08T07:30:00Z');
  });
});
