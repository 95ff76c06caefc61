// The NWS adapter over real HTTP on loopback: two steps, units, spans of time, and how it fails.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nwsForecasts } from '../../../shared/adapters/nws/forecast-source.ts';
import { gridData, hoursOfGrid } from '../../../shared/adapters/nws/grid-data.ts';
import type { CellForecast } from '../../../shared/weather/forecast.ts';
import { type FakeWeatherServer, fakeNws, type WeatherFault } from '../../support/fake-weather-servers.ts';
import { universe } from '../../support/universe.ts';

const now = '2026-07-15T05:00:00Z';
const from = Temporal.Instant.from('2026-07-15T11:00Z');
const until = Temporal.Instant.from('2026-07-15T13:00Z');
const austin = '30.3,-97.7';
const boston = '42.0,-71.0';

let server: FakeWeatherServer;
beforeEach(async () => {
  server = await fakeNws(now);
});
afterEach(() => server.close());

const source = () => {
  const { clock, telemetry } = universe({ seed: 1, at: now });
  const ask = nwsForecasts({
    fetch,
    clock,
    telemetry,
    contact: 'https://calfline.example',
    baseUrl: server.baseUrl,
    // A short time-out only where the server hangs, so that a busy machine fails no test.
    timeoutMs: server.fault === 'hang' ? 100 : 5000,
  });
  return {
    telemetry,
    get: (cells: readonly string[]): Promise<ReadonlyMap<string, CellForecast>> =>
      ask.forecasts(cells, from, until),
  };
};

describe('asking the NWS', () => {
  it('asks the point, then its grid, and says who is asking', async () => {
    const found = await source().get([austin]);
    expect(server.requests.map(({ path }) => path)).toEqual(['/points/30.3,-97.7', '/gridpoints/EWX/155,91']);
    expect(server.requests.map(({ userAgent }) => userAgent)).toEqual(
      Array.from({ length: 2 }, () => 'Calfline (https://calfline.example)'),
    );
    expect(found.get(austin)?.source).toBe('nws');
  });

  it('writes whole degrees without decimals, which the NWS answers with a redirect', async () => {
    await source().get([boston]);
    expect(server.requests[0]?.path).toBe('/points/42,-71');
  });

  it('spreads values over their hours, in our units, and leaves out what the NWS has not', async () => {
    const hours = (await source().get([austin])).get(austin)?.hours ?? [];
    expect(hours).toHaveLength(104);
    expect([0, 1, 2, 25, 26, 103].map((hour) => hours[hour]?.temperatureC)).toEqual([30, 30, 25, 25, 20, 20]);
    expect(hours[0]).toEqual({
      atEpochSeconds: Temporal.Instant.from(now).epochMilliseconds / 1000,
      temperatureC: 30,
      relativeHumidityPercent: 55,
      solarRadiationWm2: null,
      windSpeed10mMs: 5,
      surfacePressureHpa: null,
      cloudCoverPercent: 40,
    });
  });

  it('remembers the grid of a cell', async () => {
    const { get } = source();
    await get([austin]);
    await get([austin]);
    expect(server.requests.filter(({ path }) => path.startsWith('/points/'))).toHaveLength(1);
  });

  it('asks nothing for cells outside the US', async () => {
    expect((await source().get(['48.9,2.4', '-33.9,151.2'])).size).toBe(0);
    expect(server.requests).toHaveLength(0);
  });

  it('asks for the islands and Alaska, and lives with a point that the NWS does not serve', async () => {
    const { get, telemetry } = source();
    const found = await get(['61.2,-149.9', '21.3,-157.9', '18.4,-66.1']);
    expect([...found.keys()].sort()).toEqual(['21.3,-157.9', '61.2,-149.9']);
    expect(telemetry.events()).toEqual([
      { code: 'forecast.sourceFailed', fields: { source: 'nws', cell: '18.4,-66.1', why: 'refused' } },
    ]);
  });
});

describe('when the NWS fails', () => {
  it.each([
    ['hang', 'timeout'],
    ['serverError', 'serverError'],
    ['dropConnection', 'unreachable'],
    ['malformed', 'malformed'],
    ['rateLimited', 'rateLimited'],
    ['lacksTemperature', 'lacking'],
    ['lacksHumidity', 'lacking'],
    ['nullHumidity', 'lacking'],
    ['otherOrigin', 'malformed'],
  ] satisfies [WeatherFault, string][])('answers nothing on %s and reports %s', async (fault, why) => {
    server.fault = fault;
    const { get, telemetry } = source();
    expect((await get([austin])).size).toBe(0);
    expect(telemetry.events()).toEqual([
      { code: 'forecast.sourceFailed', fields: { source: 'nws', cell: austin, why } },
    ]);
  });

  it('gets over one failure by its second try', async () => {
    server.fault = 'serverErrorOnce';
    expect((await source().get([austin])).size).toBe(1);
  });
});

describe('reading a grid', () => {
  const read = (uom: string, value: number, validTime = '2026-07-15T05:00:00+00:00/PT1H') =>
    hoursOfGrid(
      gridData.parse({
        properties: {
          temperature: { uom, values: [{ validTime, value }] },
          relativeHumidity: { uom: 'wmoUnit:percent', values: [{ validTime, value: 50 }] },
        },
      }),
    );

  it('turns F into C, and uses no values in a unit it does not know', () => {
    expect(read('wmoUnit:degF', 86)[0]?.temperatureC).toBeCloseTo(30, 9);
    expect(read('wmoUnit:K', 300)).toEqual([]);
  });

  it('leaves out spans it can not read and spans of no sense', () => {
    expect(read('wmoUnit:degC', 20, 'soon/PT1H')).toEqual([]);
    expect(read('wmoUnit:degC', 20, '2026-07-15T05:00:00+00:00')).toEqual([]);
    expect(read('wmoUnit:degC', 20, '2026-07-15T05:00:00+00:00/P3Y')).toEqual([]);
  });

  it('keeps offsets in mind', () => {
    const [hour] = read('wmoUnit:degC', 20, '2026-07-15T00:00:00-05:00/PT1H');
    expect(hour?.atEpochSeconds).toBe(Temporal.Instant.from(now).epochMilliseconds / 1000);
  });
});
