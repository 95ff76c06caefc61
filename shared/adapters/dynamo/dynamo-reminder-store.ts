import type { Reminder, ReminderKey } from '../../reminders/reminder.ts';
import type { ReminderStore } from '../../reminders/reminder-store.ts';
import { requireFirstVersion, requireLaterVersion } from '../../stored/stored-item.ts';
import { reminderKind } from '../../stored/stored-kinds.ts';
import { type DynamoTable, followsStored, readItem, readRange, writeItem } from './dynamo-table.ts';
import { reminderItemKey, reminderRange } from './keys.ts';

const keyOf = ({ runnerId, touch }: Reminder): ReminderKey => ({
  runnerId,
  dueAt: touch.dueAt,
  kind: touch.kind,
});

/** Reminders in DynamoDB, in their runner's partition. */
export const dynamoReminderStore = (table: DynamoTable): ReminderStore => {
  const write = (next: Reminder) =>
    writeItem(table, reminderKind, reminderItemKey(keyOf(next)), next, followsStored(next.version));

  return {
    find: (key) => readItem(table, reminderKind, reminderItemKey(key)),
    create: async (reminder) => {
      requireFirstVersion(reminder);
      return write(reminder);
    },
    save: async (next) => {
      requireLaterVersion(next);
      return write(next);
    },
    list: (runnerId, fromDueAt, limit) =>
      readRange(table, reminderKind, reminderRange(runnerId, fromDueAt), limit),
  };
};
