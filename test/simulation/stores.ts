// The memory stores under the faults: every write is shown to the checkers, and the due index lags behind.
import { memoryDueIndex } from '../../shared/adapters/memory/memory-due-index.ts';
import { memoryForecastStore } from '../../shared/adapters/memory/memory-forecast-store.ts';
import { memoryLimitStore } from '../../shared/adapters/memory/memory-limit-store.ts';
import { memoryOperatorControlStore } from '../../shared/adapters/memory/memory-operator-control-store.ts';
import { memoryReminderStore } from '../../shared/adapters/memory/memory-reminder-store.ts';
import { memoryRunnerStore } from '../../shared/adapters/memory/memory-runner-store.ts';
import { memorySignupStore } from '../../shared/adapters/memory/memory-signup-store.ts';
import { type MemoryTable, memoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { dueEntryOf, dueShardOf } from '../../shared/reminders/due-entry.ts';
import type { DueIndex, DueRunner } from '../../shared/reminders/due-index.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { LimitStore } from '../../shared/runner/limit-store.ts';
import type { OperatorControlStore } from '../../shared/runner/operator-control.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { SignupStore } from '../../shared/runner/signup.ts';
import { reminderKind } from '../../shared/stored/stored-kinds.ts';
import type { ForecastStore } from '../../shared/weather/forecast-store.ts';
import type { Checkers } from './checkers.ts';
import { compareDue } from './due-order.ts';
import type { Mutant } from './mutants/mutant.ts';
import type { Timeline } from './timeline.ts';

export type Stores = {
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly dueIndex: DueIndex;
  readonly signups: SignupStore;
  readonly forecasts: ForecastStore;
  readonly limits: LimitStore;
  readonly operator: OperatorControlStore;
  /** Whether the index, lag apart, has anything due by now. */
  isAnythingDue(): boolean;
};

export const createStores = (options: {
  readonly timeline: Timeline;
  readonly shardCount: number;
  readonly checkers: Checkers;
  readonly mutant: Mutant;
  /** Remind has just claimed a touch of this runner. */
  onClaim(runnerId: string): void;
  /** Milliseconds until a write shows in the index. */
  indexLagMs(): number;
}): Stores => {
  const { timeline, shardCount, checkers } = options;
  const table = memoryTable({ clock: timeline, shardCount });
  const lagging = laggingIndex(options);
  const cursors = memoryDueIndex(table);
  return {
    runners: observedRunners(memoryRunnerStore(table), checkers, lagging.write),
    reminders: observedReminders(
      options.mutant.reminders(memoryReminderStore(table), (reminder) => overwrite(table, reminder)),
      (reminder) => {
        checkers.onReminder(reminder);
        if (reminder.state === 'claimed') options.onClaim(reminder.runnerId);
      },
    ),
    dueIndex: {
      listDue: async (shard, after, until, limit) => {
        const listed = lagging.list(shard).filter((entry) => entry.wakeAt <= until);
        const page = listed.filter((entry) => after === null || compareDue(entry, after) > 0).slice(0, limit);
        const cursor = await cursors.readCursor(shard);
        checkers.onListed(
          shard,
          page.filter((entry) => cursor === null || compareDue(entry, cursor) > 0),
        );
        return page;
      },
      readCursor: cursors.readCursor,
      moveCursor: async (shard, from, to) => {
        const before = await cursors.readCursor(shard);
        const answer = await cursors.moveCursor(shard, from, to);
        if (answer === 'moved') checkers.onCursorMoved(shard, before, to);
        return answer;
      },
    },
    signups: memorySignupStore(table),
    forecasts: memoryForecastStore(table),
    limits: memoryLimitStore(table),
    operator: memoryOperatorControlStore(table),
    isAnythingDue: () => lagging.hasDueBy(new Date(timeline.nowMs()).toISOString()),
  };
};

/** Puts a record without a condition; for a mutant. */
const overwrite = (table: MemoryTable, reminder: Reminder): void =>
  table.put(
    reminderKind,
    reminder.runnerId,
    `REMINDER#${reminder.touch.dueAt}#${reminder.touch.kind}`,
    reminder,
  );

/** An index that shows each write a while after it happened, one runner's writes in order. */
const laggingIndex = ({
  timeline,
  shardCount,
  indexLagMs,
}: {
  readonly timeline: Timeline;
  readonly shardCount: number;
  indexLagMs(): number;
}) => {
  const shards = Array.from({ length: shardCount }, () => new Map<string, DueRunner>());
  const lastShownAtMs = new Map<string, number>();

  const show = (runnerId: string, entry: DueRunner | null): void => {
    const shard = shards[dueShardOf(runnerId, shardCount)];
    if (entry === null) shard?.delete(runnerId);
    else shard?.set(runnerId, entry);
  };

  return {
    write: (runnerId: string, entry: DueRunner | null): void => {
      const atMs = Math.max(timeline.nowMs() + indexLagMs(), lastShownAtMs.get(runnerId) ?? 0);
      lastShownAtMs.set(runnerId, atMs);
      timeline.after(atMs - timeline.nowMs(), () => show(runnerId, entry));
    },
    hasDueBy: (instant: string): boolean => {
      for (const shard of shards) for (const { wakeAt } of shard.values()) if (wakeAt <= instant) return true;
      return false;
    },
    list: (shard: number): readonly DueRunner[] => [...(shards[shard]?.values() ?? [])].sort(compareDue),
  };
};

const observedRunners = (
  store: RunnerStore,
  checkers: Checkers,
  index: (runnerId: string, entry: DueRunner | null) => void,
): RunnerStore => {
  const wrote = (profile: Profile): void => {
    checkers.onProfile(profile.runnerId, profile);
    index(profile.runnerId, dueEntryOf(profile));
  };
  return {
    ...store,
    createProfile: async (profile) => {
      const answer = await store.createProfile(profile);
      if (answer === 'saved') wrote(profile);
      return answer;
    },
    saveProfile: async (next) => {
      const answer = await store.saveProfile(next);
      if (answer === 'saved') wrote(next);
      return answer;
    },
    erase: async (suppression) => {
      await store.erase(suppression);
      checkers.onProfile(suppression.runnerId, null);
      index(suppression.runnerId, null);
    },
  };
};

const observedReminders = (store: ReminderStore, wrote: (reminder: Reminder) => void): ReminderStore => ({
  ...store,
  create: async (reminder) => {
    const answer = await store.create(reminder);
    if (answer === 'saved') wrote(reminder);
    return answer;
  },
  save: async (next) => {
    const answer = await store.save(next);
    if (answer === 'saved') wrote(next);
    return answer;
  },
});
