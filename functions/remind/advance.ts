import type { Temporal } from 'temporal-polyfill';
import { cameBackAfter, statusForCode, withStatus } from '../../shared/reminders/carrier-verdict.ts';
import { compareTouches, dueFor, nextTouchAfter } from '../../shared/reminders/next-touch.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import { changeProfile } from '../../shared/runner/change-profile.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { fromStoredInstant, toStoredInstant } from '../../shared/time/instant.ts';
import { rememberTold } from '../../shared/tips/next-tip.ts';
import { tipInForce } from '../../shared/tips/trial.ts';
import type { RemindDeps } from './deps.ts';

/** Nobody gets two texts closer together than this. */
export const spacingSeconds = 60;

/** Whether the profile still waits for this touch to be settled. */
export const isDue = (profile: Profile, touch: Touch): boolean =>
  profile.due !== null && compareTouches(profile.due.touch, touch) === 0;

/** Moves the profile to the touch after a settled one, together with what the settling means for the runner. */
export const advance = async (
  deps: RemindDeps,
  profile: Profile,
  settled: Reminder,
): Promise<Profile | 'busy' | null> => {
  const status = await statusAfter(deps, settled);
  return changeWhileDue(deps, profile, settled.touch, (current) => {
    const changed = withConsequences(status === null ? current : withStatus(current, status), settled);
    const next = nextTouchAfter(changed, settled.touch);
    const due = dueFor(next, deps.clock.now());
    return { ...changed, due: spaced(due, changed.lastReminderSentAt) };
  });
};

/** The status that a refusal leaves the runner in; null when it changes none. */
export const statusAfter = async (
  { runners }: RemindDeps,
  settled: Reminder,
): Promise<'stopped' | 'unreachable' | null> => {
  const status = settled.state === 'failed' ? statusForCode(settled.errorCode) : null;
  if (status === null) return null;
  const { consent } = await runners.history(settled.runnerId);
  return cameBackAfter(settled, consent) ? null : status;
};

/** Sets when the runner is looked at again for the same touch. */
export const wakeAgain = (
  deps: RemindDeps,
  profile: Profile,
  touch: Touch,
  at: Temporal.Instant,
): Promise<Profile | 'busy' | null> =>
  changeWhileDue(deps, profile, touch, (current) => ({
    ...current,
    due: { touch, wakeAt: toStoredInstant(at) },
  }));

/** Writes a change on the profile as long as `touch` is the one it waits for. Answers as `changeProfile` does. */
const changeWhileDue = (
  { runners }: RemindDeps,
  known: Profile,
  touch: Touch,
  change: (current: Profile) => Profile,
): Promise<Profile | 'busy' | null> =>
  changeProfile(
    runners,
    known.runnerId,
    (current) => (isDue(current, touch) ? change(current) : current),
    known,
  );

/** What a settled touch changes on its runner besides the next one. */
const withConsequences = (profile: Profile, settled: Reminder): Profile => {
  const spacedFrom =
    settled.sendingAt === null || settled.attempts === 0 ? profile.lastReminderSentAt : settled.sendingAt;
  const after = { ...profile, lastReminderSentAt: spacedFrom, tips: toldTip(profile, settled) };
  return settled.state === 'sent' && settled.touch.kind === 'checkIn' ? asked(after, settled) : after;
};

/** MORE explains the tip last told. */
const toldTip = ({ tips }: Profile, { state, tipId }: Reminder): Profile['tips'] => {
  if (state !== 'sent' || tipId === null) return tips;
  const inForce = tipInForce(tips);
  const variant = inForce?.tipId === tipId ? inForce.variant : 'standard';
  return rememberTold(tips, { tipId, variant });
};

/** A check-in was sent: its answer is waited for, unless the runner is in the middle of another question. */
const asked = (profile: Profile, checkIn: Reminder): Profile => {
  const checkIns = { ...profile.checkIns, unansweredInARow: profile.checkIns.unansweredInARow + 1 };
  const { waitingFor } = profile.conversation;
  if (waitingFor !== 'nothing' && waitingFor !== 'checkIn') return { ...profile, checkIns };
  return {
    ...profile,
    checkIns,
    conversation: { waitingFor: 'checkIn', runKey: checkIn.touch.runKey },
    askedAt: checkIn.sendingAt,
  };
};

const spaced = (due: Profile['due'], lastSentAt: string | null): Profile['due'] => {
  if (due === null || lastSentAt === null) return due;
  const earliest = toStoredInstant(fromStoredInstant(lastSentAt).add({ seconds: spacingSeconds }));
  return due.wakeAt < earliest ? { ...due, wakeAt: earliest } : due;
};
