/** A DynamoDB for tests: the embedded one, or the one that CALFLINE_DYNAMODB_ENDPOINT names. */

import { startEmbeddedDynamo } from '../../local/embedded-dynamodb.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import type { Clock } from '../../shared/time/clock.ts';

export type TestDynamo = {
  /** A new, empty table. */
  newTable(options: { clock: Clock; shardCount: number }): Promise<DynamoTable>;
  stop(): Promise<void>;
};

/** A DynamoDB of its own for a test file, with the table that is deployed. */
export const startTestDynamo = async (): Promise<TestDynamo> => {
  const given = process.env['CALFLINE_DYNAMODB_ENDPOINT'];
  const embedded = given === undefined ? await startEmbeddedDynamo(null) : null;
  const client = dynamoClient({ region: 'us-east-1', endpoint: given ?? embedded?.endpoint });
  let tables = 0;
  return {
    newTable: async (options) => {
      tables += 1;
      const tableName = `calfline-${process.pid}-${tables}`;
      await createTable(client, tableName);
      return { client, tableName, ...options };
    },
    stop: async () => {
      client.destroy();
      await embedded?.stop();
    },
  };
};
