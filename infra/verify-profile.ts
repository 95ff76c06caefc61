/** Proof that the table a stack made is the table that the stores need. */

import { isDeepStrictEqual } from 'node:util';
import { dynamoClient } from '../shared/adapters/dynamo/client.ts';
import { dynamoDueIndex } from '../shared/adapters/dynamo/dynamo-due-index.ts';
import { dynamoRunnerStore } from '../shared/adapters/dynamo/dynamo-runner-store.ts';
import { systemClock } from '../shared/adapters/system/system-clock.ts';
import { newProfile } from '../shared/runner/changes.ts';
import type { Profile } from '../shared/runner/profile.ts';
import { OperatorError } from './command.ts';

const touch = {
  kind: 'preRun',
  dueAt: '2026-03-10T10:00:00.000Z',
  runKey: '2026-03-10T06:30',
  runStartAt: '2026-03-10T11:30:00.000Z',
  runEndAt: '2026-03-10T12:15:00.000Z',
} as const;

const profile: Profile = {
  ...newProfile('a-runner-of-the-check', '+15125550123'),
  status: 'active',
  joinedAt: '2026-03-01T18:00:00.000Z',
  place: {
    name: 'Austin',
    region: 'TX',
    countryCode: 'US',
    latitude: 30.2672,
    longitude: -97.7431,
    timeZone: 'America/Chicago',
  },
  weeklyRuns: [{ weekday: 2, startLocal: '06:30', expectedMinutes: 45, distanceKm: null }],
  due: { touch, wakeAt: touch.dueAt },
};

/**
 * Writes a profile into the table, finds it by the due index and reads it back. Throws OperatorError when any of
 * it fails to come back as it was.
 */
export const writeAndReadProfile = async (endpoint: string, tableName: string): Promise<void> => {
  const client = dynamoClient({ region: 'us-east-1', endpoint });
  const table = { client, tableName, clock: systemClock, shardCount: 1 };
  const runners = dynamoRunnerStore(table);
  if ((await runners.createProfile(profile)) !== 'saved')
    throw new OperatorError('The profile was not saved.');
  const read = await runners.findProfile(profile.runnerId);
  if (!isDeepStrictEqual(read, profile)) throw new OperatorError('The profile came back changed.');
  const due = await dynamoDueIndex(table).listDue(0, null, touch.dueAt, 10);
  if (due[0]?.runnerId !== profile.runnerId)
    throw new OperatorError('The due index does not show the profile.');
  client.destroy();
};
