import type { Temporal } from 'temporal-polyfill';
import { OperatorError } from '../../infra/command.ts';
import type { RunnerItem } from '../../shared/adapters/dynamo/runner-items.ts';
import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { ConsentEvent, Suppression } from '../../shared/runner/consent.ts';
import type { OperatorControlStore } from '../../shared/runner/operator-control.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';

/** What the texts of some days are billed as: segments of reminders, of texts received and of answers to them. */
export type SegmentCounts = {
  readonly reminders: number;
  readonly received: number;
  readonly answers: number;
};

/**
 * What became of the dead letters: messages put back, failed ticks dropped, and messages that are neither, which stay
 * where they are.
 */
export type Replayed = { readonly replayed: number; readonly dropped: number; readonly left: number };

/** Somebody who left: stopped by a text of their own, or was erased. */
export type Leaving =
  | { readonly kind: 'stopped'; readonly event: ConsentEvent }
  | { readonly kind: 'erased'; readonly suppression: Suppression };

/** Other writes came between at every try; nothing of this one was done. */
export const writtenToAllTheTime = (runnerId: string): OperatorError =>
  new OperatorError(`Runner ${runnerId} is written to all the time: try again in a minute.`);

/** What an operator works on: a stage in AWS, or the laptop. */
export type AdminWorld = {
  /** 'prod in AWS', 'the laptop (.calfline)'. */
  readonly name: string;
  readonly clock: Clock;
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly population: PopulationStore;
  readonly operator: OperatorControlStore;
  /** The id of the runner with a number, E.164. Only the verbs about one person need the secret that it takes. */
  identify(phone: string): Promise<string>;
  /** All that is kept of a runner, unparsed. */
  itemsOf(runnerId: string): Promise<readonly RunnerItem[]>;
  /** Puts dead letters back on the queue; null where there is no queue that outlives its process. */
  readonly replay: (() => Promise<Replayed>) | null;
  /** Who left by another table after an instant and did not come back; null where there is one table only. */
  readonly leavingsOn: ((tableName: string, since: Temporal.Instant) => Promise<readonly Leaving[]>) | null;
  segmentCounts(days: number): Promise<SegmentCounts>;
  close(): Promise<void>;
};
