// Two weather services that fail in turn, in the whole local run: the reminder always goes, its numbers never invented.
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ServiceOptions } from '../../../local/service.ts';
import { memoryTelemetry } from '../../../shared/adapters/memory/memory-telemetry.ts';
import { nwsForecasts } from '../../../shared/adapters/nws/forecast-source.ts';
import { openMeteoForecasts } from '../../../shared/adapters/open-meteo/forecast-source.ts';
import { scheduleNext } from '../../../shared/reminders/next-touch.ts';
import { createForecastChain } from '../../../shared/weather/forecast-chain.ts';
import { type FakeWeatherServer, fakeNws, fakeOpenMeteo } from '../../support/fake-weather-servers.ts';
import { localService } from '../../support/local-service.ts';
import { aRunner } from '../../support/universe.ts';

const phone = '+15125550123';
/** Monday 9 March 2026, 18:00 in Austin; the runner runs on Tuesday at 07:30, 12:30 Z. */
const mondayEvening = '2026-03-09T23:00:00Z';
const tuesdayRun = Temporal.Instant.from('2026-03-10T12:30:00Z');

let openMeteo: FakeWeatherServer;
let nws: FakeWeatherServer;
let world: Awaited<ReturnType<typeof localService>>;

const liveWeather: ServiceOptions['liveWeather'] = (clock, stores) => {
  const telemetry = memoryTelemetry();
  const options = { fetch, clock, telemetry };
  return createForecastChain({
    clock,
    telemetry,
    store: stores.forecasts,
    sources: [
      {
        name: 'openMeteo',
        source: openMeteoForecasts({ ...options, apiKey: null, baseUrl: openMeteo.baseUrl }),
      },
      { name: 'nws', source: nwsForecasts({ ...options, contact: 'a test', baseUrl: nws.baseUrl }) },
    ],
  });
};

beforeEach(async () => {
  openMeteo = await fakeOpenMeteo('2026-03-09T05:00:00Z');
  nws = await fakeNws('2026-03-09T22:00:00Z');
  world = await localService({ at: mondayEvening, liveWeather });
  const runner = aRunner({
    phone,
    runnerId: world.identify(phone),
    weeklyRuns: [{ weekday: 2, startLocal: '07:30', expectedMinutes: 45, distanceKm: null }],
  });
  await world.service.stores.runners.createProfile(scheduleNext(runner, world.service.clock.now()));
});

afterEach(async () => {
  await world.service.close();
  await openMeteo.close();
  await nws.close();
});

/** The text before the run, as it was recorded. */
const preRun = async () => {
  await world.service.driver.moveTo(tuesdayRun);
  expect(world.failures).toEqual([]);
  const sent = await world.service.simulator.reminders(phone);
  const found = sent.find(({ touch }) => touch.kind === 'preRun');
  if (found === undefined) throw new Error('no text before the run');
  expect(found.state).toBe('sent');
  return found;
};

it('takes Open-Meteo while it answers', async () => {
  expect((await preRun()).forecast).toMatchObject({ source: 'openMeteo', estimated: false });
});

it('takes the NWS when Open-Meteo fails, and records that radiation was estimated', async () => {
  openMeteo.fault = 'serverError';
  const { forecast, text } = await preRun();
  expect(forecast).toMatchObject({ source: 'nws', estimated: true, temperatureC: 25 });
  expect(text).toContain('77F');
});

it('takes the forecast of some hours before when both fail', async () => {
  // Kept with the evening text, at 20:00; made five hours younger here, so that it is four hours old at the run.
  await world.service.driver.moveTo(Temporal.Instant.from('2026-03-10T01:30:00Z'));
  const kept = await world.service.stores.forecasts.find('30.3,-97.7');
  expect(kept?.source).toBe('openMeteo');
  openMeteo.fault = 'malformed';
  nws.fault = 'rateLimited';
  if (kept === null) throw new Error('nothing kept');
  const later = { ...kept, fetchedAt: '2026-03-10T06:30:00.000Z' };
  await world.service.stores.forecasts.save(later, '2026-03-10T12:30:00.000Z');
  expect((await preRun()).forecast).toMatchObject({ source: 'openMeteo', fetchedAt: later.fetchedAt });
});

it('says no numbers when both fail and nothing young is kept', async () => {
  openMeteo.fault = 'dropConnection';
  nws.fault = 'serverError';
  const { forecast, text } = await preRun();
  expect(forecast).toBeNull();
  expect(text).toContain('no forecast');
  expect(text).not.toMatch(/\d+(F|oz)/);
});
