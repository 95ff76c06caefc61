/** The bench in small: the chooser and the trial code together lose far less than simpler ways to choose. */
import { describe, expect, test } from 'vitest';
import { always, ours, type Policy, uniform } from '../../../bench/tips/policies.ts';
import { byTip, reversed, type Scenario, simulate } from '../../../bench/tips/simulate.ts';
import { realSituations, tenAlike } from '../../../bench/tips/situations.ts';
import { tips } from '../../../shared/tips/catalogue.ts';

const runners = 400;
const reports = 25;
const means = byTip((tip) => tips[tip].priorMean);

const regretOf = (policy: Policy, change: Partial<Scenario> = {}): number =>
  simulate({
    policy,
    runners,
    reports,
    seed: 7,
    means,
    delayReports: 0,
    missingShare: 0,
    contextOf: () => tenAlike,
    ...change,
  }).after.at(-1) ?? Number.NaN;

describe('regret after 25 reports', () => {
  test('the simulator loses what arithmetic says for uniform choice', () => {
    // The mean of the best of ten less the mean of all, times 25: 6.99 in the reference simulation.
    expect(Math.abs(regretOf(uniform) - 6.99)).toBeLessThan(0.3);
  });

  test('ours is less than half of uniform, and well below always hydrating', () => {
    expect(regretOf(ours)).toBeLessThan(0.5 * regretOf(uniform));
    expect(regretOf(ours)).toBeLessThan(0.65 * regretOf(always('always hydrate', 'hydrate')));
  });

  test('ours stays ahead with the starting beliefs reversed', () => {
    const wrong = { means: reversed(means) };
    expect(regretOf(ours, wrong)).toBeLessThan(0.65 * regretOf(uniform, wrong));
  });

  test('ours stays ahead with answers late or missing, and with the real rules of eligibility', () => {
    expect(regretOf(ours, { delayReports: 3, missingShare: 0.3 })).toBeLessThan(0.7 * regretOf(uniform));
    const real = { contextOf: realSituations(runners, 9) };
    expect(regretOf(ours, real)).toBeLessThan(0.75 * regretOf(uniform, real));
  });

  test('the same seed gives the same numbers', () => {
    expect(regretOf(ours, { runners: 50 })).toBe(regretOf(ours, { runners: 50 }));
  });
});
