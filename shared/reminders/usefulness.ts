// Whether a touch that has fallen due is still worth a text, and until when.
import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../runner/profile.ts';
import { fromStoredInstant } from '../time/instant.ts';
import type { Heat } from '../weather/heat.ts';
import { findPlannedRun, type PlannedRun } from './planned-runs.ts';
import { inQuietHours, nextWallTime } from './quiet-hours.ts';
import type { SkipReason } from './reminder.ts';
import type { Touch } from './touch.ts';
import { preRunAt, wantsCheckIn } from './touch-times.ts';

/** Hours after its instant for which a check-in is still worth asking. */
const checkInUsefulHours = 12;
/** A run over this many minutes gets an evening text in any weather. */
const longRunMinutes = 90;
/** A text that would be of use for less than this isn't sent: it has to travel, and to be read. */
const leastUseSeconds = 60;
/** Taken off the validity for the time until the carrier begins to count it. */
const handOverSeconds = 5;
/** The longest that the carrier lets a text wait, in seconds. */
const longestValiditySeconds = 36_000;

/** What to do with a touch now. */
export type Verdict =
  | { readonly verdict: 'send'; readonly run: PlannedRun }
  | { readonly verdict: 'skip'; readonly reason: SkipReason }
  | { readonly verdict: 'expired' };

/**
 * What the profile, the hour and the plan say about a touch that is due, the heat apart: see `eveningNeeded`.
 * `now` decides: a touch found late may have become useless or quiet.
 */
export const verdictOn = (profile: Profile, touch: Touch, now: Temporal.Instant): Verdict => {
  if (profile.status === 'unreachable') return skip('unreachable');
  if (profile.status !== 'active' || profile.place === null) return skip('stopped');
  const soon = now.add({ seconds: leastUseSeconds });
  if (Temporal.Instant.compare(soon, usefulUntil(touch)) >= 0) return { verdict: 'expired' };
  if (isPaused(profile, touch, now)) return skip('paused');

  const run = findPlannedRun(profile, profile.place, touch.runKey);
  if (run === null) return skip(profile.skippedRunKeys.includes(touch.runKey) ? 'runSkipped' : 'planChanged');
  // A runner who moved since has still run: only a text before the run is about an hour that changed.
  const moved = !run.startAt.equals(fromStoredInstant(touch.runStartAt));
  if (moved && touch.kind !== 'checkIn') return skip('planChanged');
  if (touch.kind === 'checkIn' && !wantsCheckIn(profile)) return skip('checkInsOff');
  const { timeZone } = profile.place;
  if ([now, soon].some((at) => inQuietHours(profile.quietHours, at, timeZone))) return skip('quietHours');
  return { verdict: 'send', run };
};

/** The instant from which a touch is of no use: the run's start, or some hours after a check-in's own. */
export const usefulUntil = (touch: Touch): Temporal.Instant =>
  touch.kind === 'checkIn'
    ? fromStoredInstant(touch.dueAt).add({ hours: checkInUsefulHours })
    : fromStoredInstant(touch.runStartAt);

/**
 * Whether a run needs its evening text: its pre-run text would fall in the quiet hours, it is long, or the
 * forecast is red or black. Heat that isn't known asks for none.
 */
export const eveningNeeded = (profile: Profile, run: PlannedRun, heat: Heat): boolean => {
  if (profile.place === null) return false;
  if (preRunAt(profile, profile.place, run) === null || run.expectedMinutes > longRunMinutes) return true;
  return heat.kind === 'known' && (heat.flag === 'red' || heat.flag === 'black');
};

/**
 * Seconds for which the carrier may still deliver a touch's text: until it is of no use or the runner's quiet
 * hours begin, whichever is first; 1 to 36,000.
 */
export const validitySeconds = (profile: Profile, touch: Touch, now: Temporal.Instant): number => {
  const ends = [usefulUntil(touch)];
  if (profile.place !== null && profile.quietHours.fromLocal !== profile.quietHours.untilLocal) {
    ends.push(nextWallTime(now, profile.quietHours.fromLocal, profile.place.timeZone));
  }
  const seconds = ends.map((end) => Math.floor(now.until(end).total('seconds')) - handOverSeconds);
  return Math.max(1, Math.min(longestValiditySeconds, ...seconds));
};

/** Paused now, or when the touch fell due. */
const isPaused = ({ pause }: Profile, touch: Touch, now: Temporal.Instant): boolean => {
  if (pause === null) return false;
  if (pause.untilAt === null) return true;
  const until = fromStoredInstant(pause.untilAt);
  return (
    Temporal.Instant.compare(now, until) < 0 ||
    Temporal.Instant.compare(fromStoredInstant(touch.dueAt), until) < 0
  );
};

const skip = (reason: SkipReason): Verdict => ({ verdict: 'skip', reason });
