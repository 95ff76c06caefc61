import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';

/**
 * A weather cell: the 0.1 degree grid square that shares one forecast, as 'lat,lon' of its centre rounded to
 * one decimal ('30.3,-97.7').
 */
export const weatherCell = z.string().check(z.regex(/^-?\d{1,2}\.\d,-?\d{1,3}\.\d$/));

const degreesToTenth = (degrees: number): string => (Math.round(degrees * 10) / 10).toFixed(1);

/** The cell that a place falls in. Latitude and longitude in degrees. */
export const cellOf = (place: { latitude: number; longitude: number }): string =>
  `${degreesToTenth(place.latitude)},${degreesToTenth(place.longitude)}`;

/** One hour of forecast, as far as its source gives it; a variable that a source lacks is null, never a guess. */
export const forecastHour = z.strictObject({
  /** Start of the hour, UTC epoch seconds. Temperature, humidity and wind are at this instant. */
  atEpochSeconds: z.int(),
  temperatureC: z.number().check(z.gte(-90), z.lte(65)),
  relativeHumidityPercent: z.number().check(z.gte(0), z.lte(100)),
  /** Mean of the hour before `atEpochSeconds`, W/m2. */
  solarRadiationWm2: z.nullable(z.number().check(z.gte(0), z.lte(1500))),
  /** At 10 m, metres a second. */
  windSpeed10mMs: z.nullable(z.number().check(z.gte(0), z.lte(120))),
  surfacePressureHpa: z.nullable(z.number().check(z.gte(400), z.lte(1100))),
  /** Percent of the sky; only from sources without radiation. */
  cloudCoverPercent: z.nullable(z.number().check(z.gte(0), z.lte(100))),
});

export type ForecastHour = z.infer<typeof forecastHour>;

/** Who a forecast came from. 'simulated' is the laptop's weather dial and is shown as such. */
export const forecastSourceName = z.enum(['openMeteo', 'nws', 'simulated']);

/** The hours known for one cell, oldest first, and when and from whom we got them. */
export const cellForecast = z.strictObject({
  cell: weatherCell,
  source: forecastSourceName,
  fetchedAt: z.string(),
  hours: z.array(forecastHour),
});

export type CellForecast = z.infer<typeof cellForecast>;

/** Hours further apart than this leave a gap that is not bridged. */
export const longestStepSeconds = 3 * 3600;

/** True when a forecast's hours reach from `from` to `until` without a gap of over 3 h. */
export const coversSpan = (
  { hours }: CellForecast,
  from: Temporal.Instant,
  until: Temporal.Instant,
): boolean => {
  const times = hours.map((hour) => hour.atEpochSeconds);
  const first = times.findLastIndex((time) => time * 1000 <= from.epochMilliseconds);
  const last = times.findIndex((time) => time * 1000 >= until.epochMilliseconds);
  if (first === -1 || last === -1) return false;
  const inside = times.slice(first, last + 1);
  return inside.every((time, index) => time - (inside[index - 1] ?? time) <= longestStepSeconds);
};

/**
 * Port: the weather. Answers what it can get for each cell within its own time limits; a cell without an entry
 * in the answer has no forecast, and the texts then carry no numbers. Never throws.
 */
export interface ForecastSource {
  /**
   * Forecasts that cover [from, until] for each of `cells` (at most 100), in one call where the source can.
   */
  forecasts(
    cells: readonly string[],
    from: Temporal.Instant,
    until: Temporal.Instant,
  ): Promise<ReadonlyMap<string, CellForecast>>;
}
