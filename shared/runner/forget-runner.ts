import type { Clock } from '../time/clock.ts';
import { toStoredInstant } from '../time/instant.ts';
import type { PopulationStore } from '../tips/population-store.ts';
import type { RunnerStore } from './runner-store.ts';

export type ForgetDeps = {
  readonly runners: Pick<RunnerStore, 'erase'>;
  readonly population: Pick<PopulationStore, 'deleteShare'>;
  readonly clock: Clock;
};

/**
 * Deletes everything of a runner but a suppression, a hash and the instant they left: now, or that of who left before.
 * Safe to repeat. The runner has to be stopped before, and no send open: `leave` does both.
 */
export const forgetRunner = async (
  { runners, population, clock }: ForgetDeps,
  runnerId: string,
  suppressedAt = toStoredInstant(clock.now()),
): Promise<void> => {
  await population.deleteShare(runnerId);
  await runners.erase({ schemaVersion: 1, runnerId, suppressedAt });
};
