import { Temporal } from 'temporal-polyfill';
import { deliveryOf } from '../../shared/reminders/delivery.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { expired, outcomeUnknown, released, skipped } from '../../shared/reminders/reminder-steps.ts';
import { usefulUntil, type Verdict, verdictOn } from '../../shared/reminders/usefulness.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { Batch } from './deps.ts';
import { confirmSent, handOver, lookUpAfterSeconds } from './hand-over.ts';
import { type Handled, later, reread, settled } from './handled.ts';
import { leaseUntil } from './lease.ts';

/** Calls to the carrier for one touch. */
const attemptsAtMost = 2;
/** Clocks differ, and the carrier's list counts whole seconds. */
const clockMarginSeconds = 10;
const longestLookSeconds = 600;
/** Hours after a touch's use has ended for which its outcome is still asked for when the list is down. */
const keepAskingHours = 2;

/**
 * Goes on with a touch of which it isn't known whether the carrier took it: the call wasn't answered, or its
 * caller died. Found in the carrier's list: sent. Not found a minute after the call: sent once more, if it is
 * still of use. A status callback may have settled it before; then its record is final and this isn't reached.
 */
export const reconcile = async (batch: Batch, profile: Profile, open: Reminder): Promise<Handled> => {
  const { deps } = batch;
  const ours = outcomeUnknown(open, leaseUntil(batch));
  if ((await deps.reminders.save(ours)) === 'conflict') return reread;

  const since = fromStoredInstant(open.claimedAt).subtract({ seconds: clockMarginSeconds });
  const listed = await deps.carrier.sentTo(profile.phone, since);
  const now = deps.clock.now();
  if (listed === 'unavailable') {
    const stopAskingAt = usefulUntil(open.touch).add({ hours: keepAskingHours });
    return isBefore(now, stopAskingAt)
      ? askLater(batch, ours, now.add({ seconds: secondsToNextLook(open, now) }))
      : settle(batch, expired(ours));
  }
  const found = listed.find((text) => text.body === open.text);
  if (found !== undefined) return confirmSent(batch, ours, found.sid, deliveryOf(found.status) ?? 'accepted');

  const lookUpAt = fromStoredInstant(open.sendingAt ?? open.claimedAt).add({ seconds: lookUpAfterSeconds });
  if (isBefore(now, lookUpAt)) return askLater(batch, ours, lookUpAt);
  if (open.attempts >= attemptsAtMost) return settle(batch, expired(ours));
  return sendAgain(batch, ours, verdictOn(profile, open.touch, now));
};

const sendAgain = async (batch: Batch, ours: Reminder, verdict: Verdict): Promise<Handled> => {
  switch (verdict.verdict) {
    case 'skip':
      return settle(batch, skipped(ours, verdict.reason));
    case 'expired':
      return settle(batch, expired(ours));
    case 'send': {
      if (batch.remindersPaused) return settle(batch, skipped(ours, 'operatorPaused'));
      if (ours.text === null) throw new Error('A reminder was handed over without words');
      await batch.pace();
      // The same words, so that either of the two calls is found by them.
      const { text, tipId, because, forecast } = ours;
      return handOver(batch, ours, { text, tipId, because, forecast });
    }
  }
};

const settle = async ({ deps }: Batch, ended: Reminder): Promise<Handled> =>
  (await deps.reminders.save(ended)) === 'saved' ? settled(ended) : reread;

const askLater = async ({ deps }: Batch, ours: Reminder, at: Temporal.Instant): Promise<Handled> =>
  (await deps.reminders.save(released(ours, deps.clock.now()))) === 'saved' ? later(at) : reread;

/** While the list is down it is asked less and less often, down to every ten minutes. */
const secondsToNextLook = ({ sendingAt, claimedAt }: Reminder, now: Temporal.Instant): number => {
  const waited = fromStoredInstant(sendingAt ?? claimedAt)
    .until(now)
    .total('seconds');
  return Math.min(longestLookSeconds, Math.max(lookUpAfterSeconds, Math.round(waited / 2)));
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0;
