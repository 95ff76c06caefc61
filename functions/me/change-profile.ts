import type { Temporal } from 'temporal-polyfill';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import type { MeChange } from '../../shared/runner/me-api.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';

const maxTries = 5;

/** The profile with the page's change in it and its next touch set anew. */
export const withChange = (profile: Profile, change: MeChange, now: Temporal.Instant): Profile =>
  scheduleNext(
    {
      ...profile,
      weeklyRuns: change.weeklyRuns ?? profile.weeklyRuns,
      units: change.units ?? profile.units,
      leadMinutes: change.leadMinutes ?? profile.leadMinutes,
      quietHours: change.quietHours ?? profile.quietHours,
      checkIns:
        change.checkInsOn === undefined
          ? profile.checkIns
          : {
              on: change.checkInsOn,
              unansweredInARow: change.checkInsOn ? 0 : profile.checkIns.unansweredInARow,
            },
      body: change.body ?? profile.body,
      place: change.place ?? profile.place,
      pause: change.pause === undefined ? profile.pause : change.pause,
    },
    now,
  );

/**
 * Writes a change of the newest profile, again when another write came between; 'busy' after five tries and
 * null when the runner is gone.
 */
export const changeProfile = async (
  runnerId: string,
  change: (profile: Profile) => Profile,
  { runners }: { readonly runners: RunnerStore },
): Promise<Profile | 'busy' | null> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const profile = await runners.findProfile(runnerId);
    if (profile === null) return null;
    const next = { ...change(profile), version: profile.version + 1 };
    if ((await runners.saveProfile(next)) === 'saved') return next;
  }
  return 'busy';
};
