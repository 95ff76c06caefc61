import { keyOf } from '../../shared/reminders/reminder-key.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { InboundSmsDeps } from './deps.ts';

const pollMs = 100;
/** The carrier gives a webhook 5 s; a hand-over that takes longer than this is told as unknown. */
const longestWaitMs = 3_000;

/**
 * Waits until the reminder that is being handed over right now, if there is one, has been. Remind marks a
 * reminder `sending`, reads the profile once more, and only then calls the carrier: so after the profile says
 * stopped, and this wait, no text of ours is accepted any more.
 */
export const settleReminder = async (deps: InboundSmsDeps, profile: Profile): Promise<void> => {
  if (profile.due === null) return;
  const key = keyOf(profile.runnerId, profile.due.touch);
  for (let waitedMs = 0; waitedMs < longestWaitMs; waitedMs += pollMs) {
    const reminder = await deps.reminders.find(key);
    if (reminder?.state !== 'sending') return;
    await deps.clock.sleep(pollMs);
  }
};
