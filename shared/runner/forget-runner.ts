import type { Clock } from '../time/clock.ts';
import { toStoredInstant } from '../time/instant.ts';
import type { PopulationStore } from '../tips/population-store.ts';
import type { RunnerStore } from './runner-store.ts';

/** Deletes everything of a runner but the suppression, a hash and a date. Safe to repeat. */
export const forgetRunner = async (
  deps: {
    readonly runners: Pick<RunnerStore, 'erase'>;
    readonly population: Pick<PopulationStore, 'deleteShare'>;
    readonly clock: Clock;
  },
  runnerId: string,
): Promise<void> => {
  await deps.population.deleteShare(runnerId);
  const suppressedAt = toStoredInstant(deps.clock.now());
  await deps.runners.erase({ schemaVersion: 1, runnerId, suppressedAt });
};
