import { dynamoDueIndex } from '../../shared/adapters/dynamo/dynamo-due-index.ts';
import { createTelemetry } from '../../shared/adapters/powertools/telemetry.ts';
import { sqsClient, sqsReminderQueue } from '../../shared/adapters/sqs/sqs-reminder-queue.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { tableOf } from '../aws.ts';
import { readEnv } from '../env.ts';
import { lambdaEntry } from '../lambda-entry.ts';
import { dispatchEnv } from './env.ts';
import { createHandler } from './handler.ts';

const telemetry = createTelemetry('dispatch', process.env['STAGE']);

export const handler = lambdaEntry(telemetry, async () => {
  const env = readEnv(dispatchEnv, process.env);
  return createHandler({
    clock: systemClock,
    dueIndex: dynamoDueIndex(tableOf(env)),
    queue: sqsReminderQueue({ client: sqsClient({ region: env.AWS_REGION }), queueUrl: env.QUEUE_URL }),
    telemetry,
    settings: { shards: env.SHARD_COUNT },
  });
});
