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

/** Queues and what lies on them. */
const createQueues = (names: readonly string[]) => {
  const queues = new Map<string, readonly Message[]>(names.map((name) => [name, []]));
  let made = 0;
  const on = (queue: string): readonly Message[] => queues.get(queue) ?? [];
  return {
    has: (queue: string): boolean => queues.has(queue),
    bodiesOn: (queue: string): readonly string[] => on(queue).map(({ body }) => body),
    /** Answers the message's id. */
    put: (queue: string, body: string): string => {
      made += 1;
      const id = `message-${made}`;
      if (queues.has(queue)) queues.set(queue, [...on(queue), { id, body, hidden: false }]);
      return id;
    },
    /** The next messages of a queue, which stay on it, hidden. */
    receive: (queue: string, most: number): readonly Message[] => {
      const taken = on(queue)
        .filter(({ hidden }) => !hidden)
        .slice(0, most);
      for (const message of taken) message.hidden = true;
      return taken;
    },
    remove: (queue: string, messageId: string): void => {
      queues.set(
        queue,
        on(queue).filter(({ id }) => id !== messageId),
      );
    },
    /** All messages of a queue, taken from it. */
    take: (queue: string): readonly { readonly messageId: string; readonly body: string }[] => {
      const taken = on(queue).map(({ id, body }) => ({ messageId: id, body }));
      queues.set(queue, []);
      return taken;
    },
  };
};

type Queues = ReturnType<typeof createQueues>;

/** What SQS answers to each action on a queue that is there. */
const sqsActions = (queues: Queues): Readonly<Record<string, (input: unknown) => unknown>> => ({
  SendMessage: (input) => {
    const { QueueUrl, MessageBody } = byUrl.extend({ MessageBody: z.string() }).parse(input);
    return { MessageId: queues.put(QueueUrl, MessageBody), MD5OfMessageBody: md5(MessageBody) };
  },
  SendMessageBatch: (input) => {
    const entry = z.object({ Id: z.string(), MessageBody: z.string() });
    const { QueueUrl, Entries } = byUrl.extend({ Entries: z.array(entry).min(1).max(10) }).parse(input);
    const Successful = Entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: queues.put(QueueUrl, MessageBody),
      MD5OfMessageBody: md5(MessageBody),
    }));
    return { Successful, Failed: [] };
  },
  ReceiveMessage: (input) => {
    const { QueueUrl, MaxNumberOfMessages } = byUrl
      .extend({ MaxNumberOfMessages: z.int().min(1).max(10) })
      .parse(input);
    return {
      Messages: queues.receive(QueueUrl, MaxNumberOfMessages).map(({ id, body }) => ({
        MessageId: id,
        ReceiptHandle: id,
        Body: body,
        MD5OfBody: md5(body),
      })),
    };
  },
  DeleteMessage: (input) => {
    const { QueueUrl, ReceiptHandle } = byUrl.extend({ ReceiptHandle: z.string() }).parse(input);
    queues.remove(QueueUrl, ReceiptHandle);
    return {};
  },
});

const answerSqs = (
  queues: Queues,
  urlOf: (queue: string) => string,
  action: string,
  input: unknown,
): Answer => {
  const name =
    action === 'GetQueueUrl'
      ? z.object({ QueueName: z.string() }).parse(input).QueueName
      : byUrl.parse(input).QueueUrl;
  if (!queues.has(name)) {
    return refusal('com.amazonaws.sqs#QueueDoesNotExist', 'The specified queue does not exist.');
  }
  if (action === 'GetQueueUrl') return { status: 200, body: { QueueUrl: urlOf(name) } };
  const act = sqsActions(queues)[action];
  return act === undefined ? refusal('UnknownOperation', action) : { status: 200, body: act(input) };
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

/** What points the SDK at a server, in its own variables. */
const environmentFor = (url: string) => ({
  AWS_ENDPOINT_URL_DYNAMODB: url,
  AWS_ENDPOINT_URL_SQS: url,
  AWS_ENDPOINT_URL_SSM: url,
  AWS_ENDPOINT_URL_CLOUDWATCH: url,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'operator',
  AWS_SECRET_ACCESS_KEY: 'a secret of the tests',
  AWS_EC2_METADATA_DISABLED: 'true',
});

const forward = (endpoint: string, request: IncomingMessage, body: string): Promise<Response> => {
  const names = ['content-type', 'x-amz-target', 'authorization', 'x-amz-date'];
  return fetch(endpoint, {
    method: 'POST',
    headers: names.map((name): [string, string] => [name, headerOf(request, name)]),
    body,
  });
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
  const queues = createQueues(holds.queues);
  const state: { refusesWith: string | null } = { refusesWith: null };
  // The SDK asks the host of a queue's address, so that has to be ours.
  const queueUrl = (queue: string): string => `${server.url}/123456789012/${queue}`;

  const answerTo = async (request: IncomingMessage, body: string): Promise<Answer | Response> => {
    const [service = '', action = ''] = headerOf(request, 'x-amz-target').split('.');
    const caller = /Credential=([^/]+)\//.exec(headerOf(request, 'authorization'))?.[1] ?? '';
    const input: unknown = JSON.parse(body);
    calls.push({ caller, service: service.replace(/_\d+$/, ''), action, input });
    if (state.refusesWith !== null) return refusal(state.refusesWith, 'Refused by the test.');
    if (service.startsWith('DynamoDB')) return forward(dynamo.endpoint, request, body);
    if (service === 'AmazonSQS') return answerSqs(queues, queueUrl, action, input);
    if (service === 'AmazonSSM' && action === 'GetParameters') return getParameters(holds.parameters, input);
    if (action === 'GetMetricStatistics') return getMetricStatistics(holds.dailySums ?? {}, input);
    return refusal('UnknownOperationException', `${service}.${action}`);
  };

  const server = await listenOnLoopback(
    0,
    async (request, response) => {
      const answer = await answerTo(request, await text(request));
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
    bodiesOn: queues.bodiesOn,
    put: queues.put,
    take: queues.take,
    queueUrl,
    env: environmentFor(server.url),
    stop: async () => {
      await server.close();
      await dynamo.stop();
    },
  };
};

export type LocalAws = Awaited<ReturnType<typeof startLocalAws>>;
