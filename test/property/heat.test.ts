// Laws of the heat, over all weather a runner may meet.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flagOf, heatFlag } from '../../shared/weather/heat-flag.ts';
import { heatIndex } from '../../shared/weather/heat-index.ts';
import { dewPointC, saturationVapourHpa } from '../../shared/weather/vapour.ts';
import { type Wbgt, type WbgtInput, wbgt } from '../../shared/weather/wbgt.ts';
import { windAt2m } from '../../shared/weather/wind.ts';

/** The solver stops within 0.02 K of its guess, so two answers may be out of order by a little. */
const solverC = 0.05;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const weather: fc.Arbitrary<WbgtInput> = fc.record({
  temperatureC: between(-5, 42),
  relativeHumidityPercent: between(5, 95),
  pressureHpa: between(850, 1040),
  wind2mMs: between(0.3, 10),
  solarWm2: between(0, 900),
  directFraction: between(0, 0.9),
  cosZenith: between(0.2, 0.95),
});

const shade: fc.Arbitrary<WbgtInput> = weather.map((air) => ({
  ...air,
  solarWm2: 0,
  directFraction: 0,
  cosZenith: -0.5,
}));

const known = (heat: Wbgt): Extract<Wbgt, { kind: 'known' }> => {
  if (heat.kind === 'refused') throw new Error(`refused: ${heat.why}`);
  return heat;
};

it('WBGT rises with humidity', () => {
  fc.assert(
    fc.property(weather, between(1, 5), (air, more) => {
      const damper = { ...air, relativeHumidityPercent: air.relativeHumidityPercent + more };
      expect(known(wbgt(damper)).wbgtC).toBeGreaterThan(known(wbgt(air)).wbgtC - solverC);
    }),
  );
});

it('WBGT rises with radiation', () => {
  fc.assert(
    fc.property(weather, between(10, 300), (air, more) => {
      const brighter = { ...air, solarWm2: air.solarWm2 + more };
      expect(known(wbgt(brighter)).wbgtC).toBeGreaterThan(known(wbgt(air)).wbgtC - solverC);
    }),
  );
});

it('WBGT rises with temperature at equal humidity', () => {
  fc.assert(
    fc.property(weather, between(0.5, 5), (air, more) => {
      const warmer = { ...air, temperatureC: air.temperatureC + more };
      expect(known(wbgt(warmer)).wbgtC).toBeGreaterThan(known(wbgt(air)).wbgtC);
    }),
  );
});

it('wind never warms a shaded runner past the air, which is below skin temperature', () => {
  // Under an open night sky the globe stands below the air by what it radiates, and wind can only close that gap.
  const belowSkin = shade.filter((air) => air.temperatureC < 35);
  fc.assert(
    fc.property(belowSkin, between(0.5, 8), (air, more) => {
      const still = known(wbgt(air));
      const windy = known(wbgt({ ...air, wind2mMs: air.wind2mMs + more }));
      expect(windy.globeC).toBeLessThanOrEqual(air.temperatureC + solverC);
      expect(windy.wbgtC).toBeLessThanOrEqual(air.temperatureC + solverC);
      expect(windy.wbgtC - still.wbgtC).toBeLessThanOrEqual(air.temperatureC - still.globeC + solverC);
    }),
  );
});

it('wind cools a runner in the sun, below skin temperature', () => {
  const sunny = weather
    .filter((air) => air.temperatureC < 35)
    .map((air) => ({ ...air, solarWm2: 200 + (air.solarWm2 * 7) / 9 }));
  fc.assert(
    fc.property(sunny, between(0.5, 8), (air, more) => {
      const windy = known(wbgt({ ...air, wind2mMs: air.wind2mMs + more }));
      expect(windy.wbgtC).toBeLessThan(known(wbgt(air)).wbgtC + solverC);
    }),
  );
});

it('the natural wet bulb in the shade lies between air and dew point, less what the night sky takes', () => {
  const nightSkyC = 2;
  fc.assert(
    fc.property(shade, (air) => {
      const { naturalWetBulbC } = known(wbgt(air));
      const dewC = dewPointC(air.temperatureC, air.relativeHumidityPercent);
      expect(naturalWetBulbC).toBeLessThanOrEqual(air.temperatureC + solverC);
      expect(naturalWetBulbC).toBeGreaterThan(dewC - nightSkyC);
    }),
  );
});

it('WBGT is 0.7 of wet bulb, 0.2 of globe and 0.1 of air', () => {
  fc.assert(
    fc.property(weather, (air) => {
      const heat = known(wbgt(air));
      const sum = 0.7 * heat.naturalWetBulbC + 0.2 * heat.globeC + 0.1 * air.temperatureC;
      expect(heat.wbgtC).toBeCloseTo(sum, 9);
    }),
  );
});

it('any numbers at all give finite temperatures or a refusal', () => {
  const anything = fc.double();
  const input: fc.Arbitrary<WbgtInput> = fc.record({
    temperatureC: fc.oneof(anything, between(-40, 55)),
    relativeHumidityPercent: fc.oneof(anything, between(0, 100)),
    pressureHpa: fc.oneof(anything, between(500, 1100)),
    wind2mMs: fc.oneof(anything, between(0, 40)),
    solarWm2: fc.oneof(anything, between(0, 1400)),
    directFraction: fc.oneof(anything, between(0, 1)),
    cosZenith: fc.oneof(anything, between(-1, 1)),
  });
  fc.assert(
    fc.property(input, (air) => {
      const heat = wbgt(air);
      if (heat.kind === 'refused') return;
      expect([heat.wbgtC, heat.globeC, heat.naturalWetBulbC].every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('the flag never falls as the WBGT rises', () => {
  const rank = (wbgtC: number) => heatFlag.options.indexOf(flagOf(wbgtC));
  fc.assert(
    fc.property(between(-30, 50), between(0, 20), (wbgtC, more) => {
      expect(rank(wbgtC + more)).toBeGreaterThanOrEqual(rank(wbgtC));
    }),
  );
});

it("heat index rises with humidity over the NWS's chart", () => {
  fc.assert(
    fc.property(between(27, 43), between(40, 95), between(1, 5), (air, humidity, more) => {
      const drier = heatIndex(air, humidity);
      const damper = heatIndex(air, humidity + more);
      if (drier.kind === 'refused') expect(damper.kind).toBe('refused');
      else if (damper.kind === 'known') expect(damper.heatIndexC).toBeGreaterThan(drier.heatIndexC);
    }),
  );
});

it('air at its dew point is saturated with the vapour that is in it', () => {
  fc.assert(
    fc.property(between(-20, 45), between(1, 100), (air, humidity) => {
      const vapourHpa = saturationVapourHpa(dewPointC(air, humidity) + 273.15);
      expect((100 * vapourHpa) / saturationVapourHpa(air + 273.15)).toBeCloseTo(humidity, 3);
    }),
  );
});

it('wind at 2 m is never more than at 10 m, and never none of it', () => {
  fc.assert(
    fc.property(between(0, 40), between(0, 1200), fc.boolean(), (wind, solar, sunUp) => {
      const low = windAt2m(wind, solar, sunUp);
      expect(low).toBeLessThanOrEqual(wind);
      expect(low).toBeGreaterThanOrEqual(0.6 * wind);
    }),
  );
});
