import type { Reminder } from '../../reminders/reminder.ts';
import { keyOfReminder } from '../../reminders/reminder-key.ts';
import { emptied } from '../../reminders/reminder-steps.ts';
import type { ReminderStore } from '../../reminders/reminder-store.ts';
import { requireFirstVersion, requireLaterVersion } from '../../stored/stored-item.ts';
import { reminderKind } from '../../stored/stored-kinds.ts';
import { toStoredInstant } from '../../time/instant.ts';
import {
  type DynamoTable,
  expiryAttributes,
  followsStored,
  readItem,
  readRange,
  writeItem,
} from './dynamo-table.ts';
import { reminderItemKey, reminderRange } from './keys.ts';

/** Reminders in DynamoDB, in their runner's partition. */
export const dynamoReminderStore = (table: DynamoTable): ReminderStore => {
  const write = (next: Reminder, expiry: ReturnType<typeof expiryAttributes> = {}) => {
    const key = reminderItemKey(keyOfReminder(next));
    return writeItem(table, reminderKind, key, next, followsStored(next.version), expiry);
  };

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
    drop: (reminder) => write(emptied(reminder), expiryAttributes(toStoredInstant(table.clock.now()))),
    list: (runnerId, fromDueAt, limit) =>
      readRange(table, reminderKind, reminderRange(runnerId, fromDueAt), limit ?? Number.POSITIVE_INFINITY),
  };
};
