import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { type ForecastHour, forecastHour } from '../../weather/forecast.ts';

/** One variable of the NWS's gridpoint data: values that each hold over a span of time. */
const layer = z.object({
  uom: z.optional(z.string()),
  values: z.array(z.object({ validTime: z.string(), value: z.nullable(z.number()) })),
});

type Layer = z.infer<typeof layer>;

/** The part of a gridpoint's reply that we read. Temperature and humidity have to be there. */
export const gridData = z.object({
  properties: z.object({
    temperature: layer,
    relativeHumidity: layer,
    windSpeed: z.optional(layer),
    skyCover: z.optional(layer),
  }),
});

/** From a unit as the NWS names it to ours; null for a unit we don't know, whose values are then not used. */
const toOurUnit = (uom: string): ((value: number) => number) | null => {
  switch (uom.replace(/^(wmoUnit|wmo|unit|uc):/, '')) {
    case 'degC':
    case 'percent':
    case 'm_s-1':
      return (value) => value;
    case 'degF':
      return (value) => (value - 32) / 1.8;
    case 'km_h-1':
      return (value) => value / 3.6;
    default:
      return null;
  }
};

/** The longest span read as hours: a value meant for longer is an error in the data. */
const longestSpanHours = 24 * 8;
const hourSeconds = 3600;

/** Start and length of an ISO 8601 interval ('2026-07-15T12:00:00+00:00/PT2H'); null when it can't be read. */
const spanOf = (validTime: string): { readonly fromSeconds: number; readonly hours: number } | null => {
  const [start = '', length = ''] = validTime.split('/');
  try {
    const fromSeconds =
      Math.ceil(Temporal.Instant.from(start).epochMilliseconds / 1000 / hourSeconds) * hourSeconds;
    const hours = Math.round(
      Temporal.Duration.from(length).total({ unit: 'hours', relativeTo: '2026-01-01T00:00Z[UTC]' }),
    );
    return hours >= 1 && hours <= longestSpanHours ? { fromSeconds, hours } : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** A layer's values by hour (UTC epoch seconds), in our units. */
const byHour = (from: Layer | undefined): ReadonlyMap<number, number> => {
  const hours = new Map<number, number>();
  const convert = from === undefined ? null : toOurUnit(from.uom ?? '');
  if (from === undefined || convert === null) return hours;
  for (const { validTime, value } of from.values) {
    const span = spanOf(validTime);
    if (span === null || value === null) continue;
    for (let hour = 0; hour < span.hours; hour += 1) {
      hours.set(span.fromSeconds + hour * hourSeconds, convert(value));
    }
  }
  return hours;
};

/**
 * The hours of a gridpoint, oldest first. The NWS gives no radiation and no pressure, so those are null; hours
 * without temperature or humidity are left out.
 */
export const hoursOfGrid = ({ properties }: z.infer<typeof gridData>): ForecastHour[] => {
  const humidity = byHour(properties.relativeHumidity);
  const wind = byHour(properties.windSpeed);
  const sky = byHour(properties.skyCover);
  return [...byHour(properties.temperature)]
    .sort(([one], [other]) => one - other)
    .flatMap(([atEpochSeconds, temperatureC]) => {
      const parsed = forecastHour.safeParse({
        atEpochSeconds,
        temperatureC,
        relativeHumidityPercent: humidity.get(atEpochSeconds),
        solarRadiationWm2: null,
        windSpeed10mMs: wind.get(atEpochSeconds) ?? null,
        surfacePressureHpa: null,
        cloudCoverPercent: sky.get(atEpochSeconds) ?? null,
      });
      return parsed.success ? [parsed.data] : [];
    });
};
