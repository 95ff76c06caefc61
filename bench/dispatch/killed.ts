/** Calfline's own worker as a process, killed in the middle of its work: nobody may get two texts, or none. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { createHandler as createDispatch } from '../../functions/dispatch/handler.ts';
import { startEmbeddedDynamo } from '../../local/embedded-dynamodb.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import { dynamoDueIndex } from '../../shared/adapters/dynamo/dynamo-due-index.ts';
import {
  type MemoryReminderQueue,
  memoryReminderQueue,
} from '../../shared/adapters/memory/memory-reminder-queue.ts';
import { memoryTelemetry } from '../../shared/adapters/memory/memory-telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { loadByCalls } from './engine.ts';
import { itemOf, registeredRunners, tickAt } from './registered.ts';
import { startTextCounter } from './text-counter.ts';

export type KillOutcome = {
  readonly due: number;
  readonly kills: number;
  readonly texts: number;
  readonly lost: number;
  readonly duplicates: number;
  /** Filling the table with every runner, and from the tick to the last text, wall-clock seconds. */
  readonly scheduleSeconds: number;
  readonly sendSeconds: number;
};

const tableName = 'calfline';
const visibilitySeconds = 180;
const lambdaTime = { getRemainingTimeInMillis: () => 60_000 };
const settled = z.object({ messageId: z.string(), failed: z.boolean() });

/** A clock that runs, and can be moved ahead instead of waiting for what would come. */
const movableClock = (): Clock & { readonly move: (seconds: number) => void } => {
  let offsetMs = tickAt.epochMilliseconds - Date.now();
  return {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    move: (seconds) => {
      offsetMs += seconds * 1000;
    },
  };
};

/** The worker, started again whenever it was killed. */
const restartingWorker = (argumentsOf: readonly string[]) => {
  let child: ChildProcess | null = null;
  const path = fileURLToPath(new URL('./remind-worker.ts', import.meta.url));
  const running = (): ChildProcess => {
    if (child === null || child.exitCode !== null || child.signalCode !== null)
      child = fork(path, [...argumentsOf]);
    return child;
  };
  return {
    kill: () => {
      child?.kill('SIGKILL');
    },
    stop: () => {
      child?.disconnect();
    },
    /** Gives it one message; answers whether it failed, or null when the worker died over it. */
    work: async (message: { messageId: string; body: string; nowMs: number }): Promise<boolean | null> => {
      const worker = running();
      worker.send(message);
      const ended = new AbortController();
      const answer = await Promise.race([
        once(worker, 'message', { signal: ended.signal }),
        once(worker, 'exit', { signal: ended.signal }).then(() => null),
      ]);
      ended.abort();
      return answer === null ? null : settled.parse(answer[0]).failed;
    },
  };
};

/** Ticks and works off the queue until nothing is left. Answers when the last message was done (performance.now()). */
const workOff = async (parts: {
  readonly clock: ReturnType<typeof movableClock>;
  readonly queue: MemoryReminderQueue;
  readonly dispatch: ReturnType<typeof createDispatch>;
  readonly worker: ReturnType<typeof restartingWorker>;
  readonly onProgress: () => void;
}): Promise<number> => {
  const { clock, queue, dispatch, worker } = parts;
  let lastDoneAt = performance.now();
  let quietTicks = 0;
  while (quietTicks < 3) {
    const { queued, swept } = await dispatch({}, lambdaTime);
    for (let batch = queue.receive(1); batch.length > 0; batch = queue.receive(1)) {
      const [message] = batch;
      if (message === undefined) break;
      const { messageId, body } = message;
      const failed = await worker.work({ messageId, body, nowMs: clock.now().epochMilliseconds });
      lastDoneAt = performance.now();
      parts.onProgress();
      if (failed !== null) queue.settle(batch, new Set(failed ? [messageId] : []));
    }
    quietTicks = queued + swept === 0 && queue.nextVisibleAtMs() === null ? quietTicks + 1 : 0;
    clock.move(60);
  }
  return lastDoneAt;
};

/**
 * Sends `due` reminders, with `registered` runners in the table, through a worker that is killed `kills` times
 * right after the carrier took a text from it.
 */
export const killTest = async (options: {
  registered: number;
  due: number;
  kills: number;
  onProgress: (texts: number) => void;
}): Promise<KillOutcome> => {
  const { due, registered } = options;
  const dynamo = await startEmbeddedDynamo(null);
  const client = dynamoClient({ region: 'us-east-1', endpoint: dynamo.endpoint });
  await createTable(client, tableName);
  const runnerAt = registeredRunners(due);
  const startedAt = performance.now();
  const itemAt = (number: number) => itemOf(runnerAt(number), 1);
  await loadByCalls({ client, tableName }, registered, itemAt, () => undefined);
  const filledAt = performance.now();

  const clock = movableClock();
  const counter = await startTextCounter({
    kill: () => worker.kill(),
    killsAtMost: options.kills,
    nowMs: () => clock.now().epochMilliseconds,
  });
  const worker = restartingWorker([dynamo.endpoint, tableName, counter.url]);
  const queue = memoryReminderQueue({ clock, visibilitySeconds, maxReceives: 5 });
  const dueIndex = dynamoDueIndex({ client, tableName, clock, shardCount: 1 });
  const dispatch = createDispatch({
    clock,
    dueIndex,
    queue,
    telemetry: memoryTelemetry(),
    settings: { shards: 1 },
  });

  const onProgress = () => options.onProgress(counter.taken());
  const lastTextAt = await workOff({ clock, queue, dispatch, worker, onProgress });
  const outcome = counter.outcome(Array.from({ length: due }, (_, number) => runnerAt(number).phone));
  const result = {
    due,
    kills: counter.kills(),
    texts: counter.taken(),
    ...outcome,
    scheduleSeconds: (filledAt - startedAt) / 1000,
    sendSeconds: (lastTextAt - filledAt) / 1000,
  };
  worker.stop();
  await counter.stop();
  client.destroy();
  await dynamo.stop();
  return result;
};
