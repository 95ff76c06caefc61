import { digest } from '../../shared/adapters/crypto/digest.ts';
import { systemRandom } from '../../shared/adapters/crypto/random.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { dynamoLimitStore } from '../../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { dynamoSignupStore } from '../../shared/adapters/dynamo/dynamo-signup-store.ts';
import { openMeteoPlaces } from '../../shared/adapters/open-meteo/place-finder.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { createSignatureVerifier } from '../../shared/adapters/twilio/signature.ts';
import { renderReply } from '../../shared/adapters/twilio/twiml.ts';
import { secretsAt, tableOf, weatherKey } from '../aws.ts';
import { readEnv } from '../env.ts';
import { httpChain } from '../http-chain.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { twilioTexts } from '../twilio-webhook.ts';
import { inboundSmsEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('inbound-sms', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () => {
  const env = readEnv(inboundSmsEnv, process.env);
  const secret = await secretsAt(env, [
    env.TWILIO_AUTH_TOKEN_PATH,
    env.RUNNER_ID_SECRET_PATH,
    env.EDGE_KEY_PATH,
    env.OPEN_METEO_API_KEY_PATH,
  ]);
  const table = tableOf(env);
  const identify = createIdentify(secret(env.RUNNER_ID_SECRET_PATH));
  return httpChain(
    telemetry,
    createHandler({
      clock: systemClock,
      random: systemRandom,
      runners: dynamoRunnerStore(table),
      signups: dynamoSignupStore(table),
      reminders: dynamoReminderStore(table),
      limits: dynamoLimitStore(table),
      population: dynamoPopulationStore(table),
      places: openMeteoPlaces({ fetch, apiKey: weatherKey(env, secret) }),
      telemetry,
      identify,
      // 132 bits under the same secret, told apart from runner ids by what no number looks like.
      pageSecretFor: (messageSid) => identify(`page ${messageSid}`),
      digest,
      webhooks: twilioTexts({
        publicBaseUrl: env.PUBLIC_BASE_URL,
        verifySignature: createSignatureVerifier(secret(env.TWILIO_AUTH_TOKEN_PATH)),
        renderReply,
      }),
      settings: {
        webBaseUrl: env.PUBLIC_BASE_URL,
        carrierHandlesKeywords: env.CARRIER_HANDLES_KEYWORDS,
        countries: env.COUNTRIES,
        dailyTextCap: env.DAILY_TEXT_CAP,
        answersPerHour: env.ANSWERS_PER_HOUR,
      },
    }),
    secret(env.EDGE_KEY_PATH),
  );
});
