import type { Clock } from '../time/clock.ts';
import { toStoredInstant } from '../time/instant.ts';
import type { PopulationStore } from '../tips/population-store.ts';
import type { Suppression } from './consent.ts';
import type { RunnerStore } from './runner-store.ts';

type ForgetDeps = {
  readonly runners: Pick<RunnerStore, 'erase'>;
  readonly population: Pick<PopulationStore, 'deleteShare'>;
};

/** Deletes everything of a runner but a suppression, a hash and the date they left. Safe to repeat. */
export const forgetRunner = (deps: ForgetDeps & { readonly clock: Clock }, runnerId: string): Promise<void> =>
  suppress(deps, { schemaVersion: 1, runnerId, suppressedAt: toStoredInstant(deps.clock.now()) });

/** The same for a runner who left before, with the suppression of that day. */
export const suppress = async (deps: ForgetDeps, suppression: Suppression): Promise<void> => {
  await deps.population.deleteShare(suppression.runnerId);
  await deps.runners.erase(suppression);
};
