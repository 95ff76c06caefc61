/**
 * The laptop's half of AWS: it turns HTTP requests, queue batches and minute ticks into the very events that
 * Lambda hands to the handlers, and their answers back.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyResultV2,
  Context,
  ScheduledEvent,
  SQSEvent,
} from 'aws-lambda';
import type { Temporal } from 'temporal-polyfill';
import { toStoredInstant } from '../shared/time/instant.ts';

const region = 'us-east-1';
const accountId = '000000000000';

/** Content types that an HTTP API passes on as text; it encodes every other body in base64, forms among them. */
const passedAsText = /^(text\/|application\/(json|javascript|xml)\b)/;

/**
 * Reads a request's body; null when it is over `limit` bytes. What is over is read and dropped: leaving the
 * stream early would close the connection before it could be answered.
 */
export const readBody = async (request: IncomingMessage, limit: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes <= limit) {
      chunks.push(buffer);
    }
  }
  return bytes > limit ? null : Buffer.concat(chunks);
};

/** An HTTP request as API Gateway's payload 2.0. `routeKey` is the route that matched: 'POST /signup'. */
export const toHttpEvent = (
  request: IncomingMessage,
  body: Buffer,
  about: { readonly routeKey: string; readonly requestId: string; readonly now: Temporal.Instant },
): APIGatewayProxyEventV2 => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && name !== 'cookie') {
      headers[name] = typeof value === 'string' ? value : value.join(',');
    }
  }
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    query[name] = name in query ? `${query[name]},${value}` : value;
  }
  const asText = passedAsText.test(headers['content-type'] ?? 'text/plain');
  const method = request.method ?? 'GET';
  const host = headers['host'] ?? 'localhost';
  return {
    version: '2.0',
    routeKey: about.routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    ...(request.headers.cookie === undefined ? {} : { cookies: request.headers.cookie.split('; ') }),
    headers,
    ...(Object.keys(query).length === 0 ? {} : { queryStringParameters: query }),
    requestContext: {
      accountId,
      apiId: 'local',
      domainName: host,
      domainPrefix: 'local',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: about.requestId,
      routeKey: about.routeKey,
      stage: '$default',
      time: toStoredInstant(about.now),
      timeEpoch: about.now.epochMilliseconds,
    },
    ...(body.length === 0 ? {} : { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !asText,
  };
};

/** Writes a handler's answer as API Gateway would. */
export const writeHttpResult = (result: APIGatewayProxyResultV2, response: ServerResponse): void => {
  if (typeof result === 'string' || result.statusCode === undefined) {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(typeof result === 'string' ? result : JSON.stringify(result));
    return;
  }
  const headers = Object.entries(result.headers ?? {}).map(([name, value]): [string, string] => [
    name.toLowerCase(),
    String(value),
  ]);
  response.writeHead(result.statusCode, {
    'content-type': 'text/plain;charset=utf-8',
    ...Object.fromEntries(headers),
    ...(result.cookies === undefined ? {} : { 'set-cookie': result.cookies }),
  });
  response.end(Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8'));
};

/** Queue messages as one SQS batch. */
export const toSqsEvent = (
  messages: readonly {
    readonly messageId: string;
    readonly body: string;
    readonly receiveCount: number;
  }[],
  now: Temporal.Instant,
): SQSEvent => ({
  Records: messages.map((message) => ({
    messageId: message.messageId,
    receiptHandle: message.messageId,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(now.epochMilliseconds),
      SenderId: accountId,
      ApproximateFirstReceiveTimestamp: String(now.epochMilliseconds),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:${region}:${accountId}:remind`,
    awsRegion: region,
  })),
});

/** The minute tick as EventBridge Scheduler's target gets it. */
export const toTickEvent = (id: string, now: Temporal.Instant): ScheduledEvent => ({
  version: '0',
  id,
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account: accountId,
  time: now.toString({ smallestUnit: 'second' }),
  region,
  resources: [`arn:aws:scheduler:${region}:${accountId}:schedule/default/minute`],
  detail: {},
});

/** A Lambda context; the remaining time counts down in real time from `timeoutMs`. */
export const lambdaContext = (functionName: string, awsRequestId: string, timeoutMs: number): Context => {
  const startedMs = performance.now();
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:${region}:${accountId}:function:${functionName}`,
    memoryLimitInMB: '256',
    awsRequestId,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(timeoutMs - (performance.now() - startedMs), 0),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};
