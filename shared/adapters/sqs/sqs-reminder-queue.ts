import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { ReminderQueue } from '../../reminders/reminder-queue.ts';

/** A client whose calls are cut off in time to be tried again inside a tick. `endpoint` is for tests only. */
export const sqsClient = (options: { region: string; endpoint?: string | undefined }): SQSClient =>
  new SQSClient({
    region: options.region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 3000 },
    ...(options.endpoint === undefined
      ? {}
      : { endpoint: options.endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });

/**
 * The queue in SQS, ten messages a call. A message counts as taken only when SQS names it among the successful:
 * one that it names as failed, or doesn't name at all, is not. Throws when the call itself fails; some of its
 * messages may then be on the queue all the same.
 */
export const sqsReminderQueue = (queue: {
  readonly client: SQSClient;
  readonly queueUrl: string;
}): ReminderQueue => ({
  send: async (messages) => {
    if (messages.length === 0) return [];
    const { Successful } = await queue.client.send(
      new SendMessageBatchCommand({
        QueueUrl: queue.queueUrl,
        Entries: messages.map((message, at) => ({ Id: String(at), MessageBody: JSON.stringify(message) })),
      }),
    );
    const taken = new Set((Successful ?? []).map(({ Id }) => Id));
    return messages.map((_, at) => taken.has(String(at)));
  },
});
