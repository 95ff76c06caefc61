// The steps a reminder can take. Each names the states it may start from; anything else is a bug and throws. The
// store's condition on the version makes sure that two processes never both take a step from the same state.
import type { Temporal } from 'temporal-polyfill';
import { toStoredInstant } from '../time/instant.ts';
import type { DeliveryState, Reminder, ReminderState, SkipReason } from './reminder.ts';
import type { Touch } from './touch.ts';

/** Reminders in these states are never worked on again. */
export const isFinal = (state: ReminderState): boolean => {
  switch (state) {
    case 'claimed':
    case 'sending':
    case 'unknown':
      return false;
    case 'sent':
    case 'failed':
    case 'skipped':
    case 'expired':
      return true;
  }
};

/** A claim on a touch of which there is no record yet. To be written with `create`. */
export const newClaim = (
  runnerId: string,
  touch: Touch,
  now: Temporal.Instant,
  leaseUntil: Temporal.Instant,
): Reminder => ({
  schemaVersion: 1,
  runnerId,
  touch,
  state: 'claimed',
  version: 1,
  claimedAt: toStoredInstant(now),
  leaseUntilAt: toStoredInstant(leaseUntil),
  sendingAt: null,
  attempts: 0,
  sid: null,
  text: null,
  delivery: null,
  errorCode: null,
  reason: null,
  tipId: null,
  because: null,
  forecast: null,
});

/** What was written for a touch, kept with its record. */
export type Composed = Pick<Reminder, 'tipId' | 'because' | 'forecast'> & { readonly text: string };

/** The same state under a new owner: for a claim whose lease has run out. */
export const takenOver = (reminder: Reminder, leaseUntil: Temporal.Instant): Reminder =>
  step(reminder, ['claimed', 'unknown'], { leaseUntilAt: toStoredInstant(leaseUntil) });

/** About to be handed to the carrier. */
export const sending = (reminder: Reminder, composed: Composed, now: Temporal.Instant): Reminder =>
  step(reminder, ['claimed', 'unknown'], {
    ...composed,
    state: 'sending',
    sendingAt: toStoredInstant(now),
    attempts: reminder.attempts + 1,
  });

/** Back from `sending`: the carrier says that it didn't take the text, so the call doesn't count. */
export const notTaken = (reminder: Reminder): Reminder =>
  step(reminder, ['sending'], { state: 'claimed', attempts: reminder.attempts - 1 });

/** Given up by its owner: anybody may go on with it from now on. */
export const released = (reminder: Reminder, now: Temporal.Instant): Reminder =>
  step(reminder, ['claimed', 'unknown'], { leaseUntilAt: toStoredInstant(now) });

/** The call to the carrier ended without an answer, or its caller did. */
export const outcomeUnknown = (reminder: Reminder, leaseUntil: Temporal.Instant): Reminder =>
  step(reminder, ['sending', 'unknown'], { state: 'unknown', leaseUntilAt: toStoredInstant(leaseUntil) });

/** The carrier has it. */
export const sent = (reminder: Reminder, sid: string, delivery: DeliveryState): Reminder =>
  step(reminder, ['sending', 'unknown'], { state: 'sent', sid, delivery });

/** The carrier refused it. */
export const failed = (reminder: Reminder, errorCode: number | null): Reminder =>
  step(reminder, ['sending'], { state: 'failed', errorCode });

/** Not sent, for a reason. From `sending` only before the carrier was called, so that call doesn't count. */
export const skipped = (reminder: Reminder, reason: SkipReason): Reminder =>
  step(reminder, ['claimed', 'sending', 'unknown'], {
    state: 'skipped',
    reason,
    attempts: callsMade(reminder),
  });

/** Too late to be of use. From `sending` only before the carrier was called. */
export const expired = (reminder: Reminder): Reminder =>
  step(reminder, ['claimed', 'sending', 'unknown'], { state: 'expired', attempts: callsMade(reminder) });

/** Without a word of what it said, whatever its state: for a runner who was forgotten meanwhile. */
export const emptied = (reminder: Reminder): Reminder => ({
  ...reminder,
  version: reminder.version + 1,
  text: null,
  tipId: null,
  because: null,
  forecast: null,
});

const callsMade = ({ state, attempts }: Reminder): number => (state === 'sending' ? attempts - 1 : attempts);

const step = (
  reminder: Reminder,
  from: readonly ReminderState[],
  change: Partial<Omit<Reminder, 'version' | 'runnerId' | 'touch'>>,
): Reminder => {
  if (!from.includes(reminder.state)) {
    throw new Error(`A reminder that is ${reminder.state} can't become ${change.state ?? reminder.state}`);
  }
  return { ...reminder, ...change, version: reminder.version + 1 };
};
