import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';

/** An HTTP request as API Gateway hands it to Lambda (payload 2.0). */
export const httpEvent = (request: {
  method: string;
  path: string;
  headers?: Record<string, string>;
  query?: string;
  body?: string;
  base64?: boolean;
  sourceIp?: string;
}): APIGatewayProxyEventV2 => ({
  version: '2.0',
  routeKey: `${request.method} ${request.path}`,
  rawPath: request.path,
  rawQueryString: request.query ?? '',
  headers: request.headers ?? {},
  queryStringParameters: Object.fromEntries(new URLSearchParams(request.query ?? '')),
  requestContext: {
    accountId: 'anonymous',
    apiId: 'test',
    domainName: 'function.invalid',
    domainPrefix: 'function',
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp ?? '192.0.2.1',
      userAgent: 'test',
    },
    requestId: 'api-request-1',
    routeKey: `${request.method} ${request.path}`,
    stage: '$default',
    time: '10/Mar/2026:10:00:00 +0000',
    timeEpoch: 1773136800000,
  },
  ...(request.body === undefined
    ? {}
    : { body: request.base64 === true ? Buffer.from(request.body).toString('base64') : request.body }),
  isBase64Encoded: request.base64 === true,
});

/** Lambda's context, with `remainingMs` left. */
export const lambdaContext = (remainingMs = 30_000): Context => ({
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:test',
  memoryLimitInMB: '512',
  awsRequestId: 'lambda-request-1',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => remainingMs,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});
