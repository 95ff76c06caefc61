import { getExpectedTwilioSignature, validateRequest } from 'twilio/lib/webhooks/webhooks.js';

/** The fields of a form post; a field that came more than once holds each of its values. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Whether Twilio signed this post. `signature` is the X-Twilio-Signature header as it came, null when there was
 * none; `url` is the exact public URL that Twilio was told, with its query string and without its fragment.
 */
export type VerifySignature = (signature: string | null, url: string, fields: FormFields) => boolean;

/**
 * A verifier for posts signed with the account's auth token. While it is renewed, `authToken` is 'new,old', and either
 * one's signature counts; no token at all lets nothing through.
 * The import is Twilio's deep one: the package's main module costs a cold start 180 ms.
 */
export const createSignatureVerifier = (authToken: string): VerifySignature => {
  const tokens = authToken.split(',').filter((token) => token !== '');
  return (signature, url, fields) =>
    signature !== null &&
    signature !== '' &&
    tokens.some((token) => validateRequest(token, signature, url, { ...fields }));
};

/** The signature that Twilio puts on a post of `fields` to `url`: base64 of an HMAC-SHA1 by the auth token. */
export const signatureOf = (authToken: string, url: string, fields: FormFields): string =>
  getExpectedTwilioSignature(authToken, url, { ...fields });
