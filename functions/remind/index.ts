import { systemRandom } from '../../shared/adapters/crypto/random.ts';
import { dynamoForecastStore } from '../../shared/adapters/dynamo/dynamo-forecast-store.ts';
import { dynamoLimitStore } from '../../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoOperatorControlStore } from '../../shared/adapters/dynamo/dynamo-operator-control-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { createTwilioCarrier, twilioBaseUrl } from '../../shared/adapters/twilio/carrier.ts';
import { createForecastChain } from '../../shared/weather/forecast-chain.ts';
import { secretsAt, tableOf, weatherKey } from '../aws.ts';
import { readEnv } from '../env.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { weatherSources } from '../weather-sources.ts';
import { remindEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('remind', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () => {
  const env = readEnv(remindEnv, process.env);
  const secret = await secretsAt(env, [env.TWILIO_API_KEY_SECRET_PATH, env.OPEN_METEO_API_KEY_PATH]);
  const table = tableOf(env);
  return createHandler({
    clock: systemClock,
    random: systemRandom,
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    limits: dynamoLimitStore(table),
    operator: dynamoOperatorControlStore(table),
    population: dynamoPopulationStore(table),
    forecasts: createForecastChain({
      store: dynamoForecastStore(table),
      sources: weatherSources({
        fetch,
        clock: systemClock,
        telemetry,
        openMeteoApiKey: weatherKey(env, secret),
        nwsContact: env.NWS_CONTACT,
      }),
      clock: systemClock,
      telemetry,
    }),
    carrier: createTwilioCarrier({
      accountSid: env.TWILIO_ACCOUNT_SID,
      credentials: { username: env.TWILIO_API_KEY_SID, password: secret(env.TWILIO_API_KEY_SECRET_PATH) },
      sender: env.TWILIO_SENDER.startsWith('+')
        ? { from: env.TWILIO_SENDER }
        : { messagingServiceSid: env.TWILIO_SENDER },
      baseUrl: twilioBaseUrl,
    }),
    telemetry,
    settings: {
      statusCallbackUrl: `${env.PUBLIC_BASE_URL}/delivery-status`,
      dailyTextCap: env.DAILY_TEXT_CAP,
      textsPerSecond: env.TEXTS_PER_SECOND,
    },
  });
});
