/** Port: counters with an end, for limits per number, per address and per day. */
export interface LimitStore {
  /**
   * Adds `by` to a counter and answers the sum. A counter starts at 0 and vanishes at the `endsAt` (stored
   * instant) that its first addition named; later additions don't move its end.
   */
  add(key: string, by: number, endsAt: string): Promise<number>;
}
