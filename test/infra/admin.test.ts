/** What an operator's commands do to a stage in AWS: AWS is on loopback, the runner came there by texting. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeleteItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { exitCodeOf } from '../../infra/command.ts';
import { admin, type Terminal } from '../../local/admin/command.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { fromAttribute } from '../../shared/adapters/dynamo/attribute-value.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { dynamoStores } from '../contract/stores.ts';
import { type LocalAws, startLocalAws } from '../support/local-aws.ts';
import { inboundDeps, postText } from '../support/texting.ts';
import { aReminder, type Universe, universe } from '../support/universe.ts';

const ada = '+15125550123';
const bea = '+15125550124';
const secret = 'a secret of the tests, long enough to be one';
const identify = createIdentify(secret);

let aws: LocalAws;
let table: DynamoTable;

beforeAll(async () => {
  aws = await startLocalAws({
    parameters: { '/calfline/dev/runner-id-secret': secret },
    queues: ['calfline-dev-reminders', 'calfline-dev-dead-letters'],
    dailySums: { 'Calfline/dev/remind.sent': [1000, 200], 'Calfline/dev/inbound.texts': [30, 20] },
  });
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await aws.stop();
});

let world: Universe;
let made = 0;

/** Each test has a world and a table of its own. */
beforeEach(async () => {
  world = universe({ seed: 1, at: '2026-03-09T15:00:00Z' });
  made += 1;
  const client = dynamoClient({ region: 'us-east-1' });
  table = { client, tableName: `calfline-test-${made}`, clock: world.clock, shardCount: 1 };
  await createTable(client, table.tableName);
});

afterEach(() => {
  table.client.destroy();
  aws.state.refusesWith = null;
  expect(aws.failures).toEqual([]);
});

const nobody: Terminal['ask'] = null;

/** Runs the command and answers its exit code, what it printed, what it complained of, and what it asked. */
const run = async (args: readonly string[], answer: Terminal['ask'] | string = nobody) => {
  const printed: string[] = [];
  const complaints: string[] = [];
  const questions: string[] = [];
  const ask =
    typeof answer === 'string'
      ? async (question: string) => {
          questions.push(question);
          return answer;
        }
      : answer;
  const terminal: Terminal = { print: (line) => printed.push(line), ask };
  const code = await exitCodeOf(
    () => admin(args, terminal),
    (line) => complaints.push(line),
  );
  return { code, printed: printed.join('\n'), complaints, questions };
};

/** A verb on this test's table. */
const onTable = (args: readonly string[], answer?: string) =>
  run([...args, '--stage', 'dev', '--table', table.tableName], answer);

const textsOf = async (phone: string, bodies: readonly string[]): Promise<void> => {
  const deps = inboundDeps({ ...world, ...dynamoStores(table) });
  for (const body of bodies) {
    const { statusCode } = await postText(
      { ...deps, identify },
      { from: phone, body, messageSid: world.newId('SM') },
    );
    expect(statusCode).toBe(200);
  }
};

/** A runner with something of every kind: joined by text, reminded, hurt, and with a part in the tips' results. */
const joins = async (phone: string): Promise<void> => {
  const runnerId = identify(phone);
  await textsOf(phone, ['JOIN Austin TX, Tue Thu 6:30am 45min', 'left calf cramped at mile 6 7/10']);
  const stores = dynamoStores(table);
  await stores.reminders.create(aReminder({ runnerId }));
  await stores.population.saveShare({
    schemaVersion: 1,
    runnerId,
    cells: { hotLate: { hydrate: { weight: 3, successes: 2 } } },
  });
};

/** What lies in the table of one runner: sort key or 'SHARE', and the data. */
const keptOf = async (phone: string): Promise<ReadonlyMap<string, unknown>> => {
  const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }));
  const id = identify(phone);
  return new Map(
    Items.filter((item) => JSON.stringify([item['pk'], item['sk'], item['data']]).includes(id))
      .filter((item) => item['pk']?.S?.startsWith('LIMIT#') === false)
      .map((item) => [
        item['pk']?.S?.startsWith('TIPS') === true ? 'SHARE' : (item['sk']?.S ?? ''),
        fromAttribute(item['data']),
      ]),
  );
};

describe('pause-all and resume-all', () => {
  it('write the switch that remind reads, and say so', async () => {
    const { operatorControl } = dynamoStores(table);
    expect(await onTable(['pause-all'])).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Paused'),
    });
    const { remindersPausedAt } = await operatorControl.read();
    expect(remindersPausedAt).not.toBeNull();
    expect((await onTable(['pause-all'])).printed).toBe(
      `Reminders have been paused since ${remindersPausedAt}.`,
    );
    expect((await operatorControl.read()).remindersPausedAt).toBe(remindersPausedAt);

    expect((await onTable(['resume-all'])).printed).toContain('Resumed.');
    expect((await operatorControl.read()).remindersPausedAt).toBeNull();
    expect((await onTable(['resume-all'])).printed).toBe('Reminders are not paused.');
  });

  it('need nothing but the table: not the secret that names runners', async () => {
    const before = aws.calls.length;
    await onTable(['pause-all']);
    expect(aws.calls.slice(before).map(({ service }) => service)).toEqual(['DynamoDB', 'DynamoDB']);
  });
});

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
    await table.client.send(new PutItemCommand({ TableName: table.tableName, Item: { ...key, data } }));
    const { code, complaints } = await onTable(['runner', ada]);
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/^Unreadable profile in the store: bad .* Roll back a release\.$/);
    await table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: key }));
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
    const kept = [...(await keptOf(ada)).values()];
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
    const out = join(mkdtempSync(join(tmpdir(), 'calfline-export-')), 'runner.json');
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
    await table.client.send(new PutItemCommand({ TableName: table.tableName, Item: { ...key, data } }));
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
    const before = await keptOf(ada);
    const refused = await onTable(['erase', ada], 'no');
    expect(refused).toMatchObject({ code: 1, complaints: ['Nothing was done.'] });
    expect(refused.questions).toEqual([
      `This deletes everything kept of ${ada} on dev in AWS (table ${table.tableName}). Type yes to go on: `,
    ]);
    const alone = await onTable(['erase', ada]);
    expect(alone).toMatchObject({ code: 1, complaints: [expect.stringContaining('add --yes')] });
    expect(await keptOf(ada)).toEqual(before);

    expect(await onTable(['erase', ada], 'yes')).toMatchObject({ code: 0 });
    expect([...(await keptOf(ada)).keys()]).toEqual(['SUPPRESSED']);
  });

  it('leaves a hash and a date, exactly as FORGET by text does, and of others everything', async () => {
    await joins(ada);
    await joins(bea);
    const ofBea = await keptOf(bea);
    await onTable(['erase', ada, '--yes']);
    expect(Object.fromEntries(await keptOf(ada))).toEqual({ SUPPRESSED: asHashAndDate });
    expect(await keptOf(bea)).toEqual(ofBea);

    await textsOf(bea, ['FORGET', 'DELETE']);
    expect(Object.fromEntries(await keptOf(bea))).toEqual({
      SUPPRESSED: { ...asHashAndDate, runnerId: identify(bea) },
    });
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }));
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
    expect((await keptOf(bea)).size).toBe(0);
  });

  it('deletes an item that cannot be read, too', async () => {
    const key = { pk: { S: `RUNNER#${identify(ada)}` }, sk: { S: 'PROFILE' } };
    const Item = { ...key, data: { M: { phone: { S: ada } } } };
    await table.client.send(new PutItemCommand({ TableName: table.tableName, Item }));
    expect(await onTable(['erase', ada, '--yes'])).toMatchObject({ code: 0 });
    expect([...(await keptOf(ada)).keys()]).toEqual(['SUPPRESSED']);
  });
});

describe('replay', () => {
  const ours = JSON.stringify({
    cell: '30.3,-97.7',
    queuedAt: '2026-03-10T10:00:00.000Z',
    runnerIds: [identify(ada)],
  });

  it('asks, puts back what names runners, drops failed ticks and leaves what it cannot read', async () => {
    const ofNewerRelease = '{"schemaVersion":2,"runners":[]}';
    for (const body of [ours, '{}', ofNewerRelease, 'no JSON', ours])
      aws.put('calfline-dev-dead-letters', body);
    expect(await onTable(['replay'], 'no')).toMatchObject({ code: 1 });
    expect(aws.bodiesOn('calfline-dev-dead-letters')).toHaveLength(5);

    const { code, printed } = await onTable(['replay'], 'yes');
    expect({ code, printed: printed.split('\n') }).toEqual({
      code: 0,
      printed: [
        '2 messages put back on the queue, 1 failed ticks dropped.',
        "2 left that this release can't read; a newer one may.",
      ],
    });
    expect(aws.bodiesOn('calfline-dev-reminders')).toEqual([ours, ours]);
    expect(aws.bodiesOn('calfline-dev-dead-letters')).toEqual([ofNewerRelease, 'no JSON']);
    aws.take('calfline-dev-dead-letters');
    expect((await onTable(['replay', '--yes'])).printed).toBe(
      '0 messages put back on the queue, 0 failed ticks dropped.',
    );
  });
});

describe('carry-stops', () => {
  const people = [ada, bea, '+15125550126', '+15125550127'] as const;
  const [, , cam, dee] = people;
  const broken = () => `${table.tableName}-before`;
  const carry = (extra: readonly string[] = [], answer?: string) =>
    onTable(['carry-stops', '--from', broken(), '--since', '2026-03-09T15:00:30Z', ...extra], answer);

  /** What happens on the table that broke. */
  const onBrokenTable = async (happens: () => Promise<void>): Promise<void> => {
    const restored = table;
    table = { ...table, tableName: broken() };
    await createTable(table.client, table.tableName);
    await happens();
    table = restored;
  };

  beforeEach(async () => {
    for (const phone of people) await joins(phone);
    await onBrokenTable(async () => {
      for (const phone of people) await joins(phone);
      await world.clock.advanceBy({ minutes: 1 });
      await textsOf(ada, ['please stop texting me']);
      await textsOf(bea, ['FORGET', 'DELETE']);
      await textsOf(cam, ['STOP']);
      await world.clock.advanceBy({ minutes: 1 });
      await textsOf(cam, ['START']);
    });
  });

  it('asks, then stops and erases again who left after the second that was restored to, and nobody else', async () => {
    const { runners } = dynamoStores(table);
    expect(await carry([], 'no')).toMatchObject({ code: 1, complaints: ['Nothing was done.'] });
    expect(await runners.findProfile(identify(ada))).toMatchObject({ status: 'active' });

    const { code, printed } = await carry([], 'yes');
    expect({ code, printed }).toEqual({
      code: 0,
      printed: `1 stopped and 1 erased, as they were on ${broken()}.`,
    });
    expect(await runners.findProfile(identify(ada))).toMatchObject({ status: 'stopped' });
    expect((await runners.history(identify(ada))).consent.at(-1)).toMatchObject({
      action: 'stopped',
      words: 'please stop texting me',
    });
    expect([...(await keptOf(bea)).keys()]).toEqual(['SUPPRESSED']);
    for (const phone of [cam, dee]) {
      expect(await runners.findProfile(identify(phone))).toMatchObject({ status: 'active' });
    }
  });

  it('can be repeated, and leaves alone who has come back since', async () => {
    await carry(['--yes']);
    await world.clock.advanceBy({ minutes: 1 });
    await textsOf(ada, ['START']);
    expect((await carry(['--yes'])).printed).toBe(
      `0 stopped and 1 erased, as they were on ${broken()}.\n1 have come back since, and stay.`,
    );
    expect(await dynamoStores(table).runners.findProfile(identify(ada))).toMatchObject({ status: 'active' });
  });
});

describe('costs', () => {
  it('splits the texts of the last days into reminders and answers, from what the functions counted', async () => {
    const { code, printed } = await onTable(['costs', '--days', '2']);
    expect(code).toBe(0);
    expect(printed.split('\n').slice(0, 5)).toEqual([
      'Texts of the last 2 days, at $0.0123 a segment:',
      'reminders  1200  $14.76',
      'received   50  $0.61',
      'answers    50 at most  $0.61',
      'together   $15.99',
    ]);
    const asked = aws.calls.filter(({ action }) => action === 'GetMetricStatistics');
    expect(asked[0]?.input).toMatchObject({ Dimensions: [{ Name: 'service', Value: 'calfline' }] });
  });
});

describe('what an operator got wrong is one line and exit code 1', () => {
  it.each([
    [['pause'], 'Give a verb: pause-all, resume-all'],
    [[], 'not nothing'],
    [['pause-all'], 'Say which stage: --stage prod or --stage dev, or --local'],
    [['pause-all', '--stage', 'production'], "There is no stage 'production'."],
    [['pause-all', '--stage', 'prod'], 'operator.prod.json is missing.'],
    [['pause-all', ada, '--stage', 'dev'], `pause-all does not take '${ada}'`],
    [['pause-all', '--stage', 'dev', '--local'], '--local is this machine'],
    [['pause-all', '--local', '--folder', '/nowhere'], 'There is no folder /nowhere'],
    [['pause-all', '--stagge', 'dev'], "Unknown option '--stagge'"],
    [['runner', '--stage', 'dev'], 'Give a number such as +15125550123, not nothing.'],
    [['erase', '512 555 0123', '--stage', 'dev'], 'Give a number such as +15125550123'],
    [['costs', '--days', '0', '--stage', 'dev'], '--days takes a whole number'],
    [['carry-stops', '--since', '2026-11-22T20:00:00Z', '--stage', 'dev'], 'Say with --from which table'],
    [['carry-stops', '--from', 'x', '--since', 'monday', '--stage', 'dev'], '--since takes an instant'],
    // No table of the stage is there.
    [['pause-all', '--stage', 'dev'], 'There is no such table in this AWS account'],
    [['runner', ada, '--stage', 'dev', '--table', 'calfline-restored'], 'There is no such table'],
  ])('%j', async (args, says) => {
    const { code, complaints } = await run(args);
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(says);
  });

  it.each([
    ['ExpiredTokenException', 'have expired'],
    ['UnrecognizedClientException', 'does not know these credentials'],
    ['AccessDeniedException', 'may not do that'],
  ])('%s of AWS', async (type, says) => {
    aws.state.refusesWith = type;
    for (const verb of [['pause-all'], ['runner', ada], ['replay', '--yes'], ['costs']]) {
      const { code, complaints } = await onTable(verb);
      expect({ code, complaints }).toEqual({ code: 1, complaints: [expect.stringContaining(says)] });
    }
  });

  it('a stage without queues or secret', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_SQS', aws.url);
    const empty = await startLocalAws({ parameters: {}, queues: [] });
    for (const name of ['AWS_ENDPOINT_URL_SQS', 'AWS_ENDPOINT_URL_SSM']) vi.stubEnv(name, empty.url);
    expect((await onTable(['replay', '--yes'])).complaints[0]).toContain('There is no such queue');
    expect((await onTable(['runner', ada])).complaints).toEqual([
      '/calfline/dev/runner-id-secret is missing in the parameter store (docs/deploy.md, Secrets).',
    ]);
    await empty.stop();
    const unreachable = await onTable(['runner', ada]);
    for (const name of ['AWS_ENDPOINT_URL_SQS', 'AWS_ENDPOINT_URL_SSM']) vi.stubEnv(name, aws.url);
    expect(unreachable.complaints[0]).toContain("AWS can't be reached");
  });
});

describe('npm run admin as a process', () => {
  const process_ = async (args: readonly string[], env: Readonly<Record<string, string>>) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, ['local/admin.ts', ...args], {
      env: { PATH, HOME: join(HOME, 'no-such-home'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const [code] = await once(child, 'close');
    return { code, out, err };
  };

  it('shows its help, ends with 0 after its work, and with 1 and one line without credentials', async () => {
    const { AWS_ACCESS_KEY_ID: _key, AWS_SECRET_ACCESS_KEY: _secret, ...withoutCredentials } = aws.env;
    const onThis = ['--stage', 'dev', '--table', table.tableName];
    const [help, paused, refused] = await Promise.all([
      process_(['--help'], {}),
      process_(['pause-all', ...onThis], aws.env),
      process_(['pause-all', ...onThis], withoutCredentials),
    ]);
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('erase +1...'), err: '' });
    expect(paused).toMatchObject({ code: 0, out: expect.stringMatching(/^Paused/), err: '' });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err.trim().split('\n')).toEqual([
      expect.stringMatching(/^There are no AWS credentials here\./),
    ]);
  });
});
