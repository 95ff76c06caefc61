import type { Reminder } from '../../shared/reminders/reminder.ts';
import { countSegments } from '../../shared/sms/segments.ts';
import { fromStoredInstant } from '../../shared/time/instant.ts';
import type { RemindDeps } from './deps.ts';

/** Reports a settled touch: how many of which end, how late the sent ones were and what they cost. */
export const report = (
  { telemetry, clock }: RemindDeps,
  { runnerId, touch, state, reason, text }: Reminder,
): void => {
  const { kind } = touch;
  telemetry.count(`remind.${state}`, 1, reason === null ? { kind } : { kind, reason });
  if (state === 'sent') {
    const lag = clock.now().since(fromStoredInstant(touch.dueAt)).total('seconds');
    telemetry.count('remind.lagSeconds', Math.round(lag), { kind });
    telemetry.count('texts.segments', countSegments(text ?? ''), { as: 'reminder' });
  }
  telemetry.event('remind.settled', { runnerId, kind, state, reason });
};
