import { createHmac } from 'node:crypto';

/**
 * Makes the function that names runners: HMAC-SHA-256 of the E.164 number under a secret, the first 132 bits as
 * 22 base64url characters. One number always gives one id, so two sign-ups cannot make two runners; without the
 * secret no id can be traced back by trying out all numbers, so ids may be logged.
 *
 * The secret must never change once runners exist: a new one would give every number a new id.
 * Throws RangeError on a secret under 32 characters.
 */
export const createIdentify = (secret: string): ((phone: string) => string) => {
  if (secret.length < 32) throw new RangeError('The runner id secret must have at least 32 characters.');
  return (phone) => createHmac('sha256', secret).update(phone).digest('base64url').slice(0, 22);
};
