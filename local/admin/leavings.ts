/** Who left after an instant, read from the table that their leaving was written to. */
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { fromAttribute } from '../../shared/adapters/dynamo/attribute-value.ts';
import { type DynamoTable, pagesOf } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { suppressedSortKey } from '../../shared/adapters/dynamo/keys.ts';
import { tableSchema } from '../../shared/adapters/dynamo/table-schema.ts';
import type { ConsentEvent, Suppression } from '../../shared/runner/consent.ts';
import { readStored } from '../../shared/stored/stored-item.ts';
import { consentKind, suppressionKind } from '../../shared/stored/stored-kinds.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { Leaving } from './world.ts';

const left =
  '(begins_with(#sk, :consent) AND #data.#at > :since) OR (#sk = :suppressed AND #data.#suppressedAt > :since)';

/**
 * Everybody who was erased after `since`, and everybody whose last word on consent since then was to stop. Reads the
 * whole table; `tell` hears how many items it has read. Throws UnreadableItem, and the SDK's errors.
 */
export const leavingsOn = async (
  table: DynamoTable,
  since: Temporal.Instant,
  tell: (read: number) => void,
): Promise<readonly Leaving[]> => {
  const lastWords = new Map<string, ConsentEvent>();
  const erased: Suppression[] = [];
  const take = (item: Record<string, AttributeValue>): void => {
    const data = fromAttribute(item[tableSchema.data]);
    if (item[tableSchema.sortKey]?.S === suppressedSortKey) {
      erased.push(readStored(suppressionKind, data));
      return;
    }
    const event = readStored(consentKind, data);
    const known = lastWords.get(event.runnerId);
    if (known === undefined || known.at < event.at) lastWords.set(event.runnerId, event);
  };

  let read = 0;
  const pages = pagesOf((ExclusiveStartKey) =>
    table.client.send(
      new ScanCommand({
        TableName: table.tableName,
        ConsistentRead: true,
        FilterExpression: left,
        ExpressionAttributeNames: {
          '#sk': tableSchema.sortKey,
          '#data': tableSchema.data,
          '#at': 'at',
          '#suppressedAt': 'suppressedAt',
        },
        ExpressionAttributeValues: {
          ':consent': { S: 'CONSENT#' },
          ':suppressed': { S: suppressedSortKey },
          ':since': { S: toStoredInstant(since) },
        },
        ExclusiveStartKey,
      }),
    ),
  );
  for await (const { Items = [], ScannedCount = 0 } of pages) {
    for (const item of Items) take(item);
    read += ScannedCount;
    tell(read);
  }

  const stopped = [...lastWords.values()].filter(({ action }) => action === 'stopped');
  return [
    ...erased.map((suppression): Leaving => ({ kind: 'erased', suppression })),
    ...stopped.map((event): Leaving => ({ kind: 'stopped', event })),
  ];
};
