import { commonEnv, origin, secretPath } from '../env.ts';

/** What delivery-status is configured with. */
export const deliveryStatusEnv = commonEnv.extend({
  /** Where the carrier was told to post. */
  PUBLIC_BASE_URL: origin,
  TWILIO_AUTH_TOKEN_PATH: secretPath,
  EDGE_KEY_PATH: secretPath,
});
