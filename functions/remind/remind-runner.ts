import type { Reminder } from '../../shared/reminders/reminder.ts';
import { keyOf } from '../../shared/reminders/reminder-key.ts';
import { expired, isFinal, newClaim, skipped, takenOver } from '../../shared/reminders/reminder-steps.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { fromStoredInstant, toStoredInstant } from '../../shared/time/instant.ts';
import { countToday } from '../daily-cap.ts';
import { advance, spacingSeconds, wakeAgain } from './advance.ts';
import { composeTouch } from './compose-touch.ts';
import { decide } from './decide.ts';
import type { Batch } from './deps.ts';
import { handOver } from './hand-over.ts';
import { type Handled, later, reread, settled } from './handled.ts';
import { leaseUntil } from './lease.ts';
import { reconcile } from './reconcile.ts';
import { report } from './report.ts';

/** `done`: nothing to do now. `comeBack`: the queue has to bring this runner back. */
export type RunnerOutcome = 'done' | 'comeBack';

/** Work on a touch isn't begun with less than this left; one takes a few seconds at the worst. */
const reserveMs = 12_000;

/**
 * Settles everything that is due to a runner now: each touch ends as sent, skipped, failed or expired, in order,
 * and the profile moves on to the next. Whatever happened to an earlier attempt is found in the touch's record.
 */
export const remindRunner = async (batch: Batch, runnerId: string): Promise<RunnerOutcome> => {
  const { deps } = batch;
  let current: Profile | 'busy' | null = await deps.runners.findProfile(runnerId);
  while (
    current !== null &&
    current !== 'busy' &&
    current.due !== null &&
    current.due.wakeAt <= toStoredInstant(deps.clock.now())
  ) {
    if (batch.remainingMs() < reserveMs) return 'comeBack';
    current = await workOn(batch, current, current.due.touch);
  }
  if (current === null) return dropRecords(deps, runnerId);
  return current === 'busy' ? 'comeBack' : 'done';
};

/** FORGET may have deleted everything while we wrote: then the records that we wrote go as well. */
const dropRecords = async ({ reminders }: Batch['deps'], runnerId: string): Promise<RunnerOutcome> => {
  const records = await reminders.list(runnerId, '', null);
  const dropped = await Promise.all(records.map((record) => reminders.drop(record)));
  return dropped.includes('conflict') ? 'comeBack' : 'done';
};

/** One piece of work on a due touch. The profile as it then is; 'busy' when the queue has to bring the runner back. */
const workOn = async (batch: Batch, profile: Profile, touch: Touch): Promise<Profile | 'busy' | null> => {
  const { deps } = batch;
  const handled = await handle(batch, profile, touch);
  switch (handled.kind) {
    case 'settled':
      report(deps, handled.reminder);
      return advance(deps, profile, handled.reminder);
    case 'later':
      return wakeAgain(deps, profile, touch, handled.at);
    case 'busy':
      return 'busy';
    case 'reread':
      return deps.runners.findProfile(profile.runnerId);
  }
};

const handle = async (batch: Batch, profile: Profile, touch: Touch): Promise<Handled> => {
  const record = await batch.deps.reminders.find(keyOf(profile.runnerId, touch));
  if (record === null) return beginOn(batch, profile, touch, null);
  if (isFinal(record.state)) return settled(record);
  if (record.leaseUntilAt > toStoredInstant(batch.deps.clock.now())) return { kind: 'busy' };
  return record.state === 'claimed'
    ? beginOn(batch, profile, touch, record)
    : reconcile(batch, profile, record);
};

/** A touch that was not handed over yet: nobody began on it, or who did gave up before the carrier was called. */
const beginOn = async (
  batch: Batch,
  profile: Profile,
  touch: Touch,
  claimed: Reminder | null,
): Promise<Handled> => {
  const { deps } = batch;
  const decision = await decide(batch, profile, touch);
  switch (decision.verdict) {
    case 'skip':
      return settleUnsent(batch, profile, touch, claimed, (claim) => skipped(claim, decision.reason));
    case 'expired':
      return settleUnsent(batch, profile, touch, claimed, expired);
    case 'send': {
      const spacedAt = earliestAfterLastText(profile);
      if (spacedAt !== null && spacedAt > toStoredInstant(deps.clock.now())) {
        return later(fromStoredInstant(spacedAt));
      }
      await batch.pace();
      // The pace may have taken what time there was.
      if (batch.remainingMs() < reserveMs) return { kind: 'busy' };
      if (claimed === null && (await isCapReached(batch))) {
        return settleUnsent(batch, profile, touch, claimed, (claim) => skipped(claim, 'dailyCap'));
      }
      const claim = await claimTouch(batch, profile, touch, claimed);
      if (claim === null) return reread;
      const composed = await composeTouch(batch, profile, touch, decision);
      return handOver(batch, claim, composed);
    }
  }
};

/**
 * Counts one more text against the day's cap. Asked once a touch, when it is first claimed: one that is given back to be
 * offered again was counted. A crash before the claim counts it twice: the cap is then reached early, never late.
 */
const isCapReached = async ({ deps }: Batch): Promise<boolean> =>
  (await countToday(deps, 'texts')) > deps.settings.dailyTextCap;

/** Makes the touch ours until the lease runs out; null when somebody else was faster. */
const claimTouch = async (
  batch: Batch,
  profile: Profile,
  touch: Touch,
  claimed: Reminder | null,
): Promise<Reminder | null> => {
  const { reminders, clock } = batch.deps;
  if (claimed === null) {
    const claim = newClaim(profile.runnerId, touch, clock.now(), leaseUntil(batch));
    return (await reminders.create(claim)) === 'saved' ? claim : null;
  }
  const claim = takenOver(claimed, leaseUntil(batch));
  return (await reminders.save(claim)) === 'saved' ? claim : null;
};

/** Records the end of a touch that isn't sent, in one write. */
const settleUnsent = async (
  batch: Batch,
  profile: Profile,
  touch: Touch,
  claimed: Reminder | null,
  end: (claim: Reminder) => Reminder,
): Promise<Handled> => {
  const { reminders, clock } = batch.deps;
  if (claimed !== null) {
    const ended = end(claimed);
    return (await reminders.save(ended)) === 'saved' ? settled(ended) : reread;
  }
  const ended = { ...end(newClaim(profile.runnerId, touch, clock.now(), clock.now())), version: 1 };
  return (await reminders.create(ended)) === 'saved' ? settled(ended) : reread;
};

const earliestAfterLastText = ({ lastReminderSentAt }: Profile): string | null =>
  lastReminderSentAt === null
    ? null
    : toStoredInstant(fromStoredInstant(lastReminderSentAt).add({ seconds: spacingSeconds }));
