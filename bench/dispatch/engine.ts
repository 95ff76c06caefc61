/** The databases that the bench runs the real adapters on. */
import { BatchWriteItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { startEmbeddedDynamo } from '../../local/embedded-dynamodb.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import { pagesOf } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { dynamoModel } from './dynamo-model.ts';
import type { Item } from './item-size.ts';
import { meter, type Reading } from './meter.ts';

export type Engine = {
  readonly name: string;
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Fills the table; `onProgress` hears how many are in. */
  load(count: number, itemAt: (number: number) => Item, onProgress: (done: number) => void): Promise<void>;
  readMeter(): Reading;
  /** CPU milliseconds that the database itself has taken in this process; null where that can't be told apart. */
  spentMs(): number | null;
  stop(): Promise<void>;
};

const itemsPerCall = 25;
const callsAtOnce = 4;

/** Fills a table over its client, several calls at once. */
export const loadByCalls = async (
  { client, tableName }: Pick<Engine, 'client' | 'tableName'>,
  count: number,
  itemAt: (number: number) => Item,
  onProgress: (done: number) => void,
): Promise<void> => {
  let next = 0;
  const loader = async (): Promise<void> => {
    while (next < count) {
      const first = next;
      next = Math.min(count, first + itemsPerCall);
      const requests = Array.from({ length: next - first }, (_, at) => ({
        PutRequest: { Item: { ...itemAt(first + at) } },
      }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: requests } }));
      onProgress(next);
    }
  };
  await Promise.all(Array.from({ length: callsAtOnce }, loader));
};

/** dynalite, in memory, over loopback. */
export const dynaliteEngine = async (): Promise<Engine> => {
  const dynamo = await startEmbeddedDynamo(null);
  const engine = await engineAt('dynalite', dynamo.endpoint, 'calfline');
  return {
    ...engine,
    stop: async () => {
      await engine.stop();
      await dynamo.stop();
    },
  };
};

/** A DynamoDB that somebody else started, such as DynamoDB Local; each engine gets a table of its own. */
export const givenEngine = (endpoint: string): Promise<Engine> =>
  engineAt(endpoint, endpoint, `calfline-${process.pid}-${Math.floor(performance.now())}`);

const engineAt = async (name: string, endpoint: string, tableName: string): Promise<Engine> => {
  const client = dynamoClient({ region: 'us-east-1', endpoint });
  await createTable(client, tableName);
  const readMeter = meter(client);
  return {
    name,
    client,
    tableName,
    load: async (count, itemAt, onProgress) => {
      await loadByCalls({ client, tableName }, count, itemAt, onProgress);
      readMeter();
    },
    readMeter,
    spentMs: () => null,
    stop: async () => client.destroy(),
  };
};

/** The model: the SDK's calls are answered in this process. */
export const modelEngine = (): Engine => {
  const model = dynamoModel();
  const client = new DynamoDBClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: model.requestHandler,
  });
  return {
    name: 'model',
    client,
    tableName: 'calfline',
    load: async (count, itemAt, onProgress) => {
      for (let number = 0; number < count; number += 1) {
        model.load(itemAt(number));
        if (number % 1000 === 999) onProgress(number + 1);
      }
    },
    readMeter: meter(client),
    spentMs: () => model.spentMs(),
    stop: async () => client.destroy(),
  };
};

/** The plain design: reads every item of the table and keeps the due. Answers how many it found. */
export const scanForDue = async (engine: Engine, until: string): Promise<number> => {
  let found = 0;
  const pages = pagesOf((ExclusiveStartKey) =>
    engine.client.send(new ScanCommand({ TableName: engine.tableName, ExclusiveStartKey })),
  );
  for await (const { Items = [] } of pages) {
    found += Items.filter((item) => (item['data']?.M?.['due']?.M?.['wakeAt']?.S ?? '~') <= until).length;
  }
  return found;
};
