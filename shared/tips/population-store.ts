import type { Population, RunnerShare } from './population.ts';

/**
 * How many partitions the shares are spread over: at a million runners each holds some 16,000, read in one go. Part
 * of the storage key, so it can't be changed without writing the shares anew.
 */
export const shareShards = 64;

/**
 * Port: population statistics. `Population` is one item. Shares are one small item per runner with a judged
 * outcome. Methods throw on a store that fails.
 */
export interface PopulationStore {
  /** The newest roll-up; `emptyPopulation` before the first. May be a little stale. */
  read(): Promise<Population>;
  /** Replaces the roll-up. */
  write(population: Population): Promise<void>;
  /** Writes or replaces one runner's share. Call it whenever `outcomes` of a saved profile changed. */
  saveShare(share: RunnerShare): Promise<void>;
  /** Removes one runner's share; FORGET does, before the rest. Removing one that isn't there is fine. */
  deleteShare(runnerId: string): Promise<void>;
  /** All shares of one shard, 0 to `shareShards` - 1. */
  listShares(shard: number): Promise<readonly RunnerShare[]>;
}
