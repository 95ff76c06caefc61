/** What the parts of the local carrier share. */
import type { MovedClock } from '../moved-clock.ts';
import type { Work } from '../work.ts';
import type { CarrierAccount } from './account.ts';
import type { CarrierFaults } from './faults.ts';
import type { CarrierLog } from './log.ts';
import type { WebhookAttempt } from './webhook.ts';
import type { WebhookSettings } from './webhook-settings.ts';

export type CarrierDeps = {
  readonly account: CarrierAccount;
  readonly clock: MovedClock;
  readonly log: CarrierLog;
  readonly work: Work;
  /** 32 new hex digits. */
  readonly newHex: () => string;
  /** Where texts to the account's number are posted at first, with Twilio's retry overrides in the fragment. */
  readonly webhookUrl: string;
  /** True for Advanced Opt-Out: the webhook is told in OptOutType what the carrier has done. */
  readonly advancedOptOut: boolean;
};

/** What the carrier works with, what is set while it runs, and what it counts. Texts and opt-outs are in its log. */
export type CarrierState = CarrierDeps & {
  faults: CarrierFaults;
  webhooks: WebhookSettings;
  /** How many create calls came in the second of the last one, counted from the epoch. */
  creates: { readonly second: number; readonly count: number };
  /** What our webhook answered to a runner's text, by its SID. */
  readonly attempts: Map<string, readonly WebhookAttempt[]>;
};
