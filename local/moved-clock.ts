/**
 * The laptop's clock. It starts at real time and runs, and a person can pause it or move it ahead. Whatever is to
 * happen later on the laptop (a delivery, a callback, a message coming back to the queue) is an entry in its
 * timeline, so that moving the clock brings everything in between, in order.
 */
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../shared/time/clock.ts';

/** Where the clock stands, to be kept over a restart. */
export type ClockState =
  | { readonly mode: 'running'; readonly offsetMs: number }
  | { readonly mode: 'paused'; readonly atMs: number };

type Entry = { readonly atMs: number; readonly order: number; readonly run: () => Promise<void> };

export type MovedClock = Clock & {
  /** Run something once, `delayMs` of this clock's time from now. It must not reject. */
  after(delayMs: number, run: () => Promise<void>): void;
  state(): ClockState;
  pause(): void;
  resume(): void;
  /** The instant of the earliest entry of the timeline; null when it is empty. */
  nextEntryAt(): Temporal.Instant | null;
  /** Sets the clock ahead to `instant` (never back), without running anything. */
  advanceTo(instant: Temporal.Instant): void;
  /** Takes what is due by now out of the timeline, in order. */
  takeDue(): readonly (() => Promise<void>)[];
};

/**
 * A clock over `realNowMs` (milliseconds since the epoch). A paused clock moves only by `advanceTo`, and by
 * `sleep`: a handler that waits before a retry takes that time with it rather than hang for ever.
 */
export const createMovedClock = (realNowMs: () => number, start: ClockState): MovedClock => {
  let state = start;
  let entries: Entry[] = [];
  let order = 0;

  const nowMs = () => (state.mode === 'paused' ? state.atMs : realNowMs() + state.offsetMs);
  const advanceToMs = (atMs: number) => {
    if (atMs <= nowMs()) {
      return;
    }
    state =
      state.mode === 'paused' ? { mode: 'paused', atMs } : { mode: 'running', offsetMs: atMs - realNowMs() };
  };

  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs()),
    async sleep(milliseconds) {
      const wakeAtMs = nowMs() + milliseconds;
      if (state.mode === 'running') {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
      } else {
        await new Promise((resolve) => setImmediate(resolve));
        advanceToMs(wakeAtMs);
      }
    },
    after(delayMs, run) {
      order += 1;
      entries.push({ atMs: nowMs() + delayMs, order, run });
      entries.sort((a, b) => a.atMs - b.atMs || a.order - b.order);
    },
    state: () => state,
    pause() {
      state = { mode: 'paused', atMs: nowMs() };
    },
    resume() {
      state = { mode: 'running', offsetMs: nowMs() - realNowMs() };
    },
    nextEntryAt() {
      const [first] = entries;
      return first === undefined ? null : Temporal.Instant.fromEpochMilliseconds(first.atMs);
    },
    advanceTo: (instant) => advanceToMs(instant.epochMilliseconds),
    takeDue() {
      const until = nowMs();
      const due = entries.filter((entry) => entry.atMs <= until);
      entries = entries.filter((entry) => entry.atMs > until);
      return due.map((entry) => entry.run);
    },
  };
};
