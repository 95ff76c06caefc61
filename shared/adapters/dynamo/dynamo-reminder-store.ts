import type { Reminder, ReminderKey } from '../../reminders/reminder.ts';
import type { ReminderStore } from '../../reminders/reminder-store.ts';
import { reminderKind } from '../../stored/stored-kinds.ts';
import { type DynamoTable, readItem, readRange, writeItem } from './dynamo-table.ts';
import { reminderItemKey, reminderRange } from './keys.ts';

const keyOf = ({ runnerId, touch }: Reminder): ReminderKey => ({
  runnerId,
  dueAt: touch.dueAt,
  kind: touch.kind,
});

/** Reminders in DynamoDB, in their runner's partition. */
export const dynamoReminderStore = (table: DynamoTable): ReminderStore => ({
  find: (key) => readItem(table, reminderKind, reminderItemKey(key)),
  create: async (reminder) => {
    if (reminder.version !== 1) throw new RangeError('A new reminder has version 1');
    return writeItem(table, reminderKind, reminderItemKey(keyOf(reminder)), reminder, { when: 'absent' });
  },
  save: (next) =>
    writeItem(table, reminderKind, reminderItemKey(keyOf(next)), next, {
      when: 'dataIs',
      fields: { version: next.version - 1 },
    }),
  list: (runnerId, fromDueAt, limit) =>
    readRange(table, reminderKind, reminderRange(runnerId, fromDueAt), limit),
});
