import type { Engine } from './engine.ts';
import { type HandOverOutcome, handOver, type Sender, senders } from './hand-over-model.ts';
import { type Cost, costOf } from './measure.ts';
import { itemOf, registeredRunners } from './registered.ts';
import { serviceOn } from './service.ts';

/** Round trips that can't be measured on one machine, in milliseconds; AWS's and Twilio's usual figures. */
export const assumedMs = { dynamoDb: 5, sqs: 15, carrier: 150 } as const;

/** Pre-run texts are due 90 minutes before the start at the default lead. */
const leadSeconds = 90 * 60;
/** As in infra: texts a second that one instance of remind is to hand over. */
const textsPerSecondOfInstance = 5;

export type Backlog = {
  readonly due: number;
  readonly tick: Cost;
  readonly queued: number;
  readonly messages: number;
  readonly queueCalls: number;
  /** Seconds that the tick would take with AWS's round trips: dispatch stops at its own time limit. */
  readonly tickSeconds: number;
  readonly secondsPerReminder: number;
  readonly handOvers: readonly {
    readonly sender: Sender;
    readonly concurrency: number;
    readonly outcome: HandOverOutcome;
  }[];
};

/** Everything due in one minute: dispatch's own counts, then the queueing model for each kind of sender. */
export const measureBacklog = async (
  engine: Engine,
  options: {
    readonly due: number;
    readonly shardCount: number;
    /** From the measured reminders: handler milliseconds and database calls of one. */
    readonly reminder: { readonly handlerMs: number; readonly databaseCalls: number };
    readonly onProgress: (done: number) => void;
  },
): Promise<Backlog> => {
  const runnerAt = registeredRunners(options.due);
  await engine.load(
    options.due,
    (number) => itemOf(runnerAt(number), options.shardCount),
    options.onProgress,
  );
  const service = serviceOn(engine, options.shardCount);
  let queued = 0;
  const tick = await costOf(engine, async () => {
    queued = (await service.tick()).queued;
  });
  const messageSizes = service.takeMessageSizes();
  const roundTrips = roundTripsOf(tick, options.shardCount);
  const callSeconds = (service.queueCalls() / queueCallsAtOnce) * (assumedMs.sqs / 1000);
  const tickSeconds =
    (tick.handlerMs ?? tick.totalMs) / 1000 + (roundTrips * assumedMs.dynamoDb) / 1000 + callSeconds;
  const secondsPerReminder =
    (options.reminder.handlerMs + options.reminder.databaseCalls * assumedMs.dynamoDb + assumedMs.carrier) /
    1000;
  return {
    due: options.due,
    tick,
    queued,
    messages: messageSizes.length,
    queueCalls: service.queueCalls(),
    tickSeconds,
    secondsPerReminder,
    handOvers: senders.map((sender) => {
      const concurrency = Math.max(2, Math.ceil(sender.textsPerSecond / textsPerSecondOfInstance));
      const outcome = handOver({
        messageSizes,
        queuedAfterSeconds: (place) => (tickSeconds * place) / messageSizes.length,
        sender,
        concurrency,
        secondsPerReminder,
        worthlessAfterSeconds: leadSeconds,
      });
      return { sender, concurrency, outcome };
    }),
  };
};

/** As in dispatch: calls to the queue under way at once. */
const queueCallsAtOnce = 8;

/** Database round trips that follow one another: dispatch asks all shards at once. */
const roundTripsOf = (tick: Cost, shardCount: number): number =>
  Object.values(tick.calls).reduce((sum, calls) => sum + Math.ceil(calls / shardCount), 0);
