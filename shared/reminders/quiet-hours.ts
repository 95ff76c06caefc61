import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../runner/profile.ts';

type QuietHours = Profile['quietHours'];

/**
 * Whether an instant falls in quiet hours, by the clock on the runner's wall. The hours run from `fromLocal`
 * up to but not including `untilLocal`, and wrap midnight when `fromLocal` is the later; equal times mean that
 * there are none.
 */
export const inQuietHours = (quiet: QuietHours, instant: Temporal.Instant, timeZone: string): boolean => {
  const wall = instant.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return isQuietAt(quiet, wall);
};

/** The same for a wall-clock time, 'HH:MM'. */
export const isQuietAt = (quiet: QuietHours, wallTime: string): boolean =>
  quiet.fromLocal <= quiet.untilLocal
    ? wallTime >= quiet.fromLocal && wallTime < quiet.untilLocal
    : wallTime >= quiet.fromLocal || wallTime < quiet.untilLocal;

/** The first instant after `instant` at which a wall clock in `timeZone` shows `local` ('HH:MM'). */
export const nextWallTime = (
  instant: Temporal.Instant,
  local: string,
  timeZone: string,
): Temporal.Instant => {
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const sameDay = atWallTime(today, local, timeZone);
  return Temporal.Instant.compare(sameDay, instant) > 0
    ? sameDay
    : atWallTime(today.add({ days: 1 }), local, timeZone);
};

/** The last instant at or before `instant` at which a wall clock in `timeZone` showed `local` ('HH:MM'). */
export const lastWallTime = (
  instant: Temporal.Instant,
  local: string,
  timeZone: string,
): Temporal.Instant => {
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const sameDay = atWallTime(today, local, timeZone);
  return Temporal.Instant.compare(sameDay, instant) <= 0
    ? sameDay
    : atWallTime(today.subtract({ days: 1 }), local, timeZone);
};

/** A wall time on a date: inside the spring gap it moves forward, in the autumn overlap it is the first. */
export const atWallTime = (on: Temporal.PlainDate, local: string, timeZone: string): Temporal.Instant =>
  on.toPlainDateTime(Temporal.PlainTime.from(local)).toZonedDateTime(timeZone).toInstant();
