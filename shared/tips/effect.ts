import type { PastRun } from './history.ts';
import type { TipId } from './tip.ts';
import { type TipsRecord, tipInForce } from './trial.ts';

/** Runs that a runner told us about, and how many of them cramped. */
export type RunCount = { readonly runs: number; readonly cramps: number };

/** How a runner's runs went with a tip against before it: never a bare rate, always the difference. */
export type Effect = {
  readonly tipId: TipId;
  readonly since: RunCount;
  readonly before: RunCount;
  /**
   * Cramps in ten runs since, minus before: below zero is better. `low` to `high` is the 90 % interval. Null
   * when either side has no run.
   */
  readonly differenceInTen: {
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
  } | null;
  readonly verdict: 'tooEarly' | 'fewerCramps' | 'moreCramps';
};

/** z of a two-sided 90 % interval. */
const z = 1.645;

/** The effect of the tip in force, as `effectsOf` has it. Null without one. */
export const effectOf = (record: TipsRecord, runs: readonly PastRun[]): Effect | null => {
  const inForce = tipInForce(record);
  return inForce === null
    ? null
    : (effectsOf(record, runs).find((each) => each.tipId === inForce.tipId) ?? null);
};

/**
 * What a runner's own runs say about each tip tried, in the order first tried, against all runs before that
 * first try. Runs nobody answered for are left out.
 */
export const effectsOf = (record: TipsRecord, runs: readonly PastRun[]): readonly Effect[] => {
  const firstTriedAt = new Map<TipId, string>();
  for (const each of [...record.outcomes, ...(record.trial === null ? [] : [record.trial])]) {
    if (!firstTriedAt.has(each.tipId)) firstTriedAt.set(each.tipId, each.startedAt);
  }
  const answered = runs.filter((run) => run.outcome !== null);
  return [...firstTriedAt].map(([tipId, triedAt]) => {
    const since = count(answered.filter((run) => run.startAt >= triedAt && run.tipId === tipId));
    const before = count(answered.filter((run) => run.startAt < triedAt));
    const difference = differenceOf(since, before);
    return { tipId, since, before, differenceInTen: difference, verdict: verdictOf(difference) };
  });
};

const verdictOf = (difference: Effect['differenceInTen']): Effect['verdict'] => {
  if (difference === null || (difference.low <= 0 && difference.high >= 0)) return 'tooEarly';
  return difference.high < 0 ? 'fewerCramps' : 'moreCramps';
};

const count = (runs: readonly PastRun[]): RunCount => ({
  runs: runs.length,
  cramps: runs.filter((run) => run.outcome === 'cramp').length,
});

/** Wilson's interval for a proportion, at 90 %. */
const wilson = ({ runs, cramps }: RunCount): { rate: number; low: number; high: number } => {
  const rate = cramps / runs;
  const centre = (rate + z ** 2 / (2 * runs)) / (1 + z ** 2 / runs);
  const half = (z / (1 + z ** 2 / runs)) * Math.sqrt((rate * (1 - rate)) / runs + z ** 2 / (4 * runs ** 2));
  return { rate, low: centre - half, high: centre + half };
};

/** Newcombe's hybrid score interval for the difference of two proportions (1998, method 10). */
const differenceOf = (since: RunCount, before: RunCount): Effect['differenceInTen'] => {
  if (since.runs === 0 || before.runs === 0) return null;
  const a = wilson(since);
  const b = wilson(before);
  const estimate = a.rate - b.rate;
  const low = estimate - Math.hypot(a.rate - a.low, b.high - b.rate);
  const high = estimate + Math.hypot(a.high - a.rate, b.rate - b.low);
  return { estimate: 10 * estimate, low: 10 * low, high: 10 * high };
};
