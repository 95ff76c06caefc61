import * as z from 'zod/mini';

/** What dispatch puts on the queue: up to 25 runners of one weather cell. */
export const remindMessage = z.strictObject({
  runnerIds: z.array(z.string()).check(z.minLength(1), z.maxLength(25)),
  /** Sent by release 0.1 and read by nobody; dead letters are kept for 14 days, and then these two can go. */
  cell: z.optional(z.string()),
  queuedAt: z.optional(z.string()),
});

export type RemindMessage = z.infer<typeof remindMessage>;

/** Port: the queue between dispatch and remind. */
export interface ReminderQueue {
  /**
   * Sends up to 10 messages in one call and answers, for each in order, whether the queue took it.
   */
  send(messages: readonly RemindMessage[]): Promise<readonly boolean[]>;
}
