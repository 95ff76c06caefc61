/** Reading and writing items of the table: the only file that builds requests on single items. */
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { checkStorable, readStored, type StoredKind } from '../../stored/stored-item.ts';
import type { Clock } from '../../time/clock.ts';
import { fromStoredInstant, toStoredInstant } from '../../time/instant.ts';
import { fromAttribute, toAttribute } from './attribute-value.ts';
import type { ItemKey, KeyRange } from './keys.ts';
import { tableSchema } from './table-schema.ts';

/** Where the stores are. `shardCount` is the number of shards of the due index, and may only ever be raised. */
export type DynamoTable = {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly clock: Clock;
  readonly shardCount: number;
};

/** What must be true of the stored item for a write to happen. An expired item counts as absent. */
export type WriteCondition =
  | { readonly when: 'always' }
  | { readonly when: 'absent' }
  | { readonly when: 'present' }
  /** These fields of the stored entity have these values. */
  | { readonly when: 'dataIs'; readonly fields: Readonly<Record<string, string | number>> };

/** What must be stored for a version to be the next one: nothing before the first, else the one before. */
export const followsStored = (version: number): WriteCondition =>
  version === 1 ? { when: 'absent' } : { when: 'dataIs', fields: { version: version - 1 } };

type Expression = {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeNames: Record<string, string>;
  readonly ExpressionAttributeValues?: Record<string, AttributeValue>;
};

/** A key as attributes. */
export const keyAttributes = (key: ItemKey): Record<string, AttributeValue> => ({
  [tableSchema.partitionKey]: { S: key.pk },
  [tableSchema.sortKey]: { S: key.sk },
});

const nowStored = (table: DynamoTable): string => toStoredInstant(table.clock.now());

/** The condition in DynamoDB's words; empty for `always`. */
export const conditionExpression = (
  table: DynamoTable,
  condition: WriteCondition,
): Expression | Record<string, never> => {
  const names = { '#pk': tableSchema.partitionKey, '#expiresAt': tableSchema.expiresAt };
  const now = { ':now': { S: nowStored(table) } };
  switch (condition.when) {
    case 'always':
      return {};
    case 'absent':
      return {
        ConditionExpression: 'attribute_not_exists(#pk) OR #expiresAt <= :now',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: now,
      };
    case 'present':
      return {
        ConditionExpression:
          'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)',
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: now,
      };
    case 'dataIs': {
      const fields = Object.entries(condition.fields);
      return {
        ConditionExpression: fields.map((_, at) => `#data.#field${at} = :field${at}`).join(' AND '),
        ExpressionAttributeNames: Object.fromEntries([
          ['#data', tableSchema.data],
          ...fields.map(([name], at) => [`#field${at}`, name] as const),
        ]),
        ExpressionAttributeValues: Object.fromEntries(
          fields.map(([, value], at) => [`:field${at}`, toAttribute(value)]),
        ),
      };
    }
  }
};

const isLive = (item: Record<string, AttributeValue>, now: string): boolean => {
  const expiresAt = item[tableSchema.expiresAt]?.S;
  return expiresAt === undefined || expiresAt > now;
};

/** Reads one item, null when it isn't there or has expired. Throws `UnreadableItem` on one that doesn't parse. */
export const readItem = async <T>(
  table: DynamoTable,
  kind: StoredKind<T>,
  key: ItemKey,
  consistency: 'strong' | 'eventual' = 'strong',
): Promise<T | null> => {
  const { Item } = await table.client.send(
    new GetItemCommand({
      TableName: table.tableName,
      Key: keyAttributes(key),
      ConsistentRead: consistency === 'strong',
    }),
  );
  if (Item === undefined || !isLive(Item, nowStored(table))) return null;
  return readStored(kind, fromAttribute(Item[tableSchema.data]));
};

/** The attributes that make an item expire. */
export const expiryAttributes = (expiresAt: string): Record<string, AttributeValue> => ({
  [tableSchema.expiresAt]: { S: expiresAt },
  [tableSchema.timeToLive]: {
    N: String(Math.ceil(fromStoredInstant(expiresAt).epochMilliseconds / 1000)),
  },
});

/** Runs a conditional write and answers whether its condition held. */
export const whetherConditionHeld = async (write: () => Promise<unknown>): Promise<boolean> => {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

/**
 * Writes one item if the condition holds. 'conflict' may also mean that a first try of ours was stored, its
 * answer was lost and the SDK tried again: to the caller the item was changed by somebody else, and reading it
 * again shows what is true.
 */
export const writeItem = async <T>(
  table: DynamoTable,
  kind: StoredKind<T>,
  key: ItemKey,
  item: T,
  condition: WriteCondition,
  extra: Record<string, AttributeValue> = {},
): Promise<'saved' | 'conflict'> => {
  const command = new PutItemCommand({
    TableName: table.tableName,
    Item: { ...keyAttributes(key), ...extra, [tableSchema.data]: toAttribute(checkStorable(kind, item)) },
    ...conditionExpression(table, condition),
  });
  return (await whetherConditionHeld(() => table.client.send(command))) ? 'saved' : 'conflict';
};

/** Deletes one item; nothing when it isn't there. */
export const deleteItem = async (table: DynamoTable, key: ItemKey): Promise<void> => {
  await table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: keyAttributes(key) }));
};

type Key = Record<string, AttributeValue>;

/**
 * The pages of a query or a scan. `ask` sends the request that goes on after a key; it is sent again only when the
 * reader wants more.
 */
export async function* pagesOf<Page extends { readonly LastEvaluatedKey?: Key | undefined }>(
  ask: (ExclusiveStartKey: Key | undefined) => Promise<Page>,
): AsyncGenerator<Page> {
  let resumeAt: Key | undefined;
  do {
    const page = await ask(resumeAt);
    yield page;
    resumeAt = page.LastEvaluatedKey;
  } while (resumeAt !== undefined);
}

/** Reads a stretch of a partition in order of its sort keys, at most `limit` items, leaving out the expired. */
export const readRange = async <T>(
  table: DynamoTable,
  kind: StoredKind<T>,
  range: KeyRange,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly T[]> => {
  const found: T[] = [];
  const pages = pagesOf((ExclusiveStartKey) =>
    table.client.send(
      new QueryCommand({
        TableName: table.tableName,
        ConsistentRead: true,
        KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :before',
        ExpressionAttributeNames: { '#pk': tableSchema.partitionKey, '#sk': tableSchema.sortKey },
        ExpressionAttributeValues: {
          ':pk': { S: range.pk },
          ':from': { S: range.from },
          ':before': { S: range.before },
        },
        ...(Number.isFinite(limit) ? { Limit: limit } : {}),
        ExclusiveStartKey,
      }),
    ),
  );
  for await (const { Items = [] } of pages) {
    const now = nowStored(table);
    for (const item of Items) {
      if (isLive(item, now)) found.push(readStored(kind, fromAttribute(item[tableSchema.data])));
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
};
