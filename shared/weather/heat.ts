import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { CellForecast, forecastSourceName } from './forecast.ts';
import { flagOf, type HeatFlag } from './heat-flag.ts';
import { heatIndex } from './heat-index.ts';
import { weatherAt } from './run-weather.ts';
import { wbgt } from './wbgt.ts';

/** Why no heat can be told. */
export type HeatUnknown =
  /** No forecast, or none that covers the run's hours. */
  | 'noForecast'
  /** A value outside the range in which the formulas hold. */
  | 'outOfRange';

/** The heat of one run: means over its duration. Temperatures in C. */
export type KnownHeat = {
  readonly kind: 'known';
  readonly wbgtC: number;
  readonly globeC: number;
  readonly naturalWetBulbC: number;
  /** What it feels like: the NWS heat index of the mean air; null past the end of its chart. */
  readonly heatIndexC: number | null;
  readonly temperatureC: number;
  readonly relativeHumidityPercent: number;
  readonly flag: HeatFlag;
  /** True when radiation or wind were estimated, not forecast. */
  readonly estimated: boolean;
  readonly source: z.infer<typeof forecastSourceName>;
  /** Stored instant. */
  readonly fetchedAt: string;
};

export type Heat = KnownHeat | { readonly kind: 'unknown'; readonly why: HeatUnknown };

const sampleMinutes = 15;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Instants in the middle of equal parts of a run, at most 15 minutes each, as epoch seconds. */
const sampleSeconds = (startAt: Temporal.Instant, durationMinutes: number): readonly number[] => {
  const parts = Math.max(1, Math.ceil(durationMinutes / sampleMinutes));
  const startSeconds = startAt.epochMilliseconds / 1000;
  return Array.from(
    { length: parts },
    (_, part) => startSeconds + ((part + 0.5) * durationMinutes * 60) / parts,
  );
};

/**
 * The heat of a run at a place (degrees), from its start over `durationMinutes` (1 to 1,440), as a cell's
 * forecast gives it. The run is cut into parts of at most 15 minutes, each is worked out with its own air, wind
 * and sun, and the answer is their mean. Never a guess: hours that the forecast lacks make it unknown.
 */
export const heatOf = (
  forecast: CellForecast | null,
  place: { readonly latitude: number; readonly longitude: number },
  startAt: Temporal.Instant,
  durationMinutes: number,
): Heat => {
  if (forecast === null) return { kind: 'unknown', why: 'noForecast' };
  const moments = sampleSeconds(startAt, durationMinutes).map((epochSeconds) =>
    weatherAt(forecast.hours, epochSeconds, place),
  );
  const samples = [];
  for (const moment of moments) {
    if (moment === null) return { kind: 'unknown', why: 'noForecast' };
    const result = wbgt(moment.input);
    if (result.kind === 'refused') return { kind: 'unknown', why: 'outOfRange' };
    samples.push({ ...result, ...moment.input, estimated: moment.estimated });
  }
  const temperatureC = mean(samples.map((sample) => sample.temperatureC));
  const relativeHumidityPercent = mean(samples.map((sample) => sample.relativeHumidityPercent));
  const feelsLike = heatIndex(temperatureC, relativeHumidityPercent);
  const wbgtC = mean(samples.map((sample) => sample.wbgtC));
  return {
    kind: 'known',
    wbgtC,
    globeC: mean(samples.map((sample) => sample.globeC)),
    naturalWetBulbC: mean(samples.map((sample) => sample.naturalWetBulbC)),
    heatIndexC: feelsLike.kind === 'known' ? feelsLike.heatIndexC : null,
    temperatureC,
    relativeHumidityPercent,
    flag: flagOf(wbgtC),
    estimated: samples.some((sample) => sample.estimated),
    source: forecast.source,
    fetchedAt: forecast.fetchedAt,
  };
};
