/** A table in memory with the due index, that knows what each write and read would cost. */
import { tableSchema } from '../../shared/adapters/dynamo/table-schema.ts';
import { type Item, itemBytes, writeUnits } from './item-size.ts';

const { partitionKey, sortKey, dueIndex } = tableSchema;

type IndexEntry = { readonly dueAt: string; readonly item: Item; readonly bytes: number };

/** What a write cost, in write units. */
export type WriteCost = { readonly table: number; readonly index: number };

export type ModelTable = {
  get(pk: string, sk: string): Item | null;
  /** Writes an item whole, null to delete it. */
  write(pk: string, sk: string, item: Item | null): WriteCost;
  /** Items of a partition with sort keys in [from, to], in order. */
  range(pk: string, from: string, to: string): readonly Item[];
  /** Entries of the due index in [from, to], in order, at most `limit`. */
  indexRange(shard: string, from: string, to: string, limit: number): readonly Item[];
};

const projectionOf = (item: Item): Item => {
  const kept: readonly string[] = [
    partitionKey,
    sortKey,
    dueIndex.partitionKey,
    dueIndex.sortKey,
    ...dueIndex.projected,
  ];
  return Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)));
};

const entryOf = (item: Item | null): (IndexEntry & { readonly shard: string }) | null => {
  const shard = item?.[dueIndex.partitionKey]?.S;
  const dueAt = item?.[dueIndex.sortKey]?.S;
  if (item === null || shard === undefined || dueAt === undefined) return null;
  const projection = projectionOf(item);
  return { shard, dueAt, item: projection, bytes: itemBytes(projection) };
};

/** The first place in a sorted list whose entry is due at or after `dueAt`. */
const placeOf = (sorted: readonly IndexEntry[], dueAt: string): number => {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.dueAt ?? '') < dueAt) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** An index key that changes costs two writes, one that comes, goes or changes what it projects costs one. */
const indexCost = (before: IndexEntry | null, after: IndexEntry | null): number => {
  if (before === null && after === null) return 0;
  if (before === null) return writeUnits(after?.bytes ?? 0);
  if (after === null) return writeUnits(before.bytes);
  if (before.dueAt !== after.dueAt) return writeUnits(before.bytes) + writeUnits(after.bytes);
  return JSON.stringify(before.item) === JSON.stringify(after.item) ? 0 : writeUnits(after.bytes);
};

/** An empty table of the model of DynamoDB. */
export const modelTable = (): ModelTable => {
  // Text, and not objects: a million profiles have to fit beside the garbage collector.
  const partitions = new Map<string, Map<string, string>>();
  const shards = new Map<string, IndexEntry[]>();

  const get = (pk: string, sk: string): Item | null => {
    const json = partitions.get(pk)?.get(sk);
    return json === undefined ? null : JSON.parse(json);
  };

  const reindex = (before: ReturnType<typeof entryOf>, after: ReturnType<typeof entryOf>): void => {
    if (before !== null) {
      const sorted = shards.get(before.shard) ?? [];
      sorted.splice(placeOf(sorted, before.dueAt), 1);
    }
    if (after !== null) {
      const sorted = shards.get(after.shard) ?? [];
      sorted.splice(placeOf(sorted, after.dueAt), 0, {
        dueAt: after.dueAt,
        item: after.item,
        bytes: after.bytes,
      });
      shards.set(after.shard, sorted);
    }
  };

  return {
    get,
    write: (pk, sk, item) => {
      const old = get(pk, sk);
      const [before, after] = [entryOf(old), entryOf(item)];
      reindex(before, after);
      const partition = partitions.get(pk) ?? new Map<string, string>();
      if (item === null) partition.delete(sk);
      else partition.set(sk, JSON.stringify(item));
      partitions.set(pk, partition);
      const bytes = Math.max(old === null ? 0 : itemBytes(old), item === null ? 0 : itemBytes(item));
      return { table: writeUnits(bytes), index: indexCost(before, after) };
    },
    range: (pk, from, to) =>
      [...(partitions.get(pk) ?? [])]
        .filter(([sk]) => sk >= from && sk <= to)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, json]) => JSON.parse(json)),
    indexRange: (shard, from, to, limit) => {
      const sorted = shards.get(shard) ?? [];
      const first = placeOf(sorted, from);
      const found: Item[] = [];
      for (let at = first; at < sorted.length && found.length < limit; at += 1) {
        const entry = sorted[at];
        if (entry === undefined || entry.dueAt > to) break;
        found.push(entry.item);
      }
      return found;
    },
  };
};
