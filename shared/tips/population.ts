import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';
import { tipId } from './tip.ts';
import { type ContextCell, contextCell, type TipsRecord } from './trial.ts';

/**
 * Judged outcomes of one tip in one context cell. `weight` counts outcomes with each runner capped at 3;
 * `successes` is the part of it that succeeded, 0 to `weight`.
 */
export const tally = z.strictObject({
  weight: z.number().check(z.gte(0)),
  successes: z.number().check(z.gte(0)),
});

export type Tally = z.infer<typeof tally>;

/** Results per context cell and tip; a missing entry is no result yet. */
export const tallies = z.partialRecord(contextCell, z.partialRecord(tipId, tally));

export type Tallies = z.infer<typeof tallies>;

/** What all runners' results say, in one item with no runner's data in it. */
export const population = z.strictObject({
  schemaVersion: z.literal(1),
  /** When it was rolled up; null before the first time. */
  rolledUpAt: z.nullable(storedInstant),
  /** Runners whose results are in it. */
  runners: z.int().check(z.gte(0)),
  cells: tallies,
});

export type Population = z.infer<typeof population>;

/** Nothing learned yet: choices rest on the priors alone. */
export const emptyPopulation: Population = { schemaVersion: 1, rolledUpAt: null, runners: 0, cells: {} };

/**
 * One runner's part in the population statistics, whole: writing it twice changes nothing, and a corrected
 * outcome simply replaces it.
 */
export const runnerShare = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  cells: tallies,
});

export type RunnerShare = z.infer<typeof runnerShare>;

/** The most one runner's outcomes may weigh for one tip in one cell. */
export const weightCapPerRunner = 3;

/** The part that one runner's record has in the population statistics. */
export const shareOf = (runnerId: string, record: TipsRecord): RunnerShare => {
  const counted = new Map<ContextCell, Map<z.infer<typeof tipId>, Tally>>();
  for (const outcome of record.outcomes) {
    if (outcome.result !== 'success' && outcome.result !== 'failure') continue;
    const cell = counted.get(outcome.cell) ?? new Map();
    counted.set(outcome.cell, cell);
    cell.set(
      outcome.tipId,
      sum(cell.get(outcome.tipId), { weight: 1, successes: outcome.result === 'success' ? 1 : 0 }),
    );
  }
  const cells: Tallies = {};
  for (const [cell, tips] of counted) {
    cells[cell] = Object.fromEntries([...tips].map(([id, tallied]) => [id, capped(tallied)]));
  }
  return { schemaVersion: 1, runnerId, cells };
};

const sum = (a: Tally | undefined, b: Tally): Tally =>
  a === undefined ? b : { weight: a.weight + b.weight, successes: a.successes + b.successes };

const capped = ({ weight, successes }: Tally): Tally => {
  const kept = Math.min(weight, weightCapPerRunner);
  return { weight: kept, successes: (kept * successes) / weight };
};

/** `before` with one runner's share added. */
export const withShare = (before: Population, share: RunnerShare): Population => {
  const cells: Tallies = { ...before.cells };
  for (const cell of contextCell.options) {
    const added = share.cells[cell];
    if (added === undefined) continue;
    const tips = { ...cells[cell] };
    for (const id of tipId.options) {
      const more = added[id];
      if (more !== undefined) tips[id] = sum(tips[id], more);
    }
    cells[cell] = tips;
  }
  return { ...before, runners: before.runners + 1, cells };
};
