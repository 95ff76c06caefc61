import type { Temporal } from 'temporal-polyfill';
import type * as z from 'zod';
import type { CellForecast, forecastSourceName } from './forecast.ts';
import type { HeatFlag } from './heat-flag.ts';

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
  /** What it feels like: the NWS heat index. */
  readonly heatIndexC: number;
  readonly temperatureC: number;
  readonly relativeHumidityPercent: number;
  readonly flag: HeatFlag;
  /** True when radiation, wind or pressure were estimated, not forecast. */
  readonly estimated: boolean;
  readonly source: z.infer<typeof forecastSourceName>;
  /** Stored instant. */
  readonly fetchedAt: string;
};

export type Heat = KnownHeat | { readonly kind: 'unknown'; readonly why: HeatUnknown };

/**
 * The heat of a run at a place (degrees), from its start over `durationMinutes`, as a cell's forecast gives it.
 * Never a guess: hours that the forecast lacks make it unknown.
 */
export const heatOf = (
  _forecast: CellForecast | null,
  _place: { readonly latitude: number; readonly longitude: number },
  _startAt: Temporal.Instant,
  _durationMinutes: number,
): Heat => ({ kind: 'unknown', why: 'noForecast' });
