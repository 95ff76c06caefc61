// Reading the carrier's webhook: what isn't signed is not looked at.
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readTwilioWebhook } from '../../../functions/twilio-webhook.ts';
import {
  createSignatureVerifier,
  type FormFields,
  signatureOf,
} from '../../../shared/adapters/twilio/signature.ts';
import { httpEvent } from '../../support/http-event.ts';

const token = '12345';
const schema = z.object({ MessageSid: z.string().min(1), From: z.string().regex(/^\+\d+$/) });
const config = { publicBaseUrl: 'https://calfline.example', verifySignature: createSignatureVerifier(token) };

const post = (fields: FormFields, given: { signature?: string | null; query?: string } = {}) => {
  const query = given.query ?? '';
  const url = `https://calfline.example/hook${query === '' ? '' : `?${query}`}`;
  const signature = given.signature === undefined ? signatureOf(token, url, fields) : given.signature;
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const each of typeof value === 'string' ? [value] : value) body.append(name, each);
  }
  return httpEvent({
    method: 'POST',
    path: '/hook',
    query,
    body: body.toString(),
    headers: signature === null ? {} : { 'x-twilio-signature': signature },
  });
};

const good = { MessageSid: 'SM1', From: '+15125550123', Body: 'a+b & c=d \u{1f3c3}', Extra: '' };

describe('reading a webhook', () => {
  it('takes a signed post, with a query or without, and lets unknown fields be', () => {
    for (const given of [{}, { query: 'runner=a%2Bb&due=2026-03-10T10%3A00%3A00.000Z' }]) {
      expect(readTwilioWebhook(post(good, given), schema, config)).toEqual({
        outcome: 'accepted',
        form: { MessageSid: 'SM1', From: '+15125550123' },
      });
    }
  });

  it("agrees with the carrier's published example of a signature", () => {
    const fields = {
      CallSid: 'CA1234567890ABCDE',
      Caller: '+14158675309',
      Digits: '1234',
      From: '+14158675309',
      To: '+18005551212',
    };
    const event = {
      ...post(fields, { signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' }),
      rawPath: '/myapp.php',
      rawQueryString: 'foo=1&bar=2',
    };
    const read = readTwilioWebhook(event, z.object({ Digits: z.string() }), {
      ...config,
      publicBaseUrl: 'https://mycompany.com/',
    });
    expect(read).toEqual({ outcome: 'accepted', form: { Digits: '1234' } });
  });

  it.each([
    ['no signature', post(good, { signature: null })],
    ['an empty signature', post(good, { signature: '' })],
    ['a wrong signature', post(good, { signature: 'RSOYDt4T1cUTdK1PDd93/VVr8B8=' })],
    ['another body', { ...post(good), body: 'MessageSid=SM2&From=%2B15125550123' }],
    ['another path', { ...post(good), rawPath: '/other' }],
    ['no body', httpEvent({ method: 'POST', path: '/hook', headers: { 'x-twilio-signature': 'x' } })],
  ])('refuses %s with 403, and reads nothing', (_what, event) => {
    const read = readTwilioWebhook(event, schema, config);
    expect(read).toMatchObject({ outcome: 'refused', reason: 'forged', response: { statusCode: 403 } });
  });

  it('names the fields that are missing or wrong', () => {
    const read = readTwilioWebhook(post({ From: 'somebody' }), schema, config);
    expect(read).toMatchObject({ outcome: 'refused', reason: 'malformed', fields: ['MessageSid', 'From'] });
    expect(read.outcome === 'refused' && read.response).toMatchObject({
      statusCode: 400,
      body: expect.stringContaining('MessageSid, From'),
    });
  });

  it('refuses a field that came twice, signed or not', () => {
    const twice = { MessageSid: ['SM1', 'SM2'], From: '+15125550123' };
    expect(readTwilioWebhook(post(twice), schema, config)).toMatchObject({ fields: ['MessageSid'] });
  });
});
