// Holds the WBGT to reference values worked out from Liljegren's own formulas, and to its refusals.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { splitRadiation, sunAt } from '../../../shared/weather/sun.ts';
import { type WbgtInput, wbgt } from '../../../shared/weather/wbgt.ts';
import { windAt2m } from '../../../shared/weather/wind.ts';

const inputOf = ([
  temperatureC = 0,
  relativeHumidityPercent = 0,
  pressureHpa = 0,
  wind2mMs = 0,
  solarWm2 = 0,
  directFraction = 0,
  cosZenith = 0,
]: readonly number[]): WbgtInput => ({
  temperatureC,
  relativeHumidityPercent,
  pressureHpa,
  wind2mMs,
  solarWm2,
  directFraction,
  cosZenith,
});

const mild = inputOf([20, 50, 1013, 2, 0, 0, -0.5]);

describe('wet bulb globe temperature', () => {
  it.each([
    { air: [20, 50, 1013, 2, 0, 0, -0.5], globe: 18.68, wick: 13.61, wbgtC: 15.26 },
    { air: [20, 50, 1013, 1, 800, 0.75, 0.87], globe: 37.75, wick: 17.73, wbgtC: 21.96 },
    { air: [25, 50, 1013, 1, 0, 0, -0.5], globe: 23.56, wick: 17.79, wbgtC: 19.66 },
    { air: [25, 60, 1013, 1, 500, 0.6, 0.7], globe: 37.44, wick: 22.01, wbgtC: 25.39 },
    { air: [25, 80, 1013, 2, 900, 0.78, 0.9], globe: 40.8, wick: 24.51, wbgtC: 27.81 },
    { air: [30, 40, 1013, 2, 900, 0.78, 0.9], globe: 45.21, wick: 22.34, wbgtC: 27.68 },
    { air: [30, 70, 1013, 1, 600, 0.6, 0.7], globe: 45.41, wick: 27.96, wbgtC: 31.65 },
    { air: [35, 60, 1013, 1, 800, 0.7, 0.8], globe: 54.03, wick: 30.8, wbgtC: 35.87 },
  ])('matches the reference for $air', ({ air, globe, wick, wbgtC }) => {
    const heat = wbgt(inputOf(air));
    if (heat.kind === 'refused') throw new Error(heat.why);
    expect(Math.abs(heat.globeC - globe)).toBeLessThan(0.02);
    expect(Math.abs(heat.naturalWetBulbC - wick)).toBeLessThan(0.02);
    expect(Math.abs(heat.wbgtC - wbgtC)).toBeLessThan(0.02);
  });

  it.each([
    { at: '2024-07-15T17:00Z', air: [30, 55], solarWm2: 850, wind10mMs: 3, wbgtC: 29.09 },
    { at: '2024-07-15T12:00Z', air: [22, 80], solarWm2: 200, wind10mMs: 2, wbgtC: 22.01 },
    { at: '2024-07-16T03:00Z', air: [24, 75], solarWm2: 0, wind10mMs: 2, wbgtC: 21.48 },
  ])('matches the reference for Boston at $at, with sun, split of light and town wind worked out', (row) => {
    // Radiation is the mean of the hour before, so its sun is that of the hour's middle.
    const sun = sunAt(Temporal.Instant.from(row.at).subtract({ minutes: 30 }), 42.36, -71.06);
    const radiation = splitRadiation(row.solarWm2, sun);
    const [temperatureC = 0, relativeHumidityPercent = 0] = row.air;
    const heat = wbgt({
      temperatureC,
      relativeHumidityPercent,
      pressureHpa: 1013,
      wind2mMs: windAt2m(row.wind10mMs, radiation.solarWm2, sun.cosZenith > 0),
      ...radiation,
      cosZenith: sun.cosZenith,
    });
    if (heat.kind === 'refused') throw new Error(heat.why);
    expect(Math.abs(heat.wbgtC - row.wbgtC)).toBeLessThan(0.02);
  });

  it.each([
    { name: 'temperatureC', value: 55.1 },
    { name: 'temperatureC', value: -40.1 },
    { name: 'relativeHumidityPercent', value: 100.1 },
    { name: 'relativeHumidityPercent', value: -1 },
    { name: 'pressureHpa', value: 499 },
    { name: 'wind2mMs', value: -0.1 },
    { name: 'solarWm2', value: 1401 },
    { name: 'directFraction', value: 1.1 },
    { name: 'cosZenith', value: 1.1 },
    { name: 'temperatureC', value: Number.NaN },
  ])('refuses $name of $value by name and gives no number', ({ name, value }) => {
    expect(wbgt({ ...mild, [name]: value })).toEqual({ kind: 'refused', why: name });
  });

  it('refuses air in which the balance has no answer', () => {
    const steam = { ...mild, temperatureC: 55, relativeHumidityPercent: 100, pressureHpa: 500, wind2mMs: 0 };
    expect(wbgt(steam)).toEqual({ kind: 'refused', why: 'notConverged' });
  });

  it('takes no light as straight from a sun that is down', () => {
    const down = { ...mild, solarWm2: 20, cosZenith: -0.01 };
    expect(wbgt({ ...down, directFraction: 0.9 })).toEqual(wbgt({ ...down, directFraction: 0 }));
  });

  it('has an answer with the sun exactly on the horizon', () => {
    expect(wbgt({ ...mild, solarWm2: 5, directFraction: 0.5, cosZenith: 0 }).kind).toBe('known');
  });

  it('reads dry desert air of 0 % humidity', () => {
    const heat = wbgt({ ...mild, temperatureC: 40, relativeHumidityPercent: 0 });
    expect(heat.kind).toBe('known');
  });

  it('has an answer for a cold dry winter night', () => {
    expect(wbgt({ ...mild, temperatureC: -20, relativeHumidityPercent: 30, wind2mMs: 5 }).kind).toBe('known');
  });

  it('takes wind below 0.13 m/s as 0.13', () => {
    expect(wbgt({ ...mild, wind2mMs: 0 })).toEqual(wbgt({ ...mild, wind2mMs: 0.13 }));
  });
});
