/** What Lambda's poller does between SQS and remind: batches, partial failures, another try after a while. */
import { messagesPerCall } from '../infra/call-limits.ts';
import type { MemoryReminderQueue } from '../shared/adapters/memory/memory-reminder-queue.ts';
import type { MovedClock } from './moved-clock.ts';

/** Handles one batch and answers the ids of the messages that have to come back; it may throw. */
export type BatchHandler = (
  messages: ReturnType<MemoryReminderQueue['receive']>,
) => Promise<ReadonlySet<string>>;

/** Batches under way at once, as the event source's maximum concurrency in AWS. */
const concurrency = 2;

/**
 * A function that hands out all that is visible on the queue and resolves when it is done. What comes back later
 * is an entry in the clock's timeline.
 */
export const createQueueLoop = (
  queue: MemoryReminderQueue,
  clock: MovedClock,
  handle: BatchHandler,
  onFailure: (error: unknown) => void,
): (() => Promise<void>) => {
  let wakesAtMs: number | null = null;

  const worker = async () => {
    for (
      let batch = queue.receive(messagesPerCall);
      batch.length > 0;
      batch = queue.receive(messagesPerCall)
    ) {
      try {
        queue.settle(batch, await handle(batch));
      } catch (error) {
        // Not settled: the whole batch comes back when its visibility time is over, as with a crashed Lambda.
        onFailure(error);
      }
    }
  };

  const wakeLater = () => {
    const nextMs = queue.nextVisibleAtMs();
    if (nextMs === null || nextMs === wakesAtMs) {
      return;
    }
    wakesAtMs = nextMs;
    clock.after(Math.max(nextMs - clock.now().epochMilliseconds, 0), drain);
  };

  const drain = async (): Promise<void> => {
    await Promise.all(Array.from({ length: concurrency }, worker));
    wakeLater();
  };
  return drain;
};
