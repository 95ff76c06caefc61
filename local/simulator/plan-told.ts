import { Temporal } from 'temporal-polyfill';
import { hydrationPlan } from '../../shared/hydration/plan.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { SimWhy } from './api.ts';

const minutesBetween = (from: string, to: string): number =>
  Math.floor(Temporal.Instant.from(from).until(to).total('minutes'));

/** The drinking plan behind a reminder, worked out again from its flag and the runner as they are now. */
export const planTold = (reminder: Reminder, profile: Profile | null): SimWhy['plan'] => {
  const { forecast, touch, sendingAt } = reminder;
  if (forecast === null || profile === null || sendingAt === null) return null;
  const { perHourMl, electrolyteDrink, sodiumMgPerLitre, totalCapMl, beforeMl, advice } = hydrationPlan({
    flag: forecast.flag,
    minutes: minutesBetween(touch.runStartAt, touch.runEndAt),
    body: profile.body,
    minutesUntilStart: minutesBetween(sendingAt, touch.runStartAt),
  });
  return { perHourMl, electrolyteDrink, sodiumMgPerLitre, totalCapMl, beforeMl, advice: [...advice] };
};
