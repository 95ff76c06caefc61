import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { cellOf, coversSpan, weatherCell } from '../../../shared/weather/forecast.ts';
import { forecastOf, hoursFrom } from '../../support/forecasts.ts';

describe('the weather cell of a place', () => {
  it('is the tenth of a degree nearest to it', () => {
    expect(cellOf({ latitude: 30.2672, longitude: -97.7431 })).toBe('30.3,-97.7');
    expect(cellOf({ latitude: -33.87, longitude: 151.21 })).toBe('-33.9,151.2');
  });

  it('is the same just north and just south of the equator, east and west of Greenwich', () => {
    expect(cellOf({ latitude: -0.04, longitude: -0.04 })).toBe(cellOf({ latitude: 0.04, longitude: 0.04 }));
  });

  it('lies within a twentieth of a degree of any place on earth, in the form that is stored', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const cell = weatherCell.parse(cellOf({ latitude, longitude }));
        const [north = Number.NaN, east = Number.NaN] = cell.split(',').map(Number);
        expect(Math.abs(north - latitude)).toBeLessThan(0.0501);
        expect(Math.abs(east - longitude)).toBeLessThan(0.0501);
      }),
    );
  });
});

it('bridges a gap of three hours, and none that is longer', () => {
  const at = (time: string) => Temporal.Instant.from(`2026-07-15T${time}Z`);
  const lacking = (count: number) =>
    forecastOf(hoursFrom('2026-07-15T05:00Z', 12).filter((_, hour) => hour < 2 || hour >= 2 + count));
  expect(coversSpan(lacking(2), at('05:30'), at('12:00'))).toBe(true);
  expect(coversSpan(lacking(3), at('05:30'), at('12:00'))).toBe(false);
});
