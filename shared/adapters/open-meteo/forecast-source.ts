import * as z from 'zod/mini';
import type { Telemetry } from '../../telemetry/telemetry.ts';
import type { Clock } from '../../time/clock.ts';
import { toStoredInstant } from '../../time/instant.ts';
import { askJson } from '../../weather/ask-json.ts';
import { createCircuitBreaker } from '../../weather/circuit-breaker.ts';
import {
  type CellForecast,
  type ForecastHour,
  type ForecastSource,
  forecastHour,
} from '../../weather/forecast.ts';

export type OpenMeteoOptions = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  /** A customer's key; with one the customer host is asked. Null: the free, non-commercial service. */
  readonly apiKey: string | null;
  /** Origin to ask instead of Open-Meteo's own ('http://127.0.0.1:4010'). */
  readonly baseUrl?: string;
  /** For each of two tries. */
  readonly timeoutMs?: number;
};

const freeOrigin = 'https://api.open-meteo.com';
const customerOrigin = 'https://customer-api.open-meteo.com';
const defaultTimeoutMs = 3000;
/** From local midnight: late in the evening, and six hours after it was kept, 48 h ahead have to be left. */
const forecastDays = 4;

/** Open-Meteo's names of the variables that a forecast hour is made of. */
const variables = {
  temperatureC: 'temperature_2m',
  relativeHumidityPercent: 'relative_humidity_2m',
  solarRadiationWm2: 'shortwave_radiation',
  windSpeed10mMs: 'wind_speed_10m',
  surfacePressureHpa: 'surface_pressure',
} as const;

const series = z.array(z.nullable(z.number()));

/** One place of a reply. Temperature and humidity have to be there; the rest may be absent. */
const location = z.object({
  hourly: z.object({
    time: z.array(z.int()),
    temperature_2m: series,
    relative_humidity_2m: series,
    shortwave_radiation: z.optional(series),
    wind_speed_10m: z.optional(series),
    surface_pressure: z.optional(series),
  }),
});

/** One place is answered by an object, several by an array in the order asked; each place is read by itself. */
const reply = z.union([
  z.array(z.unknown()),
  z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform((one) => [one]),
  ),
]);

const urlFor = (options: OpenMeteoOptions, cells: readonly string[]): URL => {
  const origin = options.baseUrl ?? (options.apiKey === null ? freeOrigin : customerOrigin);
  const url = new URL('/v1/forecast', origin);
  const coordinates = cells.map((cell) => cell.split(','));
  const query = {
    latitude: coordinates.map(([latitude]) => latitude).join(','),
    longitude: coordinates.map(([, longitude]) => longitude).join(','),
    hourly: Object.values(variables).join(','),
    wind_speed_unit: 'ms',
    timeformat: 'unixtime',
    timezone: 'auto',
    forecast_days: String(forecastDays),
    ...(options.apiKey === null ? {} : { apikey: options.apiKey }),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
};

/** The hours of one place. An hour without temperature or humidity, or with an impossible value, is left out. */
const hoursOf = ({ hourly }: z.infer<typeof location>): ForecastHour[] =>
  hourly.time.flatMap((atEpochSeconds, index) => {
    const radiation = hourly.shortwave_radiation?.[index] ?? null;
    const parsed = forecastHour.safeParse({
      atEpochSeconds,
      temperatureC: hourly.temperature_2m[index],
      relativeHumidityPercent: hourly.relative_humidity_2m[index],
      // Interpolation upstream can leave night hours a hair below zero.
      solarRadiationWm2: radiation === null ? null : Math.max(0, radiation),
      windSpeed10mMs: hourly.wind_speed_10m?.[index] ?? null,
      surfacePressureHpa: hourly.surface_pressure?.[index] ?? null,
      cloudCoverPercent: null,
    });
    return parsed.success ? [parsed.data] : [];
  });

/**
 * The weather from Open-Meteo (CC BY 4.0, to be credited wherever it is shown): up to 100 cells in one call,
 * from local midnight over four days. A cell whose reply lacks temperature or humidity is left out.
 */
export const openMeteoForecasts = (options: OpenMeteoOptions): ForecastSource => {
  const { clock, telemetry } = options;
  const ask = {
    fetch: options.fetch,
    breaker: createCircuitBreaker(clock),
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    headers: { accept: 'application/json' },
  };
  const failed = (why: string): ReadonlyMap<string, CellForecast> => {
    telemetry.event('forecast.sourceFailed', { source: 'openMeteo', why });
    return new Map();
  };
  return {
    async forecasts(cells) {
      if (cells.length === 0) return new Map();
      const answer = await askJson(ask, urlFor(options, cells));
      if (answer.kind === 'failed') return failed(answer.why);
      const places = reply.safeParse(answer.body);
      if (!places.success || places.data.length !== cells.length) return failed('malformed');
      const fetchedAt = toStoredInstant(clock.now());
      const found = cells.flatMap((cell, index): (readonly [string, CellForecast])[] => {
        const place = location.safeParse(places.data[index]);
        const hours = place.success ? hoursOf(place.data) : [];
        return hours.length === 0 ? [] : [[cell, { cell, source: 'openMeteo', fetchedAt, hours }]];
      });
      if (found.length < cells.length) {
        telemetry.event('forecast.cellLacking', { source: 'openMeteo', cells: cells.length - found.length });
      }
      return new Map(found);
    },
  };
};
