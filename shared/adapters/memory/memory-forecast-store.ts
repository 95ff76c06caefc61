import { forecastKind } from '../../stored/stored-kinds.ts';
import type { ForecastStore } from '../../weather/forecast-store.ts';
import type { MemoryTable } from './memory-table.ts';

/** Forecasts kept in memory. */
export const memoryForecastStore = (table: MemoryTable): ForecastStore => ({
  find: async (cell) => table.get(forecastKind, 'FORECAST', cell)?.forecast ?? null,
  save: async (forecast, expiresAt) =>
    table.put(forecastKind, 'FORECAST', forecast.cell, { schemaVersion: 2, forecast }, expiresAt),
});
