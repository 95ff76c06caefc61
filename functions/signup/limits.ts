import type { Temporal } from 'temporal-polyfill';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { SignupDeps } from './deps.ts';

/** The API's limits. Each question counts; keys are keyed hashes, so no address or number is stored. */
export const limits = (deps: SignupDeps) => {
  const { identify, settings } = deps;
  const isOver = async (key: string, most: number, lasts: Temporal.DurationLike): Promise<boolean> => {
    const endsAt = toStoredInstant(deps.clock.now().add(lasts));
    return (await deps.limits.add(key, 1, endsAt)) > most;
  };
  return {
    tooManySignups: (address: string): Promise<boolean> =>
      isOver(`signup-address#${identify(address)}`, settings.signupsPerAddressAnHour, { hours: 1 }),
    tooManyForNumber: (phone: string): Promise<boolean> =>
      isOver(`signup-number#${identify(phone)}`, settings.signupsPerNumberADay, { hours: 24 }),
    tooManyLookups: (address: string): Promise<boolean> =>
      isOver(`lookup-address#${identify(address)}`, settings.placeLookupsPerAddressAMinute, { minutes: 1 }),
  };
};
