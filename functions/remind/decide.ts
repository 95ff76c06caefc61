import { compareTouches, nextTouchAfter } from '../../shared/reminders/next-touch.ts';
import type { PlannedRun } from '../../shared/reminders/planned-runs.ts';
import type { SkipReason } from '../../shared/reminders/reminder.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import { eveningNeeded, verdictOn } from '../../shared/reminders/usefulness.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { fromStoredInstant, toStoredInstant } from '../../shared/time/instant.ts';
import { cellOf } from '../../shared/weather/forecast.ts';
import { type Heat, heatOf } from '../../shared/weather/heat.ts';
import type { Batch } from './deps.ts';

/** What to do with a due touch; to send it, its run and that run's heat. */
export type Decision =
  | { readonly verdict: 'send'; readonly run: PlannedRun; readonly heat: Heat }
  | { readonly verdict: 'skip'; readonly reason: SkipReason }
  | { readonly verdict: 'expired' };

/** No touch of one run and kind falls further apart than this when its time is moved. */
const movedAtMostHours = 26;
/** More records than a runner can have in that time. */
const recordsAtMost = 100;

/** Decides on a touch that is due: by the profile, the forecast, what else is due, and the operator's pause. */
export const decide = async (batch: Batch, profile: Profile, touch: Touch): Promise<Decision> => {
  const decision = await decideAlone(batch, profile, touch);
  if (decision.verdict !== 'send') return decision;
  if (await isSuperseded(batch, profile, touch)) return skip('superseded');
  if (await wasSaid(batch, profile, touch)) return skip('notNeeded');
  return batch.remindersPaused ? skip('operatorPaused') : decision;
};

const decideAlone = async (batch: Batch, profile: Profile, touch: Touch): Promise<Decision> => {
  const verdict = verdictOn(profile, touch, batch.deps.clock.now());
  if (verdict.verdict !== 'send') return verdict;
  const { run } = verdict;
  const heat = await heatFor(batch, profile, touch, run);
  return touch.kind === 'evening' && !eveningNeeded(profile, run, heat)
    ? skip('notNeeded')
    : { verdict: 'send', run, heat };
};

/** The heat over a run's hours; a check-in says nothing of it and costs no forecast. */
const heatFor = async (batch: Batch, profile: Profile, touch: Touch, run: PlannedRun): Promise<Heat> => {
  const { place } = profile;
  if (place === null || touch.kind === 'checkIn') return { kind: 'unknown', why: 'noForecast' };
  const forecast = await batch.forecastOf(cellOf(place));
  return heatOf(forecast, place, run.startAt, run.expectedMinutes);
};

/** After an outage several touches are due at once: only the newest that is of use is sent. */
const isSuperseded = async (batch: Batch, profile: Profile, touch: Touch): Promise<boolean> => {
  const now = toStoredInstant(batch.deps.clock.now());
  let newer = nextTouchAfter(profile, touch);
  while (newer !== null && newer.dueAt <= now) {
    if ((await decideAlone(batch, profile, newer)).verdict === 'send') return true;
    newer = nextTouchAfter(profile, newer);
  }
  return false;
};

/** Whether this run already had this kind of text, under a lead or quiet hours changed since. */
const wasSaid = async ({ deps }: Batch, profile: Profile, touch: Touch): Promise<boolean> => {
  const from = fromStoredInstant(touch.dueAt).subtract({ hours: movedAtMostHours });
  const records = await deps.reminders.list(profile.runnerId, toStoredInstant(from), recordsAtMost);
  return records.some(
    (record) =>
      record.state === 'sent' &&
      compareTouches(record.touch, touch) !== 0 &&
      record.touch.kind === touch.kind &&
      record.touch.runKey === touch.runKey &&
      record.touch.runStartAt === touch.runStartAt,
  );
};

const skip = (reason: SkipReason): Decision => ({ verdict: 'skip', reason });
