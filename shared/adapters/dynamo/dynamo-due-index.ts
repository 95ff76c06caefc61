import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { DueIndex, DueRunner } from '../../reminders/due-index.ts';
import { UnreadableItem } from '../../stored/stored-item.ts';
import { cursorKind } from '../../stored/stored-kinds.ts';
import { storedInstant } from '../../time/instant.ts';
import { weatherCell } from '../../weather/forecast.ts';
import { fromAttribute } from './attribute-value.ts';
import { type DynamoTable, pagesOf, readItem, writeItem } from './dynamo-table.ts';
import { cursorKey, dueRange, readDueKeys } from './keys.ts';
import { tableSchema } from './table-schema.ts';

const { dueIndex } = tableSchema;

const indexEntry = z.object({ pk: z.string(), dueAt: z.string(), cell: weatherCell, kind: z.string() });

const readEntry = (item: Record<string, AttributeValue>): DueRunner => {
  const entry = indexEntry.safeParse({
    pk: fromAttribute(item[tableSchema.partitionKey]),
    dueAt: fromAttribute(item[dueIndex.sortKey]),
    cell: fromAttribute(item['cell']),
    kind: fromAttribute(item['kind']),
  });
  const keys = entry.success ? readDueKeys(entry.data.pk, entry.data.dueAt) : null;
  if (!entry.success || keys === null || !storedInstant.safeParse(keys.wakeAt).success) {
    throw new UnreadableItem('due entry', 'bad keys, cell or kind');
  }
  return { ...keys, cell: entry.data.cell, kind: entry.data.kind };
};

/** The due index in DynamoDB: a sparse global index over the profiles, and a cursor item for each shard. */
export const dynamoDueIndex = (table: DynamoTable): DueIndex => ({
  listDue: async (shard, after, until, limit) => {
    const range = dueRange(shard, after, until);
    if (range.from > range.to) return [];
    const found: DueRunner[] = [];
    const pages = pagesOf((ExclusiveStartKey) =>
      table.client.send(
        new QueryCommand({
          TableName: table.tableName,
          IndexName: dueIndex.name,
          KeyConditionExpression: '#shard = :shard AND #dueAt BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#shard': dueIndex.partitionKey, '#dueAt': dueIndex.sortKey },
          ExpressionAttributeValues: {
            ':shard': { S: range.dueShard },
            ':from': { S: range.from },
            ':to': { S: range.to },
          },
          Limit: limit - found.length,
          ExclusiveStartKey,
        }),
      ),
    );
    for await (const { Items = [] } of pages) {
      found.push(...Items.map(readEntry));
      if (found.length >= limit) break;
    }
    return found;
  },
  readCursor: async (shard) => {
    const cursor = await readItem(table, cursorKind, cursorKey(shard));
    return cursor === null ? null : { wakeAt: cursor.wakeAt, runnerId: cursor.runnerId };
  },
  moveCursor: async (shard, from, to) => {
    const condition =
      from === null
        ? ({ when: 'absent' } as const)
        : ({ when: 'dataIs', fields: { wakeAt: from.wakeAt, runnerId: from.runnerId } } as const);
    const cursor = { schemaVersion: 1 as const, wakeAt: to.wakeAt, runnerId: to.runnerId };
    const written = await writeItem(table, cursorKind, cursorKey(shard), cursor, condition);
    return written === 'saved' ? 'moved' : 'conflict';
  },
});
