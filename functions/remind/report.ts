import type { Reminder } from '../../shared/reminders/reminder.ts';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { RemindDeps } from './deps.ts';

/** Reports a settled touch: how many of which end, and how late the sent ones were. */
export const report = (
  { telemetry, clock }: RemindDeps,
  { runnerId, touch, state, reason }: Reminder,
): void => {
  const { kind } = touch;
  telemetry.count(`remind.${state}`, 1, reason === null ? { kind } : { kind, reason });
  if (state === 'sent') {
    const lag = clock.now().since(fromStoredInstant(touch.dueAt)).total('seconds');
    telemetry.count('remind.lagSeconds', Math.round(lag), { kind });
  }
  telemetry.event('remind.settled', { runnerId, kind, state, reason });
};
