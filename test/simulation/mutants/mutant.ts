import type { DeliveryStatusDeps } from '../../../functions/delivery-status/handler.ts';
import type { DispatchDeps } from '../../../functions/dispatch/handler.ts';
import type { InboundSmsDeps } from '../../../functions/inbound-sms/deps.ts';
import type { RemindDeps } from '../../../functions/remind/handler.ts';
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import type { ReminderStore } from '../../../shared/reminders/reminder-store.ts';

/**
 * A service with one safeguard taken away, by what stands behind its ports: the product's own code is untouched.
 */
export type Mutant = {
  readonly name: string;
  /** The laws that break without the safeguard. */
  readonly breaks: RegExp;
  /** The world to begin with: one that broke a law when last looked for; where it no longer does, the next may. */
  readonly firstSeed: number;
  dispatch(deps: DispatchDeps): DispatchDeps;
  remind(deps: RemindDeps): RemindDeps;
  inboundSms(deps: InboundSmsDeps): InboundSmsDeps;
  deliveryStatus(deps: DeliveryStatusDeps): DeliveryStatusDeps;
  /** The store that all of them share; `overwrite` writes a record whatever is stored. */
  reminders(store: ReminderStore, overwrite: (reminder: Reminder) => void): ReminderStore;
};

const same = <T>(deps: T): T => deps;

/** The service as it is. */
export const unchanged: Mutant = {
  name: 'none',
  breaks: /never/,
  firstSeed: 1,
  dispatch: same,
  remind: same,
  inboundSms: same,
  deliveryStatus: same,
  reminders: same,
};
