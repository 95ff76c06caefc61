/** Ways to choose a tip: the simple ones that the service's own has to beat, and the service's own. */

import type { RandomSource } from '../../shared/time/random-source.ts';
import { beliefIn } from '../../shared/tips/belief.ts';
import { chooseTip, eligibleFits, type TipChoice } from '../../shared/tips/choose-tip.ts';
import type { TipContext } from '../../shared/tips/context.ts';
import { emptyPopulation, type Population } from '../../shared/tips/population.ts';
import { type TipId, tipIds } from '../../shared/tips/tip.ts';
import type { TipsRecord } from '../../shared/tips/trial.ts';
import { drawBeta } from './beta.ts';

export type Situation = {
  /** Reports of this runner before this one. */
  readonly reportsBefore: number;
  readonly context: TipContext;
  readonly record: TipsRecord;
  readonly population: Population;
  readonly random: RandomSource;
};

export type Policy = {
  readonly name: string;
  /** False for a policy that never looks at results: the trial code is then left out, to save time. */
  readonly learns: boolean;
  readonly choose: (situation: Situation) => TipChoice;
};

const choiceOf = (tip: TipId, probability: number): TipChoice => ({
  tip,
  variant: 'standard',
  probability,
  because: '',
});

const eligibleTips = ({ context, record }: Situation): readonly TipId[] =>
  eligibleFits(context, record).map((fit) => fit.tipId);

export const uniform: Policy = {
  name: 'uniform',
  learns: false,
  choose: (situation) => {
    const eligible = eligibleTips(situation);
    const tip = eligible[Math.floor(situation.random.next() * eligible.length)] ?? 'listen';
    return choiceOf(tip, 1 / eligible.length);
  },
};

export const fixedOrder: Policy = {
  name: 'fixed order',
  learns: false,
  choose: (situation) => {
    const eligible = eligibleTips(situation);
    return choiceOf(eligible[situation.reportsBefore % eligible.length] ?? 'listen', 1);
  },
};

/** Always the same tip, or the first eligible one where that tip isn't. */
export const always = (name: string, tip: TipId): Policy => ({
  name,
  learns: false,
  choose: (situation) => {
    const eligible = eligibleTips(situation);
    return choiceOf(eligible.includes(tip) ? tip : (eligible[0] ?? 'listen'), 1);
  },
});

/** The tip with the highest mean. */
export const bestOf = (means: Readonly<Record<TipId, number>>): TipId =>
  tipIds.reduce((best, tip) => (means[tip] > means[best] ? tip : best));

export const thompson: Policy = {
  name: 'Thompson, Beta(1,1)',
  learns: true,
  choose: (situation) => {
    const drawn = eligibleTips(situation).map((tip) => {
      const own = situation.record.outcomes.filter((outcome) => outcome.tipId === tip);
      const successes = own.filter((outcome) => outcome.result === 'success').length;
      const failures = own.filter((outcome) => outcome.result === 'failure').length;
      return { tip, value: drawBeta(1 + successes, 1 + failures, situation.random) };
    });
    const best = drawn.reduce((a, b) => (b.value > a.value ? b : a));
    // Its probability has no closed form and nothing here reads it.
    return choiceOf(best.tip, 1);
  },
};

/** The highest posterior mean, from starting beliefs that nothing but the runner's own results move; no floor. */
export const plainGreedy: Policy = {
  name: 'plain greedy',
  learns: true,
  choose: (situation) => {
    const { context, record } = situation;
    const valued = eligibleTips(situation).map((tip) => ({
      tip,
      value: beliefIn(tip, context.cell, record, emptyPopulation).mean,
    }));
    return choiceOf(valued.reduce((a, b) => (b.value > a.value ? b : a)).tip, 1);
  },
};

export const ours: Policy = {
  name: 'ours',
  learns: true,
  choose: ({ context, record, population, random }) => chooseTip(context, record, population, random),
};
