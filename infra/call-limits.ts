/**
 * How AWS calls the functions: how long a call may take, and how the queue hands out its messages. Without the CDK, so that
 * the laptop does the same.
 */

/** A text is answered within 5 s, though Twilio would wait for 15. The rest is for the last words in the log. */
export const httpTimeoutSeconds = 10;
/** How long one call of remind may take. */
export const remindTimeoutSeconds = 60;
/** Shorter than the minute until the next tick. */
export const dispatchTimeoutSeconds = 55;
/** A message that a crashed call held comes back when that call is surely over. */
export const visibilitySeconds = 6 * remindTimeoutSeconds;
/** Times that a message is handed out before it is laid with the dead letters. */
export const maxReceives = 5;
/** Messages that one call of remind gets: one that fails keeps no other back. */
export const messagesPerCall = 1;
