import { assumedMs, type Backlog } from './backlog.ts';
import type { KillOutcome } from './killed.ts';
import type { Cost, Measurement } from './measure.ts';
import type { PeerOutcome } from './peers.ts';
import { cellsFor } from './registered.ts';
import { duration, short, table, whole } from './table.ts';

/** us-east-1, on demand, dollars a million. */
const dollarsPerMillion = { readUnits: 0.125, writeUnits: 0.625 } as const;

const calls = ({ calls: by }: Cost): number => Object.values(by).reduce((sum, each) => sum + each, 0);

const dollars = (cost: Cost, reminders: number): number =>
  (cost.readUnits * dollarsPerMillion.readUnits +
    (cost.writeUnits + cost.indexWriteUnits + cost.refusedWrites) * dollarsPerMillion.writeUnits) /
  reminders;

const milliseconds = ({ handlerMs, totalMs }: Cost): number => handlerMs ?? totalMs;

/** Units and time of one minute by the number registered. */
export const unitsReport = (measurements: readonly Measurement[], due: number): string =>
  [
    `## One minute with ${whole(due)} due in ${whole(cellsFor(due))} weather cells, 64 shards`,
    table(
      ['registered, on', 'tick RCU', 'tick WCU', 'SQS calls', 'tick ms', 'idle tick RCU', 'idle ms'],
      measurements.map((each) => [
        `${whole(each.registered)}, ${each.engine}`,
        short(each.tick.readUnits),
        short(each.tick.writeUnits),
        whole(each.queueCalls),
        whole(milliseconds(each.tick)),
        short(each.idleTick.readUnits),
        whole(milliseconds(each.idleTick)),
      ]),
    ),
    table(
      ['one reminder at', 'RCU', 'WCU', 'index WCU', 'calls', 'ms', 'DynamoDB $/million', 'sent'],
      measurements.map((each) => [
        `${whole(each.registered)}, ${each.engine}`,
        short(each.reminders.readUnits / due),
        short(each.reminders.writeUnits / due),
        each.reminders.indexWriteUnits === 0 ? 'not counted' : short(each.reminders.indexWriteUnits / due),
        short(calls(each.reminders) / due),
        short(milliseconds(each.reminders) / due),
        each.reminders.indexWriteUnits === 0 ? '' : short(dollars(each.reminders, due)),
        whole(each.textsTaken),
      ]),
    ),
    "ms is CPU time. On the model it is the handler's own, the SDK's included, without a database; on dynalite, which " +
      "doesn't count writes to the index, the embedded database's is in it.",
  ].join('\n\n');

const sameUnits = (a: Cost, b: Cost): boolean =>
  a.readUnits === b.readUnits &&
  a.writeUnits === b.writeUnits &&
  a.refusedWrites === b.refusedWrites &&
  (a.indexWriteUnits === b.indexWriteUnits || a.indexWriteUnits === 0 || b.indexWriteUnits === 0) &&
  JSON.stringify(Object.entries(a.calls).sort()) === JSON.stringify(Object.entries(b.calls).sort());

/** One law that the figures have to keep, and whether they do. */
export type Check = { readonly says: string; readonly holds: boolean };

/** What has to be true before the figures are believed. */
export const checksOf = (measurements: readonly Measurement[], due: number): readonly Check[] => {
  const models = measurements.filter((each) => each.engine === 'model');
  const [smallest] = models;
  if (smallest === undefined) return [];
  const flat = (each: Measurement): boolean =>
    sameUnits(each.tick, smallest.tick) &&
    sameUnits(each.idleTick, smallest.idleTick) &&
    sameUnits(each.reminders, smallest.reminders) &&
    each.queueCalls === smallest.queueCalls;
  return [
    {
      says: `units and calls are the same at ${models.map((each) => whole(each.registered)).join(', ')} registered`,
      holds: models.every(flat),
    },
    ...measurements
      .filter((each) => each.engine !== 'model')
      .map((each) => ({
        says: `the model's calls and units are those of ${each.engine} at ${whole(each.registered)} registered`,
        holds: flat(each),
      })),
    {
      says: `each of the ${whole(due)} due got one text`,
      holds: measurements.every((each) => each.textsTaken === due && each.tickCounts.queued === due),
    },
  ];
};

/** The plain design beside ours. */
export const plainReport = (measurements: readonly Measurement[]): string =>
  [
    '## The plain design: reading every profile each minute',
    table(
      [
        'registered, on',
        'RCU a minute',
        'ms a minute',
        'DynamoDB $ a month',
        "Calfline's tick RCU",
        'idle tick $ a month',
      ],
      measurements.flatMap(({ engine, registered, plain, tick, idleTick }) =>
        plain === null
          ? []
          : [
              [
                `${whole(registered)}, ${engine}`,
                short(plain.readUnits),
                whole(plain.totalMs),
                short((plain.readUnits * minutesPerMonth * dollarsPerMillion.readUnits) / 1e6),
                short(tick.readUnits),
                short((idleTick.readUnits * minutesPerMonth * dollarsPerMillion.readUnits) / 1e6),
              ],
            ],
      ),
    ),
  ].join('\n\n');

const minutesPerMonth = 43_800;

/** A whole peak minute, and how long each kind of sender needs for it. */
export const backlogReport = (backlog: Backlog): string => {
  const { tick, due } = backlog;
  return [
    `## ${whole(due)} due in one minute, ${whole(cellsFor(due))} weather cells, 64 shards`,
    `Dispatch, measured on the model: ${whole(backlog.queued)} runners queued in one tick with ${whole(tick.calls['Query'] ?? 0)} queries, ` +
      `${short(tick.readUnits)} RCU, ${short(tick.writeUnits)} WCU, ${whole(backlog.messages)} messages in ${whole(backlog.queueCalls)} SQS calls, ` +
      `${whole(milliseconds(tick))} ms of its own.`,
    `The queueing model takes a reminder's measured time and calls, ${short(backlog.secondsPerReminder)} s in all, and assumes ` +
      `${assumedMs.dynamoDb} ms for a DynamoDB call, ${assumedMs.sqs} ms for an SQS call and ${assumedMs.carrier} ms for the carrier's answer; ` +
      `the tick then takes ${duration(backlog.tickSeconds)}. A text is worthless 90 minutes after the tick, when the run starts.`,
    table(
      ['sender', 'texts/s', 'remind at once', 'handed over', 'expired', 'last after'],
      backlog.handOvers.map(({ sender, concurrency, outcome }) => [
        sender.name,
        whole(sender.textsPerSecond),
        whole(concurrency),
        whole(outcome.handedOver),
        whole(outcome.expired),
        duration(outcome.lastAfterSeconds),
      ]),
    ),
  ].join('\n\n');
};

/** What the job comparison has of Calfline: a calm run, and one whose worker was killed. */
export type OwnOutcome = {
  readonly calm: KillOutcome;
  readonly killed: KillOutcome;
  readonly callsPerText: number;
};

/** A peer's figures, or the word that says why there are none. */
export type PeerRow = { readonly name: string; readonly outcome: PeerOutcome | { readonly skipped: string } };

/** The same job by everybody, on this machine. */
export const jobReport = (registered: number, own: OwnOutcome, peers: readonly PeerRow[]): string => {
  const measured = peers.flatMap(({ name, outcome }) =>
    'skipped' in outcome
      ? []
      : [
          [
            name,
            short(outcome.scheduleSeconds),
            short(outcome.sendSeconds),
            short(outcome.requestsPerText),
            whole(outcome.kills),
            whole(outcome.duplicates),
            whole(outcome.lost),
          ],
        ],
  );
  const skipped = peers.flatMap(({ name, outcome }) =>
    'skipped' in outcome ? [`${name}: skipped, ${outcome.skipped}`] : [],
  );
  return [
    `## ${whole(registered)} scheduled, ${whole(own.calm.due)} due, one worker, a carrier on loopback`,
    table(
      ['', 'schedule s', 'send s', 'requests/text', 'kills', 'duplicates', 'lost'],
      [
        [
          'Calfline, dynalite',
          short(own.calm.scheduleSeconds),
          short(own.calm.sendSeconds),
          short(own.callsPerText),
          whole(own.killed.kills),
          whole(own.killed.duplicates + own.calm.duplicates),
          whole(own.killed.lost + own.calm.lost),
        ],
        ...measured,
      ],
    ),
    ...skipped,
    'Seconds are of the clock, on a machine that may have other work. A worker is killed right after the carrier took a ' +
      'text from it and before the answer; its successor has to find out. Calfline reads the forecast, composes the text, ' +
      'keeps the record and asks the carrier what it has; the peers hand over a ready text. dynalite is an embedded ' +
      'database in JavaScript, many times slower than DynamoDB. BullMQ: defaults but for a 2 s lock and 1 s stall check; its ' +
      "requests are Redis's commands, those of its scripts included. pg-boss: batches of 25, polled each 0.5 s, expiry 2 s; " +
      'its requests are transactions.',
  ].join('\n\n');
};

/** What a killed worker may not do. */
export const killChecksOf = ({ calm, killed }: OwnOutcome): readonly Check[] => [
  {
    says: `each of the ${whole(killed.due)} due got one text though the worker was killed ${killed.kills} times`,
    holds: killed.kills > 0 && killed.duplicates + killed.lost + calm.duplicates + calm.lost === 0,
  },
];
