import type { DueIndex } from '../../shared/reminders/due-index.ts';
import type { ReminderQueue } from '../../shared/reminders/reminder-queue.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';

export type DispatchDeps = {
  readonly clock: Clock;
  readonly dueIndex: DueIndex;
  readonly queue: ReminderQueue;
  readonly telemetry: Telemetry;
  readonly settings: {
    /** Shards of the due index: 1 suits a club, 64 a million runners. */
    readonly shards: number;
  };
};

/** What one tick did: runners found due, runners the queue took, runners it refused, overdue ones sent again. */
export type DispatchCounts = {
  readonly due: number;
  readonly queued: number;
  readonly failed: number;
  readonly swept: number;
};

/** The part of Lambda's context that the handler uses. */
export type RemainingTime = { getRemainingTimeInMillis(): number };

/** Moves the runners that are due from the index to the queue. Called each minute; the event says nothing. */
export const createHandler =
  (_deps: DispatchDeps) =>
  async (_event: unknown, _context: RemainingTime): Promise<DispatchCounts> => ({
    due: 0,
    queued: 0,
    failed: 0,
    swept: 0,
  });
