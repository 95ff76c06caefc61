// Virtual time: a heap of things to do, each at its instant, done one by one in a fixed order.
import { Temporal } from 'temporal-polyfill';
import type { Clock } from '../../shared/time/clock.ts';

type Entry = { readonly atMs: number; readonly order: number; readonly run: () => void };

export type Timeline = Clock & {
  nowMs(): number;
  /** Does something after so many milliseconds; things due at one instant happen in the order they were set. */
  after(milliseconds: number, run: () => void): void;
  /** Does everything due until an instant (epoch ms), or until `stop` says so. */
  runUntil(atMs: number, stop: () => boolean): Promise<void>;
};

export const createTimeline = (startMs: number): Timeline => {
  let nowMs = startMs;
  let order = 0;
  const heap: Entry[] = [];

  const after = (milliseconds: number, run: () => void): void => {
    order += 1;
    push(heap, { atMs: nowMs + Math.max(0, Math.ceil(milliseconds)), order, run });
  };

  return {
    nowMs: () => nowMs,
    now: () => Temporal.Instant.fromEpochMilliseconds(nowMs),
    sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    after,
    runUntil: async (atMs, stop) => {
      for (let next = heap[0]; next !== undefined && next.atMs <= atMs && !stop(); next = heap[0]) {
        pop(heap);
        nowMs = next.atMs;
        next.run();
        await settled();
      }
      nowMs = Math.max(nowMs, atMs);
    },
  };
};

/** Resolves when everything that can go on without time passing has gone on. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const isBefore = (a: Entry, b: Entry): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

const push = (heap: Entry[], entry: Entry): void => {
  let at = heap.length;
  heap.push(entry);
  while (at > 0) {
    const parentAt = (at - 1) >>> 1;
    const parent = heap[parentAt];
    if (parent === undefined || !isBefore(entry, parent)) break;
    heap[at] = parent;
    at = parentAt;
  }
  heap[at] = entry;
};

const pop = (heap: Entry[]): void => {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const leftAt = 2 * at + 1;
    const left = heap[leftAt];
    const right = heap[leftAt + 1];
    if (left === undefined) break;
    const smaller = right !== undefined && isBefore(right, left) ? right : left;
    if (!isBefore(smaller, last)) break;
    heap[at] = smaller;
    at = smaller === left ? leftAt : leftAt + 1;
  }
  heap[at] = last;
};
