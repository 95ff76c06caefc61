import { describe, expect, test } from 'vitest';
import type { ReminderQueue, RemindMessage } from '../../shared/reminders/reminder-queue.ts';

/** A queue, and what a consumer would find on it. */
export type QueueUnderTest = { readonly queue: ReminderQueue; readonly bodies: () => readonly string[] };

export const aMessage = (overrides: Partial<RemindMessage> = {}): RemindMessage => ({
  runnerIds: ['0123456789abcdef0123456789abcdef'],
  ...overrides,
});

/** The laws of `ReminderQueue`, on any adapter. */
export const describeReminderQueue = (name: string, newQueue: () => Promise<QueueUnderTest>): void => {
  describe(`ReminderQueue on ${name}`, () => {
    test('what was taken is on the queue, word for word and in order', async () => {
      const { queue, bodies } = await newQueue();
      const messages = Array.from({ length: 10 }, (_, at) => aMessage({ runnerIds: [`runner-${at}`] }));
      expect(await queue.send(messages)).toEqual(messages.map(() => true));
      expect(bodies().map((body) => JSON.parse(body))).toEqual(messages);
    });

    test('sending nothing is fine', async () => {
      const { queue, bodies } = await newQueue();
      expect(await queue.send([])).toEqual([]);
      expect(bodies()).toEqual([]);
    });

    test('more than ten at once is refused', async () => {
      const { queue, bodies } = await newQueue();
      await expect(queue.send(Array.from({ length: 11 }, () => aMessage()))).rejects.toThrow();
      expect(bodies()).toEqual([]);
    });
  });
};
