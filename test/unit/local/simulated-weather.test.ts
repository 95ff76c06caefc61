import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { createSimulatedWeather, hotWeather, type WeatherDial } from '../../../local/simulated-weather.ts';
import { manualClock } from '../../../shared/adapters/memory/manual-clock.ts';
import { cellForecast } from '../../../shared/weather/forecast.ts';

const austin = '30.3,-97.7';
const from = Temporal.Instant.from('2026-07-14T05:00:00Z');
const until = from.add({ hours: 24 });

const forecast = async (dial: WeatherDial, cell = austin) => {
  const source = createSimulatedWeather(manualClock('2026-07-13T12:00:00Z'), () => dial);
  return (await source.forecasts([cell], from, until)).get(cell);
};

test('a day is coolest and dampest at dawn, warmest in mid-afternoon, and dark at night', async () => {
  const hours = (await forecast(hotWeather))?.hours ?? [];
  const local = (hour: number) =>
    hours.find((each) => each.atEpochSeconds === from.epochMilliseconds / 1000 + hour * 3600);
  const temperatures = hours.map((each) => each.temperatureC);
  expect(Math.max(...temperatures)).toBeCloseTo(37, 0);
  expect(Math.min(...temperatures)).toBeCloseTo(26, 0);
  expect(local(7)?.temperatureC).toBeLessThan(28);
  expect(local(16)?.temperatureC).toBeGreaterThan(36);
  expect(local(7)?.relativeHumidityPercent).toBeGreaterThan(local(16)?.relativeHumidityPercent ?? 100);
  expect(local(2)?.solarRadiationWm2).toBe(0);
  expect(local(13)?.solarRadiationWm2).toBeGreaterThan(700);
});

test('a weather service that is down has no forecast', async () => {
  expect(await forecast({ ...hotWeather, down: true })).toBeUndefined();
});

test('whatever the dial and the place, the forecast is one that the service can read and covers the time asked', () =>
  fc.assert(
    fc.asyncProperty(
      fc.record({
        afternoonC: fc.integer({ min: -30, max: 50 }),
        nightDropC: fc.integer({ min: 0, max: 25 }),
        morningHumidityPercent: fc.integer({ min: 5, max: 100 }),
        cloudPercent: fc.integer({ min: 0, max: 100 }),
        windMs: fc.integer({ min: 0, max: 30 }),
      }),
      fc.integer({ min: -890, max: 890 }),
      fc.integer({ min: -1799, max: 1799 }),
      async (dial, latitude10, longitude10) => {
        const cell = `${(latitude10 / 10).toFixed(1)},${(longitude10 / 10).toFixed(1)}`;
        const made = cellForecast.parse(await forecast({ ...dial, down: false }, cell));
        expect(made.hours[0]?.atEpochSeconds).toBeLessThanOrEqual(from.epochMilliseconds / 1000);
        expect(made.hours.at(-1)?.atEpochSeconds).toBeGreaterThanOrEqual(until.epochMilliseconds / 1000);
        expect(made.source).toBe('simulated');
      },
    ),
    {
      numRuns: 50,
      examples: [
        [{ afternoonC: 50, nightDropC: 0, morningHumidityPercent: 100, cloudPercent: 0, windMs: 0 }, 0, 0],
      ],
    },
  ));
