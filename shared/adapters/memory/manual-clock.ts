import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../time/clock.ts';

/** A clock that moves only when told to: for tests, the simulation and the laptop. */
export type ManualClock = Clock & {
  /**
   * Moves to an instant, waking each sleeper at its own time and letting what it does next run before the
   * clock goes on. Throws RangeError on an instant before now.
   */
  advanceTo(instant: Temporal.Instant): Promise<void>;
  /** Moves ahead by a duration of hours and less ({ minutes: 5 }). */
  advanceBy(duration: Temporal.DurationLike): Promise<void>;
};

type Sleeper = { readonly wakeAtMs: number; readonly wake: () => void };

/** A manual clock that starts at an instant ('2026-03-08T06:00Z'). */
export const manualClock = (startAt: Temporal.Instant | string): ManualClock => {
  let now = Temporal.Instant.from(startAt);
  let sleepers: readonly Sleeper[] = [];

  const advanceTo = async (target: Temporal.Instant): Promise<void> => {
    if (Temporal.Instant.compare(target, now) < 0)
      throw new RangeError(`The clock can't go back to ${target}`);
    for (;;) {
      const [first] = sleepers;
      if (first === undefined || first.wakeAtMs > target.epochMilliseconds) break;
      sleepers = sleepers.slice(1);
      if (first.wakeAtMs > now.epochMilliseconds)
        now = Temporal.Instant.fromEpochMilliseconds(first.wakeAtMs);
      first.wake();
      // One turn of the event loop: whatever the sleeper does next sees its own time, and may sleep again.
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (Temporal.Instant.compare(target, now) > 0) now = target;
  };

  return {
    now: () => now,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        const wakeAtMs = now.epochMilliseconds + Math.max(0, Math.ceil(milliseconds));
        const later = sleepers.findIndex((other) => other.wakeAtMs > wakeAtMs);
        const at = later === -1 ? sleepers.length : later;
        sleepers = [...sleepers.slice(0, at), { wakeAtMs, wake: resolve }, ...sleepers.slice(at)];
      }),
    advanceTo,
    advanceBy: (duration) => advanceTo(now.add(duration)),
  };
};
