import type { Temporal } from 'temporal-polyfill';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import type { MeChange } from '../../shared/runner/me-api.ts';
import type { Profile } from '../../shared/runner/profile.ts';

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
