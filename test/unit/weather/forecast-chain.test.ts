// The order in which forecasts are looked for, and that none is ever made up: kept, Open-Meteo, NWS, older, none.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nwsForecasts } from '../../../shared/adapters/nws/forecast-source.ts';
import { openMeteoForecasts } from '../../../shared/adapters/open-meteo/forecast-source.ts';
import { type CellForecast, coversSpan, type ForecastSource } from '../../../shared/weather/forecast.ts';
import { createForecastChain } from '../../../shared/weather/forecast-chain.ts';
import type { ForecastStore } from '../../../shared/weather/forecast-store.ts';
import { type FakeWeatherServer, fakeNws, fakeOpenMeteo } from '../../support/fake-weather-servers.ts';
import { forecastOf, hoursFrom } from '../../support/forecasts.ts';
import { universe } from '../../support/universe.ts';

const startAt = '2026-07-15T05:00:00Z';
const from = Temporal.Instant.from('2026-07-15T18:00Z');
const until = Temporal.Instant.from('2026-07-15T20:00Z');
const austin = '30.3,-97.7';
const leeds = '53.8,-1.5';

let openMeteo: FakeWeatherServer;
let nws: FakeWeatherServer;
beforeEach(async () => {
  openMeteo = await fakeOpenMeteo(startAt);
  nws = await fakeNws(startAt);
});
afterEach(async () => {
  await openMeteo.close();
  await nws.close();
});

const chain = (given: { store?: ForecastStore } = {}) => {
  const { clock, telemetry, forecasts } = universe({ seed: 1, at: startAt });
  const store = given.store ?? forecasts;
  const options = { fetch, clock, telemetry, timeoutMs: 5000 };
  const source = createForecastChain({
    store,
    sources: [
      {
        name: 'openMeteo',
        source: openMeteoForecasts({ ...options, apiKey: null, baseUrl: openMeteo.baseUrl }),
      },
      {
        name: 'nws',
        source: nwsForecasts({ ...options, contact: 'test@calfline.example', baseUrl: nws.baseUrl }),
      },
    ],
    clock,
    telemetry,
  });
  const sourcesOf = async (cells: readonly string[]): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries(
      [...(await source.forecasts(cells, from, until))].map(([cell, forecast]) => [cell, forecast.source]),
    );
  const codes = () => telemetry.events().map(({ code }) => code);
  return { clock, telemetry, store, source, sourcesOf, codes };
};

describe('where a forecast comes from', () => {
  it('is Open-Meteo, once for an hour, and then again', async () => {
    const { clock, sourcesOf } = chain();
    expect(await sourcesOf([austin, leeds])).toEqual({ [austin]: 'openMeteo', [leeds]: 'openMeteo' });
    await clock.advanceBy({ minutes: 59 });
    await sourcesOf([austin, leeds]);
    expect(openMeteo.requests).toHaveLength(1);
    await clock.advanceBy({ minutes: 1 });
    await sourcesOf([austin]);
    expect(openMeteo.requests).toHaveLength(2);
    expect(nws.requests).toHaveLength(0);
  });

  it('asks only for the cells that are not kept', async () => {
    const { sourcesOf } = chain();
    await sourcesOf([austin]);
    await sourcesOf([austin, leeds, leeds]);
    expect(openMeteo.requests[1]?.query.get('latitude')).toBe('53.8');
  });

  it('is the NWS where Open-Meteo fails and the place is in the US', async () => {
    openMeteo.fault = 'serverError';
    const { sourcesOf, codes } = chain();
    expect(await sourcesOf([austin, leeds])).toEqual({ [austin]: 'nws' });
    expect(codes()).toEqual(['forecast.sourceFailed', 'forecast.none']);
  });

  it('is the NWS where a reply of Open-Meteo lacks a variable', async () => {
    openMeteo.fault = 'lacksHumidity';
    expect(await chain().sourcesOf([austin])).toEqual({ [austin]: 'nws' });
  });

  it('is the kept one, up to six hours, where both fail in turn', async () => {
    const { clock, sourcesOf, codes } = chain();
    await sourcesOf([austin]);
    openMeteo.fault = 'dropConnection';
    nws.fault = 'serverError';
    await clock.advanceBy({ hours: 5, minutes: 59 });
    expect(await sourcesOf([austin])).toEqual({ [austin]: 'openMeteo' });
    expect(codes()).toEqual(['forecast.sourceFailed', 'forecast.sourceFailed', 'forecast.keptUsed']);
    await clock.advanceBy({ minutes: 1 });
    expect(await sourcesOf([austin])).toEqual({});
  });

  it('is the kept one late in the evening too, for 48 h ahead', async () => {
    // Fetched at 23:30 in Austin, when the forecast has run since midnight; used five hours later.
    await openMeteo.close();
    openMeteo = await fakeOpenMeteo('2026-07-15T05:00:00Z');
    const { clock, source } = chain();
    await clock.advanceTo(Temporal.Instant.from('2026-07-16T04:30Z'));
    const ask = () => source.forecasts([austin], clock.now(), clock.now().add({ hours: 48 }));
    expect((await ask()).size).toBe(1);
    openMeteo.fault = 'serverError';
    nws.fault = 'serverError';
    await clock.advanceBy({ hours: 5 });
    expect((await ask()).size).toBe(1);
  });

  it('is none at all where everything fails', async () => {
    openMeteo.fault = 'malformed';
    nws.fault = 'rateLimited';
    const { sourcesOf, telemetry } = chain();
    expect(await sourcesOf([austin])).toEqual({});
    expect(telemetry.events().at(-1)).toEqual({ code: 'forecast.none', fields: { cells: [austin] } });
  });

  it('is fetched anew where the kept one does not reach to the end of the run', async () => {
    const { store, sourcesOf } = chain();
    const short = forecastOf(hoursFrom(startAt, 14), { cell: austin, fetchedAt: '2026-07-15T05:00:00.000Z' });
    await store.save(short, '2026-07-16T00:00:00.000Z');
    await sourcesOf([austin]);
    expect(openMeteo.requests).toHaveLength(1);
  });
});

it('lives without a store that works', async () => {
  const broken: ForecastStore = {
    find: () => Promise.reject(new Error('down')),
    save: () => Promise.reject(new Error('down')),
  };
  const { sourcesOf, codes, telemetry } = chain({ store: broken });
  expect(await sourcesOf([austin])).toEqual({ [austin]: 'openMeteo' });
  expect(codes()).toEqual(['forecast.storeFailed', 'forecast.storeFailed']);
  expect(telemetry.events().map(({ fields }) => fields)).toEqual([
    expect.objectContaining({ cell: austin, while: 'reading', error: 'Error' }),
    expect.objectContaining({ cell: austin, while: 'saving', error: 'Error' }),
  ]);
});

describe('the sources in turn', () => {
  const forecast = (cell: string, source: CellForecast['source'], hours = 24) =>
    forecastOf(hoursFrom(startAt, hours), { cell, source, fetchedAt: '2026-07-15T05:00:00.000Z' });

  /** A source with these forecasts, and the cells that it was asked for. */
  const fixed = (name: string, has: readonly CellForecast[]) => {
    const asked: (readonly string[])[] = [];
    const source: ForecastSource = {
      forecasts: async (cells) => {
        asked.push(cells);
        return new Map(
          has.filter(({ cell }) => cells.includes(cell)).map((each) => [each.cell, each] as const),
        );
      },
    };
    return { name, source, asked };
  };

  const askAll = async (first: ReturnType<typeof fixed>, second: ReturnType<typeof fixed>) => {
    const { clock, telemetry, forecasts: store } = universe({ seed: 1, at: startAt });
    const chained = createForecastChain({ store, sources: [first, second], clock, telemetry });
    const found = await chained.forecasts([austin, leeds], from, until);
    return { telemetry, store, sources: [...found].map(([cell, { source }]) => [cell, source]) };
  };

  it('are asked for no more than the one before could not give, and counted each', async () => {
    const first = fixed('first', [forecast(austin, 'openMeteo')]);
    const second = fixed('second', [forecast(austin, 'nws'), forecast(leeds, 'nws')]);
    const { sources, telemetry } = await askAll(first, second);
    expect(sources).toEqual([
      [austin, 'openMeteo'],
      [leeds, 'nws'],
    ]);
    expect(second.asked).toEqual([[leeds]]);
    expect(telemetry.counts()).toEqual([
      { metric: 'forecastsFetched', value: 1, dimensions: { source: 'first' } },
      { metric: 'forecastsFetched', value: 1, dimensions: { source: 'second' } },
    ]);
  });

  it('are not asked where nothing is lacking, nor counted where they gave nothing', async () => {
    const all = [forecast(austin, 'nws'), forecast(leeds, 'nws')];
    const spare = fixed('second', all);
    await askAll(fixed('first', all), spare);
    expect(spare.asked).toEqual([]);
    const { telemetry } = await askAll(fixed('first', []), fixed('second', []));
    expect(telemetry.counts()).toEqual([]);
  });

  it('give nothing by a forecast that does not reach to the end, and it is not kept', async () => {
    const short = fixed('first', [forecast(austin, 'openMeteo', 14), forecast(leeds, 'openMeteo', 14)]);
    const { sources, store } = await askAll(short, fixed('second', [forecast(leeds, 'nws')]));
    expect(sources).toEqual([[leeds, 'nws']]);
    expect(await store.find(austin)).toBeNull();
  });
});

describe('what covers a run', () => {
  const hours = hoursFrom('2026-07-15T05:00Z', 6);
  const at = (time: string) => Temporal.Instant.from(`2026-07-15T${time}Z`);

  it('is hours from before its start to after its end', () => {
    expect(coversSpan(forecastOf(hours), at('05:00'), at('10:00'))).toBe(true);
    expect(coversSpan(forecastOf(hours), at('05:10'), at('09:50'))).toBe(true);
    expect(coversSpan(forecastOf(hours), at('04:50'), at('09:00'))).toBe(false);
    expect(coversSpan(forecastOf(hours), at('06:00'), at('10:10'))).toBe(false);
    expect(coversSpan(forecastOf([]), at('06:00'), at('07:00'))).toBe(false);
  });

  it('has no gap of over three hours', () => {
    const withGap = hoursFrom('2026-07-15T05:00Z', 12).filter((_, hour) => hour < 2 || hour > 5);
    expect(coversSpan(forecastOf(withGap), at('05:30'), at('12:00'))).toBe(false);
    expect(coversSpan(forecastOf(withGap), at('11:30'), at('12:00'))).toBe(true);
  });
});
