import type { Reminder, ReminderKey } from './reminder.ts';

/** Port: reminders. Reads are strongly consistent; every write is one conditional write. */
export interface ReminderStore {
  find(key: ReminderKey): Promise<Reminder | null>;
  /** Writes one that must not exist yet; its `version` must be 1. */
  create(reminder: Reminder): Promise<'saved' | 'conflict'>;
  /** Replaces the one whose stored version is `next.version - 1`. */
  save(next: Reminder): Promise<'saved' | 'conflict'>;
  /**
   * Empties one that was written of a runner whom FORGET deleted meanwhile, and has it expire at once: who sends
   * reminders may delete nothing. 'conflict', and nothing done, when it changed since it was read.
   */
  drop(reminder: Reminder): Promise<'saved' | 'conflict'>;
  /** Reminders due at or after `fromDueAt` (stored instant), oldest first, at most `limit`; null for all. */
  list(runnerId: string, fromDueAt: string, limit: number | null): Promise<readonly Reminder[]>;
}
