// The heat of a run: the right hours, averaged over its duration, in any zone and season, and never a guess.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { runStartAt } from '../../../shared/runner/run.ts';
import type { ForecastHour } from '../../../shared/weather/forecast.ts';
import { heatOf, type KnownHeat } from '../../../shared/weather/heat.ts';
import { splitRadiation, sunAt } from '../../../shared/weather/sun.ts';
import { wbgt } from '../../../shared/weather/wbgt.ts';
import { windAt2m } from '../../../shared/weather/wind.ts';
import { forecastOf, hoursFrom } from '../../support/forecasts.ts';

const boston = { latitude: 42.36, longitude: -71.06 };
const at = (instant: string) => Temporal.Instant.from(instant);

const known = (
  hours: readonly ForecastHour[],
  start: Temporal.Instant,
  minutes: number,
  place = boston,
): KnownHeat => {
  const heat = heatOf(forecastOf(hours), place, start, minutes);
  if (heat.kind === 'unknown') throw new Error(heat.why);
  return heat;
};

const night = { solarRadiationWm2: 0, windSpeed10mMs: 2 };

describe('the hours of a run', () => {
  it('takes the temperature of the hour it starts in, on the line to the next', () => {
    const hours = hoursFrom('2026-07-15T02:00Z', 4, (hour) => ({ ...night, temperatureC: 20 + 2 * hour }));
    // From 03:00 to 04:00 it warms from 22 to 24 C; a run of 30 minutes from 03:15 has its middle at 03:30.
    expect(known(hours, at('2026-07-15T03:15Z'), 30).temperatureC).toBeCloseTo(23, 9);
  });

  it('averages over the whole of a long run', () => {
    const hours = hoursFrom('2026-07-15T02:00Z', 8, (hour) => ({ ...night, temperatureC: 15 + hour }));
    const heat = known(hours, at('2026-07-15T03:00Z'), 240);
    expect(heat.temperatureC).toBeCloseTo(18, 9);
    const starts = known(hours, at('2026-07-15T03:00Z'), 15).wbgtC;
    const ends = known(hours, at('2026-07-15T06:45Z'), 15).wbgtC;
    expect(heat.wbgtC).toBeGreaterThan(starts);
    expect(heat.wbgtC).toBeLessThan(ends);
  });

  it('tells all of the heat as the mean of the run, from whom and from when', () => {
    const hours = hoursFrom('2026-07-15T02:00Z', 8, (hour) => ({
      ...night,
      temperatureC: 26 + hour,
      relativeHumidityPercent: 60 + 2 * hour,
    }));
    const heat = known(hours, at('2026-07-15T03:00Z'), 240);
    expect(heat).toMatchObject({
      source: 'openMeteo',
      fetchedAt: '2026-07-15T02:00:00.000Z',
      estimated: false,
    });
    expect(heat.temperatureC).toBeCloseTo(29, 9);
    expect(heat.relativeHumidityPercent).toBeCloseTo(66, 9);
    // The NWS's chart at 84 F and 65 %, and at 85 F and 65 %: 89 to 91 F.
    expect(heat.heatIndexC).toBeGreaterThan((88.5 - 32) / 1.8);
    expect(heat.heatIndexC).toBeLessThan((91.5 - 32) / 1.8);
    expect(0.7 * heat.naturalWetBulbC + 0.2 * heat.globeC + 0.1 * heat.temperatureC).toBeCloseTo(
      heat.wbgtC,
      9,
    );
  });

  it('agrees with the formulas at the middle of an hour, where the light is that of the hour', () => {
    const hours = hoursFrom('2024-07-15T14:00Z', 6, () => ({
      temperatureC: 30,
      relativeHumidityPercent: 55,
      solarRadiationWm2: 850,
      windSpeed10mMs: 3,
    }));
    const sun = sunAt(at('2024-07-15T16:30Z'), boston.latitude, boston.longitude);
    const radiation = splitRadiation(850, sun);
    const direct = wbgt({
      temperatureC: 30,
      relativeHumidityPercent: 55,
      pressureHpa: 1013,
      wind2mMs: windAt2m(3, radiation.solarWm2, true),
      ...radiation,
      cosZenith: sun.cosZenith,
    });
    if (direct.kind === 'refused') throw new Error(direct.why);
    const heat = known(hours, at('2024-07-15T16:15Z'), 30);
    expect(Math.abs(heat.wbgtC - direct.wbgtC)).toBeLessThan(0.05);
    expect(Math.abs(heat.wbgtC - 29.09)).toBeLessThan(0.1);
    expect(heat.flag).toBe('black');
  });

  it('reads radiation from the hour that ends, not the one that begins', () => {
    const flash = hoursFrom('2026-07-15T14:00Z', 6, (hour) => ({ solarRadiationWm2: hour === 3 ? 800 : 0 }));
    const within = known(flash, at('2026-07-15T16:10Z'), 40).globeC;
    const after = known(flash, at('2026-07-15T17:10Z'), 40).globeC;
    expect(within).toBeGreaterThan(after + 10);
  });

  it('gives a run before dawn no light of the hour in which the sun comes up', () => {
    // Boston, 15 July: sunrise at 09:20 Z. The hour to 10:00 Z has a mean of 40 W/m2.
    const hours = hoursFrom('2026-07-15T08:00Z', 4, (hour) => ({ solarRadiationWm2: hour === 2 ? 40 : 0 }));
    const dark = known(hours, at('2026-07-15T09:00Z'), 15);
    const light = known(hours, at('2026-07-15T09:45Z'), 15);
    expect(dark.globeC).toBeLessThan(dark.temperatureC);
    expect(light.globeC).toBeGreaterThan(light.temperatureC);
  });
});

describe('places and seasons', () => {
  const summerDay = (start: string) => hoursFrom(start, 24, () => ({ solarRadiationWm2: 300 }));

  it('moves a run inside the spring gap forward and finds its hour', () => {
    // Boston, 8 March 2026: 02:30 does not exist; the run starts at 03:30 EDT, 07:30 Z.
    const start = runStartAt('2026-03-08T02:30', 'America/New_York');
    expect(start.toString()).toBe('2026-03-08T07:30:00Z');
    const hours = hoursFrom('2026-03-08T05:00Z', 6, (hour) => ({ ...night, temperatureC: hour }));
    // 07:30 Z to 08:00 Z: the middle is at 2.75 hours after 05:00 Z.
    expect(known(hours, start, 30).temperatureC).toBeCloseTo(2.75, 9);
  });

  it('takes the first of two equal wall times in autumn', () => {
    const start = runStartAt('2026-11-01T01:30', 'America/New_York');
    const hours = hoursFrom('2026-11-01T04:00Z', 6, (hour) => ({ ...night, temperatureC: 10 + hour }));
    expect(known(hours, start, 30).temperatureC).toBeCloseTo(11.75, 9);
  });

  it('works in a zone half an hour off', () => {
    const start = runStartAt('2026-07-15T06:00', 'Asia/Kolkata');
    const hours = hoursFrom('2026-07-15T00:00Z', 4, (hour) => ({ temperatureC: 24 + hour }));
    const mumbai = { latitude: 19.08, longitude: 72.88 };
    expect(known(hours, start, 30, mumbai).temperatureC).toBeCloseTo(24.75, 9);
  });

  it('takes noon in the polar night as night', () => {
    const tromso = { latitude: 69.65, longitude: 18.96 };
    const hours = hoursFrom('2026-12-21T08:00Z', 8, () => ({ temperatureC: -8, solarRadiationWm2: 0 }));
    const heat = known(hours, at('2026-12-21T11:00Z'), 60, tromso);
    expect(heat.globeC).toBeLessThan(heat.temperatureC);
    expect(heat.flag).toBe('white');
  });

  it('has the midnight sun warm the globe', () => {
    const tromso = { latitude: 69.65, longitude: 18.96 };
    const heat = known(summerDay('2026-06-20T20:00Z'), at('2026-06-20T23:00Z'), 60, tromso);
    expect(heat.globeC).toBeGreaterThan(heat.temperatureC);
  });

  it('has the southern summer in January', () => {
    const sydney = { latitude: -33.87, longitude: 151.21 };
    const cloudless = (start: string) =>
      hoursFrom(start, 8, () => ({ solarRadiationWm2: null, cloudCoverPercent: 0 }));
    const january = known(cloudless('2026-01-15T00:00Z'), at('2026-01-15T02:00Z'), 60, sydney);
    const july = known(cloudless('2026-07-15T00:00Z'), at('2026-07-15T02:00Z'), 60, sydney);
    expect(january.globeC).toBeGreaterThan(july.globeC);
  });
});

describe('what a forecast lacks', () => {
  it('estimates radiation from cloud and sun, and says so', () => {
    const clear = hoursFrom('2026-07-15T14:00Z', 6, () => ({
      solarRadiationWm2: null,
      cloudCoverPercent: 0,
    }));
    const overcast = hoursFrom('2026-07-15T14:00Z', 6, () => ({
      solarRadiationWm2: null,
      cloudCoverPercent: 100,
    }));
    const underClear = known(clear, at('2026-07-15T16:00Z'), 60);
    const underCloud = known(overcast, at('2026-07-15T16:00Z'), 60);
    expect(underClear.estimated && underCloud.estimated).toBe(true);
    expect(underClear.wbgtC).toBeGreaterThan(underCloud.wbgtC + 1);
  });

  it('takes wind that is lacking as nearly still, and says so', () => {
    const without = hoursFrom('2026-07-15T14:00Z', 6, () => ({ windSpeed10mMs: null }));
    const breezy = hoursFrom('2026-07-15T14:00Z', 6, () => ({ windSpeed10mMs: 5 }));
    const guessed = known(without, at('2026-07-15T16:00Z'), 60);
    expect(guessed.estimated).toBe(true);
    expect(guessed.wbgtC).toBeGreaterThan(known(breezy, at('2026-07-15T16:00Z'), 60).wbgtC);
  });

  it('says so too where only a part of the run had to be estimated', () => {
    const hours = hoursFrom('2026-07-15T14:00Z', 6, (hour) =>
      hour === 2 ? { solarRadiationWm2: null } : {},
    );
    expect(known(hours, at('2026-07-15T15:30Z'), 60).estimated).toBe(true);
  });

  it('says nothing of estimates where only the pressure is lacking', () => {
    const hours = hoursFrom('2026-07-15T14:00Z', 6, () => ({ surfacePressureHpa: null }));
    expect(known(hours, at('2026-07-15T16:00Z'), 60).estimated).toBe(false);
  });

  it.each([
    { what: 'starts before the first hour', start: '2026-07-15T13:40Z', minutes: 60 },
    { what: 'ends after the last hour', start: '2026-07-15T18:30Z', minutes: 60 },
    { what: 'lies on another day', start: '2026-07-20T16:00Z', minutes: 60 },
  ])('knows no heat for a run that $what', ({ start, minutes }) => {
    const heat = heatOf(forecastOf(hoursFrom('2026-07-15T14:00Z', 6)), boston, at(start), minutes);
    expect(heat).toEqual({ kind: 'unknown', why: 'noForecast' });
  });

  it('knows no heat without a forecast, and bridges no gap of over three hours', () => {
    expect(heatOf(null, boston, at('2026-07-15T16:00Z'), 60)).toEqual({ kind: 'unknown', why: 'noForecast' });
    const hours = hoursFrom('2026-07-15T10:00Z', 12).filter((_, hour) => hour < 3 || hour > 7);
    expect(heatOf(forecastOf(hours), boston, at('2026-07-15T14:00Z'), 60).kind).toBe('unknown');
  });

  it('knows no heat where a value is outside the formulas', () => {
    const hours = hoursFrom('2026-07-15T14:00Z', 6, () => ({ temperatureC: 60 }));
    const heat = heatOf(forecastOf(hours), boston, at('2026-07-15T16:00Z'), 60);
    expect(heat).toEqual({ kind: 'unknown', why: 'outOfRange' });
  });

  it('keeps the heat and leaves the heat index out past the end of its chart', () => {
    const hours = hoursFrom('2026-07-15T14:00Z', 6, () => ({
      temperatureC: 45,
      relativeHumidityPercent: 80,
    }));
    const heat = known(hours, at('2026-07-15T16:00Z'), 60);
    expect(heat.heatIndexC).toBeNull();
    expect(heat.flag).toBe('black');
  });
});
