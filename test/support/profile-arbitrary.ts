import fc from 'fast-check';
import type { Place } from '../../shared/runner/place.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { aRunner } from './universe.ts';

/** Every time zone that the runtime knows, by IANA name. */
export const everyTimeZone = Intl.supportedValuesOf('timeZone');

/** A wall time, 'HH:MM'. */
export const wallTime = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  );

/** Any answers on health. */
export const health = fc.record({
  highBloodPressure: fc.boolean(),
  heartDisease: fc.boolean(),
  kidneyDisease: fc.boolean(),
  lowSodiumDiet: fc.boolean(),
  diuretics: fc.boolean(),
  pregnancy: fc.boolean(),
  statins: fc.boolean(),
});

const runLength = fc.oneof(fc.integer({ min: 20, max: 150 }), fc.integer({ min: 5, max: 1440 }));

const weeklyRun = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  startLocal: wallTime,
  expectedMinutes: runLength,
  distanceKm: fc.constant(null),
});

const oneOffRun = (year: number) =>
  fc.record({
    on: fc
      .integer({ min: 0, max: 364 })
      .map((day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10)),
    startLocal: wallTime,
    expectedMinutes: runLength,
    distanceKm: fc.constant(null),
    isRace: fc.boolean(),
  });

const quietHours = fc.oneof(
  fc.constant({ fromLocal: '21:30', untilLocal: '05:30' }),
  fc.record({ fromLocal: wallTime, untilLocal: wallTime }),
);

/** Where the clocks are `timeZone`'s; the rest of the place says nothing about time. */
export const placeIn = (timeZone: string): Place => ({
  name: 'Somewhere',
  region: '',
  countryCode: 'US',
  latitude: 40,
  longitude: 0,
  timeZone,
});

/** Active runners in one zone with any plan, lead and quiet hours, in the year given. */
export const runnerIn = (timeZone: string, year: number): fc.Arbitrary<Profile> =>
  fc
    .record({
      runnerId: fc.string({ minLength: 16, maxLength: 32, unit: fc.constantFrom(...'0123456789abcdef') }),
      weeklyRuns: fc.array(weeklyRun, { minLength: 1, maxLength: 4 }),
      oneOffRuns: fc.array(oneOffRun(year), { maxLength: 2 }),
      leadMinutes: fc.integer({ min: 30, max: 240 }),
      quietHours,
    })
    .map((drawn) => aRunner({ ...drawn, place: placeIn(timeZone) }));
