import * as z from 'zod/mini';
import { commonEnv, count, countries, matching, secretPath, weatherKeyPath } from '../env.ts';

/** What signup is configured with. */
export const signupEnv = z.extend(commonEnv, {
  /** The number that runners text, E.164. */
  SMS_NUMBER: matching(/^\+[1-9]\d{6,14}$/, 'a number in E.164'),
  COUNTRIES: countries,
  SIGNUPS_PER_ADDRESS_AN_HOUR: count(),
  SIGNUPS_PER_NUMBER_A_DAY: count(),
  PLACE_LOOKUPS_PER_ADDRESS_A_MINUTE: count(),
  RUNNER_ID_SECRET_PATH: secretPath,
  OPEN_METEO_API_KEY_PATH: weatherKeyPath,
  EDGE_KEY_PATH: secretPath,
});
