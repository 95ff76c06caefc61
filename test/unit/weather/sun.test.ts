import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { estimatedRadiationWm2, splitRadiation, sunAt } from '../../../shared/weather/sun.ts';
import { windAt2m } from '../../../shared/weather/wind.ts';

const cosAt = (instant: string, latitude: number, longitude: number): number =>
  sunAt(Temporal.Instant.from(instant), latitude, longitude).cosZenith;

describe('the sun', () => {
  it('stands overhead at the equator at noon of the equinox', () => {
    expect(cosAt('2026-03-20T12:07Z', 0, 0)).toBeGreaterThan(0.999);
  });

  it('stays down all day in the polar night, and up all night in its summer', () => {
    expect(cosAt('2026-12-21T11:00Z', 69.6, 18.9)).toBeLessThan(0);
    expect(cosAt('2026-06-21T23:00Z', 69.6, 18.9)).toBeGreaterThan(0);
  });

  it('stands higher in Sydney in January than in July', () => {
    expect(cosAt('2026-01-15T02:00Z', -33.87, 151.21)).toBeGreaterThan(
      cosAt('2026-07-15T02:00Z', -33.87, 151.21),
    );
  });

  it('is nearest in early January and farthest in early July', () => {
    const distance = (day: string) => sunAt(Temporal.Instant.from(`${day}T00:00Z`), 0, 0).distanceAu;
    expect(Math.abs(distance('2026-01-03') - 0.9833)).toBeLessThan(0.0001);
    expect(Math.abs(distance('2026-07-06') - 1.01664)).toBeLessThan(0.0001);
    // One astronomical unit about 4 April.
    expect(Math.abs(distance('2026-04-04') - 1)).toBeLessThan(0.0005);
  });
});

describe('the split of radiation', () => {
  const noon = { cosZenith: 0.9, distanceAu: 1 };

  it('has nothing straight from the sun when it is down, or half a degree up, or dark', () => {
    expect(splitRadiation(30, { cosZenith: 0.008, distanceAu: 1 })).toEqual({
      solarWm2: 30,
      directFraction: 0,
    });
    expect(splitRadiation(0, noon)).toEqual({ solarWm2: 0, directFraction: 0 });
    expect(splitRadiation(-3, noon)).toEqual({ solarWm2: 0, directFraction: 0 });
  });

  it('gives at most 0.9 straight from the sun, and cuts light above 0.85 of what arrives above the air', () => {
    const split = splitRadiation(1300, noon);
    expect(split.solarWm2).toBeCloseTo(0.85 * 1367 * 0.9, 6);
    expect(split.directFraction).toBe(0.9);
  });

  it('has little straight from the sun under thick cloud', () => {
    expect(splitRadiation(150, noon).directFraction).toBeLessThan(0.01);
  });
});

describe('estimated radiation', () => {
  it('is none by night, most in a clear sky, a quarter of that under full cloud', () => {
    expect(estimatedRadiationWm2(-0.2, 0)).toBe(0);
    const clear = estimatedRadiationWm2(0.9, 0);
    expect(clear).toBeGreaterThan(900);
    expect(estimatedRadiationWm2(0.9, 100)).toBeCloseTo(0.25 * clear, 6);
  });

  it('is what Haurwitz gives for a clear sky with the sun 30 degrees up: 490 W/m2', () => {
    expect(Math.round(estimatedRadiationWm2(0.5, 0))).toBe(490);
  });
});

describe('wind at 2 m', () => {
  it.each([
    { wind: 1, solar: 950, up: true, exponent: 0.15, what: 'strong sun and little wind: A' },
    { wind: 3.5, solar: 700, up: true, exponent: 0.15, what: 'B' },
    { wind: 3, solar: 850, up: true, exponent: 0.15, what: 'B' },
    { wind: 3, solar: 500, up: true, exponent: 0.2, what: 'C' },
    { wind: 7, solar: 100, up: true, exponent: 0.25, what: 'D' },
    { wind: 3, solar: 0, up: false, exponent: 0.25, what: 'D at night' },
    { wind: 1, solar: 0, up: false, exponent: 0.3, what: 'E at night' },
  ])('follows the town power law with $exponent in class $what', ({ wind, solar, up, exponent }) => {
    expect(windAt2m(wind, solar, up)).toBeCloseTo(wind * 0.2 ** exponent, 9);
  });

  // EPA's table, at the edges of its rows and columns. A and B have the same exponent in a town.
  const ab = 0.15;
  const c = 0.2;
  const d = 0.25;
  it.each([
    { wind: 1.9, bySun: { 925: ab, 924: ab, 675: ab, 674: ab, 175: ab, 174: d } },
    { wind: 2, bySun: { 925: ab, 924: ab, 675: ab, 674: c, 175: c, 174: d } },
    { wind: 4.9, bySun: { 925: ab, 924: ab, 675: ab, 674: c, 175: c, 174: d } },
    { wind: 5, bySun: { 925: c, 924: c, 675: c, 674: d, 175: d, 174: d } },
    { wind: 6, bySun: { 925: c, 924: d, 675: d, 674: d, 175: d, 174: d } },
  ])('is in the class of the table by day at $wind m/s', ({ wind, bySun }) => {
    for (const [solar, exponent] of Object.entries(bySun)) {
      expect(windAt2m(wind, Number(solar), true)).toBeCloseTo(wind * 0.2 ** exponent, 9);
    }
  });

  it('is less slowed by night from 2 m/s on', () => {
    expect(windAt2m(2, 0, false)).toBeCloseTo(2 * 0.2 ** 0.25, 9);
    expect(windAt2m(1.9, 0, false)).toBeCloseTo(1.9 * 0.2 ** 0.3, 9);
  });
});
