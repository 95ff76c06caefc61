// Aim: whatever the plan, the zone and the season, a touch falls where a person would expect it, and no touch is
// ever missed or found twice by looking for the next one.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextTouch, nextTouchAfter } from '../../shared/reminders/next-touch.ts';
import { findPlannedRun } from '../../shared/reminders/planned-runs.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import { jitterSeconds } from '../../shared/reminders/touch-times.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { everyTimeZone, runnerIn } from '../support/profile-arbitrary.ts';
import { aRunner } from '../support/universe.ts';

const year = 2026;

/** Any instant of the year, to the second. */
const anyInstant = fc
  .integer({ min: Date.UTC(year, 0, 1) / 1000, max: Date.UTC(year + 1, 0, 1) / 1000 })
  .map((second) => Temporal.Instant.fromEpochMilliseconds(second * 1000));

/** The next so many touches after an instant. */
const touchesFrom = (profile: Profile, after: Temporal.Instant, count: number): readonly Touch[] => {
  const found: Touch[] = [];
  for (let touch = nextTouch(profile, after); touch !== null && found.length < count; ) {
    found.push(touch);
    touch = nextTouchAfter(profile, touch);
  }
  return found;
};

/** A wall clock that says 'HH:MM'; dear to make and cheap to read. */
const wallClock = (timeZone: string) => {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', options);
  return (instant: string): string => clock.format(new Date(instant));
};

const isQuiet = ({ fromLocal, untilLocal }: Profile['quietHours'], wall: string): boolean =>
  fromLocal <= untilLocal ? wall >= fromLocal && wall < untilLocal : wall >= fromLocal || wall < untilLocal;

/** Minutes of a day outside the quiet hours. */
const loudMinutes = ({ fromLocal, untilLocal }: Profile['quietHours']): number => {
  const minute = (wall: string) => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));
  return ((minute(fromLocal) - minute(untilLocal) + 1439) % 1440) + 1;
};

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Every zone, or one in ten while mutants are judged (test/mutation), which runs these laws hundreds of times. */
const zones = everyTimeZone.filter(
  (_, index) => process.env['CALFLINE_MUTATION'] !== '1' || index % 10 === 0,
);

/** Some plan, the instant it is looked at from, and the touches from then on. */
type Case = {
  readonly profile: Profile;
  readonly after: Temporal.Instant;
  readonly touches: readonly Touch[];
};

/** The laws judge the same plans: each zone's are drawn from the seed that follows its neighbour's. */
const firstSeed = fc.sample(fc.integer(), { numRuns: 1 })[0] ?? 0;
const found = new Map<string, readonly Touch[]>();

/** The twenty touches after an instant, worked out once for all laws. */
const twentyTouches = (profile: Profile, after: Temporal.Instant): readonly Touch[] => {
  const key = `${after} ${JSON.stringify(profile)}`;
  const touches = found.get(key) ?? touchesFrom(profile, after, 20);
  found.set(key, touches);
  return touches;
};

/** Runs a law on plans in every zone, a few plans in each. */
const inEveryZone = (law: (drawn: Case, timeZone: string) => void): void => {
  for (const [index, timeZone] of zones.entries()) {
    fc.assert(
      fc.property(runnerIn(timeZone, year), anyInstant, (profile, after) =>
        law({ profile, after, touches: twentyTouches(profile, after) }, timeZone),
      ),
      { numRuns: 2, seed: firstSeed + index },
    );
  }
};

describe('nextTouch, in every time zone', () => {
  test('a touch comes after the instant asked for, never in quiet hours, and stands before or after its run as its kind says', () => {
    inEveryZone(({ profile, after, touches }, timeZone) => {
      const wallTimeOf = wallClock(timeZone);
      for (const touch of touches) {
        expect(Date.parse(touch.dueAt)).toBeGreaterThan(after.epochMilliseconds);
        expect(isQuiet(profile.quietHours, wallTimeOf(touch.dueAt))).toBe(false);
        if (touch.kind === 'checkIn') expect(touch.dueAt > touch.runEndAt).toBe(true);
        else expect(touch.dueAt < touch.runStartAt).toBe(true);
      }
    });
  }, 120_000);

  test('a pre-run text comes the lead before the start, give or take five minutes', () => {
    inEveryZone(({ profile, touches }) => {
      for (const touch of touches) {
        if (touch.kind !== 'preRun') continue;
        const off = minutesBetween(touch.dueAt, touch.runStartAt) - profile.leadMinutes;
        expect(Math.abs(off)).toBeLessThanOrEqual(5);
      }
    });
  }, 120_000);

  test('each step forward is strict, and asking from any instant before a touch finds that touch', () => {
    inEveryZone(({ profile, touches }) => {
      touches.slice(0, 6).forEach((touch, at) => {
        const before = touches[at - 1];
        if (before === undefined) return;
        expect(
          before.dueAt < touch.dueAt || (before.dueAt === touch.dueAt && before.kind !== touch.kind),
        ).toBe(true);
        if (before.dueAt === touch.dueAt) return;
        const between = (Date.parse(before.dueAt) + Date.parse(touch.dueAt)) / 2;
        const asked = Temporal.Instant.fromEpochMilliseconds(Math.floor(between));
        expect(nextTouch(profile, asked)).toEqual(touch);
      });
    });
  }, 120_000);

  test('each run gets a text before it: the pre-run text, or else the evening text', () => {
    inEveryZone(({ profile, after, touches }) => {
      // Somebody who is all but never to be texted may get nothing.
      if (loudMinutes(profile.quietHours) < 10) return;
      const last = touches.at(-1);
      const settled = after.add({ hours: 72 }).toString();
      for (const { runKey, runStartAt } of touches) {
        if (runStartAt < settled || last === undefined || runStartAt > last.dueAt) continue;
        const kinds = touches.filter((touch) => touch.runKey === runKey).map((touch) => touch.kind);
        expect({ runKey, kinds, told: kinds.includes('preRun') || kinds.includes('evening') }).toMatchObject({
          told: true,
        });
        expect(new Set(kinds).size).toBe(kinds.length);
      }
    });
  }, 120_000);

  test('the same profile gives the same answer, and the touch names a run that the plan has', () => {
    inEveryZone(({ profile, after, touches }) => {
      const [touch] = touches;
      expect(nextTouch(structuredClone(profile), after)).toEqual(touch ?? null);
      if (touch === undefined || profile.place === null) return;
      const run = findPlannedRun(profile, profile.place, touch.runKey);
      expect(run?.startAt.toString({ fractionalSecondDigits: 3 })).toBe(touch.runStartAt);
    });
  }, 120_000);
});

describe('nextTouch, when the plan changes', () => {
  const after = Temporal.Instant.from('2026-05-01T00:00Z');

  test('a run moved by some minutes moves its pre-run text by as many', () => {
    const start = fc.integer({ min: 9 * 60, max: 16 * 60 });
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 120 }), (minute, by) => {
        const preRunOf = (at: number) => {
          const startLocal = `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
          const weeklyRuns = [{ weekday: 3, startLocal, expectedMinutes: 40, distanceKm: null }];
          return touchesFrom(aRunner({ weeklyRuns }), after, 4).find((touch) => touch.kind === 'preRun');
        };
        const [first, second] = [preRunOf(minute), preRunOf(minute + by)];
        expect(minutesBetween(first?.dueAt ?? '', second?.dueAt ?? '')).toBe(by);
      }),
    );
  });

  test('a skipped run has no touches, and the others keep theirs', () => {
    fc.assert(
      fc.property(runnerIn('America/Denver', year), anyInstant, (profile, from) => {
        const before = touchesFrom(profile, from, 12);
        const skippedRunKey = before[0]?.runKey;
        if (skippedRunKey === undefined) return;
        const skipping = touchesFrom({ ...profile, skippedRunKeys: [skippedRunKey] }, from, 12);
        const kept = before.filter((touch) => touch.runKey !== skippedRunKey);
        expect(skipping.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  test('nothing is due during a pause, and what comes after it comes as before', () => {
    fc.assert(
      fc.property(
        runnerIn('Europe/Berlin', year),
        anyInstant,
        fc.integer({ min: 1, max: 60 }),
        (profile, from, days) => {
          const untilAt = from.add({ hours: 24 * days }).toString({ fractionalSecondDigits: 3 });
          const [first] = touchesFrom({ ...profile, pause: { untilAt } }, from, 1);
          if (first === undefined) return;
          expect(first.dueAt >= untilAt && first.runStartAt >= untilAt).toBe(true);
          expect(nextTouch({ ...profile, pause: { untilAt: null } }, from)).toBeNull();
        },
      ),
    );
  });

  test('a stopped, joining or unreachable runner has nothing due', () => {
    for (const status of ['stopped', 'joining', 'unreachable'] as const) {
      expect(nextTouch(aRunner({ status }), after)).toBeNull();
    }
  });

  test('turning check-ins off, or leaving three unanswered, leaves the other touches as they were', () => {
    fc.assert(
      fc.property(runnerIn('Asia/Tokyo', year), anyInstant, fc.boolean(), (profile, from, off) => {
        const checkIns = off ? { on: false, unansweredInARow: 0 } : { on: true, unansweredInARow: 3 };
        const without = touchesFrom({ ...profile, checkIns }, from, 8);
        const others = touchesFrom(profile, from, 12).filter((touch) => touch.kind !== 'checkIn');
        expect(without.slice(0, Math.min(8, others.length))).toEqual(others.slice(0, 8));
      }),
    );
  });
});

test('runners with the same plan are spread evenly over five minutes', () => {
  const counts = new Array<number>(300).fill(0);
  for (let runner = 0; runner < 30_000; runner += 1) {
    const second = jitterSeconds(`runner-with-some-hash-${runner}`);
    counts[second] = (counts[second] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(150);
});
