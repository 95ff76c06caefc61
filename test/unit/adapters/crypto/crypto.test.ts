import { describe, expect, it } from 'vitest';
import { digest } from '../../../../shared/adapters/crypto/digest.ts';
import { randomSecret, systemRandom } from '../../../../shared/adapters/crypto/random.ts';
import { createIdentify } from '../../../../shared/adapters/crypto/runner-id.ts';
import { profile } from '../../../../shared/runner/profile.ts';

const secret = 'a secret of the test, long enough for it';

describe('runner ids', () => {
  it('are the same for a number each time, and fit the profile', () => {
    const id = createIdentify(secret)('+15125550123');
    expect(id).toBe(createIdentify(secret)('+15125550123'));
    expect(profile.shape.runnerId.safeParse(id).success).toBe(true);
    expect(id).toMatch(/^[\w-]{22}$/);
  });

  it('differ by number and by secret, and do not hold the number', () => {
    const id = createIdentify(secret)('+15125550123');
    expect(createIdentify(secret)('+15125550124')).not.toBe(id);
    expect(createIdentify(`${secret}!`)('+15125550123')).not.toBe(id);
    expect(id).not.toContain('5550123');
  });

  it('are refused under a short secret', () => {
    expect(() => createIdentify('short')).toThrow(RangeError);
  });
});

describe('digest', () => {
  it('is SHA-256 in base64url', () => {
    // NIST's test vector for 'abc'.
    const nist = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(digest('abc')).toBe(Buffer.from(nist, 'hex').toString('base64url'));
  });
});

describe('randomness', () => {
  it('stays in its range', () => {
    for (let at = 0; at < 1000; at += 1) {
      const value = systemRandom.next();
      expect(value >= 0 && value < 1).toBe(true);
    }
  });

  it('does not repeat a secret', () => {
    const secrets = new Set(Array.from({ length: 100 }, randomSecret));
    expect(secrets.size).toBe(100);
  });
});
