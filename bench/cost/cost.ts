/** npm run bench:cost: what 1,000 runners cost a month, from what the handlers really ask of the database. */
import { parseArgs } from 'node:util';
import { createHandler as createDeliveryStatus } from '../../functions/delivery-status/handler.ts';
import { createHandler as createInboundSms } from '../../functions/inbound-sms/handler.ts';
import { twilioReports, twilioTexts } from '../../functions/twilio-webhook.ts';
import { prices } from '../../infra/prices.ts';
import { digest } from '../../shared/adapters/crypto/digest.ts';
import { dynamoLimitStore } from '../../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { dynamoSignupStore } from '../../shared/adapters/dynamo/dynamo-signup-store.ts';
import { manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import { memoryTelemetry } from '../../shared/adapters/memory/memory-telemetry.ts';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { renderReply } from '../../shared/adapters/twilio/twiml.ts';
import { type Engine, modelEngine } from '../dispatch/engine.ts';
import { type Cost, costOf, measure } from '../dispatch/measure.ts';
import { runnerIdOf, tickAt } from '../dispatch/registered.ts';

const help = `Prints what 1,000 runners cost a month: AWS and texts apart. Database units and calls are measured by running the
real handlers and adapters on a model of DynamoDB that counts them; the prices are the list prices of infra/prices.ts.

  npm run bench:cost [-- --help]`;

/** What a runner does: three runs a week, each with its reminder and, for most, a check-in that is answered. */
const runsAMonth = 13;
const checkInsPerRun = 0.6;
const extraTextsAMonth = 4;
/** The carrier reports queued, sent and delivered on each text. */
const reportsPerText = 3;
const runners = 1000;
const shards = 1;

/** Waiting is billed: a call of the database, the carrier's answer, a start of the function one time in 20. */
const msPerDatabaseCall = 6;
const carrierMs = 250;
const startMs = 250 / 20;
const memoryGb = 0.5;

type Piece = { readonly name: string; readonly times: number; readonly cost: PieceCost };
type PieceCost = {
  readonly reads: number;
  readonly writes: number;
  readonly databaseCalls: number;
  readonly ms: number;
  readonly queueRequests: number;
  readonly httpRequests: number;
};

/** The cost of one of `count` pieces of work measured together. */
const each = (
  cost: Cost,
  count: number,
  extra: { waitMs?: number; queueRequests?: number; httpRequests?: number },
): PieceCost => {
  const databaseCalls = Object.values(cost.calls).reduce((sum, calls) => sum + calls, 0) / count;
  return {
    reads: cost.readUnits / count,
    writes: (cost.writeUnits + cost.indexWriteUnits) / count,
    databaseCalls,
    ms:
      (cost.handlerMs ?? cost.totalMs) / count +
      databaseCalls * msPerDatabaseCall +
      (extra.waitMs ?? 0) +
      startMs,
    queueRequests: extra.queueRequests ?? 0,
    httpRequests: extra.httpRequests ?? 0,
  };
};

const post = (path: string, query: string, fields: Record<string, string>) => ({
  headers: { 'x-twilio-signature': 'checked elsewhere' },
  rawPath: path,
  rawQueryString: query,
  body: new URLSearchParams(fields).toString(),
  isBase64Encoded: false,
});

const phoneOf = (number: number): string => `+1555${String(number).padStart(7, '0')}`;

/** Handlers on an engine, as `index.ts` wires them. */
const handlersOn = (engine: Engine) => {
  const clock = manualClock(tickAt.add({ minutes: 5 }));
  const table = { client: engine.client, tableName: engine.tableName, clock, shardCount: shards };
  const common = {
    clock,
    random: seededRandom(1),
    runners: dynamoRunnerStore(table),
    reminders: dynamoReminderStore(table),
    population: dynamoPopulationStore(table),
    telemetry: memoryTelemetry(),
  };
  const base = 'https://calfline.invalid';
  const signed = { publicBaseUrl: base, verifySignature: () => true };
  const inbound = createInboundSms({
    ...common,
    signups: dynamoSignupStore(table),
    limits: dynamoLimitStore(table),
    places: { find: async () => [] },
    identify: (phone) => runnerIdOf(Number(phone.slice(-7))),
    pageSecretFor: (sid) => digest(sid),
    digest,
    webhooks: twilioTexts({ ...signed, renderReply }),
    settings: {
      webBaseUrl: base,
      carrierHandlesKeywords: true,
      countries: ['US'],
      dailyTextCap: 1_000_000,
      answersPerHour: 30,
    },
  });
  const delivery = createDeliveryStatus({ ...common, webhooks: twilioReports(signed) });
  return { inbound, delivery, reminders: common.reminders };
};

const measurePieces = async (): Promise<readonly Piece[]> => {
  const engine = modelEngine();
  const due = 200;
  console.error(`Measuring ${due} reminders of ${runners} runners...`);
  const measured = await measure(engine, {
    registered: runners,
    due,
    shardCount: shards,
    plain: false,
    onProgress: () => undefined,
  });
  const { inbound, delivery, reminders } = handlersOn(engine);
  console.error('Measuring texts and reports...');
  const texts = await costOf(engine, async () => {
    for (let number = 0; number < due; number += 1) {
      const fields = { MessageSid: `SM${number}`, From: phoneOf(number), Body: 'ok, no cramps' };
      await inbound(post('/inbound-sms', '', fields));
    }
  });
  const sent = await Promise.all(
    Array.from({ length: due }, (_, number) => reminders.list(runnerIdOf(number), '', 1)),
  );
  const reports = await costOf(engine, async () => {
    for (const { runnerId, touch, sid } of sent.flat()) {
      const query = new URLSearchParams({ runner: runnerId, due: touch.dueAt, kind: touch.kind });
      for (const MessageStatus of ['queued', 'sent', 'delivered']) {
        await delivery(post('/delivery-status', query.toString(), { MessageSid: sid ?? '', MessageStatus }));
      }
    }
  });
  await engine.stop();

  const remindersSent = runners * runsAMonth * (1 + checkInsPerRun);
  const received = runners * (runsAMonth * checkInsPerRun + extraTextsAMonth);
  // A message is sent, received and deleted; runners of one cell share it.
  const queueRequests = (3 * measured.messages) / due;
  return [
    { name: 'minute ticks', times: 30 * 24 * 60, cost: each(measured.idleTick, 1, {}) },
    {
      name: 'due runners, dispatched',
      times: remindersSent,
      cost: each(measured.tick, due, { queueRequests }),
    },
    {
      name: 'reminders and check-ins',
      times: remindersSent,
      cost: each(measured.reminders, due, { waitMs: carrierMs }),
    },
    {
      name: 'delivery reports',
      times: remindersSent * reportsPerText,
      cost: each(reports, due * reportsPerText, { httpRequests: 1 }),
    },
    { name: 'texts from runners', times: received, cost: each(texts, due, { httpRequests: 1 }) },
  ];
};

const awsDollars = ({ times, cost }: Piece): number =>
  times *
  ((cost.writes * prices.dynamoWritePerMillion) / 1e6 +
    (cost.reads * prices.dynamoReadPerMillion) / 1e6 +
    (cost.queueRequests * prices.sqsRequestPerMillion) / 1e6 +
    (cost.httpRequests * prices.httpApiPerMillion) / 1e6 +
    prices.lambdaCallPerMillion / 1e6 +
    (cost.ms / 1000) * memoryGb * prices.lambdaPerGbSecond);

const column = (text: string | number, width: number): string => String(text).padStart(width);

const report = (pieces: readonly Piece[]): boolean => {
  console.log(`${'a month, 1,000 runners'.padEnd(26)}   times  reads writes  calls     ms  dollars`);
  for (const piece of pieces) {
    const { reads, writes, databaseCalls, ms } = piece.cost;
    const numbers = [reads, writes, databaseCalls].map((number) => column(number.toFixed(1), 7)).join('');
    console.log(
      `${piece.name.padEnd(26)}${column(Math.round(piece.times), 8)}${numbers}${column(ms.toFixed(0), 7)}${column(awsDollars(piece).toFixed(2), 9)}`,
    );
  }
  const scheduler = (30 * 24 * 60 * prices.schedulerPerMillion) / 1e6;
  const aws = pieces.reduce((sum, piece) => sum + awsDollars(piece), scheduler);
  const texts = pieces
    .filter(({ name }) => name === 'reminders and check-ins' || name === 'texts from runners')
    // A text from a runner is paid for, and so is its answer.
    .reduce((sum, { name, times }) => sum + times * (name === 'texts from runners' ? 2 : 1), 0);
  const textDollars = texts * prices.textSegment;
  const share = (100 * aws) / textDollars;
  console.log(`AWS by use    $${aws.toFixed(2)}`);
  console.log(`texts         $${textDollars.toFixed(2)} (${Math.round(texts)} segments)`);
  console.log(`AWS is ${share.toFixed(2)} % of the texts' cost; the limit is 2 %.`);
  console.log(
    'Besides, whatever the number of runners: 14 alarms $1.40, about 60 metrics $18, a secret $0.40, in prod the firewall $6.',
  );
  return share < 2;
};

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  return report(await measurePieces()) ? 0 : 1;
};

process.exitCode = await main();
