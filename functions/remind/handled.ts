import type { Temporal } from 'temporal-polyfill';
import type { Reminder } from '../../shared/reminders/reminder.ts';

/** What came of working on one touch. */
export type Handled =
  /** It has its end, in this record. */
  | { readonly kind: 'settled'; readonly reminder: Reminder }
  /** To be looked at again at an instant. */
  | { readonly kind: 'later'; readonly at: Temporal.Instant }
  /** Another process holds it, or there is no time left for it. */
  | { readonly kind: 'busy' }
  /** Somebody else wrote in between: begin again from what is stored now. */
  | { readonly kind: 'reread' };

/** The touch has its end. */
export const settled = (reminder: Reminder): Handled => ({ kind: 'settled', reminder });
/** The touch waits until an instant. */
export const later = (at: Temporal.Instant): Handled => ({ kind: 'later', at });
export const reread: Handled = { kind: 'reread' };
