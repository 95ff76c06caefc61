import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startEmbeddedDynamo } from '../../../local/embedded-dynamodb.ts';
import { dynamoClient } from '../../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../../shared/adapters/dynamo/create-table.ts';
import { dynamoRunnerStore } from '../../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { manualClock } from '../../../shared/adapters/memory/manual-clock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { aRunner } from '../../support/universe.ts';

const clock = manualClock('2026-03-08T06:00:00Z');
const storeAt = async (endpoint: string) => {
  const client = dynamoClient({ region: 'us-east-1', endpoint });
  await createTable(client, 'calfline');
  return dynamoRunnerStore({ client, tableName: 'calfline', clock, shardCount: 1 });
};

describe('the embedded DynamoDB', () => {
  test('a restart loses nothing', async () => {
    const data = join(temporaryFolder(), 'not', 'there', 'yet');
    const first = await startEmbeddedDynamo(data);
    await (await storeAt(first.endpoint)).createProfile(aRunner());
    await first.stop();
    const second = await startEmbeddedDynamo(data);
    expect(await (await storeAt(second.endpoint)).findProfile(aRunner().runnerId)).toEqual(aRunner());
    await second.stop();
  });

  test('a folder in use, a damaged one and one that cannot be written each get their own clear line', async () => {
    const folder = temporaryFolder();
    const running = await startEmbeddedDynamo(folder);
    await expect(startEmbeddedDynamo(folder)).rejects.toThrow('is in use by another Calfline');
    await running.stop();
    writeFileSync(join(folder, 'CURRENT'), 'garbage');
    await expect(startEmbeddedDynamo(folder)).rejects.toThrow('is damaged');
    await expect(startEmbeddedDynamo(join(folder, 'CURRENT'))).rejects.toThrow("can't be written to");
  });
});
