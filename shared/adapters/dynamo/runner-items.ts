import { type AttributeValue, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromAttribute } from './attribute-value.ts';
import { type DynamoTable, keyAttributes, pagesOf } from './dynamo-table.ts';
import { profileKey, shareKey } from './keys.ts';
import { tableSchema } from './table-schema.ts';

/** One item as it lies in the table. */
export type RunnerItem = {
  /** What it is: the part of its sort key before '#', such as 'PROFILE' or 'CRAMP'; 'SHARE' for the tips' share. */
  readonly family: string;
  readonly data: unknown;
};

const familyOf = (item: Record<string, AttributeValue>): string =>
  (item[tableSchema.sortKey]?.S ?? '').split('#')[0] ?? '';

/**
 * Every item that is kept of one runner, in order of the sort keys, the tips' share last. Nothing is parsed, so that
 * an export leaves out neither a damaged item nor one that a newer release wrote, nor what has expired but still lies
 * there.
 */
export const itemsOfRunner = async (table: DynamoTable, runnerId: string): Promise<readonly RunnerItem[]> => {
  const found: RunnerItem[] = [];
  const pages = pagesOf((ExclusiveStartKey) =>
    table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': tableSchema.partitionKey },
        ExpressionAttributeValues: { ':pk': { S: profileKey(runnerId).pk } },
        ExclusiveStartKey,
      }),
    ),
  );
  for await (const { Items = [] } of pages) {
    found.push(
      ...Items.map((item) => ({ family: familyOf(item), data: fromAttribute(item[tableSchema.data]) })),
    );
  }
  const share = await table.client.send(
    new GetItemCommand({
      TableName: table.tableName,
      Key: keyAttributes(shareKey(runnerId)),
      ConsistentRead: true,
    }),
  );
  if (share.Item !== undefined) {
    found.push({ family: 'SHARE', data: fromAttribute(share.Item[tableSchema.data]) });
  }
  return found;
};
