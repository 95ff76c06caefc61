/** A stage in AWS, with the operator's own credentials. */
import { CloudWatchClient, GetMetricStatisticsCommand } from '@aws-sdk/client-cloudwatch';
import { readSecret } from '../../infra/read-secret.ts';
import { secretPaths } from '../../infra/secret-paths.ts';
import { region } from '../../infra/stack-props.ts';
import { stageConfig, tableNameOf } from '../../infra/stage-config.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { dynamoOperatorControlStore } from '../../shared/adapters/dynamo/dynamo-operator-control-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { itemsOfRunner } from '../../shared/adapters/dynamo/runner-items.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { replayDeadLetters } from './dead-letters.ts';
import { leavingsOn } from './leavings.ts';
import type { AdminWorld, SegmentCounts } from './world.ts';

/** Opens a stage. `tableName` null is the table that the stage uses; another is looked at instead of it. */
export const openAwsWorld = (stage: string, tableName: string | null): AdminWorld => {
  const config = stageConfig(stage, process.cwd());
  const table = {
    client: dynamoClient({ region }),
    tableName: tableName ?? tableNameOf(config),
    clock: systemClock,
    shardCount: config.size.dueShards,
  };
  return {
    name: tableName === null ? `${stage} in AWS` : `${stage} in AWS (table ${tableName})`,
    clock: systemClock,
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    population: dynamoPopulationStore(table),
    operator: dynamoOperatorControlStore(table),
    identify: async (phone) => createIdentify(await readSecret(secretPaths(stage).runnerId))(phone),
    itemsOf: (runnerId) => itemsOfRunner(table, runnerId),
    replay: () => replayDeadLetters(stage, progress('messages')),
    leavingsOn: (from, since) => leavingsOn({ ...table, tableName: from }, since, progress('items read')),
    segmentCounts: (days) => countSegments(stage, days),
    close: async () => table.client.destroy(),
  };
};

/** Shows on a terminal how far it has come; what is printed next takes its line. */
const progress =
  (what: string) =>
  (count: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`${count} ${what}\r`);
  };

const countSegments = async (stage: string, days: number): Promise<SegmentCounts> => {
  const client = new CloudWatchClient({ region });
  const end = systemClock.now().epochMilliseconds;
  const sumOf = async (as: 'reminder' | 'received' | 'answer'): Promise<number> => {
    const { Datapoints } = await client.send(
      new GetMetricStatisticsCommand({
        Namespace: `Calfline/${stage}`,
        MetricName: 'texts.segments',
        Dimensions: [
          { Name: 'service', Value: 'calfline' },
          { Name: 'as', Value: as },
        ],
        StartTime: new Date(end - days * 86_400_000),
        EndTime: new Date(end),
        Period: 86_400,
        Statistics: ['Sum'],
      }),
    );
    return (Datapoints ?? []).reduce((sum, { Sum = 0 }) => sum + Sum, 0);
  };
  return {
    reminders: await sumOf('reminder'),
    received: await sumOf('received'),
    answers: await sumOf('answer'),
  };
};
