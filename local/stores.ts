import { rmSync, writeFileSync } from 'node:fs';
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

/** Where a running laptop writes the address of its database, so that an operator's command finds it. */
export const databaseUrlFile = (folder: string): string => `${folder}.url`;

/** The embedded database with every store on it. `folder` null keeps everything in memory. */
export const openStores = async (folder: string | null, clock: Clock) => {
  const dynamo = await startEmbeddedDynamo(folder);
  const stores = await attachStores(dynamo.endpoint, clock);
  if (folder !== null) writeFileSync(databaseUrlFile(folder), dynamo.endpoint);
  return {
    ...stores,
    close: async () => {
      if (folder !== null) rmSync(databaseUrlFile(folder), { force: true });
      await stores.close();
      await dynamo.stop();
    },
  };
};

/** Every store on a database that is running already. */
export const attachStores = async (endpoint: string, clock: Clock) => {
  const client = dynamoClient({ region: 'us-east-1', endpoint });
  const tableName = 'calfline';
  await createTable(client, tableName);
  const table = { client, tableName, clock, shardCount };
  return {
    table,
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    dueIndex: dynamoDueIndex(table),
    signups: dynamoSignupStore(table),
    forecasts: dynamoForecastStore(table),
    limits: dynamoLimitStore(table),
    operator: dynamoOperatorControlStore(table),
    population: dynamoPopulationStore(table),
    close: async () => client.destroy(),
  };
};

export type Stores = Awaited<ReturnType<typeof openStores>>;
