import type { LimitStore } from '../../runner/limit-store.ts';
import { limitKind } from '../../stored/stored-kinds.ts';
import type { MemoryTable } from './memory-table.ts';

/** Counters kept in memory. */
export const memoryLimitStore = (table: MemoryTable): LimitStore => {
  const endings = new Map<string, string>();
  return {
    add: async (key, by, endsAt) => {
      const before = table.get(limitKind, 'LIMIT', key);
      if (before === null) endings.set(key, endsAt);
      const sum = (before?.sum ?? 0) + by;
      table.put(limitKind, 'LIMIT', key, { schemaVersion: 1, sum }, endings.get(key));
      return sum;
    },
  };
};
