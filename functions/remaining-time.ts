/** The part of Lambda's context that the handlers of ticks and queues use. */
export type RemainingTime = { getRemainingTimeInMillis(): number };
