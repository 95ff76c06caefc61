import { describe, expect, it } from 'vitest';
import { dewPointC } from '../../../shared/weather/vapour.ts';

describe('dew point', () => {
  it.each([
    [20, 50, 9.3],
    [30, 70, 23.9],
    [25, 100, 25],
    [0, 80, -3.0],
  ])('of %f C at %f %% is %f C', (air, humidity, expected) => {
    expect(Math.abs(dewPointC(air, humidity) - expected)).toBeLessThan(0.1);
  });

  it('throws for a humidity that no air has', () => {
    expect(() => dewPointC(20, 0)).toThrow(RangeError);
    expect(() => dewPointC(20, 101)).toThrow(RangeError);
  });
});
