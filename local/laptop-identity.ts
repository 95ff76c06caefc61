import { createIdentify } from '../shared/adapters/crypto/runner-id.ts';

/**
 * Names runners on the laptop only, so its secret is none; it has to stay the same, or nobody would be found again.
 */
export const laptopIdentify = createIdentify('the laptop has no secrets: nothing here leaves this machine');
