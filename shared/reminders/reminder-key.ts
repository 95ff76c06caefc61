import { type Reminder, type ReminderKey, reminderKey } from './reminder.ts';
import type { Touch } from './touch.ts';

/** The name of a runner's touch. */
export const keyOf = (runnerId: string, { dueAt, kind }: Pick<Touch, 'dueAt' | 'kind'>): ReminderKey => ({
  runnerId,
  dueAt,
  kind,
});

/** The name of the touch that a record is about. */
export const keyOfReminder = (reminder: Reminder): ReminderKey => keyOf(reminder.runnerId, reminder.touch);

/** The address to which the carrier reports on one reminder: `baseUrl` with the reminder's name as its query. */
export const statusCallbackUrl = (baseUrl: string, key: ReminderKey): string =>
  `${baseUrl}?${new URLSearchParams({ runner: key.runnerId, due: key.dueAt, kind: key.kind })}`;

/** Reads the name back from such an address's query; null when it isn't one of ours. */
export const reminderKeyFromQuery = (query: URLSearchParams): ReminderKey | null => {
  const read = reminderKey.safeParse({
    runnerId: query.get('runner'),
    dueAt: query.get('due'),
    kind: query.get('kind'),
  });
  return read.success ? read.data : null;
};
