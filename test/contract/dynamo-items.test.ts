/** What only DynamoDB's side can show: the items as they lie in the table, and what damaged ones do. */
import { DeleteItemCommand, GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { startTestDynamo, type TestDynamo } from '../support/dynalite.ts';
import { aReminder, aRunner, aSignup, aTouch } from '../support/universe.ts';
import { dynamoStores, worldStartsAt } from './stores.ts';

let dynamo: TestDynamo;
let table: DynamoTable;
beforeAll(async () => {
  dynamo = await startTestDynamo();
  table = await dynamo.newTable({ clock: manualClock(worldStartsAt), shardCount: 64 });
});
afterAll(() => dynamo.stop());

const { runnerId } = aRunner();
const itemOf = async (pk: string, sk: string) =>
  (
    await table.client.send(
      new GetItemCommand({ TableName: table.tableName, Key: { pk: { S: pk }, sk: { S: sk } } }),
    )
  ).Item;

describe('items in the table', () => {
  test('a profile carries the due keys only while something is due', async () => {
    const { runners } = dynamoStores(table);
    await runners.createProfile(aRunner({ due: { touch: aTouch(), wakeAt: aTouch().dueAt } }));
    expect(await itemOf(`RUNNER#${runnerId}`, 'PROFILE')).toMatchObject({
      dueShard: { S: expect.stringMatching(/^due#\d+$/) },
      dueAt: { S: `2026-03-10T10:00:00.000Z#${runnerId}` },
      cell: { S: '30.3,-97.7' },
      kind: { S: 'preRun' },
    });
    await runners.saveProfile(aRunner({ version: 2, due: null }));
    const item = await itemOf(`RUNNER#${runnerId}`, 'PROFILE');
    expect(Object.keys(item ?? {}).sort()).toEqual(['data', 'pk', 'sk']);
  });

  test('an item that expires says so in whole seconds to DynamoDB, never too early', async () => {
    const { signups } = dynamoStores(table);
    await signups.put(aSignup({ expiresAt: '2026-03-10T18:00:00.001Z' }));
    expect((await itemOf('SIGNUP#482913', 'SIGNUP'))?.['expiresAtEpochSeconds']).toEqual({
      N: String(Date.parse('2026-03-10T18:00:01Z') / 1000),
    });
  });

  test('a phone number is nowhere but in the profile', async () => {
    const { reminders } = dynamoStores(table);
    await reminders.create(aReminder());
    const { Items } = await table.client.send(new ScanCommand({ TableName: table.tableName }));
    const withNumber = (Items ?? []).filter((item) => JSON.stringify(item).includes(aRunner().phone));
    expect(withNumber.map((item) => item['sk']?.S).sort()).toEqual(['PROFILE']);
  });
});

describe('items that cannot be read', () => {
  const owner = 'damaged-damaged-damaged';
  const damage = (data: Record<string, unknown>) =>
    table.client.send(
      new PutItemCommand({
        TableName: table.tableName,
        Item: {
          pk: { S: `RUNNER#${owner}` },
          sk: { S: 'PROFILE' },
          data: {
            M: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, { S: `${value}` }])),
          },
        },
      }),
    );

  test('a damaged item is an error with a stable code that names the kind and no content', async () => {
    const { runners } = dynamoStores(table);
    await damage({ phone: '+15125550123' });
    const error: unknown = await runners.findProfile(owner).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'store.unreadable', kind: 'profile' });
    expect(String(error)).not.toContain('+1512');
    expect(String(error)).not.toContain(owner);
  });

  test('a runner with a damaged item can still be erased', async () => {
    const { runners } = dynamoStores(table);
    await damage({});
    await runners.erase({ schemaVersion: 1, runnerId: owner, suppressedAt: worldStartsAt });
    expect(await runners.findProfile(owner)).toBeNull();
  });

  test('an entry of the due index that is none of ours is an error, not a runner', async () => {
    const keys = { pk: { S: 'STRAY' }, sk: { S: 'STRAY' } };
    const index = { dueShard: { S: 'due#0' }, dueAt: { S: '2026-03-10T10:00:00.000Z#x' } };
    const { dueIndex } = dynamoStores(table);
    await table.client.send(
      new PutItemCommand({ TableName: table.tableName, Item: { ...keys, ...index, cell: { S: 'nowhere' } } }),
    );
    await expect(dueIndex.listDue(0, null, '2026-03-10T10:00:00.000Z', 10)).rejects.toMatchObject({
      code: 'store.unreadable',
    });
    await table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: keys }));
  });
});

describe('an erasure that crashed half way', () => {
  test('has already suppressed the number, and ends well when it is repeated', async () => {
    const { runners } = dynamoStores(table);
    const owner = 'forgotten-forgotten-forgotten';
    await runners.createProfile(aRunner({ runnerId: owner }));
    await dynamoStores(table).reminders.create(aReminder({ runnerId: owner }));
    const suppression = { schemaVersion: 1, runnerId: owner, suppressedAt: worldStartsAt } as const;

    table.client.middlewareStack.add(
      (next, context) => (args) => {
        if (context.commandName === 'BatchWriteItemCommand') throw new Error('the Lambda was killed');
        return next(args);
      },
      { step: 'initialize', name: 'crash' },
    );
    await expect(runners.erase(suppression)).rejects.toThrow('killed');
    table.client.middlewareStack.remove('crash');

    expect(await runners.findSuppression(owner)).toEqual(suppression);
    expect(await runners.findProfile(owner)).not.toBeNull();
    await runners.erase(suppression);
    expect(await runners.findProfile(owner)).toBeNull();
    expect(await runners.findSuppression(owner)).toEqual(suppression);
  });
});
