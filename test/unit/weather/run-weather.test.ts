// The weather at one instant, from the hours around it.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { ForecastHour } from '../../../shared/weather/forecast.ts';
import { weatherAt } from '../../../shared/weather/run-weather.ts';
import { hoursFrom } from '../../support/forecasts.ts';

const boston = { latitude: 42.36, longitude: -71.06 };

const at = (hours: readonly ForecastHour[], instant: string) => {
  const moment = weatherAt(hours, Temporal.Instant.from(instant).epochMilliseconds / 1000, boston);
  if (moment === null) throw new Error(`No weather at ${instant}`);
  return moment;
};

describe('between two hours of a forecast', () => {
  const hours = hoursFrom('2026-07-15T02:00Z', 3, (hour) => ({
    solarRadiationWm2: 0,
    temperatureC: 20 + hour,
    surfacePressureHpa: 1000 + 8 * hour,
    windSpeed10mMs: 2 + 2 * hour,
  }));

  it('air, pressure and wind are on the line', () => {
    const { input } = at(hours, '2026-07-15T02:15Z');
    expect(input.temperatureC).toBeCloseTo(20.25, 9);
    expect(input.pressureHpa).toBeCloseTo(1002, 9);
    // By night from 2 m/s on, the town's power law has 0.25.
    expect(input.wind2mMs).toBeCloseTo(2.5 * 0.2 ** 0.25, 9);
  });

  it('at the hour it is that of the hour, at the first and the last too', () => {
    expect(at(hours, '2026-07-15T02:00Z').input.temperatureC).toBe(20);
    expect(at(hours, '2026-07-15T03:00Z').input.temperatureC).toBe(21);
    expect(at(hours, '2026-07-15T04:00Z').input.temperatureC).toBe(22);
  });

  it.each([0, 1])('what one of the two lacks is that of the other (lacking in hour %i)', (lacking) => {
    const some = hours.slice(0, 2).map((hour, index) => ({
      ...hour,
      windSpeed10mMs: index === lacking ? null : 4,
      surfacePressureHpa: index === lacking ? null : 990,
    }));
    for (const instant of ['2026-07-15T02:10Z', '2026-07-15T02:50Z']) {
      const { input, estimated } = at(some, instant);
      expect(input.wind2mMs).toBeCloseTo(4 * 0.2 ** 0.25, 9);
      expect(input.pressureHpa).toBe(990);
      expect(estimated).toBe(false);
    }
  });

  it('three hours are bridged, and no more', () => {
    const apart = (count: number) =>
      hoursFrom('2026-07-15T02:00Z', 6).filter((_, hour) => hour % count === 0);
    expect(at(apart(3), '2026-07-15T03:30Z').input.temperatureC).toBe(20);
    expect(() => at(apart(4), '2026-07-15T03:30Z')).toThrow('No weather');
  });

  it('a nearly still night keeps the night exponent', () => {
    const still = hoursFrom('2026-07-15T02:00Z', 2, () => ({ solarRadiationWm2: 0, windSpeed10mMs: 1 }));
    expect(at(still, '2026-07-15T02:30Z').input.wind2mMs).toBeCloseTo(0.2 ** 0.3, 9);
  });
});

describe('light within an hour', () => {
  const sixths = ['05', '15', '25', '35', '45', '55'];

  it('rises with the morning sun and has the mean that was forecast', () => {
    const hours = hoursFrom('2026-07-15T10:00Z', 3, () => ({ solarRadiationWm2: 150 }));
    const light = sixths.map((minute) => at(hours, `2026-07-15T11:${minute}Z`).input.solarWm2);
    expect(light).toEqual(light.toSorted((a, b) => a - b));
    expect(light.at(-1)).toBeGreaterThan(1.2 * (light[0] ?? 0));
    expect(light.reduce((sum, one) => sum + one, 0) / light.length).toBeCloseTo(150, 6);
  });

  it('is all after sunrise in the hour of sunrise, with the same mean', () => {
    // Boston, 15 July: sunrise at 09:20 Z.
    const hours = hoursFrom('2026-07-15T08:00Z', 3, () => ({ solarRadiationWm2: 20 }));
    const light = sixths.map((minute) => at(hours, `2026-07-15T09:${minute}Z`).input.solarWm2);
    expect(light.slice(0, 2)).toEqual([0, 0]);
    expect(Math.min(...light.slice(3))).toBeGreaterThan(0);
  });

  it('is even where the sun is down all hour', () => {
    const hours = hoursFrom('2026-07-15T08:00Z', 3, () => ({ solarRadiationWm2: 3 }));
    for (const minute of sixths) expect(at(hours, `2026-07-15T08:${minute}Z`).input.solarWm2).toBe(3);
  });
});
