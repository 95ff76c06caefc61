import { describe, expect, it } from 'vitest';
import { heatIndex } from '../../../shared/weather/heat-index.ts';

const inF = (fahrenheit: number, humidityPercent: number): number => {
  const result = heatIndex((fahrenheit - 32) / 1.8, humidityPercent);
  if (result.kind === 'refused') throw new Error(result.why);
  return result.heatIndexC * 1.8 + 32;
};

/** Rothfusz's regression alone, F. */
const rothfusz = (t: number, rh: number): number =>
  -42.379 +
  2.04901523 * t +
  10.14333127 * rh -
  0.22475541 * t * rh -
  6.83783e-3 * t ** 2 -
  5.481717e-2 * rh ** 2 +
  1.22874e-3 * t ** 2 * rh +
  8.5282e-4 * t * rh ** 2 -
  1.99e-6 * t ** 2 * rh ** 2;

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
    expect(inF(95, 5)).toBeCloseTo(rothfusz(95, 5) - 2, 6);
    // (13 - 9) / 4 * sqrt((17 - |103 - 95|) / 17) = sqrt(9 / 17).
    expect(inF(103, 9)).toBeCloseTo(rothfusz(103, 9) - Math.sqrt(9 / 17), 6);
  });

  it('adds for very humid warm air: 82 F at 95 % feels 1 F more than without the adjustment', () => {
    // (95 - 85) / 10 * (87 - 82) / 5 = 1.
    expect(inF(82, 95)).toBeCloseTo(rothfusz(82, 95) + 1, 6);
  });

  it.each([
    { what: 'dry, but hotter than 112 F', air: [118, 5] },
    { what: 'humid, but below 80 F', air: [79.5, 95] },
    { what: 'humid, but above 87 F', air: [90, 95] },
    { what: 'warm, and neither dry nor humid', air: [85, 50] },
  ])('adjusts nothing in air that is $what', ({ air: [fahrenheit = 0, humidity = 0] }) => {
    expect(inF(fahrenheit, humidity)).toBeCloseTo(rothfusz(fahrenheit, humidity), 6);
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
    expect(heatIndex(-41, 50)).toEqual({ kind: 'refused', why: 'temperatureC' });
    expect(heatIndex(30, 101)).toEqual({ kind: 'refused', why: 'relativeHumidityPercent' });
    expect(heatIndex(Number.NaN, 50)).toEqual({ kind: 'refused', why: 'temperatureC' });
  });

  it('takes air at the ends of its range', () => {
    expect(heatIndex(-40, 50)).toEqual({ kind: 'known', heatIndexC: -40 });
    expect(heatIndex(50, 0).kind).toBe('known');
  });
});
