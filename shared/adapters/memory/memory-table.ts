import { dueShardOf } from '../../reminders/due-entry.ts';
import type { DueCursor, DueRunner } from '../../reminders/due-index.ts';
import { checkStorable, readStored, type StoredKind } from '../../stored/stored-item.ts';
import type { Clock } from '../../time/clock.ts';
import { toStoredInstant } from '../../time/instant.ts';

type Row = { readonly json: string; readonly expiresAt: string | null };

/**
 * What the memory stores share: rows under an owner and a name, as JSON text, so that nothing a caller holds
 * can change what is stored; and the due index beside them.
 */
export type MemoryTable = {
  readonly shardCount: number;
  get<T>(kind: StoredKind<T>, owner: string, name: string): T | null;
  put<T>(kind: StoredKind<T>, owner: string, name: string, item: T, expiresAt?: string): void;
  delete(owner: string, name: string): void;
  /** Rows whose name begins with `prefix` and is at or after `from`, by name. */
  list<T>(kind: StoredKind<T>, owner: string, prefix: string, from?: string): readonly T[];
  /** Names of every row of an owner, expired ones too. */
  names(owner: string): readonly string[];
  /** Enters, replaces or (null) removes a runner in the due index. */
  setDue(runnerId: string, entry: DueRunner | null): void;
  /** A shard's entries after a cursor (null: from the first) by `wakeAt`, then runner id, at most `limit`. */
  dueAfter(shard: number, after: DueCursor | null, limit: number): readonly DueRunner[];
};

const byWakeAt = (a: DueCursor, b: DueCursor): number =>
  compareText(a.wakeAt, b.wakeAt) || compareText(a.runnerId, b.runnerId);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The place of `entry` in a sorted list, or where it would stand. */
const placeIn = (sorted: readonly DueRunner[], entry: DueCursor): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle];
    if (there !== undefined && byWakeAt(there, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const dueIndexIn = (shardCount: number): Pick<MemoryTable, 'setDue' | 'dueAfter'> => {
  const entries = new Map<string, DueRunner>();
  const shards = Array.from({ length: shardCount }, (): DueRunner[] => []);
  return {
    setDue: (runnerId, entry) => {
      const shard = shards[dueShardOf(runnerId, shardCount)] ?? [];
      const before = entries.get(runnerId);
      if (before !== undefined) shard.splice(placeIn(shard, before), 1);
      entries.delete(runnerId);
      if (entry === null) return;
      shard.splice(placeIn(shard, entry), 0, entry);
      entries.set(runnerId, entry);
    },
    dueAfter: (shard, after, limit) => {
      const sorted = shards[shard] ?? [];
      const from = after === null ? 0 : placeIn(sorted, after);
      const there = sorted[from];
      const first = after !== null && there !== undefined && byWakeAt(there, after) === 0 ? from + 1 : from;
      return sorted.slice(first, first + limit);
    },
  };
};

/** An empty table. `shardCount` is the number of shards of the due index. */
export const memoryTable = (options: { clock: Clock; shardCount: number }): MemoryTable => {
  const owners = new Map<string, Map<string, Row>>();

  const isLive = (row: Row): boolean =>
    row.expiresAt === null || row.expiresAt > toStoredInstant(options.clock.now());

  return {
    shardCount: options.shardCount,
    get: (kind, owner, name) => {
      const row = owners.get(owner)?.get(name);
      return row === undefined || !isLive(row) ? null : readStored(kind, JSON.parse(row.json));
    },
    put: (kind, owner, name, item, expiresAt) => {
      const json = JSON.stringify(checkStorable(kind, item));
      const rows = owners.get(owner) ?? new Map<string, Row>();
      rows.set(name, { json, expiresAt: expiresAt ?? null });
      owners.set(owner, rows);
    },
    delete: (owner, name) => {
      owners.get(owner)?.delete(name);
    },
    list: (kind, owner, prefix, from = '') =>
      [...(owners.get(owner) ?? [])]
        .filter(([name, row]) => name.startsWith(prefix) && name >= from && isLive(row))
        .sort(([a], [b]) => compareText(a, b))
        .map(([, row]) => readStored(kind, JSON.parse(row.json))),
    names: (owner) => [...(owners.get(owner)?.keys() ?? [])],
    ...dueIndexIn(options.shardCount),
  };
};
