/** Randomness as the service sees it, injected so that every run can be replayed from a seed. */
export interface RandomSource {
  /** A number in [0, 1), uniform. */
  next(): number;
}
