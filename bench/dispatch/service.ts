/** The real dispatch and remind handlers over an engine's real adapters; queue, weather and carrier are local. */
import { createHandler as createDispatch } from '../../functions/dispatch/handler.ts';
import { createHandler as createRemind } from '../../functions/remind/handler.ts';
import { dynamoDueIndex } from '../../shared/adapters/dynamo/dynamo-due-index.ts';
import { dynamoForecastStore } from '../../shared/adapters/dynamo/dynamo-forecast-store.ts';
import { dynamoLimitStore } from '../../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoOperatorControlStore } from '../../shared/adapters/dynamo/dynamo-operator-control-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { memoryReminderQueue } from '../../shared/adapters/memory/memory-reminder-queue.ts';
import { memoryTelemetry } from '../../shared/adapters/memory/memory-telemetry.ts';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { remindMessage } from '../../shared/reminders/reminder-queue.ts';
import type { Carrier } from '../../shared/sms/carrier.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { ForecastSource } from '../../shared/weather/forecast.ts';
import { createForecastChain } from '../../shared/weather/forecast-chain.ts';
import type { Engine } from './engine.ts';
import { tickAt } from './registered.ts';

/** A warm, humid morning in every cell, 72 hours of it. */
export const warmMorning: ForecastSource = {
  forecasts: async (cells, from) =>
    new Map(
      cells.map((cell) => [
        cell,
        {
          cell,
          source: 'simulated',
          fetchedAt: toStoredInstant(from),
          hours: Array.from({ length: 72 }, (_, hour) => ({
            atEpochSeconds: Math.floor(from.epochMilliseconds / 3_600_000) * 3600 + hour * 3600,
            temperatureC: 24.4,
            relativeHumidityPercent: 81,
            solarRadiationWm2: 210.5,
            windSpeed10mMs: 2.3,
            surfacePressureHpa: 996.4,
            cloudCoverPercent: null,
          })),
        },
      ]),
    ),
};

/** Takes every text at once; answers how many it took. */
const readyCarrier = (): Carrier & { readonly taken: () => number } => {
  let taken = 0;
  return {
    send: async () => {
      taken += 1;
      return { outcome: 'accepted', sid: `SM${String(taken).padStart(32, '0')}` };
    },
    sentTo: async () => [],
    taken: () => taken,
  };
};

const lambdaTime = { getRemainingTimeInMillis: () => 60_000 };

/** The real remind handler on a table's adapters, for a morning that is the same everywhere. */
export const remindOn = (table: DynamoTable, carrier: Carrier) => {
  const { clock } = table;
  const telemetry = memoryTelemetry();
  return createRemind({
    clock,
    random: seededRandom(1),
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    limits: dynamoLimitStore(table),
    operator: dynamoOperatorControlStore(table),
    population: dynamoPopulationStore(table),
    forecasts: createForecastChain({
      store: dynamoForecastStore(table),
      sources: [{ name: 'simulated', source: warmMorning }],
      clock,
      telemetry,
    }),
    carrier,
    telemetry,
    settings: {
      statusCallbackUrl: 'https://calfline.example/delivery-status',
      dailyTextCap: 1_000_000,
      textsPerSecond: Number.POSITIVE_INFINITY,
    },
  });
};

/** The service at the instant of the tick. */
export const serviceOn = (engine: Engine, shardCount: number) => {
  const clock = manualClock(tickAt);
  const table = { client: engine.client, tableName: engine.tableName, clock, shardCount };
  const queue = memoryReminderQueue({ clock, visibilitySeconds: 180, maxReceives: 5 });
  const telemetry = memoryTelemetry();
  const carrier = readyCarrier();
  let sendCalls = 0;
  const countedQueue = {
    send: (messages: Parameters<typeof queue.send>[0]) => {
      sendCalls += 1;
      return queue.send(messages);
    },
  };
  const dispatch = createDispatch({
    clock,
    dueIndex: dynamoDueIndex(table),
    queue: countedQueue,
    telemetry,
    settings: { shards: shardCount },
  });
  const remind = remindOn(table, carrier);
  return {
    clock,
    tick: () => dispatch({}, lambdaTime),
    /** Hands one message of the queue to remind, as SQS does in AWS; false when the queue is empty. */
    remindNext: async (): Promise<boolean> => {
      const batch = queue.receive(1);
      if (batch.length === 0) return false;
      const { batchItemFailures } = await remind({ Records: batch }, lambdaTime);
      queue.settle(batch, new Set(batchItemFailures.map((failure) => failure.itemIdentifier)));
      return true;
    },
    queueCalls: () => sendCalls,
    /** Empties the queue and answers how many runners each message named. */
    takeMessageSizes: (): readonly number[] => {
      const batch = queue.receive(Number.POSITIVE_INFINITY);
      queue.settle(batch, new Set());
      return batch.map(({ body }) => remindMessage.parse(JSON.parse(body)).runnerIds.length);
    },
    textsTaken: carrier.taken,
  };
};
