import type { Profile } from '../runner/profile.ts';
import type { Clock } from '../time/clock.ts';
import { keyOf } from './reminder-key.ts';
import type { ReminderStore } from './reminder-store.ts';

const pollMs = 100;
/** A text is answered within 5 s; a hand-over that takes longer than this is told as unknown. */
const longestWaitMs = 3_000;

/**
 * Waits, 3 s at most, until the reminder that is being handed over right now, if there is one, has been. Remind marks
 * a reminder `sending`, reads the profile once more, and only then calls the carrier: so after the profile says
 * stopped, and this wait, no text of ours is accepted any more. `profile` is the one that says so.
 */
export const settleOpenSend = async (
  { reminders, clock }: { readonly reminders: Pick<ReminderStore, 'find'>; readonly clock: Clock },
  profile: Profile,
): Promise<void> => {
  if (profile.due === null) return;
  const key = keyOf(profile.runnerId, profile.due.touch);
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += pollMs) {
    const reminder = await reminders.find(key);
    if (reminder?.state !== 'sending') return;
    await clock.sleep(pollMs);
  }
};
