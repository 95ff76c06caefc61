import * as z from 'zod/mini';
import { commonEnv, origin, secretPath } from '../env.ts';

/** What delivery-status is configured with. */
export const deliveryStatusEnv = z.extend(commonEnv, {
  /** Where the carrier was told to post. */
  PUBLIC_BASE_URL: origin,
  TWILIO_AUTH_TOKEN_PATH: secretPath,
  EDGE_KEY_PATH: secretPath,
});
