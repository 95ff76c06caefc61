import * as z from 'zod/mini';
import { commonEnv, dailyTextCap, matching, origin, secretPath, weatherKeyPath } from '../env.ts';

/** What remind is configured with. */
export const remindEnv = z.extend(commonEnv, {
  /** Where the carrier posts what became of a text. */
  PUBLIC_BASE_URL: origin,
  DAILY_TEXT_CAP: dailyTextCap,
  /** Texts that one instance hands over each second: the sender's rate over the function's concurrency. */
  TEXTS_PER_SECOND: z.coerce.number('a number above 0').check(z.positive('a number above 0')),
  TWILIO_ACCOUNT_SID: matching(/^AC[0-9a-f]{32}$/, "'AC' and 32 hex digits"),
  TWILIO_API_KEY_SID: matching(/^SK[0-9a-f]{32}$/, "'SK' and 32 hex digits"),
  /** A number in E.164, or a messaging service's SID. */
  TWILIO_SENDER: matching(/^(\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/, 'a number or a messaging service'),
  TWILIO_API_KEY_SECRET_PATH: secretPath,
  OPEN_METEO_API_KEY_PATH: weatherKeyPath,
  /** How the National Weather Service can reach the operator: an address or a site. */
  NWS_CONTACT: matching(/.{3}/, 'an address or a site'),
});
