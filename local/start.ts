/** npm start: the whole service on this machine. */

import { weatherSources } from '../functions/weather-sources.ts';
import { randomSecret, systemRandom } from '../shared/adapters/crypto/random.ts';
import { createIdentify } from '../shared/adapters/crypto/runner-id.ts';
import { offlinePlaces } from '../shared/adapters/offline-places/place-finder.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { ForecastSource } from '../shared/weather/forecast.ts';
import { createForecastChain } from '../shared/weather/forecast-chain.ts';
import { BrokenDataError } from './broken-data.ts';
import { buildPages } from './build-pages.ts';
import { openDataFolder } from './data-folder.ts';
import { laptopIdentify } from './laptop-identity.ts';
import { createLocalTelemetry } from './local-telemetry.ts';
import { openService, type Service } from './service.ts';
import { readStartOptions, type StartOptions, startHelp } from './start-options.ts';
import type { Stores } from './stores.ts';

/** Made anew at each start: links sent before it stay good, since the profile keeps their digest. */
const pageLinkSecret = randomSecret();

const warn = (line: string) => console.error(line);

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

const telemetry = createLocalTelemetry(warn);

/** The services of AWS, asked once an hour for each place and kept, as there. */
const liveWeather = (clock: Clock, stores: Stores): ForecastSource =>
  createForecastChain({
    clock,
    telemetry,
    store: stores.forecasts,
    sources: weatherSources({
      fetch,
      clock,
      telemetry,
      openMeteoApiKey: null,
      nwsContact: 'npm start on a laptop',
    }),
  });

const start = async (options: StartOptions): Promise<Service> =>
  openService({
    port: options.port,
    webUrl: null,
    folder: options.folder === null ? null : openDataFolder(options.folder),
    clock: { mode: 'running', offsetMs: 0 },
    realNowMs: Date.now,
    random: systemRandom,
    identify: laptopIdentify,
    pageSecretFor: createIdentify(pageLinkSecret),
    places: offlinePlaces(),
    liveWeather: options.liveWeather ? liveWeather : null,
    telemetry,
    onFailure: (error) => warn(wordsOf(error)),
  });

/** What a person can do about a start that failed; null for a bug, whose stack is to be seen. */
const explain = (error: unknown, { port }: StartOptions): string | null => {
  if (error instanceof BrokenDataError) {
    return `${error.message}.`;
  }
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program; choose another with --port.`;
    case 'EACCES':
      return `Port ${port} may not be used; choose one above 1023 with --port.`;
    default:
      return null;
  }
};

const welcome = (service: Service, { folder, liveWeather }: StartOptions): string => {
  const page = `http://localhost:${service.port}`;
  return `Calfline is running.

  ${page}/phone   a phone to try it with: text JOIN, read the answers, move the clock
  ${page}         the sign-up page

Data: ${folder === null ? 'in memory, gone when this ends' : `kept in ${folder}`}. Weather: ${liveWeather ? 'Open-Meteo' : 'simulated, set on the phone page'}.
Carrier: ${service.carrierUrl} speaks Twilio's protocol. Ctrl-C ends it.`;
};

/** Ctrl-C ends the service with everything kept; a second one ends it at once. */
const endOnSignal = (service: Service): void => {
  let closing = false;
  const end = async () => {
    if (closing) {
      process.exit(1);
    }
    closing = true;
    await service.close();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};

const main = async (): Promise<void> => {
  const options = readStartOptions(process.argv.slice(2));
  if (options === 'help') {
    console.log(startHelp);
    return;
  }
  if ('wrong' in options) {
    console.error(`${options.wrong}. See npm start -- --help`);
    process.exitCode = 1;
    return;
  }
  const service = await start(options).catch((error: unknown) => {
    const explained = explain(error, options);
    if (explained === null) {
      throw error;
    }
    console.error(explained);
    return null;
  });
  if (service === null) {
    process.exit(1);
  }
  service.driver.start();
  endOnSignal(service);
  await buildPages((line) => console.log(line)).catch((error: unknown) => {
    warn(`The pages could not be built: ${error instanceof Error ? error.message : String(error)}`);
  });
  console.log(welcome(service, options));
};

await main();
