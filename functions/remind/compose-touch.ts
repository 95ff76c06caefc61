import { compose, type TipToTell } from '../../shared/reminders/compose.ts';
import type { PlannedRun } from '../../shared/reminders/planned-runs.ts';
import type { Composed } from '../../shared/reminders/reminder-steps.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import type { Place } from '../../shared/runner/place.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { reminderVoice } from '../../shared/sms/copy/voices.ts';
import { tipContextOf } from '../../shared/tips/context.ts';
import { followedTip, tipForReminder } from '../../shared/tips/next-tip.ts';
import type { Heat } from '../../shared/weather/heat.ts';
import type { Decision } from './decide.ts';
import type { Batch } from './deps.ts';

/** Writes a touch's text. */
export const composeTouch = async (
  batch: Batch,
  profile: Profile,
  touch: Touch,
  { run, heat }: Extract<Decision, { verdict: 'send' }>,
): Promise<Composed> => {
  const { place } = profile;
  if (place === null) throw new Error(`Runner ${profile.runnerId} is to be texted and has no place`);
  const tip = touch.kind === 'preRun' ? await tipFor(batch, profile, place, run, heat) : null;
  return compose({
    voice: reminderVoice,
    profile,
    place,
    touch,
    run,
    heat,
    tip,
    now: batch.deps.clock.now(),
  });
};

/** How far back runs are read for the weekly load, which compares four weeks and has to see that running began before. */
const loadDays = 35;

/** The tip the runner is following; without one, the tip that fits the plan, the runs and the forecast best. */
const tipFor = async (
  { deps, population }: Batch,
  profile: Profile,
  place: Place,
  run: PlannedRun,
  heat: Heat,
): Promise<TipToTell> => {
  const followed = followedTip(reminderVoice.tips, profile.tips, profile.body.health);
  if (followed !== null) return followed;
  const now = deps.clock.now();
  const today = now.toZonedDateTimeISO(place.timeZone).toPlainDate();
  const context = tipContextOf({
    voice: reminderVoice.tips,
    report: null,
    features: profile.pastCramps ? ['pastCramps'] : [],
    run: {
      minutes: run.expectedMinutes,
      distanceKm: run.distanceKm,
      flag: heat.kind === 'known' ? heat.flag : null,
      isRace: run.isRace,
    },
    plannedWeeklyRuns: profile.weeklyRuns,
    pastRuns: await deps.runners.listRuns(profile.runnerId, today.subtract({ days: loadDays }).toString()),
    pastCramps: [],
    body: profile.body,
    now,
    timeZone: place.timeZone,
  });
  return tipForReminder(profile.tips, context, await population(), deps.random);
};
