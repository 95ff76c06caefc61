// Aim: a change is written on the newest profile, never forever.
import { describe, expect, test } from 'vitest';
import { changeProfile } from '../../../shared/runner/change-profile.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { aRunner, universe } from '../../support/universe.ts';

const runner = aRunner();
const withLead = (leadMinutes: number) => (profile: Profile) => ({ ...profile, leadMinutes });

const worldWithRunner = async () => {
  const world = universe({ seed: 1, at: '2026-03-10T13:20:00Z' });
  await world.runners.createProfile(runner);
  return world;
};

/** The runners of a world, on whose profile somebody else writes before each write of ours. */
const contested = ({ runners }: Awaited<ReturnType<typeof worldWithRunner>>, writes: number) => {
  let left = writes;
  return {
    findProfile: runners.findProfile,
    saveProfile: async (next: Profile) => {
      const stored = await runners.findProfile(next.runnerId);
      if (left > 0 && stored !== null) {
        left -= 1;
        await runners.saveProfile({ ...stored, version: stored.version + 1, units: 'metric' });
      }
      return runners.saveProfile(next);
    },
  };
};

describe('a change of a profile', () => {
  test('is written on top of what others wrote meanwhile', async () => {
    const world = await worldWithRunner();
    const after = await changeProfile(contested(world, 3), runner.runnerId, withLead(45), runner);
    expect(after).toMatchObject({ leadMinutes: 45, units: 'metric', version: 5 });
    expect(await world.runners.findProfile(runner.runnerId)).toEqual(after);
  });

  test('gives up when it meets another write each time', async () => {
    const world = await worldWithRunner();
    expect(await changeProfile(contested(world, 1_000), runner.runnerId, withLead(45))).toBe('busy');
    expect(await world.runners.findProfile(runner.runnerId)).toMatchObject({ leadMinutes: 90 });
  });

  test('that changes nothing is not written, and nothing is written of nobody', async () => {
    const world = await worldWithRunner();
    const unchanged = await changeProfile(world.runners, runner.runnerId, (profile) => profile);
    expect(unchanged).toMatchObject({ version: 1 });
    expect(await changeProfile(world.runners, 'nobody-of-this-name', withLead(45))).toBeNull();
  });
});
