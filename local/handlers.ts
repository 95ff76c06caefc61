/** The same handlers as in AWS, on the laptop's adapters: what each function's index.ts does there. */
import { createHandler as createDeliveryStatus } from '../functions/delivery-status/handler.ts';
import { createHandler as createDispatch, type DispatchCounts } from '../functions/dispatch/handler.ts';
import { type HttpEntry, httpChain } from '../functions/http-chain.ts';
import { createHandler as createInboundSms } from '../functions/inbound-sms/handler.ts';
import { createHandler as createMe } from '../functions/me/handler.ts';
import { createHandler as createRemind } from '../functions/remind/handler.ts';
import { createHandler as createRollUpTips } from '../functions/roll-up-tips/handler.ts';
import { createHandler as createSignup } from '../functions/signup/handler.ts';
import { twilioReports, twilioTexts } from '../functions/twilio-webhook.ts';
import { digest } from '../shared/adapters/crypto/digest.ts';
import { createTwilioCarrier } from '../shared/adapters/twilio/carrier.ts';
import { createSignatureVerifier } from '../shared/adapters/twilio/signature.ts';
import { renderReply } from '../shared/adapters/twilio/twiml.ts';
import type { ReminderQueue } from '../shared/reminders/reminder-queue.ts';
import type { PlaceFinder } from '../shared/runner/place.ts';
import type { Telemetry } from '../shared/telemetry/telemetry.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { RandomSource } from '../shared/time/random-source.ts';
import type { ForecastSource } from '../shared/weather/forecast.ts';
import type { CarrierAccount } from './carrier/account.ts';
import { type Stores, shardCount } from './stores.ts';

export type LocalDeps = {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly telemetry: Telemetry;
  readonly stores: Stores;
  readonly queue: ReminderQueue;
  readonly places: PlaceFinder;
  readonly forecasts: ForecastSource;
  readonly identify: (phone: string) => string;
  readonly pageSecretFor: (messageSid: string) => string;
  readonly account: CarrierAccount;
  readonly carrierUrl: string;
  /** 'http://127.0.0.1:4000': what the carrier posts to. */
  readonly serviceUrl: string;
  /** 'http://localhost:4000': what a person opens. */
  readonly webUrl: string;
};

/** Limits as in AWS where they are about people, and wide where they are about a shared carrier. */
const dailyTextCap = 1_000_000;
const textsPerSecond = 100;
const answersPerHour = 30;
const countries = ['US', 'CA'];
const signupLimits = {
  countries,
  signupsPerAddressAnHour: 1_000_000,
  signupsPerNumberADay: 5,
  placeLookupsPerAddressAMinute: 6000,
};

/** One route of the service's HTTP API; `path` ends in '/*' where anything may follow. */
export type HttpRoute = { readonly method: string; readonly path: string; readonly entry: HttpEntry };

/** Every function's own handler over the laptop's adapters, with the routes and the queue that call them. */
export const createHandlers = (deps: LocalDeps) => {
  const { clock, telemetry, stores, queue } = deps;
  const dispatch: (
    event: unknown,
    context: { getRemainingTimeInMillis(): number },
  ) => Promise<DispatchCounts> = createDispatch({
    clock,
    dueIndex: stores.dueIndex,
    queue,
    telemetry,
    settings: { shards: shardCount },
  });
  const rollUpTips = createRollUpTips({ clock, population: stores.population, telemetry });
  return { routes: routesOf(deps), dispatch, remind: remindOf(deps), rollUpTips };
};

/** The routes of the HTTP API, as in `infra/routes.ts`. */
const routesOf = (deps: LocalDeps): readonly HttpRoute[] => {
  const { clock, telemetry, stores, serviceUrl } = deps;
  const { runners, reminders, population } = stores;
  const signed = {
    publicBaseUrl: serviceUrl,
    verifySignature: createSignatureVerifier(deps.account.authToken),
  };
  const signup = httpChain(telemetry, signupOf(deps));
  const inboundSms = httpChain(telemetry, inboundSmsOf(deps, twilioTexts({ ...signed, renderReply })));
  const deliveryStatus = httpChain(
    telemetry,
    createDeliveryStatus({ clock, runners, reminders, telemetry, webhooks: twilioReports(signed) }),
  );
  const me = httpChain(telemetry, createMe({ clock, runners, reminders, population, telemetry, digest }));
  return [
    { method: 'POST', path: '/signup', entry: signup },
    { method: 'GET', path: '/signup/*', entry: signup },
    { method: 'GET', path: '/places', entry: signup },
    { method: 'GET', path: '/me/data', entry: me },
    { method: 'PATCH', path: '/me/data', entry: me },
    { method: 'DELETE', path: '/me/data', entry: me },
    { method: 'GET', path: '/me/export', entry: me },
    { method: 'POST', path: '/inbound-sms', entry: inboundSms },
    { method: 'POST', path: '/delivery-status', entry: deliveryStatus },
  ];
};

const signupOf = ({ clock, random, telemetry, stores, places, identify, account }: LocalDeps) =>
  createSignup({
    clock,
    random,
    signups: stores.signups,
    limits: stores.limits,
    places,
    telemetry,
    identify,
    settings: { smsNumber: account.sender, ...signupLimits },
  });

const inboundSmsOf = (deps: LocalDeps, webhooks: ReturnType<typeof twilioTexts>) => {
  const { runners, signups, reminders, limits, population } = deps.stores;
  return createInboundSms({
    clock: deps.clock,
    random: deps.random,
    runners,
    signups,
    reminders,
    limits,
    places: deps.places,
    population,
    telemetry: deps.telemetry,
    identify: deps.identify,
    pageSecretFor: deps.pageSecretFor,
    digest,
    webhooks,
    settings: {
      webBaseUrl: deps.webUrl,
      carrierHandlesKeywords: true,
      countries,
      dailyTextCap,
      answersPerHour,
    },
  });
};

const remindOf = (deps: LocalDeps) => {
  const { account } = deps;
  const { runners, reminders, limits, operator, population } = deps.stores;
  return createRemind({
    clock: deps.clock,
    random: deps.random,
    runners,
    reminders,
    limits,
    operator,
    forecasts: deps.forecasts,
    population,
    carrier: createTwilioCarrier({
      accountSid: account.accountSid,
      credentials: { username: account.accountSid, password: account.authToken },
      sender: { from: account.sender },
      baseUrl: deps.carrierUrl,
    }),
    telemetry: deps.telemetry,
    settings: { statusCallbackUrl: `${deps.serviceUrl}/delivery-status`, dailyTextCap, textsPerSecond },
  });
};
