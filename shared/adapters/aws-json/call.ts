/**
 * Calls of AWS's JSON services, signed, timed out and tried again. The SDK's clients for them are two thirds of a
 * function's bundle and of its cold start (docs/decisions/0030-aws-by-signed-fetch.md).
 */
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { type AwsCredentials, signedHeaders } from './sign.ts';

/** One service, as one function may call it. */
export type AwsService = {
  /** 'dynamodb', 'sqs', 'ssm'. */
  readonly name: string;
  /** What stands before the operation in the target header: 'DynamoDB_20120810'. */
  readonly target: string;
  readonly jsonVersion: '1.0' | '1.1';
  readonly region: string;
  readonly credentials: () => AwsCredentials;
  readonly fetch: typeof fetch;
  /** Origin to call instead of AWS's own ('http://127.0.0.1:8000'). */
  readonly endpoint?: string;
  readonly timeoutMs: number;
  /** Calls in all, the first included. */
  readonly maxAttempts: number;
};

/** A service's refusal, by the name that its documentation gives ('ConditionalCheckFailedException'). */
export class AwsError extends Error {
  readonly $metadata: { readonly requestId?: string; readonly httpStatusCode: number };
  constructor(name: string, message: string, status: number, requestId: string | null) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status, ...(requestId === null ? {} : { requestId }) };
  }
}

/** Refusals that say 'not now'; those and 5xx are tried again. */
const notNow =
  /^(ProvisionedThroughputExceeded|Throttling|ThrottledRequest|RequestLimitExceeded|LimitExceeded|TooManyRequests|RequestThrottled|TransactionInProgress|InternalServerError|ServiceUnavailable)/;

const firstPauseMs = 50;

const refusal = z.object({
  __type: z.string().optional(),
  message: z.string().optional(),
  Message: z.string().optional(),
});

/**
 * Calls one operation and answers its parsed output. A call that times out, is cut off, throttled or answered
 * with 5xx is tried again after a pause that doubles, so it may have been carried out twice. Throws `AwsError` on a
 * refusal, and the network's own error when the last try had no answer.
 */
export const callAws = async (service: AwsService, operation: string, input: unknown): Promise<unknown> => {
  const body = JSON.stringify(input);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await callOnce(service, operation, body);
    } catch (error) {
      if (attempt >= service.maxAttempts || !mayTryAgain(error)) throw error;
      await setTimeout(Math.random() * firstPauseMs * 2 ** attempt);
    }
  }
};

const mayTryAgain = (error: unknown): boolean =>
  !(error instanceof AwsError) || error.$metadata.httpStatusCode >= 500 || notNow.test(error.name);

const callOnce = async (service: AwsService, operation: string, body: string): Promise<unknown> => {
  const url = new URL(service.endpoint ?? `https://${service.name}.${service.region}.amazonaws.com`);
  const headers = {
    'content-type': `application/x-amz-json-${service.jsonVersion}`,
    'x-amz-target': `${service.target}.${operation}`,
  };
  const { host: _sentByFetch, ...signed } = signedHeaders(
    { host: url.host, headers, body },
    { region: service.region, service: service.name },
    service.credentials(),
    Date.now(),
  );
  const signal = AbortSignal.timeout(service.timeoutMs);
  const response = await service.fetch(url, { method: 'POST', headers: signed, body, signal });
  const text = await response.text();
  if (response.ok) return text === '' ? {} : JSON.parse(text);
  throw refusalOf(response, text);
};

const refusalOf = (response: Response, text: string): AwsError => {
  const told = refusal.safeParse(parseJson(text));
  const { __type, message, Message } = told.success ? told.data : {};
  const name = __type?.split('#').at(-1) ?? `Http${response.status}`;
  return new AwsError(
    name,
    message ?? Message ?? '',
    response.status,
    response.headers.get('x-amzn-requestid'),
  );
};

/** A proxy on the way may answer with a page; its status still counts. */
const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
