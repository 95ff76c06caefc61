import { Temporal } from 'temporal-polyfill';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import { runKeyOf, runStartAt } from '../runner/run.ts';
import { minuteOfDay } from './quiet-hours.ts';

/** One run on one date, as the plan has it. */
export type PlannedRun = {
  readonly runKey: string;
  readonly startAt: Temporal.Instant;
  /** When it is expected to be over. */
  readonly endAt: Temporal.Instant;
  readonly expectedMinutes: number;
  readonly distanceKm: number | null;
  readonly isRace: boolean;
};

type RunPlan = Pick<Profile, 'weeklyRuns' | 'oneOffRuns' | 'skippedRunKeys'>;

/** A one-off run within this many minutes of a weekly run's start, on the same date, replaces it. */
const replacesWithinMinutes = 180;

/** The runs planned on one local date, by start: one-offs, and the weekly runs that none of them replaces. */
export const runsOn = (plan: RunPlan, place: Place, on: Temporal.PlainDate): readonly PlannedRun[] => {
  const date = on.toString();
  const oneOffs = plan.oneOffRuns.filter((run) => run.on === date);
  const weekly = plan.weeklyRuns.filter(
    (run) =>
      run.weekday === on.dayOfWeek &&
      !oneOffs.some((oneOff) => startsNear(oneOff.startLocal, run.startLocal)),
  );
  const byKey = new Map<string, PlannedRun>();
  for (const run of [...oneOffs, ...weekly.map((each) => ({ ...each, isRace: false }))]) {
    const key = runKeyOf(date, run.startLocal);
    if (byKey.has(key) || plan.skippedRunKeys.includes(key)) continue;
    const startAt = runStartAt(key, place.timeZone);
    byKey.set(key, {
      runKey: key,
      startAt,
      endAt: startAt.add({ minutes: run.expectedMinutes }),
      expectedMinutes: run.expectedMinutes,
      distanceKm: run.distanceKm,
      isRace: run.isRace,
    });
  }
  return [...byKey.values()].sort((a, b) => a.startAt.epochMilliseconds - b.startAt.epochMilliseconds);
};

/** The planned run that a key names; null when the plan no longer has it. */
export const findPlannedRun = (plan: RunPlan, place: Place, key: string): PlannedRun | null =>
  runsOn(plan, place, Temporal.PlainDateTime.from(key).toPlainDate()).find((run) => run.runKey === key) ??
  null;

/**
 * The local dates from `from` on that may have runs, in order and without end of their own: weekly dates for
 * as many weeks as skipping could empty, then the dates of one-off runs beyond. Each is worked out when it is
 * asked for, since most searches end at one of the first.
 */
export function* datesWithRuns(plan: RunPlan, from: Temporal.PlainDate): Generator<Temporal.PlainDate> {
  const weeks = plan.skippedRunKeys.length + plan.oneOffRuns.length + 2;
  const weekdays = new Set(plan.weeklyRuns.map((run) => run.weekday));
  const firstWeekday = from.dayOfWeek;
  const daysAhead = new Set(
    plan.oneOffRuns.map((run) => from.until(run.on).days).filter((days) => days >= 0),
  );
  for (let days = 0; days < weeks * 7; days += 1) {
    if (weekdays.has(((firstWeekday - 1 + days) % 7) + 1)) daysAhead.add(days);
  }
  for (const days of [...daysAhead].sort((a, b) => a - b)) yield from.add({ days });
}

const startsNear = (a: string, b: string): boolean =>
  Math.abs(minuteOfDay(a) - minuteOfDay(b)) <= replacesWithinMinutes;
