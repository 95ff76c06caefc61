import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import { emptyPopulation, type Population, withShare } from '../../shared/tips/population.ts';
import { type PopulationStore, shareShards } from '../../shared/tips/population-store.ts';

export type RollUpTipsDeps = {
  readonly clock: Clock;
  readonly population: PopulationStore;
  readonly telemetry: Telemetry;
};

/** What one roll-up counted. */
export type RollUpCounts = { readonly runners: number };

/**
 * Sums every runner's share into the population statistics, from nothing: run twice, or again after a crash, it
 * writes the same, and a runner who left is no longer in it. Called once a day; the event says nothing.
 */
export const createHandler =
  (deps: RollUpTipsDeps) =>
  async (_event: unknown): Promise<RollUpCounts> => {
    const rolledUpAt = toStoredInstant(deps.clock.now());
    let summed: Population = { ...emptyPopulation, rolledUpAt };
    for (let shard = 0; shard < shareShards; shard += 1) {
      summed = (await deps.population.listShares(shard)).reduce(withShare, summed);
    }
    await deps.population.write(summed);
    const counts = { runners: summed.runners };
    deps.telemetry.count('rollUpTips.runners', counts.runners);
    deps.telemetry.event('tips.rolledUp', counts);
    return counts;
  };
