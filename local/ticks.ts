/** What AWS's schedules and pollers do: the minute tick, the queue's consumer, the daily roll-up. */
import {
  dispatchTimeoutSeconds,
  maxReceives,
  remindTimeoutSeconds,
  visibilitySeconds,
} from '../infra/call-limits.ts';
import { memoryReminderQueue } from '../shared/adapters/memory/memory-reminder-queue.ts';
import type { DueRunner } from '../shared/reminders/due-index.ts';
import type { createHandlers } from './handlers.ts';
import { lambdaContext, toSqsEvent, toTickEvent } from './lambda-events.ts';
import type { MovedClock } from './moved-clock.ts';
import { createQueueLoop } from './queue-loop.ts';
import type { Stores } from './stores.ts';

export type TickDeps = {
  readonly clock: MovedClock;
  readonly queue: ReturnType<typeof memoryReminderQueue>;
  readonly handlers: Pick<ReturnType<typeof createHandlers>, 'dispatch' | 'remind' | 'rollUpTips'>;
  readonly newId: () => string;
  readonly onFailure: (error: unknown) => void;
};

/** The queue between dispatch and remind. */
export const createLocalQueue = (clock: MovedClock) =>
  memoryReminderQueue({ clock, visibilitySeconds, maxReceives });

/** One minute tick: dispatch, all that the queue then holds, and with the first of a UTC day the roll-up. */
export const createTick = (deps: TickDeps): (() => Promise<void>) => {
  const { clock, queue, handlers, newId, onFailure } = deps;
  let rolledUpOn = '';

  const remind = createQueueLoop(
    queue,
    clock,
    async (batch) => {
      const context = lambdaContext('remind', newId(), remindTimeoutSeconds * 1000);
      const { batchItemFailures } = await handlers.remind(toSqsEvent(batch, clock.now()), context);
      return new Set(batchItemFailures.map((failure) => failure.itemIdentifier));
    },
    onFailure,
  );

  const rollUpOnceADay = async () => {
    const today = clock.now().toZonedDateTimeISO('UTC').toPlainDate().toString();
    if (today !== rolledUpOn) {
      rolledUpOn = today;
      await handlers.rollUpTips({});
    }
  };

  return async () => {
    const id = newId();
    const context = lambdaContext('dispatch', id, dispatchTimeoutSeconds * 1000);
    await handlers.dispatch(toTickEvent(id, clock.now()), context);
    await remind();
    await rollUpOnceADay();
  };
};

/** Later than anything that can be due. */
const endOfTime = '9999-12-31T23:59:59.999Z';

/** The runner who is due first; null when nobody is. */
export const createNextDue =
  ({ dueIndex }: Stores): (() => Promise<DueRunner | null>) =>
  async () =>
    (await dueIndex.listDue(0, null, endOfTime, 1))[0] ?? null;
