import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';
import { weatherCell } from '../weather/forecast.ts';

/** What dispatch puts on the queue: up to 25 runners of one weather cell. */
export const remindMessage = z.strictObject({
  cell: weatherCell,
  queuedAt: storedInstant,
  runnerIds: z.array(z.string()).check(z.minLength(1), z.maxLength(25)),
});

export type RemindMessage = z.infer<typeof remindMessage>;

/** Port: the queue between dispatch and remind. */
export interface ReminderQueue {
  /**
   * Sends up to 10 messages in one call and answers, for each in order, whether the queue took it.
   */
  send(messages: readonly RemindMessage[]): Promise<readonly boolean[]>;
}
