/** The whole service on one machine: stores, handlers, carrier, queue, clock, pages and the simulator's API. */
import type { PlaceFinder } from '../shared/runner/place.ts';
import type { Telemetry } from '../shared/telemetry/telemetry.ts';
import { fromStoredInstant } from '../shared/time/instant.ts';
import type { RandomSource } from '../shared/time/random-source.ts';
import type { ForecastSource } from '../shared/weather/forecast.ts';
import type { CarrierAccount } from './carrier/account.ts';
import { createLocalCarrier } from './carrier/carrier.ts';
import { createCarrierListener } from './carrier/http.ts';
import { createDriver } from './driver.ts';
import { type Ground, type GroundOptions, openGround } from './ground.ts';
import { createHandlers } from './handlers.ts';
import { createHttpRoutes } from './http-routes.ts';
import { listenOnLoopback } from './loopback-server.ts';
import type { MovedClock } from './moved-clock.ts';
import { createAnswer } from './request-answer.ts';
import { createSimulatedWeather } from './simulated-weather.ts';
import { heatNow } from './simulator/heat-now.ts';
import { createSimulatorRoutes } from './simulator/routes.ts';
import { createSimulator } from './simulator/simulator.ts';
import type { Stores } from './stores.ts';
import { createLocalQueue, createNextDue, createTick } from './ticks.ts';

export type ServiceOptions = GroundOptions & {
  /** What texts give as the address of the pages; null is this service's own. */
  readonly webUrl: string | null;
  readonly random: RandomSource;
  readonly pageSecretFor: (messageSid: string) => string;
  readonly identify: (phone: string) => string;
  readonly places: PlaceFinder;
  /** Real forecasts; null takes the weather from the dial. */
  readonly liveWeather: ((clock: MovedClock, stores: Stores) => ForecastSource) | null;
  readonly telemetry: Telemetry;
};

/** The invented account that the local carrier and the service share. */
const account: CarrierAccount = {
  accountSid: `AC${'0'.repeat(31)}1`,
  authToken: 'local-auth-token-of-the-laptop',
  sender: '+15125550100',
  serviceSid: `MG${'0'.repeat(31)}1`,
};

/** The carrier, over HTTP on a port of its own. */
const openCarrier = async (ground: Ground, newHex: () => string, onFailure: ServiceOptions['onFailure']) => {
  const { clock, log, work, server, settings } = ground;
  const carrier = createLocalCarrier({
    account,
    clock,
    log,
    work,
    newHex,
    webhookUrl: `${server.url}/inbound-sms#rc=3&rp=all`,
    advancedOptOut: false,
  });
  carrier.setFaults(settings.faults);
  const carrierServer = await listenOnLoopback(0, createCarrierListener(account, carrier, log), onFailure);
  return { carrier, carrierServer };
};

/** The functions, and what calls them by the clock: the queue, the minute tick and the driver. */
const wireFunctions = (
  options: ServiceOptions,
  { clock, work, server, stores }: Ground,
  over: { readonly forecasts: ForecastSource; readonly carrierUrl: string; readonly newHex: () => string },
) => {
  const queue = createLocalQueue(clock);
  const handlers = createHandlers({
    ...options,
    ...over,
    clock,
    stores,
    queue,
    account,
    serviceUrl: server.url,
    webUrl: options.webUrl ?? `http://localhost:${server.port}`,
  });
  const nextDue = createNextDue(stores);
  const driver = createDriver({
    clock,
    work,
    tick: createTick({ clock, queue, handlers, newId: over.newHex, onFailure: options.onFailure }),
    nextDueAt: async () => {
      const next = await nextDue();
      return next === null ? null : fromStoredInstant(next.wakeAt);
    },
  });
  return { queue, handlers, nextDue, driver };
};

/**
 * Starts it all and answers when it can be used. Rejects with BrokenDataError on data that can't be read and with
 * the system's error (EADDRINUSE) on a port that can't be had.
 */
export const openService = async (options: ServiceOptions) => {
  const { folder, identify, onFailure } = options;
  const ground = await openGround(options);
  const { clock, server, stores, log, changes } = ground;
  const newHex = () =>
    Array.from({ length: 32 }, () => Math.floor(options.random.next() * 16).toString(16)).join('');
  const { carrier, carrierServer } = await openCarrier(ground, newHex, onFailure);

  let dial = ground.settings.weather;
  const forecasts = options.liveWeather?.(clock, stores) ?? createSimulatedWeather(clock, () => dial);
  const carrierUrl = carrierServer.url;
  const wired = wireFunctions(options, ground, { forecasts, carrierUrl, newHex });
  const { queue, handlers, nextDue, driver } = wired;

  const keepSettings = () =>
    folder?.writeSettings({ clock: clock.state(), weather: dial, faults: carrier.faults() });
  const simulator = createSimulator({
    clock,
    driver,
    carrier,
    log,
    stores,
    identify,
    serviceNumber: account.sender,
    liveWeather: options.liveWeather !== null,
    weather: {
      get: () => dial,
      set: (next) => {
        dial = next;
      },
    },
    nextDue,
    heatAt: (place) => heatNow(forecasts, clock, place),
    changes,
    keepSettings,
  });
  ground.answerWith(
    createAnswer(createSimulatorRoutes(simulator), createHttpRoutes(handlers.routes, clock, newHex)),
  );
  carrier.resume();

  return {
    url: server.url,
    port: server.port,
    carrierUrl,
    account,
    clock,
    driver,
    carrier,
    log,
    stores,
    queue,
    simulator,
    identify,
    /** Ends what is under way, keeps everything, and frees the ports. */
    async close() {
      await driver.stop();
      await server.close();
      await carrierServer.close();
      keepSettings();
      await stores.close();
    },
  };
};

export type Service = Awaited<ReturnType<typeof openService>>;
