import { describe, expect, test } from 'vitest';
import { createSignatureVerifier, signatureOf } from '../../../../shared/adapters/twilio/signature.ts';

/** The vector in Twilio's own documentation. */
const token = '12345';
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
const fields = {
  CallSid: 'CA1234567890ABCDE',
  Caller: '+14158675309',
  Digits: '1234',
  From: '+14158675309',
  To: '+18005551212',
};
const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';

describe('a webhook signature', () => {
  const verify = createSignatureVerifier(token);

  test("Twilio's documented vector is made and accepted", () => {
    expect(signatureOf(token, url, fields)).toBe(signature);
    expect(verify(signature, url, fields)).toBe(true);
  });

  test('a missing, empty or foreign signature is refused', () => {
    expect(verify(null, url, fields)).toBe(false);
    expect(verify('', url, fields)).toBe(false);
    expect(verify('not base64 at all', url, fields)).toBe(false);
    expect(createSignatureVerifier('12346')(signature, url, fields)).toBe(false);
  });

  test('of either token is accepted while the token is renewed, and of no empty one', () => {
    for (const both of [`12346,${token}`, `${token},12346`]) {
      expect(createSignatureVerifier(both)(signature, url, fields)).toBe(true);
    }
    const byNothing = signatureOf('', url, fields);
    for (const renewed of ['', ',', `${token},`]) {
      expect(createSignatureVerifier(renewed)(byNothing, url, fields)).toBe(false);
    }
    expect(createSignatureVerifier('12346,12347')(signature, url, fields)).toBe(false);
  });

  test('one changed, added or removed field, or another address, is refused', () => {
    const { Digits: _, ...without } = fields;
    expect(verify(signature, url, { ...fields, Digits: '1235' })).toBe(false);
    expect(verify(signature, url, { ...fields, Extra: 'x' })).toBe(false);
    expect(verify(signature, url, without)).toBe(false);
    expect(verify(signature, 'https://mycompany.com/myapp.php?foo=1&bar=3', fields)).toBe(false);
  });

  test('characters outside ASCII, plus signs and line ends are signed as they are', () => {
    const text = {
      Body: 'Calf locked up \u00e0 mile 6 + 7/10 \ud83d\ude2b\nsecond line',
      From: '+15125550123',
    };
    expect(verify(signatureOf(token, url, text), url, text)).toBe(true);
  });
});
