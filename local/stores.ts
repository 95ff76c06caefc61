import { dynamoClient } from '../shared/adapters/dynamo/client.ts';
import { createTable } from '../shared/adapters/dynamo/create-table.ts';
import { dynamoDueIndex } from '../shared/adapters/dynamo/dynamo-due-index.ts';
import { dynamoForecastStore } from '../shared/adapters/dynamo/dynamo-forecast-store.ts';
import { dynamoLimitStore } from '../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoOperatorControlStore } from '../shared/adapters/dynamo/dynamo-operator-control-store.ts';
import { dynamoPopulationStore } from '../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../shared/adapters/dynamo/dynamo-runner-store.ts';
import { dynamoSignupStore } from '../shared/adapters/dynamo/dynamo-signup-store.ts';
import type { Clock } from '../shared/time/clock.ts';
import { startEmbeddedDynamo } from './embedded-dynamodb.ts';

/** One shard of the due index is plenty for a laptop. */
export const shardCount = 1;

/** The embedded database with every store on it. `folder` null keeps everything in memory. */
export const openStores = async (folder: string | null, clock: Clock) => {
  const dynamo = await startEmbeddedDynamo(folder);
  const client = dynamoClient({ region: 'us-east-1', endpoint: dynamo.endpoint });
  const tableName = 'calfline';
  await createTable(client, tableName);
  const table = { client, tableName, clock, shardCount };
  return {
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    dueIndex: dynamoDueIndex(table),
    signups: dynamoSignupStore(table),
    forecasts: dynamoForecastStore(table),
    limits: dynamoLimitStore(table),
    operator: dynamoOperatorControlStore(table),
    population: dynamoPopulationStore(table),
    close: async () => {
      client.destroy();
      await dynamo.stop();
    },
  };
};

export type Stores = Awaited<ReturnType<typeof openStores>>;
