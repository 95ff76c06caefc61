// The real handlers over the simulated world: each call gets ports of its own process.
import type { APIGatewayProxyStructuredResultV2, SQSBatchResponse } from 'aws-lambda';
import type { WebhookEvent } from '../../functions/carrier-webhooks.ts';
import { createHandler as createDeliveryStatus } from '../../functions/delivery-status/handler.ts';
import { createHandler as createDispatch, type DispatchCounts } from '../../functions/dispatch/handler.ts';
import { createHandler as createInboundSms } from '../../functions/inbound-sms/handler.ts';
import { createHandler as createRemind, type QueueEvent } from '../../functions/remind/handler.ts';
import { twilioReports, twilioTexts } from '../../functions/twilio-webhook.ts';
import type { ReminderQueue } from '../../shared/reminders/reminder-queue.ts';
import type { PlaceFinder } from '../../shared/runner/place.ts';
import type { Carrier } from '../../shared/sms/carrier.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import { emptyPopulation } from '../../shared/tips/population.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';
import type { ForecastSource } from '../../shared/weather/forecast.ts';
import type { Chance } from './chance.ts';
import type { Ended, Lambda, Process } from './lambda.ts';
import type { Mutant } from './mutants/mutant.ts';
import { idOf } from './people.ts';
import { placeFinder } from './places.ts';
import type { Stores } from './stores.ts';

/** What the carrier puts on its webhooks here; the real signature has its own tests. */
export const signature = 'signed';
export const publicBaseUrl = 'https://calfline.example';

export type Functions = {
  dispatch(): Promise<Ended<DispatchCounts>>;
  remind(event: QueueEvent): Promise<Ended<SQSBatchResponse>>;
  inboundSms(event: WebhookEvent): Promise<Ended<APIGatewayProxyStructuredResultV2>>;
  deliveryStatus(event: WebhookEvent): Promise<Ended<APIGatewayProxyStructuredResultV2>>;
};

export type FunctionsWorld = {
  readonly lambda: Lambda;
  readonly chance: Chance;
  readonly stores: Stores;
  readonly queue: ReminderQueue;
  readonly carrier: Carrier;
  readonly forecasts: ForecastSource;
  readonly telemetry: Telemetry;
  readonly shardCount: number;
  readonly carrierHandlesKeywords: boolean;
  readonly mutant: Mutant;
};

const lambdaTimeoutMs = 60_000;
const webhookTimeoutMs = 15_000;

export const createFunctions = (world: FunctionsWorld): Functions => {
  const { lambda, mutant } = world;
  const contextOf = (process: Process) => ({ getRemainingTimeInMillis: () => process.remainingMs() });
  return {
    dispatch: () =>
      lambda.invoke('dispatch', lambdaTimeoutMs, (process) => {
        const deps = mutant.dispatch(dispatchDeps(world, process));
        return createDispatch(deps)({}, contextOf(process));
      }),
    remind: (event) =>
      lambda.invoke('remind', lambdaTimeoutMs, (process) => {
        const deps = mutant.remind(remindDeps(world, process));
        return createRemind(deps)(event, contextOf(process));
      }),
    inboundSms: (event) =>
      lambda.invoke('inbound', webhookTimeoutMs, (process) => {
        const deps = mutant.inboundSms(inboundDeps(world, process));
        return createInboundSms(deps)(event);
      }),
    deliveryStatus: (event) =>
      lambda.invoke('delivery', webhookTimeoutMs, (process) => {
        const deps = mutant.deliveryStatus(deliveryDeps(world, process));
        return createDeliveryStatus(deps)(event);
      }),
  };
};

/** The stores as one process reaches them. */
const storesOf = ({ stores }: FunctionsWorld, process: Process) => ({
  runners: process.store('runners', stores.runners, [
    'createProfile',
    'saveProfile',
    'appendConsent',
    'saveInbound',
    'saveCramp',
    'saveRun',
    'erase',
    'liftSuppression',
  ]),
  reminders: process.store('reminders', stores.reminders, ['create', 'save']),
  limits: process.store('limits', stores.limits, ['add']),
  signups: process.store('signups', stores.signups, ['markJoined']),
  population: process.store('population', population, []),
});

const dispatchDeps = (world: FunctionsWorld, process: Process) => ({
  clock: process.clock,
  dueIndex: process.store('dueIndex', world.stores.dueIndex, ['moveCursor']),
  queue: process.store('queue', world.queue, ['send']),
  telemetry: world.telemetry,
  settings: { shards: world.shardCount },
});

const remindDeps = (world: FunctionsWorld, process: Process) => ({
  ...storesOf(world, process),
  clock: process.clock,
  random: world.chance,
  operator: process.store('operator', world.stores.operator, []),
  forecasts: process.outside('forecasts', world.forecasts),
  carrier: process.outside('carrier', world.carrier),
  telemetry: world.telemetry,
  settings: {
    statusCallbackUrl: `${publicBaseUrl}/delivery-status`,
    dailyTextCap: 1_000_000,
    textsPerSecond: 10,
  },
});

const inboundDeps = (world: FunctionsWorld, process: Process) => ({
  ...storesOf(world, process),
  clock: process.clock,
  random: world.chance,
  places: process.outside('places', places),
  telemetry: world.telemetry,
  identify: idOf,
  pageSecretFor: (messageSid: string) => `secret of ${messageSid}`,
  digest: (secret: string) => `digest of ${secret}`,
  webhooks: twilioTexts({ ...signed, renderReply: (text) => text ?? '' }),
  settings: {
    webBaseUrl: publicBaseUrl,
    carrierHandlesKeywords: world.carrierHandlesKeywords,
    countries: ['US'],
    dailyTextCap: 1_000_000,
    answersPerHour: 1_000,
  },
});

const deliveryDeps = (world: FunctionsWorld, process: Process) => ({
  ...storesOf(world, process),
  clock: process.clock,
  telemetry: world.telemetry,
  webhooks: twilioReports(signed),
});

const signed = { publicBaseUrl, verifySignature: (given: string | null) => given === signature };

const places: PlaceFinder = placeFinder;

const population: PopulationStore = {
  read: async () => emptyPopulation,
  write: async () => undefined,
  saveShare: async () => undefined,
  deleteShare: async () => undefined,
  listShares: async () => [],
};
