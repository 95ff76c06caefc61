/** Proof that the table a stack made is the table that the stores need. */

import { isDeepStrictEqual } from 'node:util';
import { createIdentify } from '../shared/adapters/crypto/runner-id.ts';
import { dynamoClient } from '../shared/adapters/dynamo/client.ts';
import { dynamoDueIndex } from '../shared/adapters/dynamo/dynamo-due-index.ts';
import { dynamoOperatorControlStore } from '../shared/adapters/dynamo/dynamo-operator-control-store.ts';
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

/** The runner of the check: what the runbook's own examples ask for. */
export const checkPhone = '+15125550123';
export const checkSecret = 'the runner id secret of the check, long enough to be one';

const profile: Profile = {
  ...newProfile(createIdentify(checkSecret)(checkPhone), checkPhone),
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

const storesOn = (endpoint: string, tableName: string) => {
  const client = dynamoClient({ region: 'us-east-1', endpoint });
  const table = { client, tableName, clock: systemClock, shardCount: 1 };
  return { table, runners: dynamoRunnerStore(table), operator: dynamoOperatorControlStore(table) };
};

/** Writes the profile into a table. Throws OperatorError when it is not saved. */
export const writeProfile = async (endpoint: string, tableName: string): Promise<void> => {
  const { table, runners } = storesOn(endpoint, tableName);
  if ((await runners.createProfile(profile)) !== 'saved')
    throw new OperatorError('The profile was not saved.');
  table.client.destroy();
};

/** Reads the profile back and finds it by the due index. Throws OperatorError when either fails. */
export const readProfile = async (endpoint: string, tableName: string): Promise<void> => {
  const { table, runners } = storesOn(endpoint, tableName);
  const read = await runners.findProfile(profile.runnerId);
  if (!isDeepStrictEqual(read, profile)) {
    throw new OperatorError(`The profile came back changed from ${tableName}.`);
  }
  const due = await dynamoDueIndex(table).listDue(0, null, touch.dueAt, 10);
  if (due[0]?.runnerId !== profile.runnerId) {
    throw new OperatorError(`The due index of ${tableName} does not show the profile.`);
  }
  table.client.destroy();
};

/** Notes on a table that the runner stopped at an instant, as an answered STOP does. */
export const writeStop = async (endpoint: string, tableName: string, at: string): Promise<void> => {
  const { table, runners } = storesOn(endpoint, tableName);
  const { runnerId } = profile;
  await runners.appendConsent({
    schemaVersion: 1,
    runnerId,
    at,
    action: 'stopped',
    words: 'STOP',
    messageSid: 'SM1',
  });
  table.client.destroy();
};

/** What became of the runner and of the operator's switch on a table. */
export const stateOn = async (
  endpoint: string,
  tableName: string,
): Promise<{ readonly status: string | null; readonly paused: boolean }> => {
  const { table, runners, operator } = storesOn(endpoint, tableName);
  const found = await runners.findProfile(profile.runnerId);
  const { remindersPausedAt } = await operator.read();
  table.client.destroy();
  return { status: found?.status ?? null, paused: remindersPausedAt !== null };
};
