import * as z from 'zod/mini';
import type { Telemetry } from '../../telemetry/telemetry.ts';
import type { Clock } from '../../time/clock.ts';
import { toStoredInstant } from '../../time/instant.ts';
import { askJson } from '../../weather/ask-json.ts';
import { createCircuitBreaker } from '../../weather/circuit-breaker.ts';
import type { CellForecast, ForecastSource } from '../../weather/forecast.ts';
import { gridData, hoursOfGrid } from './grid-data.ts';

export type NwsOptions = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly telemetry: Telemetry;
  /** An address or site where the NWS can reach the operator; the service asks for one in the User-Agent. */
  readonly contact: string;
  /** Origin to ask instead of the NWS's own. */
  readonly baseUrl?: string;
  /** For each of two tries of each request. */
  readonly timeoutMs?: number;
};

const nwsOrigin = 'https://api.weather.gov';
const defaultTimeoutMs = 3000;
/** Requests under way at once: the NWS asks for restraint and names no number. */
const atOnce = 4;
/** No further cells are begun after this: the reminder has to go out. */
const budgetSeconds = 8;
const gridsRemembered = 500;

/** South, north, west, east, in degrees: the states, Alaska's two sides of the date line, Hawaii, the islands. */
const usBoxes: readonly (readonly [number, number, number, number])[] = [
  [24, 50, -125.5, -66],
  [51, 72, -180, -129],
  [51, 54, 172, 180],
  [18, 23, -161, -154],
  [17.5, 18.7, -68, -64.5],
  [13, 15.5, 144.5, 146],
  [-14.8, -10.8, -171.5, -168],
];

const mayBeUs = (cell: string): boolean => {
  const [latitude = Number.NaN, longitude = Number.NaN] = cell.split(',').map(Number);
  return usBoxes.some(
    ([south, north, west, east]) =>
      latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );
};

/** Coordinates without trailing zeros, which the NWS answers with a redirect. */
const pointOf = (cell: string): string => cell.split(',').map(Number).join(',');

const point = z.object({ properties: z.object({ forecastGridData: z.url() }) });

type CellResult = CellForecast | { readonly failed: string };

/**
 * The weather from the US National Weather Service: two steps for each cell, the grid's address (remembered) and
 * the grid's data. Cells outside the US are left out without a request. It has no radiation: that is estimated
 * from the sky cover later, and marked.
 */
export const nwsForecasts = (options: NwsOptions): ForecastSource => {
  const { clock, telemetry } = options;
  const origin = options.baseUrl ?? nwsOrigin;
  const ask = {
    fetch: options.fetch,
    breaker: createCircuitBreaker(clock),
    timeoutMs: options.timeoutMs ?? defaultTimeoutMs,
    headers: { accept: 'application/geo+json', 'user-agent': `Calfline (${options.contact})` },
  };
  const grids = new Map<string, URL>();

  const gridOf = async (cell: string): Promise<URL | { readonly failed: string }> => {
    const known = grids.get(cell);
    if (known !== undefined) return known;
    const answer = await askJson(ask, new URL(`/points/${pointOf(cell)}`, origin));
    if (answer.kind === 'failed') return { failed: answer.why };
    const parsed = point.safeParse(answer.body);
    if (!parsed.success) return { failed: 'malformed' };
    const grid = new URL(parsed.data.properties.forecastGridData);
    // The reply names where to ask next; only the service that we asked may be named.
    if (grid.origin !== new URL(origin).origin) return { failed: 'malformed' };
    if (grids.size >= gridsRemembered) grids.clear();
    grids.set(cell, grid);
    return grid;
  };

  const forecastOf = async (cell: string): Promise<CellResult> => {
    const grid = await gridOf(cell);
    if (!(grid instanceof URL)) return grid;
    const answer = await askJson(ask, grid);
    if (answer.kind === 'failed') {
      // Grids are redrawn now and then; the next call looks the cell up again.
      grids.delete(cell);
      return { failed: answer.why };
    }
    const parsed = gridData.safeParse(answer.body);
    const hours = parsed.success ? hoursOfGrid(parsed.data) : [];
    if (hours.length === 0) return { failed: 'lacking' };
    return { cell, source: 'nws', fetchedAt: toStoredInstant(clock.now()), hours };
  };

  return {
    async forecasts(cells) {
      const waiting = cells.filter(mayBeUs);
      const found = new Map<string, CellForecast>();
      const until = clock.now().add({ seconds: budgetSeconds });
      const work = async (): Promise<void> => {
        for (let cell = waiting.shift(); cell !== undefined; cell = waiting.shift()) {
          const result = clock.now().since(until).sign < 0 ? await forecastOf(cell) : { failed: 'outOfTime' };
          if ('cell' in result) found.set(cell, result);
          else telemetry.event('forecast.sourceFailed', { source: 'nws', cell, why: result.failed });
        }
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      return found;
    },
  };
};
