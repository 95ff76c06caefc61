// Aim: touches at the times a runner would expect them, by example; the laws are in test/property/touches.test.ts.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  dueFor,
  hasFallenDue,
  nextTouch,
  nextTouchAfter,
  scheduleNext,
} from '../../../shared/reminders/next-touch.ts';
import type { Touch } from '../../../shared/reminders/touch.ts';
import { jitterSeconds } from '../../../shared/reminders/touch-times.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { aRunner, austin } from '../../support/universe.ts';

const instant = (text: string) => Temporal.Instant.from(text);
/** The runner's own seconds before (or after) the round minute. */
const jitter = jitterSeconds(aRunner().runnerId);

/** Touches from an instant on, as 'kind local-date-and-minute', the jitter taken off. */
const touchesOf = (overrides: Partial<Profile>, from: string, count: number): readonly string[] => {
  const runner = aRunner(overrides);
  const timeZone = runner.place?.timeZone ?? 'UTC';
  const found: string[] = [];
  for (let touch = nextTouch(runner, instant(from)); touch !== null && found.length < count; ) {
    found.push(`${touch.kind} ${roundMinuteOf(touch, timeZone)}`);
    touch = nextTouchAfter(runner, touch);
  }
  return found;
};

const roundMinuteOf = ({ kind, dueAt }: Touch, timeZone: string): string => {
  const later = [jitter, -jitter].map((seconds) =>
    instant(dueAt).add({ seconds }).toZonedDateTimeISO(timeZone).toPlainDateTime(),
  );
  const [early, late] = kind === 'checkIn' ? later.reverse() : later;
  const round = [early, late].find((time) => time?.second === 0) ?? early;
  return round?.toString({ smallestUnit: 'minute' }) ?? '';
};

const run = (weekday: number, startLocal: string, expectedMinutes = 45) => [
  { weekday, startLocal, expectedMinutes, distanceKm: null },
];

describe('the touches of a run', () => {
  test('by day: the evening before at 20:00, the lead before the start, 45 minutes after the end', () => {
    expect(touchesOf({ weeklyRuns: run(3, '12:00') }, '2026-05-18T00:00Z', 3)).toEqual([
      'evening 2026-05-19T20:00',
      'preRun 2026-05-20T10:30',
      'checkIn 2026-05-20T13:30',
    ]);
  });

  test('early in the morning: no pre-run text in the quiet hours, the evening text stands in for it', () => {
    expect(touchesOf({ weeklyRuns: run(3, '06:00') }, '2026-05-18T00:00Z', 2)).toEqual([
      'evening 2026-05-19T20:00',
      'checkIn 2026-05-20T07:30',
    ]);
  });

  test('late in the evening: the check-in moves to 08:00 the next day', () => {
    expect(touchesOf({ weeklyRuns: run(3, '20:30') }, '2026-05-20T12:00Z', 2)).toEqual([
      'preRun 2026-05-20T19:00',
      'checkIn 2026-05-21T08:00',
    ]);
  });

  test('with a lead that ends just as the quiet hours end: the pre-run text still comes, spread later', () => {
    const runner = aRunner({ weeklyRuns: run(3, '07:00') });
    const touch = nextTouch(runner, instant('2026-05-20T06:00Z'));
    expect(touch).toMatchObject({ kind: 'preRun' });
    const after = instant('2026-05-20T10:30Z')
      .until(instant(touch?.dueAt ?? ''))
      .total('seconds');
    expect(after).toBe(jitter);
  });

  test('with quiet hours that begin before 20:00: the evening text comes before them', () => {
    const quietHours = { fromLocal: '19:00', untilLocal: '06:00' };
    expect(touchesOf({ weeklyRuns: run(3, '06:00'), quietHours }, '2026-05-18T00:00Z', 1)).toEqual([
      'evening 2026-05-19T18:56',
    ]);
  });

  test('with no quiet hours: everything at its own time', () => {
    const quietHours = { fromLocal: '00:00', untilLocal: '00:00' };
    expect(touchesOf({ weeklyRuns: run(3, '04:00'), quietHours }, '2026-05-19T12:00Z', 3)).toEqual([
      'evening 2026-05-19T20:00',
      'preRun 2026-05-20T02:30',
      'checkIn 2026-05-20T05:30',
    ]);
  });
});

describe('when the clocks change', () => {
  const quietHours = { fromLocal: '00:00', untilLocal: '00:00' };

  test('in spring: a start that the clock skips moves forward with it', () => {
    const touch = nextTouch(
      aRunner({ weeklyRuns: run(7, '02:30'), quietHours }),
      instant('2026-03-08T03:00Z'),
    );
    expect(touch?.runStartAt).toBe('2026-03-08T08:30:00.000Z');
  });

  test('in autumn: of a start that the clock shows twice, the first counts', () => {
    const touch = nextTouch(
      aRunner({ weeklyRuns: run(7, '01:30'), quietHours }),
      instant('2026-11-01T03:00Z'),
    );
    expect(touch?.runStartAt).toBe('2026-11-01T06:30:00.000Z');
  });

  test('a weekly run keeps its wall time on both sides of the change', () => {
    expect(touchesOf({ weeklyRuns: run(7, '12:00') }, '2026-02-28T12:00Z', 6)).toEqual([
      'evening 2026-02-28T20:00',
      'preRun 2026-03-01T10:30',
      'checkIn 2026-03-01T13:30',
      'evening 2026-03-07T20:00',
      'preRun 2026-03-08T10:30',
      'checkIn 2026-03-08T13:30',
    ]);
  });
});

describe('what changes the plan', () => {
  test('a one-off run replaces a weekly run within three hours of it, and stands beside one further off', () => {
    const oneOff = (startLocal: string) => [
      { on: '2026-05-20', startLocal, expectedMinutes: 45, distanceKm: null, isRace: true },
    ];
    const runsOf = (oneOffRuns: Profile['oneOffRuns']) => {
      const runner = aRunner({ weeklyRuns: run(3, '12:00'), oneOffRuns });
      const keys = new Set<string>();
      let touch = nextTouch(runner, instant('2026-05-19T12:00Z'));
      while (touch !== null && touch.runKey < '2026-05-21') {
        keys.add(touch.runKey);
        touch = nextTouchAfter(runner, touch);
      }
      return [...keys].sort();
    };
    expect(runsOf(oneOff('15:00'))).toEqual(['2026-05-20T15:00']);
    expect(runsOf(oneOff('15:01'))).toEqual(['2026-05-20T12:00', '2026-05-20T15:01']);
  });

  test('two runs on one date have an evening touch each, under names of their own', () => {
    const runner = aRunner({ weeklyRuns: [...run(3, '12:00'), ...run(3, '18:00')] });
    const first = nextTouch(runner, instant('2026-05-19T12:00Z'));
    const second = first === null ? null : nextTouchAfter(runner, first);
    expect([first?.kind, second?.kind]).toEqual(['evening', 'evening']);
    expect(first?.dueAt).not.toBe(second?.dueAt);
  });

  test('forty skipped runs in a row are passed over', () => {
    const runner = aRunner({ weeklyRuns: run(3, '12:00') });
    const skippedRunKeys = Array.from({ length: 40 }, (_, week) =>
      Temporal.PlainDate.from('2026-05-20').add({ weeks: week }).toString().concat('T12:00'),
    );
    const touch = nextTouch({ ...runner, skippedRunKeys }, instant('2026-05-18T00:00Z'));
    expect(touch?.runKey).toBe('2027-02-24T12:00');
  });

  test('a move to another zone moves the touches', () => {
    const place = { ...austin, timeZone: 'Europe/London' };
    const touch = nextTouch(aRunner({ weeklyRuns: run(3, '12:00'), place }), instant('2026-05-19T20:00Z'));
    expect(touch).toMatchObject({ kind: 'preRun', runStartAt: '2026-05-20T11:00:00.000Z' });
  });

  test('a runner without a place or without runs has nothing due', () => {
    expect(nextTouch(aRunner({ place: null }), instant('2026-05-18T00:00Z'))).toBeNull();
    expect(nextTouch(aRunner({ weeklyRuns: [] }), instant('2026-05-18T00:00Z'))).toBeNull();
  });
});

describe('scheduleNext', () => {
  const now = instant('2026-05-18T00:00Z');

  test('sets the next touch, to be looked at when it falls due', () => {
    const { due } = scheduleNext(aRunner(), now);
    expect(due?.touch).toEqual(nextTouch(aRunner(), now));
    expect(due?.wakeAt).toBe(due?.touch.dueAt);
  });

  test('keeps a touch that has fallen due, or is about to, whatever else changes', () => {
    const scheduled = scheduleNext(aRunner(), now);
    const dueAt = instant(scheduled.due?.touch.dueAt ?? '');
    const stopped: Profile = { ...scheduled, status: 'stopped' };
    for (const seconds of [-20, 0, 600]) {
      expect(scheduleNext(stopped, dueAt.add({ seconds })).due).toEqual(scheduled.due);
      expect(hasFallenDue(stopped, dueAt.add({ seconds }))).toBe(true);
    }
    expect(scheduleNext(stopped, dueAt.subtract({ minutes: 5 })).due).toBeNull();
  });

  test('never asks to be woken at an instant that dispatch may have passed', () => {
    const touch = nextTouch(aRunner(), now);
    const late = instant(touch?.dueAt ?? '').add({ hours: 1 });
    expect(instant(dueFor(touch, late)?.wakeAt ?? '').epochMilliseconds).toBeGreaterThan(
      late.epochMilliseconds,
    );
    expect(dueFor(null, late)).toBeNull();
  });
});
