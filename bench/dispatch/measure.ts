import { isDeepStrictEqual } from 'node:util';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DispatchCounts } from '../../functions/dispatch/handler.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { keyAttributes } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { profileKey } from '../../shared/adapters/dynamo/keys.ts';
import { manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import { cpuMs } from './cpu.ts';
import { type Engine, scanForDue } from './engine.ts';
import type { Reading } from './meter.ts';
import { dueByTheService, itemOf, registeredRunners, runnerIdOf, tickAt } from './registered.ts';
import { serviceOn } from './service.ts';

/** One stretch of work: what it consumed, and the CPU milliseconds of this thread that it took. */
export type Cost = Reading & {
  readonly totalMs: number;
  /** Without the database's share; null where that can't be told apart. */
  readonly handlerMs: number | null;
};

export type Measurement = {
  readonly engine: string;
  readonly registered: number;
  readonly tick: Cost;
  readonly tickCounts: DispatchCounts;
  readonly queueCalls: number;
  /** The next minute's tick, with nobody due. */
  readonly idleTick: Cost;
  /** All reminders of the tick together. */
  readonly reminders: Cost;
  readonly messages: number;
  readonly textsTaken: number;
  /** The plain design's minute: every profile read to find the due ones. Null where it was not run. */
  readonly plain: Cost | null;
};

/** Runs work on an engine and answers what it cost. */
export const costOf = async (engine: Engine, work: () => Promise<unknown>): Promise<Cost> => {
  engine.readMeter();
  const databaseBefore = engine.spentMs();
  const startedAt = cpuMs();
  await work();
  const totalMs = cpuMs() - startedAt;
  const databaseAfter = engine.spentMs();
  const databaseMs =
    databaseBefore === null || databaseAfter === null ? null : databaseAfter - databaseBefore;
  return { ...engine.readMeter(), totalMs, handlerMs: databaseMs === null ? null : totalMs - databaseMs };
};

/** Throws when what fills the table isn't what the service and its adapter would have written. */
const checkSample = async (engine: Engine, options: Population): Promise<void> => {
  const { registered, due, shardCount } = options;
  const { client, tableName } = engine;
  const runners = dynamoRunnerStore({ client, tableName, clock: manualClock(tickAt), shardCount });
  for (const number of [1, 2, due + 1, due + 2, due + 3, due + 4, due + 5].filter(
    (each) => each < registered,
  )) {
    const stored = await runners.findProfile(runnerIdOf(number));
    if (!isDeepStrictEqual(stored?.due, dueByTheService(number, due))) {
      throw new Error(`Runner ${number} of the bench isn't due when the service would have it`);
    }
  }
  const extra = registeredRunners(due)(registered);
  await runners.createProfile(extra);
  const Key = keyAttributes(profileKey(extra.runnerId));
  const { Item: written } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
  if (!isDeepStrictEqual(written, itemOf(extra, shardCount))) {
    throw new Error("The bench's items aren't what the adapter writes");
  }
};

/** How many are registered, how many of them due at the tick, and the shards of the index. */
export type Population = { readonly registered: number; readonly due: number; readonly shardCount: number };

/** Fills an engine with `registered` runners, `due` of them due at one tick, and runs tick, reminders, idle tick. */
export const measure = async (
  engine: Engine,
  options: Population & { readonly plain: boolean; readonly onProgress: (done: number) => void },
): Promise<Measurement> => {
  const { registered, due, shardCount } = options;
  const runnerAt = registeredRunners(due);
  await engine.load(registered, (number) => itemOf(runnerAt(number), shardCount), options.onProgress);
  await checkSample(engine, options);

  const plain = options.plain
    ? await costOf(engine, () => scanForDue(engine, toStoredInstant(tickAt)))
    : null;
  const service = serviceOn(engine, shardCount);
  let tickCounts: DispatchCounts = { due: 0, queued: 0, failed: 0, swept: 0 };
  const tick = await costOf(engine, async () => {
    tickCounts = await service.tick();
  });
  const queueCalls = service.queueCalls();
  let messages = 0;
  const reminders = await costOf(engine, async () => {
    while (await service.remindNext()) messages += 1;
  });
  await service.clock.advanceBy({ minutes: 1 });
  const idleTick = await costOf(engine, () => service.tick());
  return {
    engine: engine.name,
    registered,
    tick,
    tickCounts,
    queueCalls,
    idleTick,
    reminders,
    messages,
    textsTaken: service.textsTaken(),
    plain,
  };
};
