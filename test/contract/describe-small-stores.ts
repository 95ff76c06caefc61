import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CellForecast } from '../../shared/weather/forecast.ts';
import { aSignup } from '../support/universe.ts';
import type { NewWorld } from './stores.ts';

/** Still to come when a world begins. */
const signup = aSignup({ createdAt: '2026-03-09T18:00:00.000Z', expiresAt: '2026-03-10T18:00:00.000Z' });

/** The laws of `SignupStore`, on any adapter. */
export const describeSignupStore = (name: string, newWorld: NewWorld): void => {
  describe(`SignupStore on ${name}`, () => {
    test('a sign-up is found by its code, and a code in use is not given twice', async () => {
      const { signups } = await newWorld();
      expect(await signups.find('482913')).toBeNull();
      expect(await signups.put(signup)).toBe('saved');
      expect(await signups.put({ ...signup, runnerId: 'f'.repeat(32) })).toBe('codeTaken');
      expect(await signups.find('482913')).toEqual(signup);
    });

    test('it is gone after its 24 hours, and its code is free again', async () => {
      const { signups, clock } = await newWorld();
      await signups.put(signup);
      await clock.advanceBy({ hours: 24 });
      expect(await signups.find('482913')).toBeNull();
      await signups.markJoined('482913', '2026-03-10T18:00:00.000Z');
      expect(await signups.find('482913')).toBeNull();
      const next = { ...signup, runnerId: 'f'.repeat(32), expiresAt: '2026-03-11T18:00:00.000Z' };
      expect(await signups.put(next)).toBe('saved');
      expect(await signups.find('482913')).toEqual(next);
    });

    test('joining is noted on the one that is there, and makes none', async () => {
      const { signups } = await newWorld();
      await signups.markJoined('482913', '2026-03-09T18:05:00.000Z');
      expect(await signups.find('482913')).toBeNull();
      await signups.put(signup);
      await signups.markJoined('482913', '2026-03-09T18:05:00.000Z');
      expect(await signups.find('482913')).toEqual({ ...signup, joinedAt: '2026-03-09T18:05:00.000Z' });
    });
  });
};

const forecast: CellForecast = {
  cell: '30.3,-97.7',
  source: 'openMeteo',
  fetchedAt: '2026-03-09T17:30:00.000Z',
  hours: Array.from({ length: 72 }, (_, hour) => ({
    atEpochSeconds: 1_773_100_800 + hour * 3600,
    temperatureC: -3.4 + hour / 10,
    relativeHumidityPercent: 61,
    solarRadiationWm2: 0,
    windSpeed10mMs: 2.31,
    surfacePressureHpa: 993.7,
    cloudCoverPercent: null,
  })),
};

/** The laws of `ForecastStore`, on any adapter. */
export const describeForecastStore = (name: string, newWorld: NewWorld): void => {
  describe(`ForecastStore on ${name}`, () => {
    test('a forecast comes back exactly as it was saved, for its own cell only', async () => {
      const { forecasts } = await newWorld();
      await forecasts.save(forecast, '2026-03-09T23:30:00.000Z');
      expect(await forecasts.find('30.3,-97.7')).toEqual(forecast);
      expect(await forecasts.find('30.3,-97.8')).toBeNull();
    });

    test('a newer one replaces it, and its own end counts', async () => {
      const { forecasts, clock } = await newWorld();
      const newer = { ...forecast, fetchedAt: '2026-03-09T18:00:00.000Z', hours: [] };
      await forecasts.save(forecast, '2026-03-09T18:10:00.000Z');
      await forecasts.save(newer, '2026-03-09T19:00:00.000Z');
      await clock.advanceBy({ minutes: 59 });
      expect(await forecasts.find('30.3,-97.7')).toEqual(newer);
      await clock.advanceBy({ minutes: 1 });
      expect(await forecasts.find('30.3,-97.7')).toBeNull();
    });
  });
};

/** The laws of `LimitStore`, on any adapter. */
export const describeLimitStore = (name: string, newWorld: NewWorld): void => {
  const endsAt = '2026-03-10T00:00:00.000Z';

  describe(`LimitStore on ${name}`, () => {
    test('additions sum up, each key by itself', async () => {
      const { limits } = await newWorld();
      expect(await limits.add('day', 1, endsAt)).toBe(1);
      expect(await limits.add('day', 5, endsAt)).toBe(6);
      expect(await limits.add('other', 1, endsAt)).toBe(1);
      expect(await limits.add('day', 0, endsAt)).toBe(6);
    });

    test('additions at once are all counted', async () => {
      const { limits } = await newWorld();
      const sums = await Promise.all(Array.from({ length: 20 }, () => limits.add('day', 1, endsAt)));
      expect(sums.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    });

    test('a counter ends when its first addition said, and begins again at nothing', async () => {
      const { limits, clock } = await newWorld();
      await limits.add('day', 7, endsAt);
      await limits.add('day', 1, '2026-03-20T00:00:00.000Z');
      await clock.advanceTo(Temporal.Instant.from('2026-03-09T23:59:59.999Z'));
      expect(await limits.add('day', 1, endsAt)).toBe(9);
      await clock.advanceBy({ milliseconds: 1 });
      expect(await limits.add('day', 2, '2026-03-11T00:00:00.000Z')).toBe(2);
    });
  });
};

/** The laws of `OperatorControlStore`, on any adapter. */
export const describeOperatorControlStore = (name: string, newWorld: NewWorld): void => {
  describe(`OperatorControlStore on ${name}`, () => {
    test('nothing is switched until somebody switches it, and then it stays', async () => {
      const { operatorControl } = await newWorld();
      expect(await operatorControl.read()).toEqual({ schemaVersion: 1, remindersPausedAt: null });
      const paused = { schemaVersion: 1, remindersPausedAt: '2026-03-09T18:00:00.000Z' } as const;
      await operatorControl.write(paused);
      expect(await operatorControl.read()).toEqual(paused);
      await operatorControl.write({ ...paused, remindersPausedAt: null });
      expect(await operatorControl.read()).toEqual({ schemaVersion: 1, remindersPausedAt: null });
    });
  });
};
