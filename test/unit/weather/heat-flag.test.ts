import { describe, expect, it } from 'vitest';
import { flagOf } from '../../../shared/weather/heat-flag.ts';

describe('heat flag', () => {
  it.each([
    [-15, 'white'],
    [8.99, 'white'],
    [9, 'green'],
    [16.99, 'green'],
    [17, 'yellow'],
    [21.99, 'yellow'],
    [22, 'red'],
    [22.1, 'red'],
    [26.99, 'red'],
    [27, 'black'],
    [35, 'black'],
  ] as const)('of a forecast WBGT of %f C is %s: a boundary counts from 1 C below it', (wbgtC, flag) => {
    expect(flagOf(wbgtC)).toBe(flag);
  });
});
