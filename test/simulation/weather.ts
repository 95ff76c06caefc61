import { toStoredInstant } from '../../shared/time/instant.ts';
import type { CellForecast, ForecastHour, ForecastSource } from '../../shared/weather/forecast.ts';
import type { Coverage } from './coverage.ts';
import type { Timeline } from './timeline.ts';

/** A day's warmest hour, UTC; the cell's own climate decides how warm. */
const warmestHour = 14;

/** Weather by cell and hour, from mild to dangerous; nothing while the sources are down. */
export const createWeather = (world: {
  readonly timeline: Timeline;
  readonly coverage: Coverage;
  isDown(): boolean;
}): ForecastSource => ({
  forecasts: async (cells, from, until) => {
    if (world.isDown()) {
      world.coverage.saw('weather down');
      return new Map();
    }
    world.coverage.saw('weather served');
    const fetchedAt = toStoredInstant(world.timeline.now());
    const first = Math.floor(from.epochMilliseconds / 3_600_000);
    const last = Math.ceil(until.epochMilliseconds / 3_600_000) + 1;
    return new Map(
      cells.map((cell): [string, CellForecast] => [
        cell,
        {
          cell,
          source: 'simulated',
          fetchedAt,
          hours: Array.from({ length: last - first + 1 }, (_, at) => hourOf(cell, first + at)),
        },
      ]),
    );
  },
});

const hourOf = (cell: string, hour: number): ForecastHour => {
  const climate = [...cell].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 40;
  const swing = 6 * Math.cos(((hour - warmestHour) / 12) * Math.PI);
  const sun = Math.max(0, 900 * Math.cos(((hour - warmestHour + 2) / 12) * Math.PI));
  return {
    atEpochSeconds: hour * 3600,
    temperatureC: Math.round((climate + swing) * 10) / 10,
    relativeHumidityPercent: 40 + (climate % 5) * 10,
    solarRadiationWm2: sun,
    windSpeed10mMs: 2 + (climate % 4),
    surfacePressureHpa: 1010,
    cloudCoverPercent: null,
  };
};
