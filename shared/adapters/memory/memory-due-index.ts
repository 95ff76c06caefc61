import type { DueIndex } from '../../reminders/due-index.ts';
import { cursorKind } from '../../stored/stored-kinds.ts';
import type { MemoryTable } from './memory-table.ts';

/** The due index over the profiles of a memory table; unlike DynamoDB's it is never behind. */
export const memoryDueIndex = (table: MemoryTable): DueIndex => {
  const cursorOf = (shard: number) => {
    const stored = table.get(cursorKind, 'DISPATCH', String(shard));
    return stored === null ? null : { wakeAt: stored.wakeAt, runnerId: stored.runnerId };
  };

  return {
    listDue: async (shard, after, until, limit) =>
      table
        .dueAfter(shard, after, limit)
        .filter((entry) => entry.wakeAt <= until)
        .map((entry) => ({ ...entry })),
    readCursor: async (shard) => cursorOf(shard),
    moveCursor: async (shard, from, to) => {
      const stored = cursorOf(shard);
      if (stored?.wakeAt !== from?.wakeAt || stored?.runnerId !== from?.runnerId) return 'conflict';
      table.put(cursorKind, 'DISPATCH', String(shard), { schemaVersion: 1, ...to });
      return 'moved';
    },
  };
};
