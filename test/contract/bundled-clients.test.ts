/**
 * In the bundles our own small clients stand where the SDK's do elsewhere (infra/bundling.ts). Here they stand
 * there for the contract suites, so that what is deployed keeps what the stores promise.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { sqsClient, sqsReminderQueue } from '../../shared/adapters/sqs/sqs-reminder-queue.ts';
import type { ReminderQueue } from '../../shared/reminders/reminder-queue.ts';
import { startTestDynamo, type TestDynamo } from '../support/dynalite.ts';
import { type LocalSqs, startLocalSqs } from '../support/local-sqs.ts';
import { aRunner } from '../support/universe.ts';
import { describeDueIndex } from './describe-due-index.ts';
import { describePopulationStore } from './describe-population-store.ts';
import { aMessage, describeReminderQueue } from './describe-reminder-queue.ts';
import { describeReminderStore } from './describe-reminder-store.ts';
import { describeRunnerStore } from './describe-runner-store.ts';
import {
  describeForecastStore,
  describeLimitStore,
  describeOperatorControlStore,
  describeSignupStore,
} from './describe-small-stores.ts';
import { dynamoWorld, worldStartsAt } from './stores.ts';

vi.mock('@aws-sdk/client-dynamodb', () => import('../../infra/bundle/client-dynamodb.ts'));
vi.mock('@aws-sdk/client-sqs', () => import('../../infra/bundle/client-sqs.ts'));

describe('the bundles’ client of DynamoDB', () => {
  let dynamo: TestDynamo;
  beforeAll(async () => {
    dynamo = await startTestDynamo();
  });
  afterAll(() => dynamo.stop());

  const newWorld = dynamoWorld(() => dynamo);

  test('is not the SDK’s', async () => {
    const table = await dynamo.newTable({ clock: manualClock(worldStartsAt), shardCount: 1 });
    expect(table.client).not.toHaveProperty('middlewareStack');
  });

  test('says by name what the service refused', async () => {
    const { runners } = await newWorld();
    expect(await runners.createProfile(aRunner())).toBe('saved');
    expect(await runners.createProfile(aRunner())).toBe('conflict');
  });

  describeRunnerStore('bundled', newWorld);
  describeReminderStore('bundled', newWorld);
  describeDueIndex('bundled', newWorld);
  describeSignupStore('bundled', newWorld);
  describeForecastStore('bundled', newWorld);
  describeLimitStore('bundled', newWorld);
  describeOperatorControlStore('bundled', newWorld);
  describePopulationStore('bundled', newWorld);
});

describe('the bundles’ client of SQS', () => {
  let sqs: LocalSqs;
  let queue: ReminderQueue;
  beforeAll(async () => {
    sqs = await startLocalSqs();
    const client = sqsClient({ region: 'us-east-1', endpoint: sqs.endpoint });
    queue = sqsReminderQueue({ client, queueUrl: `${sqs.endpoint}/000000000000/reminders` });
  });
  afterAll(() => sqs.stop());

  describeReminderQueue('bundled', async () => {
    sqs.bodies.length = 0;
    return { queue, bodies: () => sqs.bodies };
  });

  test('a call that fails as a whole throws, so that nobody counts it as taken', async () => {
    sqs.down = true;
    await expect(queue.send([aMessage()])).rejects.toThrow();
    sqs.down = false;
  });
});
