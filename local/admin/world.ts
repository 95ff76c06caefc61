import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { OperatorControlStore } from '../../shared/runner/operator-control.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';

/** Texts of some days: handed over by reminders, and received from runners. */
export type TextCounts = { readonly reminders: number; readonly received: number };

/** What an operator works on: a stage in AWS, or the laptop. */
export type AdminWorld = {
  /** 'prod in AWS', 'the laptop (.calfline)'. */
  readonly name: string;
  readonly clock: Clock;
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly population: PopulationStore;
  readonly operator: OperatorControlStore;
  readonly identify: (phone: string) => string;
  /** Puts dead letters back on the queue; null where there is no queue that outlives its process. */
  readonly replay: (() => Promise<{ readonly replayed: number; readonly dropped: number }>) | null;
  textCounts(days: number): Promise<TextCounts>;
  close(): Promise<void>;
};
