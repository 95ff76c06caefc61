import { systemRandom } from '../../shared/adapters/crypto/random.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { dynamoLimitStore } from '../../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoSignupStore } from '../../shared/adapters/dynamo/dynamo-signup-store.ts';
import { openMeteoPlaces } from '../../shared/adapters/open-meteo/place-finder.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { secretsAt, tableOf, weatherKey } from '../aws.ts';
import { readEnv } from '../env.ts';
import { httpChain } from '../http-chain.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { signupEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('signup', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () => {
  const env = readEnv(signupEnv, process.env);
  const secret = await secretsAt(env, [
    env.RUNNER_ID_SECRET_PATH,
    env.EDGE_KEY_PATH,
    env.OPEN_METEO_API_KEY_PATH,
  ]);
  const table = tableOf(env);
  return httpChain(
    telemetry,
    createHandler({
      clock: systemClock,
      random: systemRandom,
      signups: dynamoSignupStore(table),
      limits: dynamoLimitStore(table),
      places: openMeteoPlaces({ fetch, apiKey: weatherKey(env, secret) }),
      telemetry,
      identify: createIdentify(secret(env.RUNNER_ID_SECRET_PATH)),
      settings: {
        smsNumber: env.SMS_NUMBER,
        countries: env.COUNTRIES,
        signupsPerAddressAnHour: env.SIGNUPS_PER_ADDRESS_AN_HOUR,
        signupsPerNumberADay: env.SIGNUPS_PER_NUMBER_A_DAY,
        placeLookupsPerAddressAMinute: env.PLACE_LOOKUPS_PER_ADDRESS_A_MINUTE,
      },
    }),
    secret(env.EDGE_KEY_PATH),
  );
});
