/** What every HTTP function does around its handler, on Lambda and on the laptop alike. */
import { createHash, timingSafeEqual } from 'node:crypto';
import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { describeError } from '../shared/telemetry/describe-error.ts';
import type { Telemetry } from '../shared/telemetry/telemetry.ts';
import { edgeHeaders } from './edge-headers.ts';

/** A handler behind the chain: `event.body` is text, whatever encoding it came in. */
export type HttpHandler = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** What Lambda calls and the laptop's server calls. */
export type HttpEntry = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Most bytes a body may have. The longest post we expect is a text of 1,600 characters outside GSM-7 in form
 * encoding (14.4 KB) with Twilio's other fields (about 2 KB).
 */
export const maxBodyBytes = 32_768;

/**
 * Wraps a handler: a body over `maxBodyBytes` is answered with 413 and not read; a body in base64 is decoded;
 * whatever the handler throws becomes a 500 that says nothing but the request id, and an event
 * `request.failed`. Every answer carries the request id, may not be cached, and is not guessed at.
 *
 * With an `edgeKey`, a request without it is refused with 403: it came past the distribution and its guards. The
 * others carry their sender's address in `requestContext.http.sourceIp`, and not the distribution's.
 */
export const httpChain = (
  telemetry: Telemetry,
  handler: HttpHandler,
  edgeKey: string | null = null,
): HttpEntry =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(standardHeaders)
    .use(failuresTo500(telemetry))
    .use(edgeKey === null ? [] : [throughEdgeOnly(telemetry, edgeKey)])
    .use(readableBody(telemetry))
    .handler((event) => handler(event));

type HttpMiddleware = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;

const standardHeaders: HttpMiddleware = {
  after: (request) => {
    const response = request.response ?? { statusCode: 204 };
    request.response = { ...response, headers: { ...headersOf(request.event), ...response.headers } };
  },
};

/** What every answer carries. One that is given before the handler is reached has to bring it itself. */
const headersOf = (event: APIGatewayProxyEventV2): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-request-id': event.requestContext.requestId,
});

const failuresTo500 = (telemetry: Telemetry): HttpMiddleware => ({
  onError: (request) => {
    const { requestId } = request.event.requestContext;
    telemetry.event('request.failed', { apiRequestId: requestId, ...describeError(request.error) });
    return {
      statusCode: 500,
      headers: { 'content-type': 'application/json', ...headersOf(request.event) },
      body: JSON.stringify({ error: 'Something went wrong on our side. Please try again.', requestId }),
    };
  },
});

const throughEdgeOnly = (telemetry: Telemetry, edgeKey: string): HttpMiddleware => ({
  before: (request) => {
    const { event } = request;
    const viewer = event.headers[edgeHeaders.viewer];
    if (!sharesKey(event.headers[edgeHeaders.key] ?? '', edgeKey) || viewer === undefined) {
      telemetry.event('request.notThroughEdge');
      return { statusCode: 403, headers: headersOf(event), body: '' };
    }
    const http = { ...event.requestContext.http, sourceIp: viewer };
    request.event = { ...event, requestContext: { ...event.requestContext, http } };
    return undefined;
  },
});

/** While the key is renewed, the secret is 'new,old': whichever of its states each side knows, they share one. */
const keysIn = (secret: string): readonly string[] => secret.split(',').filter((key) => key !== '');

const sharesKey = (given: string, expected: string): boolean =>
  keysIn(given).some((one) => keysIn(expected).some((other) => isSame(one, other)));

/** Compares by digests, so that the time it takes tells nothing about the key. */
const isSame = (given: string, expected: string): boolean =>
  timingSafeEqual(
    createHash('sha256').update(given).digest(),
    createHash('sha256').update(expected).digest(),
  );

const readableBody = (telemetry: Telemetry): HttpMiddleware => ({
  before: (request) => {
    const { event } = request;
    if (event.body === undefined) return undefined;
    const body = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
    if (body.byteLength > maxBodyBytes) {
      telemetry.event('request.tooLarge', { bytes: body.byteLength });
      return { statusCode: 413, headers: headersOf(event), body: '' };
    }
    request.event = { ...event, body: body.toString('utf8'), isBase64Encoded: false };
    return undefined;
  },
});
