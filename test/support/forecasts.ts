/** Forecasts for tests: the same weather at every hour unless a test says otherwise. */
import { Temporal } from 'temporal-polyfill';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { CellForecast, ForecastHour } from '../../shared/weather/forecast.ts';

/** A warm, dry, still hour with the sun low in a clear sky. */
export const mildHour: Omit<ForecastHour, 'atEpochSeconds'> = {
  temperatureC: 20,
  relativeHumidityPercent: 50,
  solarRadiationWm2: 200,
  windSpeed10mMs: 2,
  surfacePressureHpa: 1013,
  cloudCoverPercent: null,
};

type HourAt = (hour: number) => Partial<Omit<ForecastHour, 'atEpochSeconds'>>;

/** Whole hours from an instant on; `at` gives what differs, by the hour's number from 0. */
export const hoursFrom = (startAt: string, count: number, at: HourAt = () => ({})): ForecastHour[] => {
  const startSeconds = Math.floor(Temporal.Instant.from(startAt).epochMilliseconds / 1000);
  return Array.from({ length: count }, (_, hour) => ({
    ...mildHour,
    ...at(hour),
    atEpochSeconds: startSeconds + hour * 3600,
  }));
};

/** A cell's forecast of these hours, fetched when the first of them began unless told otherwise. */
export const forecastOf = (
  hours: readonly ForecastHour[],
  { cell = '42.4,-71.1', fetchedAt, source = 'openMeteo' }: Partial<Omit<CellForecast, 'hours'>> = {},
): CellForecast => ({
  cell,
  source,
  fetchedAt:
    fetchedAt ??
    toStoredInstant(Temporal.Instant.fromEpochMilliseconds((hours[0]?.atEpochSeconds ?? 0) * 1000)),
  hours: [...hours],
});
