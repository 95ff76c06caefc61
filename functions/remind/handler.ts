import type { SQSBatchResponse } from 'aws-lambda';
import { remindMessage } from '../../shared/reminders/reminder-queue.ts';
import { describeError } from '../../shared/telemetry/describe-error.ts';
import type { CellForecast } from '../../shared/weather/forecast.ts';
import type { Batch, RemindDeps } from './deps.ts';
import { remindRunner } from './remind-runner.ts';

export type { RemindDeps } from './deps.ts';

/** The part of an SQS event that the handler reads. */
export type QueueEvent = {
  readonly Records: readonly { readonly messageId: string; readonly body: string }[];
};

/** The part of Lambda's context that the handler uses. */
export type RemainingTime = { getRemainingTimeInMillis(): number };

/** Hours of forecast that a batch may need: an evening text looks at tomorrow's run from start to end. */
const forecastHours = 48;

/**
 * Sends what is due to the runners that a queue message names, each touch once. A message comes back from the
 * queue when one of its runners failed, was busy, or was not reached in time; the others are then nothing new.
 */
export const createHandler = (deps: RemindDeps) => {
  // Of this instance, not of one call: with a message a call, the next call begins where this one ends.
  const pace = pacer(deps);
  return async (event: QueueEvent, context: RemainingTime): Promise<SQSBatchResponse> => {
    const batch = await newBatch(deps, pace, context);
    const failed: string[] = [];
    for (const { messageId, body } of event.Records) {
      const runnerIds = runnersIn(deps, body);
      const done = runnerIds !== null && (await remindAll(batch, runnerIds));
      if (!done) failed.push(messageId);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};

/** The runners that a message names; null when it isn't one of ours, and then it belongs with the dead letters. */
const runnersIn = (deps: RemindDeps, body: string): readonly string[] | null => {
  const read = remindMessage.safeParse(parseJson(body));
  if (read.success) return read.data.runnerIds;
  deps.telemetry.event('remind.badMessage');
  return null;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** True when every runner is done with. One runner's failure never keeps the others from their texts. */
const remindAll = async (batch: Batch, runnerIds: readonly string[]): Promise<boolean> => {
  let allDone = true;
  for (const runnerId of runnerIds) {
    try {
      const outcome = await remindRunner(batch, runnerId);
      if (outcome === 'comeBack') allDone = false;
    } catch (error) {
      allDone = false;
      batch.deps.telemetry.event('remind.runnerFailed', {
        runnerId,
        ...describeError(error),
      });
    }
  }
  return allDone;
};

const newBatch = async (deps: RemindDeps, pace: Batch['pace'], context: RemainingTime): Promise<Batch> => {
  const { remindersPausedAt } = await deps.operator.read();
  return {
    deps,
    remainingMs: () => context.getRemainingTimeInMillis(),
    forecastOf: forecastReader(deps),
    population: once(() => deps.population.read()),
    pace,
    remindersPaused: remindersPausedAt !== null,
  };
};

const once = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read();
    return reading;
  };
};

const forecastReader = (deps: RemindDeps): Batch['forecastOf'] => {
  const read = new Map<string, Promise<ReadonlyMap<string, CellForecast>>>();
  return async (cell) => {
    const now = deps.clock.now();
    const reading =
      read.get(cell) ?? deps.forecasts.forecasts([cell], now, now.add({ hours: forecastHours }));
    read.set(cell, reading);
    return (await reading).get(cell) ?? null;
  };
};

/** Keeps this instance's texts at least 1 / textsPerSecond apart. */
const pacer = ({ clock, settings }: RemindDeps): Batch['pace'] => {
  let nextAtMs = 0;
  return async () => {
    const nowMs = clock.now().epochMilliseconds;
    const atMs = Math.max(nowMs, nextAtMs);
    nextAtMs = atMs + 1000 / settings.textsPerSecond;
    if (atMs > nowMs) await clock.sleep(atMs - nowMs);
  };
};
