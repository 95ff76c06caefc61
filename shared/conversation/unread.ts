import type { Profile } from '../runner/profile.ts';
import { joiningExpired } from '../sms/copy/joining-texts.ts';
import { unreadAgain, unread as unreadText } from '../sms/copy/unread-texts.ts';
import { joiningHasExpired, joiningHelp } from './joining.ts';
import { type Decision, decision, emergencyNumber, type Situation } from './situation.ts';

/** A text that can't be read: one helpful line, then HELP is pointed to, then silence. */
export const unread = (situation: Situation, profile: Profile): Decision => {
  const next = { ...profile, unreadInARow: profile.unreadInARow + 1 };
  if (profile.unreadInARow === 0) return decision(next, firstHelp(situation, profile));
  const again = unreadAgain(emergencyNumber(situation, profile));
  return decision(next, profile.unreadInARow === 1 ? again : null);
};

const firstHelp = (situation: Situation, profile: Profile): string => {
  if (profile.status !== 'joining') return unreadText();
  return joiningHasExpired(profile, situation) ? joiningExpired() : joiningHelp(profile);
};
