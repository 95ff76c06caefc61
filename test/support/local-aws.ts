/**
 * AWS on loopback, for what speaks to it by the SDK: DynamoDB is the embedded one behind a listening post, SQS, the
 * parameter store and CloudWatch know the calls that are made here. Every call is kept with the access key that
 * signed it, which is how AWS tells whose role a call comes under.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { startEmbeddedDynamo } from '../../local/embedded-dynamodb.ts';
import { listenOnLoopback } from '../../local/loopback-server.ts';

export type AwsCall = {
  /** The access key id that signed it. */
  readonly caller: string;
  /** 'DynamoDB', 'AmazonSQS', 'AmazonSSM', 'GraniteServiceVersion20100801' (CloudWatch). */
  readonly service: string;
  /** 'GetItem', 'SendMessageBatch', ... */
  readonly action: string;
  readonly input: unknown;
};

/** A message on a queue; one that was received stays hidden. */
type Message = { readonly id: string; readonly body: string; hidden: boolean };

type Answer = { readonly status: number; readonly body: unknown };

const refusal = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });

const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

const byUrl = z.object({ QueueUrl: z.string().transform((url) => url.slice(url.lastIndexOf('/') + 1)) });

/** What a call to SQS is answered with. */
const sqsAnswers = (
  queues: Map<string, Message[]>,
  newId: () => string,
  urlOf: (queue: string) => string,
) => {
  const messagesOf = (name: string): Message[] | undefined => queues.get(name);
  const put = (name: string, body: string): string => {
    const id = newId();
    messagesOf(name)?.push({ id, body, hidden: false });
    return id;
  };
  const actions: Readonly<Record<string, (input: unknown) => unknown>> = {
    SendMessage: (input) => {
      const { QueueUrl, MessageBody } = byUrl.extend({ MessageBody: z.string() }).parse(input);
      return { MessageId: put(QueueUrl, MessageBody), MD5OfMessageBody: md5(MessageBody) };
    },
    SendMessageBatch: (input) => {
      const entry = z.object({ Id: z.string(), MessageBody: z.string() });
      const { QueueUrl, Entries } = byUrl.extend({ Entries: z.array(entry).min(1).max(10) }).parse(input);
      const Successful = Entries.map(({ Id, MessageBody }) => ({
        Id,
        MessageId: put(QueueUrl, MessageBody),
        MD5OfMessageBody: md5(MessageBody),
      }));
      return { Successful, Failed: [] };
    },
    ReceiveMessage: (input) => {
      const { QueueUrl, MaxNumberOfMessages } = byUrl
        .extend({ MaxNumberOfMessages: z.int().min(1).max(10) })
        .parse(input);
      const taken = (messagesOf(QueueUrl) ?? [])
        .filter(({ hidden }) => !hidden)
        .slice(0, MaxNumberOfMessages);
      for (const message of taken) message.hidden = true;
      return {
        Messages: taken.map(({ id, body }) => ({
          MessageId: id,
          ReceiptHandle: id,
          Body: body,
          MD5OfBody: md5(body),
        })),
      };
    },
    DeleteMessage: (input) => {
      const { QueueUrl, ReceiptHandle } = byUrl.extend({ ReceiptHandle: z.string() }).parse(input);
      const left = (messagesOf(QueueUrl) ?? []).filter(({ id }) => id !== ReceiptHandle);
      queues.set(QueueUrl, left);
      return {};
    },
  };
  return (action: string, input: unknown): Answer => {
    const name =
      action === 'GetQueueUrl'
        ? z.object({ QueueName: z.string() }).parse(input).QueueName
        : byUrl.parse(input).QueueUrl;
    if (!queues.has(name)) {
      return refusal('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
    }
    if (action === 'GetQueueUrl') return { status: 200, body: { QueueUrl: urlOf(name) } };
    const act = actions[action];
    return act === undefined ? refusal('UnknownOperation', action) : { status: 200, body: act(input) };
  };
};

const getParameters = (parameters: Readonly<Record<string, string>>, input: unknown): Answer => {
  const { Names } = z.object({ Names: z.array(z.string()).min(1).max(10) }).parse(input);
  return {
    status: 200,
    body: {
      Parameters: Names.flatMap((Name) => {
        const Value = parameters[Name];
        return Value === undefined ? [] : [{ Name, Value, Type: 'SecureString' }];
      }),
      InvalidParameters: Names.filter((name) => parameters[name] === undefined),
    },
  };
};

const getMetricStatistics = (dailySums: Readonly<Record<string, readonly number[]>>, input: unknown) => {
  const asked = z.object({
    MetricName: z.string(),
    Namespace: z.string(),
    Period: z.literal(86_400),
    Dimensions: z.array(z.object({ Name: z.string(), Value: z.string() })),
  });
  const { MetricName, Namespace, Dimensions } = asked.parse(input);
  const by = Dimensions.map(({ Name, Value }) => `${Name}=${Value}`).join(' ');
  const sums = dailySums[`${Namespace}/${MetricName} by ${by}`] ?? [];
  return { status: 200, body: { Datapoints: sums.map((Sum) => ({ Sum })) } };
};

const headerOf = (request: IncomingMessage, name: string): string => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : '';
};

/** Starts it with what its parameter store holds, the names of its queues, and what its metrics have summed to. */
export const startLocalAws = async (holds: {
  readonly parameters: Readonly<Record<string, string>>;
  readonly queues: readonly string[];
  readonly dailySums?: Readonly<Record<string, readonly number[]>>;
}) => {
  const dynamo = await startEmbeddedDynamo(null);
  const calls: AwsCall[] = [];
  const failures: unknown[] = [];
  const queues = new Map<string, Message[]>(holds.queues.map((name) => [name, []]));
  let made = 0;
  // The SDK asks the host of a queue's address, so that has to be ours.
  const queueUrl = (queue: string): string => `${server.url}/123456789012/${queue}`;
  const newId = (): string => {
    made += 1;
    return `message-${made}`;
  };
  const sqs = sqsAnswers(queues, newId, queueUrl);
  const state: { refusesWith: string | null } = { refusesWith: null };

  const forward = async (request: IncomingMessage, body: string): Promise<Answer | Response> => {
    const names = ['content-type', 'x-amz-target', 'authorization', 'x-amz-date'];
    return fetch(dynamo.endpoint, {
      method: 'POST',
      headers: names.map((name): [string, string] => [name, headerOf(request, name)]),
      body,
    });
  };

  const server = await listenOnLoopback(
    0,
    async (request, response) => {
      const body = await text(request);
      const [service = '', action = ''] = headerOf(request, 'x-amz-target').split('.');
      const caller = /Credential=([^/]+)\//.exec(headerOf(request, 'authorization'))?.[1] ?? '';
      const input: unknown = JSON.parse(body);
      calls.push({ caller, service: service.replace(/_\d+$/, ''), action, input });
      const answer = await (async (): Promise<Answer | Response> => {
        if (state.refusesWith !== null) return refusal(state.refusesWith, 'Refused by the test.');
        if (service.startsWith('DynamoDB')) return forward(request, body);
        if (service === 'AmazonSQS') return sqs(action, input);
        if (service === 'AmazonSSM' && action === 'GetParameters')
          return getParameters(holds.parameters, input);
        if (action === 'GetMetricStatistics') return getMetricStatistics(holds.dailySums ?? {}, input);
        return refusal('UnknownOperationException', `${service}.${action}`);
      })();
      const sent = answer instanceof Response ? await answer.text() : JSON.stringify(answer.body);
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(sent);
    },
    (error) => failures.push(error),
  );

  return {
    url: server.url,
    /** Every call so far, oldest first. */
    calls,
    /** What the servers themselves failed at; to be empty at the end of a test. */
    failures,
    /** The type of error that every call is refused with, until set to null. */
    state,
    bodiesOn: (queue: string): readonly string[] => (queues.get(queue) ?? []).map(({ body }) => body),
    put: (queue: string, body: string): void => {
      queues.get(queue)?.push({ id: newId(), body, hidden: false });
    },
    queueUrl,
    /** The next messages of a queue, taken from it. */
    take: (queue: string): readonly { readonly messageId: string; readonly body: string }[] => {
      const taken = (queues.get(queue) ?? []).map(({ id, body }) => ({ messageId: id, body }));
      queues.set(queue, []);
      return taken;
    },
    /** What points the SDK here, in its own variables. */
    env: {
      AWS_ENDPOINT_URL_DYNAMODB: server.url,
      AWS_ENDPOINT_URL_SQS: server.url,
      AWS_ENDPOINT_URL_SSM: server.url,
      AWS_ENDPOINT_URL_CLOUDWATCH: server.url,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'operator',
      AWS_SECRET_ACCESS_KEY: 'a secret of the tests',
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    stop: async () => {
      await server.close();
      await dynamo.stop();
    },
  };
};

export type LocalAws = Awaited<ReturnType<typeof startLocalAws>>;
