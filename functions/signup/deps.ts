import type { LimitStore } from '../../shared/runner/limit-store.ts';
import type { PlaceFinder } from '../../shared/runner/place.ts';
import type { SignupStore } from '../../shared/runner/signup.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';

/** What the sign-up API needs from the world. */
export type SignupDeps = {
  readonly clock: Clock;
  /** Draws the codes, so it has to be unpredictable in the service, seeded in tests. */
  readonly random: RandomSource;
  readonly signups: SignupStore;
  readonly limits: LimitStore;
  readonly places: PlaceFinder;
  readonly telemetry: Telemetry;
  /** The keyed hash of a number or an address, for limits that store neither. */
  readonly identify: (numberOrAddress: string) => string;
  readonly settings: {
    /** The number that runners text, E.164. */
    readonly smsNumber: string;
    /** Countries whose numbers may join, ISO 3166-1 alpha-2. */
    readonly countries: readonly string[];
    readonly signupsPerAddressAnHour: number;
    readonly signupsPerNumberADay: number;
    /** Places looked up and codes asked about, together. */
    readonly placeLookupsPerAddressAMinute: number;
  };
};
