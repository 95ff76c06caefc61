import type { ReminderStore } from '../../shared/reminders/reminder-store.ts';
import type { LimitStore } from '../../shared/runner/limit-store.ts';
import type { PlaceFinder } from '../../shared/runner/place.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { SignupStore } from '../../shared/runner/signup.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import type { PopulationStore } from '../../shared/tips/population-store.ts';
import type { CarrierWebhooks } from '../carrier-webhooks.ts';

/** What answering texts needs from the world. */
export type InboundSmsDeps = {
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly runners: RunnerStore;
  readonly signups: SignupStore;
  readonly reminders: ReminderStore;
  readonly limits: LimitStore;
  readonly places: PlaceFinder;
  readonly population: PopulationStore;
  readonly telemetry: Telemetry;
  /** The keyed hash of an E.164 number: the runner's id. */
  readonly identify: (phone: string) => string;
  /**
   * The secret in the page link that answers one text: at least 128 bits, base64url, not to be guessed (a keyed
   * hash of the text's sid), and the same for a repeated webhook, so that the secret itself is never stored.
   */
  readonly pageSecretFor: (messageSid: string) => string;
  /** The digest under which such a secret is kept. */
  readonly digest: (secret: string) => string;
  readonly webhooks: Pick<CarrierWebhooks, 'readText' | 'reply'>;
  readonly settings: {
    /** Where the pages are, without a trailing slash. */
    readonly webBaseUrl: string;
    /** True where the carrier answers STOP, START and HELP itself. */
    readonly carrierHandlesKeywords: boolean;
    /** Countries whose numbers may join, ISO 3166-1 alpha-2. */
    readonly countries: readonly string[];
    /** Most texts of the whole service in one UTC day; answers get half of it at most. */
    readonly dailyTextCap: number;
    /** Answers one number gets in an hour; what it texts beyond that is applied in silence. */
    readonly answersPerHour: number;
  };
};
