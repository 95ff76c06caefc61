/**
 * A stage in AWS for an operator's commands: AWS is on loopback, and runners come there by texting. Each test has a
 * table and a world of its own.
 */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { exitCodeOf } from '../../infra/command.ts';
import { admin } from '../../local/admin/command.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { fromAttribute } from '../../shared/adapters/dynamo/attribute-value.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { dynamoStores } from '../contract/stores.ts';
import { type LocalAws, startLocalAws } from './local-aws.ts';
import { inboundDeps, postText } from './texting.ts';
import { aReminder, type Universe, universe } from './universe.ts';

const secret = 'a secret of the tests, long enough to be one';

/** Names runners on this stage. */
export const identify = createIdentify(secret);

/** Runs the command and answers its exit code, what it printed, what it complained of, and what it asked. */
export const runAdmin = async (args: readonly string[], answer?: string) => {
  const printed: string[] = [];
  const complaints: string[] = [];
  const questions: string[] = [];
  const ask =
    answer === undefined
      ? null
      : async (question: string) => {
          questions.push(question);
          return answer;
        };
  const code = await exitCodeOf(
    () => admin(args, { print: (line) => printed.push(line), ask }),
    (line) => complaints.push(line),
  );
  return { code, printed: printed.join('\n'), complaints, questions };
};

/** What lies in a table of one runner: sort key or 'SHARE', and the data. */
export const keptOf = async (phone: string, table: DynamoTable): Promise<ReadonlyMap<string, unknown>> => {
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

const startStage = (): Promise<LocalAws> =>
  startLocalAws({
    parameters: { '/calfline/dev/runner-id-secret': secret },
    queues: ['calfline-dev-reminders', 'calfline-dev-dead-letters'],
    dailySums: {
      'Calfline/dev/texts.segments by service=calfline as=reminder': [1000, 200],
      'Calfline/dev/texts.segments by service=calfline as=received': [30, 20],
      'Calfline/dev/texts.segments by service=calfline as=answer': [60, 10],
    },
  });

/** Sets the stage for the tests of a file. What it answers is read inside a test. */
export const adminStage = () => {
  let aws: LocalAws;
  let table: DynamoTable;
  let world: Universe;
  let made = 0;

  beforeAll(async () => {
    aws = await startStage();
    for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await aws.stop();
  });
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

  const textsOf = async (phone: string, bodies: readonly string[], on = table): Promise<void> => {
    const deps = { ...inboundDeps({ ...world, ...dynamoStores(on) }), identify };
    for (const body of bodies) {
      const sent = { from: phone, body, messageSid: world.newId('SM') };
      expect((await postText(deps, sent)).statusCode).toBe(200);
    }
  };

  return {
    aws: () => aws,
    table: () => table,
    world: () => world,
    /** A verb on this test's table. */
    onTable: (args: readonly string[], answer?: string) =>
      runAdmin([...args, '--stage', 'dev', '--table', table.tableName], answer),
    textsOf,
    /** A runner with something of every kind: joined by text, hurt, reminded, and with a part in the tips' results. */
    joins: async (phone: string, on = table): Promise<void> => {
      const runnerId = identify(phone);
      await textsOf(phone, ['JOIN Austin TX, Tue Thu 6:30am 45min', 'left calf cramped at mile 6 7/10'], on);
      const stores = dynamoStores(on);
      await stores.reminders.create(aReminder({ runnerId }));
      await stores.population.saveShare({
        schemaVersion: 1,
        runnerId,
        cells: { hotLate: { hydrate: { weight: 3, successes: 2 } } },
      });
    },
  };
};
