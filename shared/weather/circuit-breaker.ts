import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../time/clock.ts';

/** Keeps a source that fails again and again from costing every reminder its time-outs. */
export type CircuitBreaker = {
  /** False while the source is left alone. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
};

const failuresToOpen = 3;
const restSeconds = 60;

/**
 * A breaker that opens after 3 failures in a row and lets calls through again after 60 s; the first failure then
 * opens it for another 60 s, a success closes it. Its memory is that of one running instance.
 */
export const createCircuitBreaker = (clock: Clock): CircuitBreaker => {
  let failuresInARow = 0;
  let openUntil: Temporal.Instant | null = null;
  return {
    allows: () => openUntil === null || clock.now().since(openUntil).sign >= 0,
    succeeded: () => {
      failuresInARow = 0;
      openUntil = null;
    },
    failed: () => {
      failuresInARow += 1;
      if (failuresInARow >= failuresToOpen) openUntil = clock.now().add({ seconds: restSeconds });
    },
  };
};
