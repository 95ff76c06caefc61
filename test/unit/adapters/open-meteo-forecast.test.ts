// The Open-Meteo adapter over real HTTP on loopback: what it asks, what it reads, and how it fails.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMeteoForecasts } from '../../../shared/adapters/open-meteo/forecast-source.ts';
import type { CellForecast } from '../../../shared/weather/forecast.ts';
import {
  type FakeWeatherServer,
  fakeOpenMeteo,
  type WeatherFault,
} from '../../support/fake-weather-servers.ts';
import { universe } from '../../support/universe.ts';

const now = '2026-07-15T05:00:00Z';
const from = Temporal.Instant.from('2026-07-15T11:00Z');
const until = Temporal.Instant.from('2026-07-15T13:00Z');
const austin = '30.3,-97.7';
const boston = '42.4,-71.1';

let server: FakeWeatherServer;
beforeEach(async () => {
  server = await fakeOpenMeteo(now);
});
afterEach(() => server.close());

/** A short time-out only where the server hangs, so that a busy machine fails no test. */
const timeoutMs = () => (server.fault === 'hang' ? 100 : 5000);

const source = (apiKey: string | null = null) => {
  const { clock, telemetry } = universe({ seed: 1, at: now });
  const ask = openMeteoForecasts({
    fetch,
    clock,
    telemetry,
    apiKey,
    baseUrl: server.baseUrl,
    timeoutMs: timeoutMs(),
  });
  return {
    clock,
    telemetry,
    get: (cells: readonly string[]): Promise<ReadonlyMap<string, CellForecast>> =>
      ask.forecasts(cells, from, until),
  };
};

describe('asking Open-Meteo', () => {
  it('asks for many cells in one call, with wind in m/s and times in epoch seconds', async () => {
    const found = await source().get([austin, boston]);
    expect(server.requests).toHaveLength(1);
    const query = server.requests[0]?.query;
    expect(query?.get('latitude')).toBe('30.3,42.4');
    expect(query?.get('longitude')).toBe('-97.7,-71.1');
    expect(query?.get('wind_speed_unit')).toBe('ms');
    expect(query?.get('timeformat')).toBe('unixtime');
    expect(query?.get('timezone')).toBe('auto');
    expect(query?.get('forecast_days')).toBe('4');
    expect(query?.get('hourly')).toContain('shortwave_radiation');
    expect(query?.get('apikey')).toBeNull();
    expect([...found].map(([cell, { hours }]) => [cell, hours[0]?.temperatureC])).toEqual([
      [austin, 30],
      [boston, 42],
    ]);
  });

  it('reads every variable of an hour, and who it came from and when', async () => {
    const forecast = (await source().get([austin])).get(austin);
    expect(forecast?.source).toBe('openMeteo');
    expect(forecast?.fetchedAt).toBe('2026-07-15T05:00:00.000Z');
    expect(forecast?.hours).toHaveLength(96);
    expect(forecast?.hours[0]).toEqual({
      atEpochSeconds: Temporal.Instant.from(now).epochMilliseconds / 1000,
      temperatureC: 30,
      relativeHumidityPercent: 60,
      solarRadiationWm2: 250,
      windSpeed10mMs: 3.1,
      surfacePressureHpa: 1004.2,
      cloudCoverPercent: null,
    });
  });

  it('sends a customer key', async () => {
    await source('invented-key').get([austin]);
    expect(server.requests[0]?.query.get('apikey')).toBe('invented-key');
  });

  it('asks the customer host with a key, and the free one without', async () => {
    const hosts: string[] = [];
    const noted: typeof fetch = async (input) => {
      hosts.push(new URL(input instanceof Request ? input.url : input).host);
      return new Response('{}', { status: 400 });
    };
    const { clock, telemetry } = universe({ seed: 1, at: now });
    for (const apiKey of [null, 'invented-key']) {
      await openMeteoForecasts({ fetch: noted, clock, telemetry, apiKey }).forecasts([austin], from, until);
    }
    expect(hosts).toEqual(['api.open-meteo.com', 'customer-api.open-meteo.com']);
  });

  it('asks nothing for no cells', async () => {
    expect((await source().get([])).size).toBe(0);
    expect(server.requests).toHaveLength(0);
  });
});

describe('when Open-Meteo fails', () => {
  it.each([
    ['hang', 'timeout', 2],
    ['serverError', 'serverError', 2],
    ['dropConnection', 'unreachable', 2],
    ['malformed', 'malformed', 2],
    ['rateLimited', 'rateLimited', 1],
    ['badRequest', 'refused', 1],
  ] satisfies [WeatherFault, string, number][])(
    'answers nothing on %s and reports %s after %i tries',
    async (fault, why, tries) => {
      server.fault = fault;
      const { get, telemetry } = source();
      expect((await get([austin])).size).toBe(0);
      expect(server.requests).toHaveLength(tries);
      expect(telemetry.events()).toEqual([
        { code: 'forecast.sourceFailed', fields: { source: 'openMeteo', why } },
      ]);
    },
  );

  it('gets over one failure by its second try', async () => {
    server.fault = 'serverErrorOnce';
    const { get, telemetry } = source();
    expect((await get([austin])).size).toBe(1);
    expect(telemetry.events()).toEqual([]);
  });

  it('leaves a service alone for a minute after three failures in a row', async () => {
    server.fault = 'serverError';
    const { get, clock, telemetry } = source();
    for (let call = 0; call < 4; call += 1) await get([austin]);
    expect(server.requests).toHaveLength(6);
    expect(telemetry.events().at(-1)?.fields).toEqual({ source: 'openMeteo', why: 'breakerOpen' });

    server.fault = 'none';
    await clock.advanceBy({ seconds: 59 });
    expect((await get([austin])).size).toBe(0);
    await clock.advanceBy({ seconds: 1 });
    expect((await get([austin])).size).toBe(1);
  });

  it.each(['lacksTemperature', 'lacksHumidity', 'nullHumidity'] satisfies WeatherFault[])(
    'leaves out a cell whose reply %s',
    async (fault) => {
      server.fault = fault;
      const { get, telemetry } = source();
      expect((await get([austin, boston])).size).toBe(0);
      expect(telemetry.events().map(({ code }) => code)).toEqual(['forecast.cellLacking']);
    },
  );

  it('keeps a cell whose reply lacks radiation, with radiation unknown', async () => {
    server.fault = 'lacksRadiation';
    const forecast = (await source().get([austin])).get(austin);
    expect(forecast?.hours[5]?.solarRadiationWm2).toBeNull();
  });

  it('takes a reply with fewer places than were asked for as no reply', async () => {
    const one: typeof fetch = async () => new Response(JSON.stringify([{ hourly: {} }]));
    const { clock, telemetry } = universe({ seed: 1, at: now });
    const ask = openMeteoForecasts({ fetch: one, clock, telemetry, apiKey: null });
    expect((await ask.forecasts([austin, boston], from, until)).size).toBe(0);
    expect(telemetry.events()[0]?.fields).toEqual({ source: 'openMeteo', why: 'malformed' });
  });
});
