import { type AttributeValue, BatchWriteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { dueEntryOf } from '../../reminders/due-entry.ts';
import { inboundExpiresAt } from '../../runner/inbound-record.ts';
import type { Profile } from '../../runner/profile.ts';
import type { RunnerStore } from '../../runner/runner-store.ts';
import { requireFirstVersion, requireLaterVersion } from '../../stored/stored-item.ts';
import {
  consentKind,
  crampKind,
  inboundKind,
  profileKind,
  runKind,
  suppressionKind,
} from '../../stored/stored-kinds.ts';
import {
  type DynamoTable,
  deleteItem,
  expiryAttributes,
  followsStored,
  readItem,
  readRange,
  writeItem,
} from './dynamo-table.ts';
import {
  consentKey,
  consentRange,
  crampKey,
  crampRange,
  dueKeys,
  inboundKey,
  profileKey,
  runItemKey,
  runRange,
  suppressedSortKey,
  suppressionKey,
} from './keys.ts';
import { tableSchema } from './table-schema.ts';

/** The attributes that put a profile into the due index; none when nothing is due. */
const dueAttributes = (table: DynamoTable, profile: Profile): Record<string, AttributeValue> => {
  const entry = dueEntryOf(profile);
  if (entry === null) return {};
  const { dueShard, dueAt } = dueKeys(entry.runnerId, entry.wakeAt, table.shardCount);
  return {
    [tableSchema.dueIndex.partitionKey]: { S: dueShard },
    [tableSchema.dueIndex.sortKey]: { S: dueAt },
    cell: { S: entry.cell },
    kind: { S: entry.kind },
  };
};

const writeProfile = (table: DynamoTable, profile: Profile) =>
  writeItem(
    table,
    profileKind,
    profileKey(profile.runnerId),
    profile,
    followsStored(profile.version),
    dueAttributes(table, profile),
  );

const byInstant = (a: { readonly at: string }, b: { readonly at: string }): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : 0;

/** One page of the keys in a runner's partition, without the suppression's. */
const keysToErase = async (
  table: DynamoTable,
  runnerId: string,
): Promise<readonly Record<string, AttributeValue>[]> => {
  const page = await table.client.send(
    new QueryCommand({
      TableName: table.tableName,
      ConsistentRead: true,
      KeyConditionExpression: '#pk = :pk',
      ProjectionExpression: '#pk, #sk',
      ExpressionAttributeNames: { '#pk': tableSchema.partitionKey, '#sk': tableSchema.sortKey },
      ExpressionAttributeValues: { ':pk': { S: profileKey(runnerId).pk } },
      // One more than a batch holds, for the suppression among them.
      Limit: 26,
    }),
  );
  return (page.Items ?? []).filter((key) => key[tableSchema.sortKey]?.S !== suppressedSortKey).slice(0, 25);
};

/** Deletes everything in a runner's partition but the suppression, page by page until none is left. */
const eraseRest = async (table: DynamoTable, runnerId: string): Promise<void> => {
  for (;;) {
    const keys = await keysToErase(table, runnerId);
    if (keys.length === 0) return;
    await table.client.send(
      new BatchWriteItemCommand({
        // What a throttled batch leaves undone, the next page finds again.
        RequestItems: { [table.tableName]: keys.map((Key) => ({ DeleteRequest: { Key } })) },
      }),
    );
  }
};

/** Runners in DynamoDB: one partition each. */
export const dynamoRunnerStore = (table: DynamoTable): RunnerStore => ({
  findProfile: (runnerId) => readItem(table, profileKind, profileKey(runnerId)),
  createProfile: async (profile) => {
    requireFirstVersion(profile);
    return writeProfile(table, profile);
  },
  saveProfile: async (next) => {
    requireLaterVersion(next);
    return writeProfile(table, next);
  },

  appendConsent: async (event) => {
    await writeItem(table, consentKind, consentKey(event), event, { when: 'absent' });
  },

  findInbound: (runnerId, messageSid) => readItem(table, inboundKind, inboundKey(runnerId, messageSid)),
  saveInbound: async (record) => {
    const key = inboundKey(record.runnerId, record.messageSid);
    const expiry = expiryAttributes(inboundExpiresAt(record));
    await writeItem(table, inboundKind, key, record, { when: 'absent' }, expiry);
  },

  saveCramp: async (record) => {
    const key = crampKey(record.runnerId, record.messageSid);
    await writeItem(table, crampKind, key, record, { when: 'always' });
  },
  findCramp: (runnerId, messageSid) => readItem(table, crampKind, crampKey(runnerId, messageSid)),
  saveRun: (next) =>
    writeItem(table, runKind, runItemKey(next.runnerId, next.runKey), next, followsStored(next.version)),
  findRun: (runnerId, runKey) => readItem(table, runKind, runItemKey(runnerId, runKey)),
  listRuns: (runnerId, fromRunKey) => readRange(table, runKind, runRange(runnerId, fromRunKey)),
  history: async (runnerId) => {
    const [consent, cramps, runs] = await Promise.all([
      readRange(table, consentKind, consentRange(runnerId)),
      readRange(table, crampKind, crampRange(runnerId)),
      readRange(table, runKind, runRange(runnerId, '')),
    ]);
    return { consent, cramps: cramps.toSorted(byInstant), runs };
  },

  erase: async (suppression) => {
    const { runnerId } = suppression;
    await writeItem(table, suppressionKind, suppressionKey(runnerId), suppression, { when: 'always' });
    await eraseRest(table, runnerId);
  },
  findSuppression: (runnerId) => readItem(table, suppressionKind, suppressionKey(runnerId)),
  liftSuppression: (runnerId) => deleteItem(table, suppressionKey(runnerId)),
});
