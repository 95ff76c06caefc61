import type { Temporal } from 'temporal-polyfill';

/** A text to hand over. */
export type OutboundText = {
  /** E.164. */
  readonly to: string;
  readonly body: string;
  /** Where the carrier posts what became of it. */
  readonly statusCallbackUrl: string;
  /** Seconds for which it is worth delivering, 1 to 36,000. */
  readonly validitySeconds: number;
};

/**
 * What handing a text over came to. `notProcessed` is safe to try again (429, full queue, no connection); `unknown` is not,
 * because the carrier may have taken it. `refused` carries the carrier's code.
 */
export type HandOver =
  | { readonly outcome: 'accepted'; readonly sid: string }
  | { readonly outcome: 'notProcessed'; readonly code: number | null; readonly retryAfterMs: number | null }
  | { readonly outcome: 'refused'; readonly code: number | null }
  | { readonly outcome: 'unknown' };

/** A text that the carrier says it has, as its list tells it. */
export type CarriedText = {
  readonly sid: string;
  readonly body: string;
  readonly status: string;
  readonly createdAt: Temporal.Instant;
};

/** Port: the text-message carrier. Never throws: what went wrong is in the answer. */
export interface Carrier {
  /** Hands one text over; answers within `timeoutMs`. Never tries twice. */
  send(text: OutboundText, timeoutMs: number): Promise<HandOver>;
  /** Texts handed over to a number since an instant, newest first; 'unavailable' when the list failed. */
  sentTo(to: string, since: Temporal.Instant): Promise<readonly CarriedText[] | 'unavailable'>;
}

/** What the carrier's codes ask of us. Codes that are not listed ask nothing. */
export type CodeMeaning =
  | 'optedOut'
  | 'unreachable'
  | 'slowDown'
  | 'unreachableNow'
  | 'filtered'
  | 'configuration'
  | 'tooLate'
  | 'other';

/** Whether a code is for the operator to mend: our texts are filtered, or our account may not send them. */
export const isForOperator = (meaning: CodeMeaning): boolean =>
  meaning === 'filtered' || meaning === 'configuration';

/**
 * Reads one of Twilio's error codes. They are kept as they came and are our only ones: another carrier's adapter
 * answers with the code here that means the same as its own.
 */
export const codeMeaning = (code: number | null): CodeMeaning => {
  switch (code) {
    case 21610:
      return 'optedOut';
    case 21211:
    case 21614:
    case 30005:
    case 30006:
      return 'unreachable';
    case 20429:
    case 21611:
    case 30001:
      return 'slowDown';
    case 30003:
    case 30008:
      return 'unreachableNow';
    case 30004:
    case 30007:
      return 'filtered';
    case 20003: // wrong credentials
    case 21408: // a region that isn't switched on
    case 21606: // a sender that isn't ours
    case 21703: // a messaging service without senders
    case 30002: // the account is suspended
    case 30032: // a toll-free sender that isn't verified
    case 30034: // a sender that isn't registered
      return 'configuration';
    case 30036:
      return 'tooLate';
    default:
      return 'other';
  }
};
