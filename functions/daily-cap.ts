import type { LimitStore } from '../shared/runner/limit-store.ts';
import type { Clock } from '../shared/time/clock.ts';
import { toStoredInstant } from '../shared/time/instant.ts';

/**
 * Counts one more text of ours in this UTC day and answers how many they are with it: of all texts, or of the answers
 * among them. Both kinds count toward one cap (docs/decisions/0042-one-cap-on-all-texts.md).
 */
export const countToday = (
  { clock, limits }: { readonly clock: Clock; readonly limits: LimitStore },
  counted: 'texts' | 'answers',
): Promise<number> => {
  const now = clock.now();
  const day = toStoredInstant(now).slice(0, 10);
  return limits.add(`day-${counted}#${day}`, 1, toStoredInstant(now.add({ hours: 48 })));
};
