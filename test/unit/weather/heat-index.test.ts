import { describe, expect, it } from 'vitest';
import { heatIndex } from '../../../shared/weather/heat-index.ts';

const inF = (fahrenheit: number, humidityPercent: number): number => {
  const result = heatIndex((fahrenheit - 32) / 1.8, humidityPercent);
  if (result.kind === 'refused') throw new Error(result.why);
  return result.heatIndexC * 1.8 + 32;
};

describe('heat index', () => {
  it.each([
    [80, 40, 80],
    [84, 60, 88],
    [86, 70, 95],
    [86, 90, 105],
    [88, 75, 103],
    [90, 70, 106],
    [92, 60, 105],
    [96, 65, 121],
    [100, 40, 109],
    [104, 40, 119],
    [110, 40, 136],
  ])("is the NWS chart's at %i F and %i %%: %i F", (fahrenheit, humidity, chart) => {
    expect(Math.round(inF(fahrenheit, humidity))).toBe(chart);
  });

  it('takes off for very dry air: 95 F at 5 % feels 2 F less than without the adjustment', () => {
    // (13 - 5) / 4 * sqrt((17 - |95 - 95|) / 17) = 2.
    const rothfusz =
      -42.379 +
      2.04901523 * 95 +
      10.14333127 * 5 -
      0.22475541 * 95 * 5 -
      6.83783e-3 * 95 ** 2 -
      5.481717e-2 * 25 +
      1.22874e-3 * 95 ** 2 * 5 +
      8.5282e-4 * 95 * 25 -
      1.99e-6 * 95 ** 2 * 25;
    expect(inF(95, 5)).toBeCloseTo(rothfusz - 2, 6);
  });

  it('adds for very humid warm air: 82 F at 95 % feels 1 F more than without the adjustment', () => {
    // (95 - 85) / 10 * (87 - 82) / 5 = 1.
    const rothfusz =
      -42.379 +
      2.04901523 * 82 +
      10.14333127 * 95 -
      0.22475541 * 82 * 95 -
      6.83783e-3 * 82 ** 2 -
      5.481717e-2 * 95 ** 2 +
      1.22874e-3 * 82 ** 2 * 95 +
      8.5282e-4 * 82 * 95 ** 2 -
      1.99e-6 * 82 ** 2 * 95 ** 2;
    expect(inF(82, 95)).toBeCloseTo(rothfusz + 1, 6);
  });

  it('uses the simple form averaged with the air where that is below 80 F', () => {
    // ((0.5 * (70 + 61 + 1.2 * 2 + 0.094 * 50)) + 70) / 2 = 69.525.
    expect(inF(70, 50)).toBeCloseTo(69.525, 6);
  });

  it('is the air temperature at or below 40 F', () => {
    expect(inF(40, 90)).toBeCloseTo(40, 9);
    expect(inF(-5, 60)).toBeCloseTo(-5, 9);
  });

  it('refuses what is past the chart, and air or humidity out of range', () => {
    expect(heatIndex(45, 90)).toEqual({ kind: 'refused', why: 'beyondChart' });
    expect(heatIndex(51, 10)).toEqual({ kind: 'refused', why: 'temperatureC' });
    expect(heatIndex(30, 101)).toEqual({ kind: 'refused', why: 'relativeHumidityPercent' });
    expect(heatIndex(Number.NaN, 50)).toEqual({ kind: 'refused', why: 'temperatureC' });
  });
});
