import * as z from 'zod';
import { commonEnv, secretPath } from '../env.ts';

/** What signup is configured with. */
export const signupEnv = commonEnv.extend({
  /** The number that runners text, E.164. */
  SMS_NUMBER: z.string().regex(/^\+[1-9]\d{6,14}$/, 'a number in E.164'),
  /** Countries whose numbers may join, ISO 3166-1 alpha-2, comma-separated. */
  COUNTRIES: z
    .string()
    .regex(/^[A-Z]{2}(,[A-Z]{2})*$/, "countries such as 'US,CA'")
    .transform((text) => text.split(',')),
  SIGNUPS_PER_ADDRESS_AN_HOUR: z.coerce.number().int().min(1),
  SIGNUPS_PER_NUMBER_A_DAY: z.coerce.number().int().min(1),
  PLACE_LOOKUPS_PER_ADDRESS_A_MINUTE: z.coerce.number().int().min(1),
  RUNNER_ID_SECRET_PATH: secretPath,
  EDGE_KEY_PATH: secretPath,
});
