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
  const { clock, random, telemetry, stores, account, serviceUrl } = deps;
  const signed = { publicBaseUrl: serviceUrl, verifySignature: createSignatureVerifier(account.authToken) };
  const { runners, reminders, limits, signups, population } = stores;

  const signup = httpChain(
    telemetry,
    createSignup({
      clock,
      random,
      signups,
      limits,
      places: deps.places,
      telemetry,
      identify: deps.identify,
      settings: { smsNumber: account.sender, ...signupLimits },
    }),
  );
  const inboundSms = httpChain(
    telemetry,
    createInboundSms({
      clock,
      random,
      runners,
      signups,
      reminders,
      limits,
      places: deps.places,
      population,
      telemetry,
      identify: deps.identify,
      pageSecretFor: deps.pageSecretFor,
      digest,
      webhooks: twilioTexts({ ...signed, renderReply }),
      settings: {
        webBaseUrl: deps.webUrl,
        carrierHandlesKeywords: true,
        countries,
        dailyTextCap,
        answersPerHour,
      },
    }),
  );
  const deliveryStatus = httpChain(
    telemetry,
    createDeliveryStatus({
      clock,
      runners,
      reminders,
      telemetry,
      webhooks: twilioReports(signed),
    }),
  );
  const me = httpChain(telemetry, createMe({ clock, runners, reminders, population, telemetry, digest }));
  const routes: readonly HttpRoute[] = [
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
  const dispatch: (
    event: unknown,
    context: { getRemainingTimeInMillis(): number },
  ) => Promise<DispatchCounts> = createDispatch({
    clock,
    dueIndex: stores.dueIndex,
    queue: deps.queue,
    telemetry,
    settings: { shards: shardCount },
  });
  const carrier = createTwilioCarrier({
    accountSid: account.accountSid,
    credentials: { username: account.accountSid, password: account.authToken },
    sender: { from: account.sender },
    baseUrl: deps.carrierUrl,
  });
  const remind = createRemind({
    clock,
    random,
    runners,
    reminders,
    limits,
    operator: stores.operator,
    forecasts: deps.forecasts,
    population,
    carrier,
    telemetry,
    settings: { statusCallbackUrl: `${serviceUrl}/delivery-status`, dailyTextCap, textsPerSecond },
  });
  const rollUpTips = createRollUpTips({ clock, population, telemetry });
  return { routes, dispatch, remind, rollUpTips };
};
