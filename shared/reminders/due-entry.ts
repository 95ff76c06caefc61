import type { Profile } from '../runner/profile.ts';
import { cellOf } from '../weather/forecast.ts';
import type { DueRunner } from './due-index.ts';
import { runnerHash } from './runner-hash.ts';

/**
 * The due index's entry for a profile, null when nothing is due. A runner who stopped keeps the one touch that
 * had fallen due by then (see `scheduleNext`), so that remind records it as skipped and an open send is settled;
 * nothing is sent, because remind reads the status again before each text.
 * Throws on a profile with something due and no place: nothing could have been due without a zone.
 */
export const dueEntryOf = (profile: Profile): DueRunner | null => {
  if (profile.due === null) return null;
  if (profile.place === null) throw new Error(`Runner ${profile.runnerId} has something due and no place`);
  return {
    runnerId: profile.runnerId,
    wakeAt: profile.due.wakeAt,
    cell: cellOf(profile.place),
    kind: profile.due.touch.kind,
  };
};

/** The shard of the due index that a runner is in, from 0 to `shardCount - 1`. */
export const dueShardOf = (runnerId: string, shardCount: number): number => runnerHash(runnerId) % shardCount;
