import type { Reminder } from '../../reminders/reminder.ts';
import type { ReminderStore } from '../../reminders/reminder-store.ts';
import { requireFirstVersion, requireLaterVersion } from '../../stored/stored-item.ts';
import { reminderKind } from '../../stored/stored-kinds.ts';
import type { MemoryTable } from './memory-table.ts';

const nameOf = (dueAt: string, kind: string): string => `REMINDER#${dueAt}#${kind}`;

/** Reminders kept in memory. */
export const memoryReminderStore = (table: MemoryTable): ReminderStore => {
  const stored = (reminder: Reminder): Reminder | null =>
    table.get(reminderKind, reminder.runnerId, nameOf(reminder.touch.dueAt, reminder.touch.kind));

  const save = (reminder: Reminder): 'saved' => {
    const name = nameOf(reminder.touch.dueAt, reminder.touch.kind);
    table.put(reminderKind, reminder.runnerId, name, reminder);
    return 'saved';
  };

  return {
    find: async (key) => table.get(reminderKind, key.runnerId, nameOf(key.dueAt, key.kind)),
    create: async (reminder) => {
      requireFirstVersion(reminder);
      return stored(reminder) === null ? save(reminder) : 'conflict';
    },
    save: async (next) => {
      requireLaterVersion(next);
      return stored(next)?.version === next.version - 1 ? save(next) : 'conflict';
    },
    drop: async (reminder) => {
      const name = nameOf(reminder.touch.dueAt, reminder.touch.kind);
      if (stored(reminder)?.version !== reminder.version) return 'conflict';
      table.delete(reminder.runnerId, name);
      return 'saved';
    },
    list: async (runnerId, fromDueAt, limit) =>
      table.list(reminderKind, runnerId, 'REMINDER#', `REMINDER#${fromDueAt}`).slice(0, limit ?? undefined),
  };
};
