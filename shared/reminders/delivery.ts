import type { DeliveryState, Reminder } from './reminder.ts';

/** One report of the carrier on a text. */
export type DeliveryReport = {
  readonly sid: string;
  readonly delivery: DeliveryState;
  readonly errorCode: number | null;
};

/** How far along each state is; of several with the same rank the first one stays. */
const rank: Readonly<Record<DeliveryState, number>> = {
  accepted: 0,
  queued: 1,
  sent: 2,
  delivered: 3,
  undelivered: 3,
  failed: 3,
};

/**
 * The reminder after a report; null when it says nothing new: it is late, repeated, or about another text. A
 * report on a reminder whose outcome is open proves that the carrier took it.
 */
export const afterReport = (reminder: Reminder, report: DeliveryReport): Reminder | null => {
  if (reminder.sid !== null && reminder.sid !== report.sid) return null;
  const proves = reminder.state === 'sending' || reminder.state === 'unknown';
  const moves = reminder.delivery === null || rank[report.delivery] > rank[reminder.delivery];
  if (!proves && !moves) return null;
  return {
    ...reminder,
    version: reminder.version + 1,
    state: proves ? 'sent' : reminder.state,
    sid: report.sid,
    delivery: report.delivery,
    errorCode: report.errorCode ?? reminder.errorCode,
  };
};

/** Our word for the carrier's; null for one that tells nothing about delivery. */
export const deliveryOf = (status: string): DeliveryState | null => {
  switch (status) {
    case 'accepted':
    case 'scheduled':
      return 'accepted';
    case 'queued':
    case 'sending':
      return 'queued';
    case 'sent':
      return 'sent';
    case 'delivered':
    case 'read':
      return 'delivered';
    case 'undelivered':
      return 'undelivered';
    case 'failed':
    case 'canceled':
      return 'failed';
    default:
      return null;
  }
};
