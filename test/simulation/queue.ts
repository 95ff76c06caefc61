// SQS with its habits: a message may be refused, lost, delayed, delivered twice or out of order, and comes back when
// its batch fails, until it is given up to the dead letters.
import type { SQSBatchResponse } from 'aws-lambda';
import type { ReminderQueue } from '../../shared/reminders/reminder-queue.ts';
import type { Chance } from './chance.ts';
import type { Checkers } from './checkers.ts';
import type { Coverage } from './coverage.ts';
import type { Ended } from './lambda.ts';
import type { Timeline } from './timeline.ts';

export type QueueFaults = {
  readonly refuse: number;
  readonly drop: number;
  readonly duplicate: number;
  readonly delay: number;
};

export const calmQueue: QueueFaults = { refuse: 0, drop: 0, duplicate: 0, delay: 0 };

type Message = { readonly messageId: string; readonly body: string; readonly receives: number };

const visibilityMs = 360_000;
const receivesAtMost = 4;
const batchAtMost = 10;

export const createQueue = (world: {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly coverage: Coverage;
  readonly checkers: Checkers;
  faults(): QueueFaults;
  /** Starts the function on a batch. */
  handle(records: readonly Message[]): Promise<Ended<SQSBatchResponse>>;
}): ReminderQueue => {
  const { timeline, chance, coverage, checkers } = world;
  const ready: Message[] = [];
  let count = 0;

  const makeReady = (message: Message, afterMs: number): void => {
    timeline.after(afterMs, () => {
      // Out of order as often as not.
      ready.splice(chance.between(0, ready.length), 0, message);
      timeline.after(chance.between(0, 300), poll);
    });
  };

  const poll = (): void => {
    const batch = ready.splice(0, chance.between(1, batchAtMost));
    if (batch.length > 0) void work(batch);
  };

  const work = async (batch: readonly Message[]): Promise<void> => {
    const receivedAtMs = timeline.nowMs();
    const ended = await world.handle(batch);
    const failed =
      ended.how === 'returned'
        ? new Set(ended.value.batchItemFailures.map((failure) => failure.itemIdentifier))
        : null;
    for (const message of batch) {
      if (failed !== null && !failed.has(message.messageId)) continue;
      const receives = message.receives + 1;
      if (receives >= receivesAtMost) {
        coverage.saw('queue: given up to the dead letters');
        continue;
      }
      coverage.saw('queue: message came back');
      makeReady({ ...message, receives }, receivedAtMs + visibilityMs - timeline.nowMs());
    }
  };

  const enqueue = (body: string): void => {
    const faults = world.faults();
    count += 1;
    const message = { messageId: `message-${count}`, body, receives: 0 };
    if (chance.happens(faults.drop)) {
      coverage.saw('queue: lost to the dead letters');
      return;
    }
    const delayed = chance.happens(faults.delay);
    if (delayed) coverage.saw('queue: delayed');
    const afterMs = delayed ? chance.between(10, 900) * 1000 : chance.between(5, 500);
    makeReady(message, afterMs);
    if (chance.happens(faults.duplicate)) {
      coverage.saw('queue: delivered twice');
      makeReady(message, chance.happens(0.5) ? afterMs : afterMs + chance.between(0, 90_000));
    }
  };

  return {
    send: async (messages) =>
      messages.map((message) => {
        const took = !chance.happens(world.faults().refuse);
        if (took) {
          enqueue(JSON.stringify(message));
          checkers.onQueued(message.runnerIds);
        } else coverage.saw('queue: entry refused');
        return took;
      }),
  };
};
