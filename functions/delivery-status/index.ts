import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { createSignatureVerifier } from '../../shared/adapters/twilio/signature.ts';
import { secretsAt, tableOf } from '../aws.ts';
import { readEnv } from '../env.ts';
import { httpChain } from '../http-chain.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { twilioReports } from '../twilio-webhook.ts';
import { deliveryStatusEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('delivery-status', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () => {
  const env = readEnv(deliveryStatusEnv, process.env);
  const secret = await secretsAt(env, [env.TWILIO_AUTH_TOKEN_PATH, env.EDGE_KEY_PATH]);
  const table = tableOf(env);
  return httpChain(
    telemetry,
    createHandler({
      clock: systemClock,
      runners: dynamoRunnerStore(table),
      reminders: dynamoReminderStore(table),
      telemetry,
      webhooks: twilioReports({
        publicBaseUrl: env.PUBLIC_BASE_URL,
        verifySignature: createSignatureVerifier(secret(env.TWILIO_AUTH_TOKEN_PATH)),
      }),
    }),
    secret(env.EDGE_KEY_PATH),
  );
});
