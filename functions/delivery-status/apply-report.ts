import {
  cameBackAfter,
  consentEventOf,
  statusForCode,
  unreachableAfter,
  withStatus,
} from '../../shared/reminders/carrier-verdict.ts';
import { afterReport, type DeliveryReport } from '../../shared/reminders/delivery.ts';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import type { Reminder, ReminderKey } from '../../shared/reminders/reminder.ts';
import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import { changeProfile } from '../../shared/runner/change-profile.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import { codeMeaning, isForOperator } from '../../shared/sms/carrier.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';

export type ApplyDeps = {
  readonly clock: Clock;
  readonly runners: RunnerStore;
  readonly reminders: ReminderStore;
  readonly telemetry: Telemetry;
};

/** `moved`: the report was news. `nothingNew`: late, repeated, or about a reminder that is gone. */
export type Applied = 'moved' | 'nothingNew';

/**
 * Applies one report of the carrier. The order matters to a crash: a stop is written to the profile before the
 * report is recorded (writing it twice is the same as once), a count in a row after (it may be lost, not
 * doubled).
 */
export const applyReport = async (
  deps: ApplyDeps,
  key: ReminderKey,
  report: DeliveryReport,
): Promise<Applied> => {
  for (;;) {
    const reminder = await deps.reminders.find(key);
    const moved = reminder === null ? null : afterReport(reminder, report);
    if (moved === null) return 'nothingNew';
    const status = statusForCode(report.errorCode);
    if (status !== null) await setStatus(deps, moved, status);
    if ((await deps.reminders.save(moved)) === 'conflict') continue;
    tell(deps.telemetry, moved);
    await countReachability(deps, moved);
    return 'moved';
  }
};

const setStatus = async (
  deps: ApplyDeps,
  reminder: Reminder,
  status: 'stopped' | 'unreachable',
): Promise<void> => {
  const { consent } = await deps.runners.history(reminder.runnerId);
  if (cameBackAfter(reminder, consent)) return;
  const after = await changeRunner(deps, reminder.runnerId, (profile) => withStatus(profile, status));
  // FORGET was quicker: a proof written now would be all that is left of the runner.
  if (after === null) return;
  await deps.runners.appendConsent(consentEventOf(reminder, status));
  if (status === 'stopped') deps.telemetry.count('optOuts', 1, { how: 'carrier' });
};

/** Counts texts in a row that found the phone unreachable; one that was delivered begins the count again. */
const countReachability = async (deps: ApplyDeps, reminder: Reminder): Promise<void> => {
  if (reminder.delivery === 'delivered') {
    await changeRunner(deps, reminder.runnerId, (profile) =>
      profile.unreachableInARow === 0 ? profile : { ...profile, unreachableInARow: 0 },
    );
  } else if (codeMeaning(reminder.errorCode) === 'unreachableNow') {
    const after = await changeRunner(deps, reminder.runnerId, (profile) => {
      const counted = { ...profile, unreachableInARow: profile.unreachableInARow + 1 };
      return counted.unreachableInARow < unreachableAfter ? counted : withStatus(counted, 'unreachable');
    });
    if (after?.status === 'unreachable') {
      await deps.runners.appendConsent(consentEventOf(reminder, 'unreachable'));
    }
  }
};

/**
 * Writes a change of the profile with what it makes due next; none when `change` answers the same profile. Throws when
 * other writes came between at every try: the webhook then answers 500, and the carrier reports once more.
 */
const changeRunner = async (
  { runners, clock }: ApplyDeps,
  runnerId: string,
  change: (profile: Profile) => Profile,
): Promise<Profile | null> => {
  const after = await changeProfile(runners, runnerId, (profile) => {
    const changed = change(profile);
    return changed === profile ? profile : scheduleNext(changed, clock.now());
  });
  if (after === 'busy') throw new Error(`Runner ${runnerId} was written by others at every try`);
  return after;
};

const tell = (telemetry: Telemetry, { runnerId, delivery, errorCode }: Reminder): void => {
  const meaning = codeMeaning(errorCode);
  telemetry.event('delivery.moved', { runnerId, delivery, carrierCode: errorCode });
  if (delivery !== null) telemetry.count(`delivery.${delivery}`, 1, { meaning });
  if (errorCode !== null) telemetry.count('carrier.errors', 1, { code: String(errorCode) });
  if (isForOperator(meaning)) {
    telemetry.event('delivery.problem', { runnerId, carrierCode: errorCode, meaning });
  }
  if (meaning === 'unreachable' || meaning === 'unreachableNow') {
    telemetry.event('delivery.unreachable', { runnerId, carrierCode: errorCode });
  }
};
