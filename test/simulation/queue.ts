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

type QueueWorld = {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly coverage: Coverage;
  readonly checkers: Checkers;
  faults(): QueueFaults;
  /** Starts the function on a batch. */
  handle(records: readonly Message[]): Promise<Ended<SQSBatchResponse>>;
};

export const createQueue = (world: QueueWorld): ReminderQueue => {
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
    for (const message of leftOf(batch, ended)) {
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
    count += 1;
    const message = { messageId: `message-${count}`, body, receives: 0 };
    for (const afterMs of deliveriesMs(world)) makeReady(message, afterMs);
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

/** What of a batch is not done: all of it when the function didn't return. */
const leftOf = (batch: readonly Message[], ended: Ended<SQSBatchResponse>): readonly Message[] => {
  if (ended.how !== 'returned') return batch;
  const failed = new Set(ended.value.batchItemFailures.map((failure) => failure.itemIdentifier));
  return batch.filter(({ messageId }) => failed.has(messageId));
};

/** After how many milliseconds a message can be received: once as a rule, never or twice under faults. */
const deliveriesMs = ({ chance, coverage, faults }: QueueWorld): readonly number[] => {
  const { drop, delay, duplicate } = faults();
  if (chance.happens(drop)) {
    coverage.saw('queue: lost to the dead letters');
    return [];
  }
  const delayed = chance.happens(delay);
  if (delayed) coverage.saw('queue: delayed');
  const afterMs = delayed ? chance.between(10, 900) * 1000 : chance.between(5, 500);
  if (!chance.happens(duplicate)) return [afterMs];
  coverage.saw('queue: delivered twice');
  return [afterMs, chance.happens(0.5) ? afterMs : afterMs + chance.between(0, 90_000)];
};
