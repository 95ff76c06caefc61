import type { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../../shared/conversation/situation.ts';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import { pauseUntil } from '../../shared/runner/changes.ts';
import type { MeChange } from '../../shared/runner/me-api.ts';
import type { Profile } from '../../shared/runner/profile.ts';

/**
 * The profile with the page's change in it and its next touch set anew; 'pauseInThePast' when a pause is to end on a
 * date that has begun where the runner then lives.
 */
export const withChange = (
  profile: Profile,
  change: MeChange,
  now: Temporal.Instant,
): Profile | 'pauseInThePast' => {
  const place = change.place ?? profile.place;
  const pause =
    change.pause === undefined || change.pause === null
      ? change.pause
      : pauseUntil(change.pause.untilOn, zoneOf({ place }), now);
  if (pause === 'past') return 'pauseInThePast';
  return scheduleNext(
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
      place,
      pause: pause === undefined ? profile.pause : pause,
    },
    now,
  );
};
