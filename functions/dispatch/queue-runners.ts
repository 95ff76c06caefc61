import type { DueRunner } from '../../shared/reminders/due-index.ts';
import type { ReminderQueue, RemindMessage } from '../../shared/reminders/reminder-queue.ts';
import { describeError } from '../../shared/telemetry/describe-error.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';

/** Runners in one message: few enough that one remind call handles a batch in seconds. */
const runnersPerMessage = 25;
/** Messages that SQS takes in one call. */
const messagesPerCall = 10;
/** Calls to the queue under way at once. */
const callsAtOnce = 8;

/** Messages for runners, one weather cell each, so that remind reads one forecast per message. */
export const toMessages = (entries: readonly DueRunner[]): readonly RemindMessage[] => {
  const byCell = new Map<string, string[]>();
  for (const { cell, runnerId } of entries) {
    const runnerIds = byCell.get(cell);
    if (runnerIds === undefined) byCell.set(cell, [runnerId]);
    else runnerIds.push(runnerId);
  }
  return [...byCell.values()].flatMap((ids) =>
    chunksOf(ids, runnersPerMessage).map((runnerIds) => ({ runnerIds: [...runnerIds] })),
  );
};

/** Puts the runners on the queue; answers the ids that it took. What it refused is for the next tick. */
export const queueRunners = async (
  deps: { readonly queue: ReminderQueue; readonly telemetry: Telemetry },
  entries: readonly DueRunner[],
): Promise<ReadonlySet<string>> => {
  const taken = new Set<string>();
  const calls = chunksOf(toMessages(entries), messagesPerCall);
  for (const atOnce of chunksOf(calls, callsAtOnce)) {
    const answers = await Promise.all(atOnce.map((messages) => sendCall(deps, messages)));
    for (const runnerId of answers.flat()) taken.add(runnerId);
  }
  return taken;
};

/** One call to the queue. A call that fails as a whole took nothing that we can rely on. */
const sendCall = async (
  { queue, telemetry }: { readonly queue: ReminderQueue; readonly telemetry: Telemetry },
  messages: readonly RemindMessage[],
): Promise<readonly string[]> => {
  try {
    const took = await queue.send(messages);
    return messages.flatMap((message, at) => (took[at] === true ? message.runnerIds : []));
  } catch (error) {
    telemetry.event('dispatch.queueFailed', { messages: messages.length, ...describeError(error) });
    return [];
  }
};

const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
