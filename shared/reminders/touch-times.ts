// When the touches of one run fall. Everything here is a pure function of the profile and the run.
import { Temporal } from 'temporal-polyfill';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import { toStoredInstant } from '../time/instant.ts';
import type { PlannedRun } from './planned-runs.ts';
import { atWallTime, inQuietHours, lastWallTime, minuteOfDay, nextWallTime } from './quiet-hours.ts';
import { runnerHash } from './runner-hash.ts';
import type { Touch, TouchKind } from './touch.ts';

/** The local time of the text the evening before a run. */
const eveningLocal = '20:00';
/** Where a check-in goes that would fall in the quiet hours. */
const morningLocal = '08:00';
/** Minutes from a run's expected end to its check-in. */
const checkInAfterMinutes = 45;
/** What falls due this close before the quiet hours would only go out in them. */
const beforeQuietMinutes = 3;
/** The width over which one instant's texts are spread, in seconds. */
const spreadSeconds = 300;

/**
 * Seconds, 0 to 299, by which a runner's texts move off the round minute at which everybody's would fall due.
 * The same for a runner for ever, so that a touch keeps its name. Taken from the hash's high end: the low end
 * chooses the shard.
 */
export const jitterSeconds = (runnerId: string): number =>
  Math.floor((runnerHash(runnerId) / 2 ** 32) * spreadSeconds);

/**
 * The touches of one run that fall due at or after `from`, in order; none falls in the quiet hours. `from` only
 * saves working out what is over.
 */
export const touchesOf = (
  profile: Profile,
  place: Place,
  run: PlannedRun,
  from: Temporal.Instant,
): readonly Touch[] => {
  const times: (readonly [TouchKind, Temporal.Instant | null])[] = [];
  if (isBefore(from, run.startAt)) {
    times.push(['evening', eveningAt(profile, place, run)], ['preRun', preRunAt(profile, place, run)]);
  }
  if (wantsCheckIn(profile)) times.push(['checkIn', checkInAt(profile, place, run)]);
  return times.flatMap(([kind, at]) => (at === null || isBefore(at, from) ? [] : [touchAt(kind, at, run)]));
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  a.epochMilliseconds < b.epochMilliseconds;

/** Check-ins are on, and fewer than three in a row went unanswered. */
export const wantsCheckIn = (profile: Pick<Profile, 'checkIns'>): boolean =>
  profile.checkIns.on && profile.checkIns.unansweredInARow < 3;

/**
 * The pre-run text: the lead before the start, spread up to five minutes earlier (later where earlier would be
 * quiet). Null when it would fall in the quiet hours; the evening text then stands in for it.
 */
export const preRunAt = (profile: Profile, place: Place, run: PlannedRun): Temporal.Instant | null => {
  const nominal = run.startAt.subtract({ minutes: profile.leadMinutes });
  if (isQuiet(profile, place, nominal)) return null;
  return spread(profile, place, nominal, 'earlier');
};

/** The evening text: 20:00 the evening before, or just before the quiet hours where they have begun by then. */
const eveningAt = (profile: Profile, place: Place, run: PlannedRun): Temporal.Instant | null => {
  const start = Temporal.PlainDateTime.from(run.runKey);
  const nominal = atWallTime(start.toPlainDate().subtract({ days: 1 }), eveningLocal, place.timeZone);
  const loud = isQuiet(profile, place, nominal)
    ? lastWallTime(nominal, profile.quietHours.fromLocal, place.timeZone).subtract({
        minutes: beforeQuietMinutes + 1,
      })
    : nominal;
  return keptApart(spread(profile, place, loud, 'earlier'), run);
};

const checkInAt = (profile: Profile, place: Place, run: PlannedRun): Temporal.Instant | null => {
  const nominal = run.endAt.add({ minutes: checkInAfterMinutes });
  if (!isQuiet(profile, place, nominal)) return keptApart(spread(profile, place, nominal, 'later'), run);
  const morning = nextWallTime(nominal, morningLocal, place.timeZone);
  const loud = isQuiet(profile, place, morning)
    ? nextWallTime(morning, profile.quietHours.untilLocal, place.timeZone)
    : morning;
  return keptApart(spread(profile, place, loud, 'later'), run);
};

/**
 * Two runs can have their evening text, or their check-in, at one instant; the start's minute of the day, as
 * milliseconds, gives the two touches different names.
 */
const keptApart = (at: Temporal.Instant | null, run: PlannedRun): Temporal.Instant | null =>
  at?.add({ milliseconds: minuteOfDay(run.runKey.slice(11)) }) ?? null;

/** Moves an instant by the runner's jitter, the other way or not at all where that would be quiet. */
const spread = (
  profile: Profile,
  place: Place,
  at: Temporal.Instant,
  prefer: 'earlier' | 'later',
): Temporal.Instant | null => {
  const seconds = jitterSeconds(profile.runnerId);
  const [first, second] = prefer === 'earlier' ? [-seconds, seconds] : [seconds, -seconds];
  for (const by of [first, second, 0]) {
    const moved = at.add({ seconds: by });
    if (!isQuiet(profile, place, moved)) return moved;
  }
  return null;
};

const isQuiet = (profile: Profile, place: Place, at: Temporal.Instant): boolean =>
  inQuietHours(profile.quietHours, at, place.timeZone, beforeQuietMinutes);

const touchAt = (kind: TouchKind, at: Temporal.Instant, run: PlannedRun): Touch => ({
  kind,
  dueAt: toStoredInstant(at),
  runKey: run.runKey,
  runStartAt: toStoredInstant(run.startAt),
  runEndAt: toStoredInstant(run.endAt),
});
