import type { Temporal } from 'temporal-polyfill';
import { describeError } from '../telemetry/describe-error.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import type { Clock } from '../time/clock.ts';
import { fromStoredInstant, toStoredInstant } from '../time/instant.ts';
import { type CellForecast, coversSpan, type ForecastSource } from './forecast.ts';
import type { ForecastStore } from './forecast-store.ts';

/** Forecast models are run every 1 to 6 h: one that is younger than this is not asked for again. */
const freshMinutes = 60;
/** A forecast older than this is no forecast any more. */
const stillUsableMinutes = 360;

export type ForecastChainDeps = {
  readonly store: ForecastStore;
  /** Asked in this order for what is still lacking. */
  readonly sources: readonly { readonly name: string; readonly source: ForecastSource }[];
  readonly clock: Clock;
  readonly telemetry: Telemetry;
};

type Span = { readonly from: Temporal.Instant; readonly until: Temporal.Instant };

const ageMinutes = (forecast: CellForecast, now: Temporal.Instant): number =>
  now.since(fromStoredInstant(forecast.fetchedAt)).total('minutes');

/** Reads what is kept. A store that fails costs a fetch, not the reminder. */
const readStored = async (
  { store, telemetry }: ForecastChainDeps,
  cells: readonly string[],
): Promise<ReadonlyMap<string, CellForecast>> => {
  const found = await Promise.all(
    cells.map(async (cell) => {
      try {
        return await store.find(cell);
      } catch (error) {
        telemetry.event('forecast.storeFailed', { cell, while: 'reading', ...describeError(error) });
        return null;
      }
    }),
  );
  return new Map(
    found.flatMap((forecast) => (forecast === null ? [] : [[forecast.cell, forecast] as const])),
  );
};

const keep = async ({ store, telemetry }: ForecastChainDeps, forecast: CellForecast): Promise<void> => {
  const expiresAt = fromStoredInstant(forecast.fetchedAt).add({ minutes: stillUsableMinutes });
  try {
    await store.save(forecast, toStoredInstant(expiresAt));
  } catch (error) {
    telemetry.event('forecast.storeFailed', {
      cell: forecast.cell,
      while: 'saving',
      ...describeError(error),
    });
  }
};

const fetchLacking = async (
  deps: ForecastChainDeps,
  have: Map<string, CellForecast>,
  cells: readonly string[],
  span: Span,
): Promise<void> => {
  for (const { name, source } of deps.sources) {
    const lacking = cells.filter((cell) => !have.has(cell));
    if (lacking.length === 0) return;
    const got = await source.forecasts(lacking, span.from, span.until);
    const usable = [...got.values()].filter((forecast) => coversSpan(forecast, span.from, span.until));
    for (const forecast of usable) have.set(forecast.cell, forecast);
    if (usable.length > 0) deps.telemetry.count('forecastsFetched', usable.length, { source: name });
    await Promise.all(usable.map((forecast) => keep(deps, forecast)));
  }
};

/**
 * The weather from the best place that has it: a kept forecast under 1 h old, then each source in turn for the
 * cells still lacking, then a kept forecast under 6 h old, then none. What is fetched is kept for 6 h. Only
 * forecasts that cover the whole of [from, until] count.
 */
export const createForecastChain = (deps: ForecastChainDeps): ForecastSource => ({
  async forecasts(cells, from, until) {
    const { clock, telemetry } = deps;
    const unique = [...new Set(cells)];
    const stored = await readStored(deps, unique);
    const startedAt = clock.now();
    const storedUnder = (minutes: number): readonly CellForecast[] =>
      [...stored.values()].filter(
        (forecast) => ageMinutes(forecast, startedAt) < minutes && coversSpan(forecast, from, until),
      );
    const have = new Map(storedUnder(freshMinutes).map((forecast) => [forecast.cell, forecast]));
    await fetchLacking(deps, have, unique, { from, until });

    const fallenBack = storedUnder(stillUsableMinutes).filter(({ cell }) => !have.has(cell));
    for (const forecast of fallenBack) have.set(forecast.cell, forecast);
    if (fallenBack.length > 0) telemetry.event('forecast.keptUsed', { cells: fallenBack.length });
    const without = unique.filter((cell) => !have.has(cell));
    if (without.length > 0) telemetry.event('forecast.none', { cells: without });
    return have;
  },
});
