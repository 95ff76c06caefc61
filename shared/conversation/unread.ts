import type { Profile } from '../runner/profile.ts';
import { joiningHasExpired, joiningHelp } from './joining.ts';
import { type Decision, decision, emergencyNumber, type Situation } from './situation.ts';

/** A text that can't be read: one helpful line, then HELP is pointed to, then silence. */
export const unread = (situation: Situation, profile: Profile): Decision => {
  const next = { ...profile, unreadInARow: profile.unreadInARow + 1 };
  if (profile.unreadInARow === 0) return decision(next, firstHelp(situation, profile));
  const again = situation.voice.answers.unreadAgain(emergencyNumber(situation, profile));
  return decision(next, profile.unreadInARow === 1 ? again : null);
};

const firstHelp = (situation: Situation, profile: Profile): string => {
  const { joining, answers } = situation.voice;
  if (profile.status !== 'joining') return answers.unread();
  return joiningHasExpired(profile, situation) ? joining.joiningExpired() : joiningHelp(situation, profile);
};
