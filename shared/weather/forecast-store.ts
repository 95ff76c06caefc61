import type { CellForecast } from './forecast.ts';

/** Port: the last forecast got for each cell, kept for the hours in which it may still be used. */
export interface ForecastStore {
  find(cell: string): Promise<CellForecast | null>;
  /** Replaces the cell's forecast; it vanishes after `expiresAt` (stored instant). */
  save(forecast: CellForecast, expiresAt: string): Promise<void>;
}
