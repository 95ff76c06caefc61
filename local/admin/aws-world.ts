/** A stage in AWS, with the operator's own credentials. */
import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DeleteMessageCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { OperatorError } from '../../infra/command.ts';
import { secretPaths } from '../../infra/secret-paths.ts';
import { region } from '../../infra/stack-props.ts';
import { stageConfig } from '../../infra/stage-config.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { dynamoOperatorControlStore } from '../../shared/adapters/dynamo/dynamo-operator-control-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { remindMessage } from '../../shared/reminders/reminder-queue.ts';
import type { AdminWorld, TextCounts } from './world.ts';

/** Opens a stage. `tableName` null is the stage's own table; a restored one has another name. */
export const openAwsWorld = async (stage: string, tableName: string | null): Promise<AdminWorld> => {
  const { size } = stageConfig(stage, process.cwd());
  const table = {
    client: dynamoClient({ region }),
    tableName: tableName ?? `calfline-${stage}`,
    clock: systemClock,
    shardCount: size.dueShards,
  };
  return {
    name: `${stage} in AWS`,
    clock: systemClock,
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    population: dynamoPopulationStore(table),
    operator: dynamoOperatorControlStore(table),
    identify: createIdentify(await runnerIdSecret(stage)),
    replay: () => replayDeadLetters(stage),
    textCounts: (days) => countTexts(stage, days),
    close: async () => table.client.destroy(),
  };
};

const runnerIdSecret = async (stage: string): Promise<string> => {
  const path = secretPaths(stage).runnerId;
  const client = new SSMClient({ region, maxAttempts: 2 });
  const { Parameters } = await client.send(new GetParametersCommand({ Names: [path], WithDecryption: true }));
  const secret = Parameters?.[0]?.Value;
  if (secret === undefined) throw new OperatorError(`${path} is missing in the parameter store.`);
  return secret;
};

/** Moves each message that names runners back to the queue, and drops the rest: failed ticks have had successors. */
const replayDeadLetters = async (stage: string): Promise<{ replayed: number; dropped: number }> => {
  const client = new SQSClient({ region });
  const urlOf = async (name: string): Promise<string> => {
    const { QueueUrl } = await client.send(
      new GetQueueUrlCommand({ QueueName: `calfline-${stage}-${name}` }),
    );
    if (QueueUrl === undefined) throw new OperatorError(`There is no queue ${name} in ${stage}.`);
    return QueueUrl;
  };
  const from = await urlOf('dead-letters');
  const to = await urlOf('reminders');
  let replayed = 0;
  let dropped = 0;
  for (;;) {
    const { Messages } = await client.send(
      new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, WaitTimeSeconds: 2 }),
    );
    if (Messages === undefined || Messages.length === 0) return { replayed, dropped };
    for (const { Body = '', ReceiptHandle } of Messages) {
      const isOurs = remindMessage.safeParse(parseJson(Body)).success;
      if (isOurs) await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: Body }));
      await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      if (isOurs) replayed += 1;
      else dropped += 1;
    }
    process.stderr.write(`\r${replayed + dropped} messages`);
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const countTexts = async (stage: string, days: number): Promise<TextCounts> => {
  const client = new CloudWatchClient({ region });
  const end = systemClock.now().epochMilliseconds;
  const sumOf = async (MetricName: string): Promise<number> => {
    const { Datapoints } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: `Calfline/${stage}`,
        MetricName,
        Dimensions: [{ Name: 'service', Value: 'calfline' }],
        StartTime: new Date(end - days * 86_400_000),
        EndTime: new Date(end),
        Period: 86_400,
        Statistics: ['Sum'],
      }),
    );
    return (Datapoints ?? []).reduce((sum, { Sum = 0 }) => sum + Sum, 0);
  };
  return { reminders: await sumOf('remind.sent'), received: await sumOf('inbound.texts') };
};
