import { describe, expect, it } from 'vitest';
import { httpChain, maxBodyBytes } from '../../../functions/http-chain.ts';
import { memoryTelemetry } from '../../../shared/adapters/memory/memory-telemetry.ts';
import { httpEvent, lambdaContext } from '../../support/http-event.ts';

const post = (body: string, base64 = false) => httpEvent({ method: 'POST', path: '/signup', body, base64 });

describe('the chain around every HTTP function', () => {
  it('hands on the body as text, in whatever encoding it came', async () => {
    const seen: (string | undefined)[] = [];
    const entry = httpChain(memoryTelemetry(), async (event) => {
      seen.push(event.body);
      return { statusCode: 200, body: 'ok' };
    });
    await entry(post('Body=caf\u00e9'), lambdaContext());
    await entry(post('Body=caf\u00e9', true), lambdaContext());
    expect(seen).toEqual(['Body=caf\u00e9', 'Body=caf\u00e9']);
  });

  it('marks an answer with the request id, not to be cached, and keeps what the handler set', async () => {
    const entry = httpChain(memoryTelemetry(), async () => ({
      statusCode: 200,
      headers: { 'content-type': 'text/xml', 'cache-control': 'max-age=60' },
      body: '<Response/>',
    }));
    expect(await entry(post('x'), lambdaContext())).toEqual({
      statusCode: 200,
      headers: {
        'content-type': 'text/xml',
        'cache-control': 'max-age=60',
        'x-content-type-options': 'nosniff',
        'x-request-id': 'api-request-1',
      },
      body: '<Response/>',
    });
  });

  it('answers 500 when the handler throws, tells the operator where, and tells nobody what was said', async () => {
    const telemetry = memoryTelemetry();
    const entry = httpChain(telemetry, async () => {
      throw new Error('left calf mile 6 from +15125550123');
    });
    const answer = await entry(post('x'), lambdaContext());
    expect(answer.statusCode).toBe(500);
    expect(telemetry.events()).toMatchObject([
      { code: 'request.failed', fields: { apiRequestId: 'api-request-1', error: 'Error' } },
    ]);
    expect(JSON.stringify([answer, telemetry.events()])).not.toMatch(/left calf|5550123/);
  });

  it.each([false, true])('refuses a body over the limit unread (base64: %s)', async (base64) => {
    const telemetry = memoryTelemetry();
    let called = false;
    const entry = httpChain(telemetry, async () => {
      called = true;
      return { statusCode: 200 };
    });
    expect((await entry(post('x'.repeat(maxBodyBytes + 1), base64), lambdaContext())).statusCode).toBe(413);
    expect(called).toBe(false);
    expect(telemetry.events()).toEqual([{ code: 'request.tooLarge', fields: { bytes: maxBodyBytes + 1 } }]);
    expect((await entry(post('x'.repeat(maxBodyBytes), base64), lambdaContext())).statusCode).toBe(200);
  });
});

it('an answer that is given before the handler is reached carries the same headers', async () => {
  const entry = httpChain(memoryTelemetry(), async () => ({ statusCode: 200 }), 'the key of the test');
  const known = { 'x-calfline-edge': 'the key of the test', 'x-calfline-viewer': '203.0.113.9' };
  const ask = (headers: Record<string, string>, body: string) =>
    entry(httpEvent({ method: 'POST', path: '/signup', headers, body }), lambdaContext());
  const answers = [await ask({}, ''), await ask(known, 'x'.repeat(maxBodyBytes + 1)), await ask(known, '')];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 413, 200]);
  for (const { headers } of answers) {
    expect(headers).toEqual({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': 'api-request-1',
    });
  }
});

describe('behind the distribution', () => {
  const through = (headers: Record<string, string>, edgeKey = 'the key of the test') => {
    const telemetry = memoryTelemetry();
    const seen: string[] = [];
    const entry = httpChain(
      telemetry,
      async (event) => {
        seen.push(event.requestContext.http.sourceIp);
        return { statusCode: 200 };
      },
      edgeKey,
    );
    const event = httpEvent({ method: 'GET', path: '/places', headers, sourceIp: '198.51.100.7' });
    return entry(event, lambdaContext()).then(({ statusCode }) => ({
      statusCode,
      seen,
      codes: telemetry.events().map(({ code }) => code),
    }));
  };

  it('a request with the key counts as its sender’s', async () => {
    const headers = { 'x-calfline-edge': 'the key of the test', 'x-calfline-viewer': '203.0.113.9' };
    expect(await through(headers)).toEqual({ statusCode: 200, seen: ['203.0.113.9'], codes: [] });
  });

  it('a key that is being renewed opens in every order in which both sides can learn of it', async () => {
    const [first, second, third] = ['key one', 'key two', 'key three'];
    const states = [first, `${second},${first}`, `${third},${second}`];
    for (const [at, known] of states.entries()) {
      for (const shown of states.slice(Math.max(0, at - 1), at + 2)) {
        const headers = { 'x-calfline-edge': shown, 'x-calfline-viewer': '203.0.113.9' };
        expect((await through(headers, known)).statusCode).toBe(200);
      }
    }
    const old = { 'x-calfline-edge': first, 'x-calfline-viewer': '203.0.113.9' };
    expect((await through(old, `${third},${second}`)).statusCode).toBe(403);
  });

  it.each([
    ['no key', { 'x-calfline-viewer': '203.0.113.9' }],
    ['nothing between commas', { 'x-calfline-edge': ',,', 'x-calfline-viewer': '203.0.113.9' }],
    ['a wrong key', { 'x-calfline-edge': 'guess', 'x-calfline-viewer': '203.0.113.9' }],
    ['no sender', { 'x-calfline-edge': 'the key of the test' }],
  ])('a request with %s is refused and not handled', async (_, headers) => {
    expect(await through(headers)).toEqual({ statusCode: 403, seen: [], codes: ['request.notThroughEdge'] });
  });
});
