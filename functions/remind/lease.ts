import type { Temporal } from 'temporal-polyfill';
import type { Batch } from './deps.ts';

/** Room for clocks that differ between machines. */
const marginMs = 5_000;

/** Until when a claim made now is ours alone: Lambda ends this call before that, so we can't be at work later. */
export const leaseUntil = (batch: Batch): Temporal.Instant =>
  batch.deps.clock.now().add({ milliseconds: Math.ceil(batch.remainingMs()) + marginMs });
