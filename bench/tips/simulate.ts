/**
 * Runners with cramps, in simulation: each report is answered with a tip, which then works or not with that
 * runner's own chance for it. Tips go through the service's trial code: a success is three clean runs, a failure
 * a cramp, and an answer may come reports late or never. Regret is the chance lost against the runner's best tip.
 */
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';
import { eligibleFits } from '../../shared/tips/choose-tip.ts';
import type { TipContext } from '../../shared/tips/context.ts';
import { recordCramp, recordRun, startTrial } from '../../shared/tips/judging.ts';
import { emptyPopulation, type Population, shareOf, withShare } from '../../shared/tips/population.ts';
import { type TipId, tipId, tipIds } from '../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../shared/tips/trial.ts';
import { drawBeta } from './beta.ts';
import type { Policy } from './policies.ts';

export type Means = Readonly<Record<TipId, number>>;

export type Scenario = {
  readonly policy: Policy;
  readonly runners: number;
  /** Reports of each runner. */
  readonly reports: number;
  readonly seed: number;
  /** Each runner's chance for a tip is drawn from Beta(6m, 6(1-m)), m the tip's mean here. */
  readonly means: Means;
  /** How many reports after its own an answer comes; 0 is before the next. */
  readonly delayReports: number;
  /** The share of answers that never come, 0 to 1. */
  readonly missingShare: number;
  /** The situation of one report of the runner with this number. */
  readonly contextOf: (runner: number, random: RandomSource) => TipContext;
  readonly onProgress?: (reportsDone: number) => void;
};

/** Mean cumulative regret after each report, and the standard error of the last. */
export type Regret = { readonly after: readonly number[]; readonly standardError: number };

type Answer = { readonly dueReport: number; readonly startedDay: number; readonly worked: boolean };

type SimulatedRunner = {
  readonly chances: Means;
  record: TipsRecord;
  answers: readonly Answer[];
  regret: number;
};

/** Days between two reports of one runner: enough for a tip that needs three weeks to be judged. */
const daysPerReport = 40;
const firstDay = Temporal.Instant.from('2026-01-01T12:00:00Z');

/** Runs a scenario; the same seed gives the same runners to every policy, and the same numbers again. */
export const simulate = (scenario: Scenario): Regret => {
  const chanceRandom = seededRandom(scenario.seed);
  const random = seededRandom(scenario.seed + 1);
  const runners = Array.from({ length: scenario.runners }, () => newRunner(scenario.means, chanceRandom));
  const after: number[] = [];
  let population = emptyPopulation;
  for (let report = 0; report < scenario.reports; report += 1) {
    for (const [index, runner] of runners.entries()) {
      const context = scenario.contextOf(index, random);
      hearAnswers(runner, report);
      giveTip(runner, report, context, population, scenario, random);
    }
    if (scenario.policy.learns) population = rolledUp(runners);
    after.push(mean(runners.map((runner) => runner.regret)));
    scenario.onProgress?.(report + 1);
  }
  return { after, standardError: standardError(runners.map((runner) => runner.regret)) };
};

const newRunner = (means: Means, random: RandomSource): SimulatedRunner => ({
  chances: drawChances(means, random),
  record: noTipsYet,
  answers: [],
  regret: 0,
});

const drawChances = (means: Means, random: RandomSource): Means => {
  const draw = (tip: TipId): number => drawBeta(6 * means[tip], 6 * (1 - means[tip]), random);
  return byTip(draw);
};

const meansByTip = z.record(tipId, z.number());

/** A value for each tip. */
export const byTip = (value: (tip: TipId) => number): Means =>
  meansByTip.parse(Object.fromEntries(tipIds.map((tip) => [tip, value(tip)])));

/** The same means in the opposite order: the service's starting beliefs are then as wrong as they can be. */
export const reversed = (means: Means): Means =>
  byTip((tip) => means[tipIds[tipIds.length - 1 - tipIds.indexOf(tip)] ?? tip]);

const giveTip = (
  runner: SimulatedRunner,
  report: number,
  context: TipContext,
  population: Population,
  scenario: Scenario,
  random: RandomSource,
): void => {
  const { record } = runner;
  const choice = scenario.policy.choose({ reportsBefore: report, context, record, population, random });
  const best = Math.max(...eligibleFits(context, record).map((fit) => runner.chances[fit.tipId]));
  runner.regret += best - runner.chances[choice.tip];
  const worked = random.next() < runner.chances[choice.tip];
  const heard = random.next() >= scenario.missingShare;
  if (!scenario.policy.learns) return;
  const startedDay = report * daysPerReport;
  runner.record = startTrial(record, choice, context, dayAt(startedDay));
  if (!heard) return;
  const dueReport = report + Math.max(1, scenario.delayReports);
  runner.answers = [...runner.answers, { dueReport, startedDay, worked }];
};

/** Tells the service what became of earlier tips, as runners do: clean runs, or a cramp. */
const hearAnswers = (runner: SimulatedRunner, report: number): void => {
  const due = runner.answers.filter((answer) => answer.dueReport <= report);
  if (due.length === 0) return;
  const now = dayAt(report * daysPerReport).subtract({ hours: 1 });
  for (const answer of due) runner.record = judged(runner.record, answer, now);
  runner.answers = runner.answers.filter((answer) => answer.dueReport > report);
};

const judged = (record: TipsRecord, answer: Answer, now: Temporal.Instant): TipsRecord => {
  if (!answer.worked) {
    const day = answer.startedDay + 30;
    return recordCramp(record, { runKey: `day ${day}`, at: toStoredInstant(dayAt(day)) }, now).record;
  }
  return [30, 32, 34].reduce((soFar, days) => {
    const day = answer.startedDay + days;
    const startAt = toStoredInstant(dayAt(day));
    return recordRun(soFar, { runKey: `day ${day}`, startAt, minutes: 60, flag: null, tipId: null }, now)
      .record;
  }, record);
};

const dayAt = (day: number): Temporal.Instant => firstDay.add({ hours: 24 * day });

const rolledUp = (runners: readonly SimulatedRunner[]): Population =>
  runners.reduce(
    (soFar, runner, index) => withShare(soFar, shareOf(`${index}`, runner.record)),
    emptyPopulation,
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const standardError = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)) / values.length);
};
