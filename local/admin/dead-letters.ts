/** Bringing dead letters of a stage back. */
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { jsonOrNull } from '../../functions/json-or-null.ts';
import { region } from '../../infra/stack-props.ts';
import { remindMessage } from '../../shared/reminders/reminder-queue.ts';
import type { Replayed } from './world.ts';

/** What a schedule calls its function with: the scheduler lays a tick that failed aside as just this. */
const failedTick = z.strictObject({});

const fateOf = (body: string): keyof Replayed => {
  const parsed = jsonOrNull(body);
  if (remindMessage.safeParse(parsed).success) return 'replayed';
  return failedTick.safeParse(parsed).success ? 'dropped' : 'left';
};

/**
 * Moves each message that names runners back to the queue and drops failed ticks, which have had successors. What is
 * neither, such as a message of a newer release, stays. `tell` hears how many have been seen. Throws the SDK's errors.
 */
export const replayDeadLetters = async (stage: string, tell: (seen: number) => void): Promise<Replayed> => {
  const client = new SQSClient({ region });
  const from = await urlOf(client, `calfline-${stage}-dead-letters`);
  const to = await urlOf(client, `calfline-${stage}-reminders`);
  const settle = async ({ Body = '', ReceiptHandle }: Message): Promise<keyof Replayed> => {
    const fate = fateOf(Body);
    if (fate === 'replayed') await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
    if (fate !== 'left') await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
    return fate;
  };

  const counts = { replayed: 0, dropped: 0, left: 0 };
  // What is left comes into sight again after a while; it is not counted twice.
  const seen = new Set<string>();
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, WaitTimeSeconds: 2 }),
    );
    const unseen = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId));
    if (unseen.length === 0) break;
    for (const message of unseen) {
      seen.add(message.MessageId ?? '');
      counts[await settle(message)] += 1;
    }
    tell(seen.size);
  }
  client.destroy();
  return counts;
};

const urlOf = async (client: SQSClient, name: string): Promise<string> => {
  const { QueueUrl = '' } = await client.send(new GetQueueUrlCommand({ QueueName: name }));
  return QueueUrl;
};
