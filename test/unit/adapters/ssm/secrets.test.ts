import { describe, expect, it } from 'vitest';
import { readSecrets } from '../../../../shared/adapters/ssm/secrets.ts';

/** A parameter store with these secrets in it. */
const storeWith = (secrets: Readonly<Record<string, string>>) => ({
  region: 'us-east-1',
  credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
  fetch: async (_url: unknown, request?: RequestInit) => {
    const { Names } = JSON.parse(String(request?.body));
    const found = Names.filter((name: string) => name in secrets);
    return Response.json({ Parameters: found.map((Name: string) => ({ Name, Value: secrets[Name] })) });
  },
});

describe('secrets', () => {
  it('are read by their paths', async () => {
    const secret = await readSecrets(storeWith({ '/a': 'one', '/b': 'two' }), ['/a', '/b']);
    expect([secret('/a'), secret('/b')]).toEqual(['one', 'two']);
  });

  it('that are missing are named, and none is told', async () => {
    const reading = readSecrets(storeWith({ '/a': 'one' }), ['/a', '/b', '/c']);
    await expect(reading).rejects.toThrow(/^Missing in the parameter store: \/b, \/c$/);
  });

  it('that nobody asked for are not to be had', async () => {
    const secret = await readSecrets(storeWith({ '/a': 'one' }), ['/a']);
    expect(() => secret('/b')).toThrow(RangeError);
  });
});
