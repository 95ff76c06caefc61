/** Port: counters with an end, for limits per number, per address and per day. */
export interface LimitStore {
  /** Adds `by` to a counter that starts at 0 and vanishes after `endsAt` (stored instant); answers the sum. */
  add(key: string, by: number, endsAt: string): Promise<number>;
}
