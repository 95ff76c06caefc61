import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { memoryReminderQueue } from '../../shared/adapters/memory/memory-reminder-queue.ts';
import { sqsClient, sqsReminderQueue } from '../../shared/adapters/sqs/sqs-reminder-queue.ts';
import type { ReminderQueue } from '../../shared/reminders/reminder-queue.ts';
import { type LocalSqs, startLocalSqs } from '../support/local-sqs.ts';
import { aMessage, describeReminderQueue } from './describe-reminder-queue.ts';

const newMemoryQueue = () => {
  const clock = manualClock('2026-03-10T10:00:00Z');
  return { clock, queue: memoryReminderQueue({ clock, visibilitySeconds: 180, maxReceives: 3 }) };
};

describeReminderQueue('memory', async () => {
  const { queue } = newMemoryQueue();
  return { queue, bodies: () => queue.receive(100).map((message) => message.body) };
});

describe('SQS', () => {
  let sqs: LocalSqs;
  let queue: ReminderQueue;
  beforeAll(async () => {
    sqs = await startLocalSqs();
    const client = sqsClient({ region: 'us-east-1', endpoint: sqs.endpoint });
    queue = sqsReminderQueue({ client, queueUrl: `${sqs.endpoint}/000000000000/reminders` });
  });
  beforeEach(() => {
    sqs.bodies.length = 0;
    sqs.failing = new Set();
    sqs.down = false;
  });
  afterAll(() => sqs.stop());

  describeReminderQueue('SQS', async () => ({ queue, bodies: () => sqs.bodies }));

  test('a message that SQS names as failed counts as not taken, the others as taken', async () => {
    sqs.failing = new Set(['1']);
    const messages = ['a', 'b', 'c'].map((runnerId) => aMessage({ runnerIds: [runnerId] }));
    expect(await queue.send(messages)).toEqual([true, false, true]);
    expect(sqs.bodies.map((body) => JSON.parse(body).runnerIds)).toEqual([['a'], ['c']]);
  });

  test('a call that fails as a whole throws, so that nobody counts it as taken', async () => {
    sqs.down = true;
    await expect(queue.send([aMessage()])).rejects.toThrow();
  });
});

describe('the in-process queue towards its consumer', () => {
  test('a message is hidden while it is worked on, and gone once it is settled', async () => {
    const { queue, clock } = newMemoryQueue();
    await queue.send([aMessage()]);
    const batch = queue.receive(10);
    expect(batch.map((message) => message.receiveCount)).toEqual([1]);
    expect(queue.receive(10)).toEqual([]);
    queue.settle(batch, new Set());
    await clock.advanceBy({ hours: 1 });
    expect(queue.receive(10)).toEqual([]);
    expect(queue.nextVisibleAtMs()).toBeNull();
  });

  test('only the failed messages of a batch come back, when their visibility time is over', async () => {
    const { queue, clock } = newMemoryQueue();
    await queue.send(['a', 'b'].map((runnerId) => aMessage({ runnerIds: [runnerId] })));
    const batch = queue.receive(10);
    queue.settle(batch, new Set([batch[1]?.messageId ?? '']));
    await clock.advanceBy({ seconds: 179 });
    expect(queue.receive(10)).toEqual([]);
    expect(queue.nextVisibleAtMs()).toBe(Temporal.Instant.from('2026-03-10T10:03:00Z').epochMilliseconds);
    await clock.advanceBy({ seconds: 1 });
    const again = queue.receive(10);
    expect(again).toEqual([{ ...batch[1], receiveCount: 2 }]);
  });

  test('a consumer that crashed is as one that failed every message', async () => {
    const { queue, clock } = newMemoryQueue();
    await queue.send([aMessage()]);
    queue.receive(10);
    await clock.advanceBy({ seconds: 180 });
    expect(queue.receive(10).map((message) => message.receiveCount)).toEqual([2]);
  });

  test('after its last receive a message is a dead letter, and redriving makes it new', async () => {
    const { queue, clock } = newMemoryQueue();
    await queue.send([aMessage()]);
    for (const receiveCount of [1, 2, 3]) {
      expect(queue.receive(10).map((message) => message.receiveCount)).toEqual([receiveCount]);
      await clock.advanceBy({ seconds: 180 });
    }
    expect(queue.receive(10)).toEqual([]);
    expect(queue.deadLetters().map((body) => JSON.parse(body))).toEqual([aMessage()]);
    expect(queue.redrive()).toBe(1);
    expect(queue.deadLetters()).toEqual([]);
    expect(queue.receive(10).map((message) => message.receiveCount)).toEqual([1]);
  });
});
