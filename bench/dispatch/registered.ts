/** Registered runners for the bench: a given number due at the instant of the tick, all others on later days. */

import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { toAttribute } from '../../shared/adapters/dynamo/attribute-value.ts';
import { dueKeys, profileKey } from '../../shared/adapters/dynamo/keys.ts';
import { tableSchema } from '../../shared/adapters/dynamo/table-schema.ts';
import { dueEntryOf } from '../../shared/reminders/due-entry.ts';
import { nextTouch } from '../../shared/reminders/next-touch.ts';
import { jitterSeconds } from '../../shared/reminders/touch-times.ts';
import { newProfile } from '../../shared/runner/changes.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { fromStoredInstant, toStoredInstant } from '../../shared/time/instant.ts';
import type { Item } from './item-size.ts';

/** Tuesday 10 March 2026, 06:00 in Texas: the pre-run texts of the 07:30 runs have all fallen due by then. */
export const tickAt = Temporal.Instant.from('2026-03-10T11:00:00Z');
/** Before any of them fell due. */
const joinedAt = Temporal.Instant.from('2026-03-10T10:30:00Z');

/** Weather cells that the due runners are spread over: 20 runners in each, up to 1,000 cells. */
export const cellsFor = (due: number): number => Math.min(1000, Math.max(1, Math.round(due / 20)));
/** Cells from west to east. */
const cellsPerRow = 40;
const tuesday = 2;

/** The id of the n-th registered runner. */
export const runnerIdOf = (number: number): string =>
  createHash('sha256').update(`bench ${number}`).digest('hex').slice(0, 32);

/** Runner `number` of the bench: due at the tick when below `due`, else on one of the days after. */
const profileWithoutDue = (number: number, due: number): Profile => {
  const cell = number % cellsFor(due);
  return {
    ...newProfile(runnerIdOf(number), `+1555${String(number).padStart(7, '0')}`),
    status: 'active',
    joinedAt: '2026-03-01T18:00:00.000Z',
    place: {
      name: 'Austin',
      region: 'TX',
      countryCode: 'US',
      latitude: 26 + Math.floor(cell / cellsPerRow) / 10,
      longitude: -100 + (cell % cellsPerRow) / 10,
      timeZone: 'America/Chicago',
    },
    weeklyRuns: [
      {
        weekday: number < due ? tuesday : 3 + (number % 5),
        startLocal: '07:30',
        expectedMinutes: 45,
        distanceKm: null,
      },
    ],
  };
};

/** What the service itself finds due next for a runner: slow, so the bench asks it once for each weekday. */
export const dueByTheService = (number: number, due: number): Profile['due'] => {
  const touch = nextTouch(profileWithoutDue(number, due), joinedAt);
  return touch === null ? null : { touch, wakeAt: touch.dueAt };
};

/**
 * Makes runners of the bench. What is due is worked out once for a weekday and then moved by each runner's own
 * jitter; the bench checks a sample against `dueByTheService`.
 */
export const registeredRunners = (due: number): ((number: number) => Profile) => {
  const models = new Map<number, { readonly due: NonNullable<Profile['due']>; readonly jitter: number }>();
  return (number) => {
    const profile = profileWithoutDue(number, due);
    const weekday = profile.weeklyRuns[0]?.weekday ?? tuesday;
    const known = models.get(weekday);
    if (known === undefined) {
      const first = dueByTheService(number, due);
      if (first === null) throw new Error('A runner of the bench has nothing due');
      models.set(weekday, { due: first, jitter: jitterSeconds(profile.runnerId) });
      return { ...profile, due: first };
    }
    const seconds = known.jitter - jitterSeconds(profile.runnerId);
    const dueAt = toStoredInstant(fromStoredInstant(known.due.touch.dueAt).add({ seconds }));
    return { ...profile, due: { touch: { ...known.due.touch, dueAt }, wakeAt: dueAt } };
  };
};

/** The item that the adapter makes of a profile; the bench checks this against one that the adapter wrote. */
export const itemOf = (profile: Profile, shardCount: number): Item => {
  const { pk, sk } = profileKey(profile.runnerId);
  const entry = dueEntryOf(profile);
  if (entry === null) throw new Error('A runner of the bench has nothing due');
  const { dueShard, dueAt } = dueKeys(profile.runnerId, entry.wakeAt, shardCount);
  return {
    [tableSchema.partitionKey]: { S: pk },
    [tableSchema.sortKey]: { S: sk },
    [tableSchema.dueIndex.partitionKey]: { S: dueShard },
    [tableSchema.dueIndex.sortKey]: { S: dueAt },
    cell: { S: entry.cell },
    kind: { S: entry.kind },
    [tableSchema.data]: toAttribute(profile),
  };
};
