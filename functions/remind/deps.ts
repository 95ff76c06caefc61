import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { LimitStore } from '../../shared/runner/limit-store.ts';
import type { OperatorControlStore } from '../../shared/runner/operator-control.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { Carrier } from '../../shared/sms/carrier.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import type { Population } from '../../shared/tips/population.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';
import type { CellForecast, ForecastSource } from '../../shared/weather/forecast.ts';

/** What remind needs from the world. */
export type RemindDeps = {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly limits: LimitStore;
  readonly operator: OperatorControlStore;
  /** The whole fallback chain, the stored forecast included. */
  readonly forecasts: ForecastSource;
  readonly population: PopulationStore;
  readonly carrier: Carrier;
  readonly telemetry: Telemetry;
  readonly settings: {
    /** Where the carrier posts a text's fate, without a query: 'https://.../delivery-status'. */
    readonly statusCallbackUrl: string;
    /** Most texts of the whole service in one UTC day, answers among them. */
    readonly dailyTextCap: number;
    /** Texts this instance hands over each second: the sender's rate over the function's concurrency. */
    readonly textsPerSecond: number;
  };
};

/** What one call of the function shares between the runners of its batch. */
export type Batch = {
  readonly deps: RemindDeps;
  /** Milliseconds left before Lambda ends the call. */
  remainingMs(): number;
  /** The forecast of a cell, read once in a batch; null when there is none. */
  forecastOf(cell: string): Promise<CellForecast | null>;
  /** What all runners' results say about tips, read once in a batch. */
  population(): Promise<Population>;
  /** Resolves when this instance may hand over its next text. */
  pace(): Promise<void>;
  readonly remindersPaused: boolean;
};
