import { afterAll, beforeAll } from 'vitest';
import { startTestDynamo, type TestDynamo } from '../support/dynalite.ts';
import { describeDueIndex } from './describe-due-index.ts';
import { describePopulationStore } from './describe-population-store.ts';
import { describeReminderStore } from './describe-reminder-store.ts';
import { describeRunnerStore } from './describe-runner-store.ts';
import {
  describeForecastStore,
  describeLimitStore,
  describeOperatorControlStore,
  describeSignupStore,
} from './describe-small-stores.ts';
import { dynamoWorld } from './stores.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startTestDynamo();
});
afterAll(() => dynamo.stop());

const newWorld = dynamoWorld(() => dynamo);

describeRunnerStore('DynamoDB', newWorld);
describeReminderStore('DynamoDB', newWorld);
describeDueIndex('DynamoDB', newWorld);
describeSignupStore('DynamoDB', newWorld);
describeForecastStore('DynamoDB', newWorld);
describeLimitStore('DynamoDB', newWorld);
describeOperatorControlStore('DynamoDB', newWorld);
describePopulationStore('DynamoDB', newWorld);
