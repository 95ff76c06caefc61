import { type ReminderQueue, remindMessage } from '../../reminders/reminder-queue.ts';
import type { Clock } from '../../time/clock.ts';

/** A message as a consumer gets it: text to be parsed, and how often it was handed out, this time included. */
export type ReceivedMessage = {
  readonly messageId: string;
  readonly body: string;
  readonly receiveCount: number;
};

/** An in-process queue that behaves as SQS does towards a Lambda: hidden while worked on, back if not done. */
export type MemoryReminderQueue = ReminderQueue & {
  /**
   * Hands out up to `limit` visible messages, oldest first, and hides them for the visibility time. One that
   * was handed out `maxReceives` times already goes to the dead letters instead.
   */
  receive(limit: number): readonly ReceivedMessage[];
  /**
   * Takes a batch's answer: messages that aren't in `failedIds` are deleted, the failed ones come back when
   * their visibility time is over. Not calling it is a consumer that crashed.
   */
  settle(batch: readonly ReceivedMessage[], failedIds: ReadonlySet<string>): void;
  /** When the next message can be received, epoch milliseconds; null with none waiting. */
  nextVisibleAtMs(): number | null;
  /** Bodies of the messages given up, oldest first. */
  deadLetters(): readonly string[];
  /** Puts every dead letter back as a new message; answers how many. */
  redrive(): number;
};

type Waiting = {
  readonly messageId: string;
  readonly body: string;
  receiveCount: number;
  visibleAtMs: number;
};

/** An empty queue. `visibilitySeconds` and `maxReceives` mean what SQS and its redrive policy mean by them. */
export const memoryReminderQueue = (options: {
  clock: Clock;
  visibilitySeconds: number;
  maxReceives: number;
}): MemoryReminderQueue => {
  const waiting = new Map<string, Waiting>();
  const dead: string[] = [];
  let sent = 0;

  const nowMs = (): number => options.clock.now().epochMilliseconds;
  const enqueue = (body: string): void => {
    sent += 1;
    const messageId = `message-${sent}`;
    waiting.set(messageId, { messageId, body, receiveCount: 0, visibleAtMs: nowMs() });
  };

  return {
    send: async (messages) => {
      if (messages.length > 10) throw new RangeError('A queue takes at most 10 messages in one call');
      for (const message of messages) enqueue(JSON.stringify(remindMessage.parse(message)));
      return messages.map(() => true);
    },
    receive: (limit) => {
      const received: ReceivedMessage[] = [];
      for (const message of waiting.values()) {
        if (received.length === limit) break;
        if (message.visibleAtMs > nowMs()) continue;
        if (message.receiveCount >= options.maxReceives) {
          waiting.delete(message.messageId);
          dead.push(message.body);
          continue;
        }
        message.receiveCount += 1;
        message.visibleAtMs = nowMs() + options.visibilitySeconds * 1000;
        const { messageId, body, receiveCount } = message;
        received.push({ messageId, body, receiveCount });
      }
      return received;
    },
    settle: (batch, failedIds) => {
      for (const { messageId } of batch) if (!failedIds.has(messageId)) waiting.delete(messageId);
    },
    nextVisibleAtMs: () =>
      waiting.size === 0 ? null : Math.min(...[...waiting.values()].map((message) => message.visibleAtMs)),
    deadLetters: () => [...dead],
    redrive: () => {
      const back = dead.splice(0);
      for (const body of back) enqueue(body);
      return back.length;
    },
  };
};
