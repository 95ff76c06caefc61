import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { LimitStore } from '../../runner/limit-store.ts';
import { readStored } from '../../stored/stored-item.ts';
import { limitKind } from '../../stored/stored-kinds.ts';
import { fromAttribute } from './attribute-value.ts';
import {
  conditionExpression,
  type DynamoTable,
  expiryAttributes,
  keyAttributes,
  whetherConditionHeld,
  writeItem,
} from './dynamo-table.ts';
import { limitKey } from './keys.ts';
import { tableSchema } from './table-schema.ts';

/** Adds to a counter that is there; null when it isn't. */
const addToPresent = async (table: DynamoTable, key: string, by: number): Promise<number | null> => {
  const present = conditionExpression(table, { when: 'present' });
  let sum: number | null = null;
  await whetherConditionHeld(async () => {
    const { Attributes } = await table.client.send(
      new UpdateItemCommand({
        TableName: table.tableName,
        Key: keyAttributes(limitKey(key)),
        UpdateExpression: 'SET #data.#sum = #data.#sum + :by',
        ...present,
        ExpressionAttributeNames: {
          ...present.ExpressionAttributeNames,
          '#data': tableSchema.data,
          '#sum': 'sum',
        },
        ExpressionAttributeValues: { ...present.ExpressionAttributeValues, ':by': { N: String(by) } },
        ReturnValues: 'ALL_NEW',
      }),
    );
    sum = readStored(limitKind, fromAttribute(Attributes?.[tableSchema.data])).sum;
  });
  return sum;
};

/**
 * Counters in DynamoDB. When an answer is lost and the SDK tries again, an addition counts twice: a limit is
 * then reached early, never late.
 */
export const dynamoLimitStore = (table: DynamoTable): LimitStore => ({
  add: async (key, by, endsAt) => {
    for (;;) {
      const sum = await addToPresent(table, key, by);
      if (sum !== null) return sum;
      const first = { schemaVersion: 1 as const, sum: by };
      const expiry = expiryAttributes(endsAt);
      const written = await writeItem(table, limitKind, limitKey(key), first, { when: 'absent' }, expiry);
      if (written === 'saved') return by;
    }
  },
});
