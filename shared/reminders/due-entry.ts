import type { Profile } from '../runner/profile.ts';
import { cellOf } from '../weather/forecast.ts';
import type { DueRunner } from './due-index.ts';

/**
 * The due index's entry for a profile, null when it has none: only an active runner with something due is in
 * the index, so a STOP takes the runner out of it by the same write that stops the profile.
 * Throws on an active profile with something due and no place: nothing could have been due without a zone.
 */
export const dueEntryOf = (profile: Profile): DueRunner | null => {
  if (profile.status !== 'active' || profile.due === null) return null;
  if (profile.place === null) throw new Error(`Runner ${profile.runnerId} has something due and no place`);
  return {
    runnerId: profile.runnerId,
    wakeAt: profile.due.wakeAt,
    cell: cellOf(profile.place),
    kind: profile.due.touch.kind,
  };
};

/**
 * The shard of the due index that a runner is in, from 0 to `shardCount - 1`: 32-bit FNV-1a of the id, so that
 * it is the same in every process and for ever.
 */
export const dueShardOf = (runnerId: string, shardCount: number): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < runnerId.length; i += 1) {
    hash = Math.imul(hash ^ runnerId.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % shardCount;
};
