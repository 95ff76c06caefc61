import { nwsForecasts } from '../shared/adapters/nws/forecast-source.ts';
import { openMeteoForecasts } from '../shared/adapters/open-meteo/forecast-source.ts';
import type { Telemetry } from '../shared/telemetry/telemetry.ts';
import type { Clock } from '../shared/time/clock.ts';
import type { ForecastChainDeps } from '../shared/weather/forecast-chain.ts';

export type WeatherSourcesOptions = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  /** Null: Open-Meteo's free, non-commercial service. */
  readonly openMeteoApiKey: string | null;
  /** How the National Weather Service can reach the operator: an address or a site. */
  readonly nwsContact: string;
};

/** The weather services in the order in which they are asked, in AWS and on a laptop alike. */
export const weatherSources = (options: WeatherSourcesOptions): ForecastChainDeps['sources'] => {
  const { fetch, clock, telemetry } = options;
  const common = { fetch, clock, telemetry };
  return [
    { name: 'openMeteo', source: openMeteoForecasts({ ...common, apiKey: options.openMeteoApiKey }) },
    { name: 'nws', source: nwsForecasts({ ...common, contact: options.nwsContact }) },
  ];
};
