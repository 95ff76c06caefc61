import { digest } from '../../shared/adapters/crypto/digest.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { secretsAt, tableOf } from '../aws.ts';
import { readEnv } from '../env.ts';
import { httpChain } from '../http-chain.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { meEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('me', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () => {
  const env = readEnv(meEnv, process.env);
  const secret = await secretsAt(env, [env.EDGE_KEY_PATH]);
  const table = tableOf(env);
  return httpChain(
    telemetry,
    createHandler({
      clock: systemClock,
      runners: dynamoRunnerStore(table),
      reminders: dynamoReminderStore(table),
      population: dynamoPopulationStore(table),
      telemetry,
      digest,
    }),
    secret(env.EDGE_KEY_PATH),
  );
});
