/** An SQS on loopback that knows one call, SendMessageBatch, in the AWS JSON protocol the SDK speaks. */
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const sendMessageBatch = z.object({
  QueueUrl: z.string(),
  Entries: z.array(z.object({ Id: z.string(), MessageBody: z.string() })).min(1),
});

export type LocalSqs = {
  readonly endpoint: string;
  /** Bodies that were taken, oldest first. */
  readonly bodies: string[];
  /** Entry ids to answer as failed, until changed. */
  failing: ReadonlySet<string>;
  /** Set to answer every call with an error. */
  down: boolean;
  stop(): Promise<void>;
};

const md5 = (body: string): string => createHash('md5').update(body).digest('hex');

const answer = (sqs: LocalSqs, request: string): { status: number; body: unknown } => {
  const { Entries } = sendMessageBatch.parse(JSON.parse(request));
  if (sqs.down) return { status: 400, body: { __type: 'com.amazonaws.sqs#RequestThrottled' } };
  if (Entries.length > 10) {
    return { status: 400, body: { __type: 'com.amazonaws.sqs#TooManyEntriesInBatchRequest' } };
  }
  const taken = Entries.filter(({ Id }) => !sqs.failing.has(Id));
  sqs.bodies.push(...taken.map(({ MessageBody }) => MessageBody));
  return {
    status: 200,
    body: {
      // SQS answers in no promised order.
      Successful: taken
        .map(({ Id, MessageBody }) => ({ Id, MessageId: `m${Id}`, MD5OfMessageBody: md5(MessageBody) }))
        .reverse(),
      Failed: Entries.filter(({ Id }) => sqs.failing.has(Id)).map(({ Id }) => ({
        Id,
        Code: 'InternalError',
        SenderFault: false,
      })),
    },
  };
};

/** SQS's JSON protocol on loopback, as far as the queue's adapter speaks it, with the messages it was given. */
export const startLocalSqs = async (): Promise<LocalSqs> => {
  const server = createServer(async (request, response) => {
    const { status, body } = answer(sqs, await text(request));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const sqs: LocalSqs = {
    endpoint: `http://127.0.0.1:${port}`,
    bodies: [],
    failing: new Set(),
    down: false,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return sqs;
};
