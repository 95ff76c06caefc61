/** What an operator's commands about one person do to a stage in AWS. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { dynamoStores } from '../contract/stores.ts';
import { adminStage, identify, keptOf } from '../support/admin-stage.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { aReminder } from '../support/universe.ts';

const ada = '+15125550123';
const bea = '+15125550124';

const { table, world, onTable, textsOf, joins } = adminStage();

describe('runner', () => {
  it('shows status, plan, next touch, consent and reminders of a number', async () => {
    await joins(ada);
    const { code, printed } = await onTable(['runner', ada]);
    expect(code).toBe(0);
    for (const line of [
      `runner    ${identify(ada)}`,
      'status    active',
      'place     Austin TX, America/Chicago',
      'runs      day 2 06:30 45 min; day 4 06:30 45 min',
      'next      evening at 2026-03-10T00:55',
      'kept      1 runs, 1 cramp reports, 1 reminders',
      'consent   2026-03-09T15:00:00.000Z joined',
      'reminder  2026-03-10T10:00:00.000Z preRun claimed',
    ]) {
      expect(printed).toContain(line);
    }
    expect(printed).not.toContain(ada);
  });

  it('says that nobody has a number, and when somebody was erased', async () => {
    const unknown = await onTable(['runner', ada]);
    expect(unknown).toMatchObject({
      code: 1,
      complaints: [`Nobody with this number (runner ${identify(ada)}).`],
    });
    await joins(ada);
    await onTable(['erase', ada, '--yes']);
    expect((await onTable(['runner', ada])).complaints[0]).toMatch(/^Erased on 20.*not to be texted/);
  });

  it('names the field of a damaged profile, in one line', async () => {
    const key = { pk: { S: `RUNNER#${identify(ada)}` }, sk: { S: 'PROFILE' } };
    const data = { M: { schemaVersion: { N: '1' }, phone: { S: ada } } };
    await table().client.send(new PutItemCommand({ TableName: table().tableName, Item: { ...key, data } }));
    const { code, complaints } = await onTable(['runner', ada]);
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/^Unreadable profile in the store: bad .* Roll back a release\.$/);
  });
});

describe('export', () => {
  const exported = z.record(z.string(), z.unknown());
  const listed = z.array(z.unknown());

  it('holds everything that the table holds of a runner, and nothing of another', async () => {
    await joins(ada);
    await joins(bea);
    const { code, printed } = await onTable(['export', ada]);
    expect(code).toBe(0);
    const all = exported.parse(JSON.parse(printed));
    expect(Object.keys(all)).toEqual([
      ...['profile', 'consent', 'cramps', 'runs', 'reminders', 'textsReceived', 'tipResults', 'others'],
    ]);
    const { profile, others, ...lists } = all;
    const items = [profile, ...Object.values(lists).flatMap((list) => listed.parse(list))];
    const kept = [...(await keptOf(ada, table())).values()];
    expect(items).toHaveLength(kept.length);
    expect(items).toEqual(expect.arrayContaining(kept));
    expect(lists['cramps']).toMatchObject([{ words: 'left calf cramped at mile 6 7/10' }]);
    expect(lists['textsReceived']).toHaveLength(2);
    expect(lists['tipResults']).toHaveLength(1);
    expect(others).toEqual([]);
    expect(printed).not.toContain(bea);
    expect(printed).not.toContain(identify(bea));
  });

  it('goes to a file that only its owner can read', async () => {
    await joins(ada);
    const out = join(temporaryFolder(), 'runner.json');
    expect((await onTable(['export', ada, '--out', out])).printed).toBe(`Written to ${out}.`);
    expect(exported.parse(JSON.parse(readFileSync(out, 'utf8')))['profile']).toMatchObject({ phone: ada });
    expect(statSync(out).mode & 0o777).toBe(0o600);
    const nowhere = await onTable(['export', ada, '--out', '/nowhere/runner.json']);
    expect(nowhere).toMatchObject({ code: 1, complaints: [expect.stringContaining("can't be written")] });
  });

  it('leaves out no item that this release cannot read', async () => {
    await joins(ada);
    const key = { pk: { S: `RUNNER#${identify(ada)}` }, sk: { S: 'SHOES#1' } };
    const data = { M: { schemaVersion: { N: '9' }, words: { S: 'of a newer release' } } };
    await table().client.send(new PutItemCommand({ TableName: table().tableName, Item: { ...key, data } }));
    expect((await onTable(['export', ada])).printed).toContain('of a newer release');
  });

  it('of a number that nothing is kept of is refused', async () => {
    expect(await onTable(['export', ada])).toMatchObject({ code: 1, printed: '' });
  });
});

describe('erase', () => {
  const asHashAndDate = { schemaVersion: 1, runnerId: identify(ada), suppressedAt: expect.any(String) };

  it('asks, and does nothing unless the answer is yes', async () => {
    await joins(ada);
    const before = await keptOf(ada, table());
    const refused = await onTable(['erase', ada], 'no');
    expect(refused).toMatchObject({ code: 1, complaints: ['Nothing was done.'] });
    expect(refused.questions).toEqual([
      `This deletes everything kept of ${ada} on dev in AWS (table ${table().tableName}). Type yes to go on: `,
    ]);
    const alone = await onTable(['erase', ada]);
    expect(alone).toMatchObject({ code: 1, complaints: [expect.stringContaining('add --yes')] });
    expect(await keptOf(ada, table())).toEqual(before);

    expect(await onTable(['erase', ada], 'yes')).toMatchObject({ code: 0 });
    expect([...(await keptOf(ada, table())).keys()]).toEqual(['SUPPRESSED']);
  });

  it('stops first, and waits for the text that is being handed over', async () => {
    await joins(ada);
    const { runners, reminders } = dynamoStores(table());
    const due = (await runners.findProfile(identify(ada)))?.due;
    if (!due) throw new Error('The runner has nothing due');
    const sending = aReminder({ runnerId: identify(ada), touch: due.touch, state: 'sending' });
    await reminders.create(sending);

    const erased = onTable(['erase', ada, '--yes']);
    const statusNow = async () => (await runners.findProfile(identify(ada)))?.status;
    await expect.poll(statusNow, { timeout: 2_500 }).toBe('stopped');
    const sent = { ...sending, state: 'sent', version: sending.version + 1, sid: 'SMout' } as const;
    expect(await reminders.save(sent)).toBe('saved');

    expect(await erased).toMatchObject({ code: 0 });
    expect([...(await keptOf(ada, table())).keys()]).toEqual(['SUPPRESSED']);
  });

  it('deletes a runner whose profile this release cannot read', async () => {
    const key = { pk: { S: `RUNNER#${identify(ada)}` }, sk: { S: 'PROFILE' } };
    const data = { M: { schemaVersion: { N: '9' }, phone: { S: ada } } };
    await table().client.send(new PutItemCommand({ TableName: table().tableName, Item: { ...key, data } }));
    expect(await onTable(['erase', ada, '--yes'])).toMatchObject({ code: 0 });
    expect([...(await keptOf(ada, table())).keys()]).toEqual(['SUPPRESSED']);
  });

  it('leaves a hash and a date, exactly as FORGET by text does, and of others everything', async () => {
    await joins(ada);
    await joins(bea);
    const ofBea = await keptOf(bea, table());
    await onTable(['erase', ada, '--yes']);
    expect(Object.fromEntries(await keptOf(ada, table()))).toEqual({ SUPPRESSED: asHashAndDate });
    expect(await keptOf(bea, table())).toEqual(ofBea);

    await textsOf(bea, ['FORGET', 'DELETE']);
    expect(Object.fromEntries(await keptOf(bea, table()))).toEqual({
      SUPPRESSED: { ...asHashAndDate, runnerId: identify(bea) },
    });
    const { Items = [] } = await table().client.send(new ScanCommand({ TableName: table().tableName }));
    expect(JSON.stringify(Items)).not.toMatch(/555012/);
  });

  it('can be repeated, and suppresses no number that it has nothing of', async () => {
    await joins(ada);
    await onTable(['erase', ada, '--yes']);
    const again = await onTable(['erase', ada, '--yes']);
    expect(again).toMatchObject({ code: 0, printed: expect.stringContaining('Erased on') });
    const unknown = await onTable(['erase', bea, '--yes']);
    expect(unknown).toMatchObject({
      code: 1,
      complaints: [expect.stringContaining('Nobody with this number')],
    });
    expect((await keptOf(bea, table())).size).toBe(0);
  });

  it('deletes an item that cannot be read, too', async () => {
    const key = { pk: { S: `RUNNER#${identify(ada)}` }, sk: { S: 'PROFILE' } };
    const Item = { ...key, data: { M: { phone: { S: ada } } } };
    await table().client.send(new PutItemCommand({ TableName: table().tableName, Item }));
    expect(await onTable(['erase', ada, '--yes'])).toMatchObject({ code: 0 });
    expect([...(await keptOf(ada, table())).keys()]).toEqual(['SUPPRESSED']);
  });
});

describe('carry-stops', () => {
  const people = [ada, bea, '+15125550126', '+15125550127'] as const;
  const [, , cam, dee] = people;
  const broken = (): DynamoTable => ({ ...table(), tableName: `${table().tableName}-before` });
  const carry = (extra: readonly string[] = [], answer?: string) =>
    onTable(
      ['carry-stops', '--from', broken().tableName, '--since', '2026-03-09T15:00:30Z', ...extra],
      answer,
    );

  beforeEach(async () => {
    for (const phone of people) await joins(phone);
    await createTable(table().client, broken().tableName);
    for (const phone of people) await joins(phone, broken());
    await world().clock.advanceBy({ minutes: 1 });
    await textsOf(ada, ['please stop texting me'], broken());
    await textsOf(bea, ['FORGET', 'DELETE'], broken());
    await textsOf(cam, ['STOP'], broken());
    await world().clock.advanceBy({ minutes: 1 });
    await textsOf(cam, ['START'], broken());
  });

  it('asks, then stops and erases again who left after the second that was restored to, and nobody else', async () => {
    const { runners } = dynamoStores(table());
    expect(await carry([], 'no')).toMatchObject({ code: 1, complaints: ['Nothing was done.'] });
    expect(await runners.findProfile(identify(ada))).toMatchObject({ status: 'active' });

    const { code, printed } = await carry([], 'yes');
    expect({ code, printed }).toEqual({
      code: 0,
      printed: `1 stopped and 1 erased, as they were on ${broken().tableName}.`,
    });
    expect(await runners.findProfile(identify(ada))).toMatchObject({ status: 'stopped' });
    expect((await runners.history(identify(ada))).consent.at(-1)).toMatchObject({
      action: 'stopped',
      words: 'please stop texting me',
    });
    expect([...(await keptOf(bea, table())).keys()]).toEqual(['SUPPRESSED']);
    for (const phone of [cam, dee]) {
      expect(await runners.findProfile(identify(phone))).toMatchObject({ status: 'active' });
    }
  });

  it('can be repeated, and leaves alone who has come back since', async () => {
    await carry(['--yes']);
    await world().clock.advanceBy({ minutes: 1 });
    await textsOf(ada, ['START']);
    expect((await carry(['--yes'])).printed).toBe(
      `0 stopped and 1 erased, as they were on ${broken().tableName}.\n1 have come back since, and stay.`,
    );
    expect(await dynamoStores(table()).runners.findProfile(identify(ada))).toMatchObject({
      status: 'active',
    });
  });
});
