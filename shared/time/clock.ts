import type { Temporal } from 'temporal-polyfill';

/**
 * Time as the service sees it. Always injected: the laptop moves it by hand, the simulation jumps it, and a
 * value read once at load would be wrong in all three places.
 */
export interface Clock {
  /** The instant it is now. */
  now(): Temporal.Instant;
  /** Resolves after `milliseconds` of this clock's time have passed. */
  sleep(milliseconds: number): Promise<void>;
}
