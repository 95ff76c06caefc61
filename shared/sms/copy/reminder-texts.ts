import type { HydrationPlan } from '../../hydration/plan.ts';
import type { KnownHeat } from '../../weather/heat.ts';
import { foldToGsm7 } from '../segments.ts';

/** How this runner reads numbers: F and oz with 12-hour times, or C and ml with 24-hour times. */
export type Units = 'imperial' | 'metric';

export type PreRunFacts = {
  /** The place's name as people write it. */
  readonly placeName: string;
  /** The run's start, local, 'HH:MM'. */
  readonly startLocal: string;
  readonly minutes: number;
  readonly units: Units;
  /** The forecast and the plan made from it; null when there is no forecast: then no numbers are said. */
  readonly heat: { readonly forecast: KnownHeat; readonly plan: HydrationPlan } | null;
  /** What to say last: a tip's short text (at most 70 characters), a question after a red flag, or nothing. */
  readonly closing:
    | { readonly kind: 'tip'; readonly shortText: string }
    | { readonly kind: 'askAllClear' }
    | { readonly kind: 'nothing' };
  /** Health answers keep electrolytes out of the words when there is no plan to say so. */
  readonly electrolytesAllowed: boolean;
};

/** The text before a run: forecast at the start, what to drink, one tip. GSM-7, at most two segments. */
export const preRunText = (facts: PreRunFacts): string =>
  foldToGsm7(`${facts.placeName} ${facts.startLocal}: drink to thirst.`);

export type EveningFacts = Omit<PreRunFacts, 'closing'>;

/** The text the evening before: tomorrow's heat, what to drink and pack. GSM-7, at most two segments. */
export const eveningText = (facts: EveningFacts): string =>
  foldToGsm7(`Tomorrow ${facts.startLocal} ${facts.placeName}: pack water.`);

export type CheckInFacts = {
  /** The run's start, local, 'HH:MM'. */
  readonly startLocal: string;
  readonly units: Units;
  /** 'earlier' for the morning after (a check-in moved out of quiet hours). */
  readonly when: 'today' | 'yesterday';
  /** True while a red flag is open: then ask for the all clear too. */
  readonly askAllClear: boolean;
};

/** The text after a run: how were the calves? GSM-7, one segment. */
export const checkInText = (_facts: CheckInFacts): string =>
  'How were your calves? Reply OK, or tell me about the cramp.';
