/**
 * Every key of the table. Owners are partitions; what belongs to one runner is in that runner's partition, so
 * that an export is one query and an erasure knows where to look. Each `...Key` names the one item it is called
 * after, each `...Range` the items of a kind that one owner has.
 */

import { dueShardOf } from '../../reminders/due-entry.ts';
import type { DueCursor } from '../../reminders/due-index.ts';
import type { ReminderKey } from '../../reminders/reminder.ts';
import { runnerHash } from '../../reminders/runner-hash.ts';
import type { ConsentEvent } from '../../runner/consent.ts';
import { shareShards } from '../../tips/population-store.ts';

/** Names one item. */
export type ItemKey = { readonly pk: string; readonly sk: string };

/** Names a stretch of one partition: sort keys from `from` up to, and without, `before`. */
export type KeyRange = { readonly pk: string; readonly from: string; readonly before: string };

const runnerPrefix = 'RUNNER#';
const runnerPartition = (runnerId: string): string => runnerPrefix + runnerId;

export const suppressedSortKey = 'SUPPRESSED';

export const profileKey = (runnerId: string): ItemKey => ({ pk: runnerPartition(runnerId), sk: 'PROFILE' });

export const suppressionKey = (runnerId: string): ItemKey => ({
  pk: runnerPartition(runnerId),
  sk: suppressedSortKey,
});

/** One instant can see two events only by two texts, which have two sids. */
export const consentKey = (event: ConsentEvent): ItemKey => ({
  pk: runnerPartition(event.runnerId),
  sk: `CONSENT#${event.at}#${event.messageSid ?? ''}`,
});

export const inboundKey = (runnerId: string, messageSid: string): ItemKey => ({
  pk: runnerPartition(runnerId),
  sk: `INBOUND#${messageSid}`,
});

export const crampKey = (runnerId: string, messageSid: string): ItemKey => ({
  pk: runnerPartition(runnerId),
  sk: `CRAMP#${messageSid}`,
});

export const runItemKey = (runnerId: string, runKey: string): ItemKey => ({
  pk: runnerPartition(runnerId),
  sk: `RUN#${runKey}`,
});

export const reminderItemKey = (key: ReminderKey): ItemKey => ({
  pk: runnerPartition(key.runnerId),
  sk: `REMINDER#${key.dueAt}#${key.kind}`,
});

/** '$' is the character after '#': `CRAMP$` ends what begins with `CRAMP#`. */
const rangeOf = (runnerId: string, family: string, from: string): KeyRange => ({
  pk: runnerPartition(runnerId),
  from: `${family}#${from}`,
  before: `${family}$`,
});

export const consentRange = (runnerId: string): KeyRange => rangeOf(runnerId, 'CONSENT', '');
export const crampRange = (runnerId: string): KeyRange => rangeOf(runnerId, 'CRAMP', '');
export const runRange = (runnerId: string, fromRunKey: string): KeyRange =>
  rangeOf(runnerId, 'RUN', fromRunKey);
export const reminderRange = (runnerId: string, fromDueAt: string): KeyRange =>
  rangeOf(runnerId, 'REMINDER', fromDueAt);

export const signupKey = (code: string): ItemKey => ({ pk: `SIGNUP#${code}`, sk: 'SIGNUP' });
export const forecastKey = (cell: string): ItemKey => ({ pk: `FORECAST#${cell}`, sk: 'LATEST' });
export const limitKey = (key: string): ItemKey => ({ pk: `LIMIT#${key}`, sk: 'SUM' });
export const cursorKey = (shard: number): ItemKey => ({ pk: `DISPATCH#${shard}`, sk: 'CURSOR' });
export const populationKey: ItemKey = { pk: 'TIPS', sk: 'POPULATION' };
const sharePartition = (shard: number): string => `TIPS#${shard}`;
export const shareKey = (runnerId: string): ItemKey => ({
  pk: sharePartition(runnerHash(runnerId) % shareShards),
  sk: runnerId,
});
export const shareRange = (shard: number): KeyRange => ({
  pk: sharePartition(shard),
  from: '0',
  before: '~',
});
export const operatorControlKey: ItemKey = { pk: 'OPERATOR', sk: 'CONTROL' };

/** The due index's partition for a shard. */
export const duePartition = (shard: number): string => `due#${shard}`;

/** The due index's keys for a runner who is to be woken at an instant. */
export const dueKeys = (
  runnerId: string,
  wakeAt: string,
  shardCount: number,
): { readonly dueShard: string; readonly dueAt: string } => ({
  dueShard: duePartition(dueShardOf(runnerId, shardCount)),
  dueAt: `${wakeAt}#${runnerId}`,
});

/** The stretch of a shard after a cursor (null: from its start) and due at or before an instant, both inclusive. */
export const dueRange = (
  shard: number,
  after: DueCursor | null,
  until: string,
): { readonly dueShard: string; readonly from: string; readonly to: string } => ({
  dueShard: duePartition(shard),
  // The least text greater than the cursor's own is the same with one more character, the least there is.
  from: after === null ? '0' : `${after.wakeAt}#${after.runnerId}\u0000`,
  to: `${until}$`,
});

/** The runner and instant that an entry of the due index names; null when the keys are none of ours. */
export const readDueKeys = (
  pk: string,
  dueAt: string,
): { readonly runnerId: string; readonly wakeAt: string } | null => {
  const end = dueAt.indexOf('#');
  return pk.startsWith(runnerPrefix) && end !== -1
    ? { runnerId: pk.slice(runnerPrefix.length), wakeAt: dueAt.slice(0, end) }
    : null;
};
