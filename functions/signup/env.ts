import * as z from 'zod/mini';
import { commonEnv, count, matching, secretPath } from '../env.ts';

/** What signup is configured with. */
export const signupEnv = z.extend(commonEnv, {
  /** The number that runners text, E.164. */
  SMS_NUMBER: matching(/^\+[1-9]\d{6,14}$/, 'a number in E.164'),
  /** Countries whose numbers may join, ISO 3166-1 alpha-2, comma-separated. */
  COUNTRIES: z.pipe(
    matching(/^[A-Z]{2}(,[A-Z]{2})*$/, "countries such as 'US,CA'"),
    z.transform((text) => text.split(',')),
  ),
  SIGNUPS_PER_ADDRESS_AN_HOUR: count(),
  SIGNUPS_PER_NUMBER_A_DAY: count(),
  PLACE_LOOKUPS_PER_ADDRESS_A_MINUTE: count(),
  RUNNER_ID_SECRET_PATH: secretPath,
  EDGE_KEY_PATH: secretPath,
});
