import type { Place } from '../../shared/runner/place.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { cellOf, type ForecastSource } from '../../shared/weather/forecast.ts';
import { heatOf } from '../../shared/weather/heat.ts';
import type { SimState } from './api.ts';

/** Whose weather is shown before anybody has joined. */
const firstPlace = { name: 'Austin', latitude: 30.27, longitude: -97.74 };

const minutesAhead = 60;

/** The heat of the hour from now at a place (null: Austin), worked out as for a run; null without a forecast. */
export const heatNow = async (
  forecasts: ForecastSource,
  clock: Clock,
  place: Place | null,
): Promise<SimState['heatNow']> => {
  const where = place ?? firstPlace;
  const cell = cellOf(where);
  const now = clock.now();
  const found = await forecasts.forecasts([cell], now, now.add({ minutes: minutesAhead }));
  const heat = heatOf(found.get(cell) ?? null, where, now, minutesAhead);
  if (heat.kind === 'unknown') return null;
  const { temperatureC, relativeHumidityPercent, wbgtC, flag } = heat;
  return { placeName: where.name, temperatureC, relativeHumidityPercent, wbgtC, flag };
};
