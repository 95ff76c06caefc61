import * as z from 'zod/mini';
import {
  commonEnv,
  count,
  countries,
  dailyTextCap,
  flag,
  origin,
  secretPath,
  weatherKeyPath,
} from '../env.ts';

/** What inbound-sms is configured with. */
export const inboundSmsEnv = z.extend(commonEnv, {
  /** Where the carrier was told to post and where the pages are; both are behind one distribution. */
  PUBLIC_BASE_URL: origin,
  /** True where the carrier answers STOP, START and HELP itself. */
  CARRIER_HANDLES_KEYWORDS: flag,
  COUNTRIES: countries,
  DAILY_TEXT_CAP: dailyTextCap,
  ANSWERS_PER_HOUR: count(),
  TWILIO_AUTH_TOKEN_PATH: secretPath,
  RUNNER_ID_SECRET_PATH: secretPath,
  OPEN_METEO_API_KEY_PATH: weatherKeyPath,
  EDGE_KEY_PATH: secretPath,
});
