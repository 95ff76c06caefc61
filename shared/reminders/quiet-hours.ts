import type { Temporal } from 'temporal-polyfill';
import type { Profile } from '../runner/profile.ts';

type QuietHours = Profile['quietHours'];

const minutesOfDay = 1440;

/** Minutes since midnight of a wall time 'HH:MM'. */
export const minuteOfDay = (local: string): number =>
  Number(local.slice(0, 2)) * 60 + Number(local.slice(3, 5));

/**
 * Whether an instant falls in quiet hours, by the clock on the runner's wall. The hours run from `fromLocal`
 * up to but not including `untilLocal`, and wrap midnight when `fromLocal` is the later; equal times mean that
 * there are none. With `withinMinutes`, also whether the wall clock then begins them in so many minutes.
 */
export const inQuietHours = (
  { fromLocal, untilLocal }: QuietHours,
  instant: Temporal.Instant,
  timeZone: string,
  withinMinutes = 0,
): boolean => {
  const from = minuteOfDay(fromLocal);
  const until = minuteOfDay(untilLocal);
  const { hour, minute } = instant.toZonedDateTimeISO(timeZone);
  const isQuiet = (at: number): boolean =>
    from <= until ? at >= from && at < until : at >= from || at < until;
  const wall = hour * 60 + minute;
  return isQuiet(wall) || isQuiet((wall + withinMinutes) % minutesOfDay);
};

/** The first instant after `instant` at which a wall clock in `timeZone` shows `local` ('HH:MM'). */
export const nextWallTime = (
  instant: Temporal.Instant,
  local: string,
  timeZone: string,
): Temporal.Instant => {
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const sameDay = atWallTime(today, local, timeZone);
  return sameDay.epochMilliseconds > instant.epochMilliseconds
    ? sameDay
    : atWallTime(today.add({ days: 1 }), local, timeZone);
};

/**
 * The last instant at or before `instant` at which a wall clock in `timeZone` showed `local` ('HH:MM'); a time
 * inside the spring gap counts as before the gap, so that what must end by then does.
 */
export const lastWallTime = (
  instant: Temporal.Instant,
  local: string,
  timeZone: string,
): Temporal.Instant => {
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const on = (date: Temporal.PlainDate): Temporal.Instant =>
    date.toPlainDateTime(local).toZonedDateTime(timeZone, { disambiguation: 'earlier' }).toInstant();
  const sameDay = on(today);
  return sameDay.epochMilliseconds <= instant.epochMilliseconds ? sameDay : on(today.subtract({ days: 1 }));
};

/** A wall time on a date: inside the spring gap it moves forward, in the autumn overlap it is the first. */
export const atWallTime = (on: Temporal.PlainDate, local: string, timeZone: string): Temporal.Instant =>
  on.toZonedDateTime({ timeZone, plainTime: local }).toInstant();
