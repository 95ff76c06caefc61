import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { afterEach, expect, test } from 'vitest';
import { readBody, toHttpEvent, toSqsEvent, writeHttpResult } from '../../../local/lambda-events.ts';
import { type LoopbackServer, listenOnLoopback } from '../../../local/loopback-server.ts';

const now = Temporal.Instant.from('2026-07-14T11:00:00Z');
const servers: LoopbackServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A server that keeps the event of each request and answers with `result`. */
const serverAnswering = async (result: APIGatewayProxyResultV2) => {
  const events: APIGatewayProxyEventV2[] = [];
  const server = await listenOnLoopback(
    0,
    async (request, response) => {
      const body = (await readBody(request, 1000)) ?? Buffer.from('too long');
      events.push(toHttpEvent(request, body, { routeKey: 'POST /x', requestId: 'r1', now }));
      writeHttpResult(result, response);
    },
    (error) => {
      throw error;
    },
  );
  servers.push(server);
  return { url: server.url, events };
};

test('a form comes in base64, as an HTTP API hands it to Lambda', async () => {
  const { url, events } = await serverAnswering({ statusCode: 204 });
  await fetch(`${url}/x?a=1&b=2&a=3`, {
    method: 'POST',
    headers: { 'X-Twilio-Signature': 'abc=' },
    body: new URLSearchParams({ Body: 'caf\u00e9 & co' }),
  });
  const [event] = events;
  expect(event).toMatchObject({
    version: '2.0',
    rawPath: '/x',
    rawQueryString: 'a=1&b=2&a=3',
    queryStringParameters: { a: '1,3', b: '2' },
    isBase64Encoded: true,
    requestContext: {
      http: { method: 'POST', path: '/x' },
      requestId: 'r1',
      timeEpoch: now.epochMilliseconds,
    },
  });
  expect(event?.headers['x-twilio-signature']).toBe('abc=');
  expect(Buffer.from(event?.body ?? '', 'base64').toString('utf8')).toBe('Body=caf%C3%A9+%26+co');
});

test('JSON comes as text, and a request without a body has none', async () => {
  const { url, events } = await serverAnswering({ statusCode: 200, body: 'ok' });
  await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' });
  await fetch(url);
  expect(events[0]).toMatchObject({ body: '{"a":1}', isBase64Encoded: false });
  expect(events[1]).not.toHaveProperty('body');
});

test("a handler's answer goes out with its status, headers, cookies and decoded body", async () => {
  const { url } = await serverAnswering({
    statusCode: 201,
    headers: { 'Content-Type': 'text/xml', 'X-Number': 5 },
    cookies: ['a=1', 'b=2'],
    body: Buffer.from('<Response/>').toString('base64'),
    isBase64Encoded: true,
  });
  const response = await fetch(url);
  expect(response.status).toBe(201);
  expect(response.headers.get('content-type')).toBe('text/xml');
  expect(response.headers.get('x-number')).toBe('5');
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
  expect(await response.text()).toBe('<Response/>');
});

test('a body over the limit is not kept, and still gets an answer', async () => {
  const { url, events } = await serverAnswering({ statusCode: 413 });
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(1001) });
  expect(response.status).toBe(413);
  expect(Buffer.from(events[0]?.body ?? '', 'utf8').toString()).toBe('too long');
});

test('queue messages are one batch that says how often each was received', () => {
  const event = toSqsEvent([{ messageId: 'm1', body: '{}', receiveCount: 3 }], now);
  expect(event.Records).toMatchObject([
    { messageId: 'm1', body: '{}', eventSource: 'aws:sqs', attributes: { ApproximateReceiveCount: '3' } },
  ]);
});
