// What the carrier's word on a text means for its runner.
import type { ConsentEvent } from '../runner/consent.ts';
import type { Profile } from '../runner/profile.ts';
import { codeMeaning } from '../sms/carrier.ts';
import type { Reminder } from './reminder.ts';

/** The status that a code leaves a runner in; null when it says nothing about the runner. */
export const statusForCode = (code: number | null): 'stopped' | 'unreachable' | null => {
  const meaning = codeMeaning(code);
  switch (meaning) {
    case 'optedOut':
      return 'stopped';
    case 'unreachable':
      return 'unreachable';
    default:
      return null;
  }
};

/** Texts in a row to a phone that can't be reached now, after which reminders wait for the runner to text. */
export const unreachableAfter = 5;

/** The profile under such a status; only an active runner's changes, so that it never undoes a stop. */
export const withStatus = (profile: Profile, status: 'stopped' | 'unreachable'): Profile =>
  profile.status === 'active' ? { ...profile, status } : profile;

/** The proof of such a change, the same whenever it is written for the same text. */
export const consentEventOf = (reminder: Reminder, status: 'stopped' | 'unreachable'): ConsentEvent => ({
  schemaVersion: 1,
  runnerId: reminder.runnerId,
  at: handedOverAt(reminder),
  action: status,
  words: `carrier code ${reminder.errorCode ?? 'unknown'}`,
  messageSid: reminder.sid,
});

/** Whether the runner came back after a text was handed over: what the carrier then said of it is out of date. */
export const cameBackAfter = (reminder: Reminder, consent: readonly ConsentEvent[]): boolean =>
  consent.some(
    ({ action, at }) => (action === 'restarted' || action === 'joined') && at > handedOverAt(reminder),
  );

const handedOverAt = (reminder: Reminder): string => reminder.sendingAt ?? reminder.claimedAt;
