/**
 * The life of a trial, as pure steps over a runner's tips record; the profile's conditional write makes each
 * step happen once.
 *
 *   none --startTrial--> on trial
 *   on trial --3 comparable clean runs, or 21 days with one, or HELPED--> success
 *   on trial --a cramp, or 'didn't help'--> failure
 *   on trial --'can't'--> cannotDo
 *   on trial --60 days of silence, or another tip started--> missing
 *   missing --a late clean answer--> success;  missing, success --a late cramp--> failure
 *
 * A tip that needs weeks (`minTrialDays`) isn't judged sooner: a cramp then starts its count of clean runs anew.
 * An answer is applied to the trial that its run falls into, however late it comes. Silence changes nothing.
 */
import { Temporal } from 'temporal-polyfill';
import { toStoredInstant } from '../time/instant.ts';
import type { HeatFlag } from '../weather/heat-flag.ts';
import { tips } from './catalogue.ts';
import type { TipChoice } from './choose-tip.ts';
import type { TipContext } from './context.ts';
import { isHot } from './history.ts';
import type { TipId } from './tip.ts';
import type { TipsRecord, Trial, TrialOutcome } from './trial.ts';

/** What one step did to the record. `tooEarly`: the tip needs its weeks first, the trial goes on. */
export type TrialChange = 'none' | 'counted' | 'success' | 'failure' | 'missing' | 'cannotDo' | 'tooEarly';

export type Judgement = { readonly record: TipsRecord; readonly change: TrialChange };

/** A run that the runner said was clean. `startAt` is a stored instant; `tipId` the tip in force, when noted. */
export type CleanRun = {
  readonly runKey: string;
  readonly startAt: string;
  readonly minutes: number | null;
  readonly flag: HeatFlag | null;
  readonly tipId: TipId | null;
};

/** A cramp on a run. `at` is a stored instant: the run's start, or when it was reported if no run is known. */
export type SeenCramp = { readonly runKey: string | null; readonly at: string };

const cleanRunsForSuccess = 3;
const daysForSuccessWithOne = 21;
const daysOfSilence = 60;
const leastShareOfCrampRun = 0.7;
const mostOutcomes = 50;

/** A cramp with no run to its name, this soon after a trial's start, is the one that started it. */
const sameCrampHours = 12;

/** Puts a chosen tip on trial. A trial still open ends as missing: late answers can still judge it. */
export const startTrial = (
  record: TipsRecord,
  choice: TipChoice,
  context: Pick<TipContext, 'cell' | 'crampRunMinutes' | 'crampRunHot'>,
  now: Temporal.Instant,
): TipsRecord => {
  const ended = record.trial === null ? record : end(record, record.trial, 'missing', now);
  return {
    ...ended,
    lastTipId: choice.tip,
    lastTipVariant: choice.variant,
    trial: {
      tipId: choice.tip,
      variant: choice.variant,
      because: choice.because,
      probability: choice.probability,
      startedAt: toStoredInstant(now),
      cell: context.cell,
      crampRunMinutes: context.crampRunMinutes,
      crampRunHot: context.crampRunHot,
      cleanRunKeys: [],
    },
  };
};

/** A run was clean. The same run again changes nothing. */
export const recordRun = (record: TipsRecord, run: CleanRun, now: Temporal.Instant): Judgement =>
  afterTime(record, Temporal.Instant.from(run.startAt), (settled) => applyRun(settled, run, now));

const applyRun = (record: TipsRecord, run: CleanRun, now: Temporal.Instant): Judgement => {
  const { trial } = record;
  if (trial !== null && trial.startedAt <= run.startAt) {
    if (!counts(trial, run)) return unchanged(record);
    const counted = { ...trial, cleanRunKeys: [...trial.cleanRunKeys, run.runKey].slice(-10) };
    return hasSucceeded(counted, now)
      ? { record: end(record, counted, 'success', now), change: 'success' }
      : { record: { ...record, trial: counted }, change: 'counted' };
  }
  const past = outcomeAt(record, run.startAt);
  if (past === undefined || past.result !== 'missing' || !counts(past, run)) return unchanged(record);
  const counted = { ...past, cleanRunKeys: [...past.cleanRunKeys, run.runKey].slice(-10) };
  const succeeded = hasSucceeded(counted, Temporal.Instant.from(past.endedAt));
  return succeeded
    ? { record: replace(record, past, { ...counted, result: 'success' }), change: 'success' }
    : { record: replace(record, past, counted), change: 'counted' };
};

/**
 * A run cramped. Judges the trial that the run falls into; the same run again changes nothing. Not for cramps at
 * night or while ill: those say nothing of a tip for running.
 */
export const recordCramp = (record: TipsRecord, cramp: SeenCramp, now: Temporal.Instant): Judgement =>
  afterTime(record, Temporal.Instant.from(cramp.at), (settled) => applyCramp(settled, cramp, now));

const applyCramp = (record: TipsRecord, cramp: SeenCramp, now: Temporal.Instant): Judgement => {
  const { trial } = record;
  if (trial !== null && trial.startedAt <= cramp.at) {
    if (cramp.runKey === null && hoursBetween(trial.startedAt, cramp.at) < sameCrampHours) {
      return unchanged(record);
    }
    if (!isRipe(trial, Temporal.Instant.from(cramp.at))) {
      return { record: { ...record, trial: { ...trial, cleanRunKeys: [] } }, change: 'tooEarly' };
    }
    const kept = { ...trial, cleanRunKeys: trial.cleanRunKeys.filter((key) => key !== cramp.runKey) };
    return { record: end(record, kept, 'failure', now), change: 'failure' };
  }
  const past = outcomeAt(record, cramp.at);
  const canFail = past?.result === 'missing' || past?.result === 'success';
  if (past === undefined || !canFail || !isRipe(past, Temporal.Instant.from(cramp.at))) {
    return unchanged(record);
  }
  return { record: replace(record, past, { ...past, result: 'failure' }), change: 'failure' };
};

/** The runner judged the tip in words. Without an open trial it is about the tip that was on trial last. */
export const recordVerdict = (
  record: TipsRecord,
  verdict: 'helped' | 'didNotHelp' | 'cannotDo',
  now: Temporal.Instant,
): Judgement => {
  const result = { helped: 'success', didNotHelp: 'failure', cannotDo: 'cannotDo' } as const;
  const change = result[verdict];
  const { trial } = record;
  if (trial !== null) {
    if (change !== 'cannotDo' && !isRipe(trial, now)) return { record, change: 'tooEarly' };
    return { record: end(record, trial, change, now), change };
  }
  const last = record.outcomes.at(-1);
  if (last === undefined || last.result === change) return unchanged(record);
  if (last.result !== 'missing' && last.result !== 'success') return unchanged(record);
  return { record: replace(record, last, { ...last, result: change }), change };
};

/** Ends a trial whose time is up at `now`: 21 days with a clean run is success, 60 days of silence missing. */
export const expireTrial = (record: TipsRecord, now: Temporal.Instant): Judgement => {
  const { trial } = record;
  if (trial === null) return unchanged(record);
  const endOf = (days: number): Temporal.Instant =>
    Temporal.Instant.from(trial.startedAt).add({ hours: 24 * days });
  if (hasSucceeded(trial, now)) {
    return { record: end(record, trial, 'success', endOf(daysForSuccessWithOne)), change: 'success' };
  }
  if (daysSince(trial.startedAt, now) < daysOfSilence) return unchanged(record);
  return { record: end(record, trial, 'missing', endOf(daysOfSilence)), change: 'missing' };
};

/** A step on the record as it stood at an instant: a trial whose time was up by then has ended. */
const afterTime = (
  record: TipsRecord,
  at: Temporal.Instant,
  step: (settled: TipsRecord) => Judgement,
): Judgement => {
  const settled = expireTrial(record, at);
  const judged = step(settled.record);
  return judged.change === 'none' ? { record: judged.record, change: settled.change } : judged;
};

type Facts = Pick<Trial, 'tipId' | 'startedAt' | 'crampRunMinutes' | 'crampRunHot' | 'cleanRunKeys'>;

const unchanged = (record: TipsRecord): Judgement => ({ record, change: 'none' });

const end = (
  record: TipsRecord,
  trial: Trial,
  result: TrialOutcome['result'],
  now: Temporal.Instant,
): TipsRecord => {
  const { variant: _variant, because: _because, ...facts } = trial;
  const outcome = { ...facts, endedAt: toStoredInstant(now), result };
  return { ...record, trial: null, outcomes: [...record.outcomes, outcome].slice(-mostOutcomes) };
};

const replace = (record: TipsRecord, old: TrialOutcome, next: TrialOutcome): TipsRecord => ({
  ...record,
  outcomes: record.outcomes.map((outcome) => (outcome === old ? next : outcome)),
});

const outcomeAt = (record: TipsRecord, at: string): TrialOutcome | undefined =>
  record.outcomes.findLast((outcome) => outcome.startedAt <= at && at < outcome.endedAt);

/**
 * Whether a clean run can speak for a tip: not counted before, under that tip, at least 70 % as long as the run
 * that cramped and hot if that was hot. What isn't known can't rule it out.
 */
const counts = (facts: Facts, run: CleanRun): boolean => {
  if (facts.cleanRunKeys.includes(run.runKey)) return false;
  if (run.tipId !== null && run.tipId !== facts.tipId) return false;
  if (facts.crampRunHot === true && isHot(run.flag) === false) return false;
  if (facts.crampRunMinutes === null || run.minutes === null) return true;
  return run.minutes >= leastShareOfCrampRun * facts.crampRunMinutes;
};

const hasSucceeded = (facts: Facts, now: Temporal.Instant): boolean => {
  if (!isRipe(facts, now)) return false;
  if (facts.cleanRunKeys.length >= cleanRunsForSuccess) return true;
  return facts.cleanRunKeys.length > 0 && daysSince(facts.startedAt, now) >= daysForSuccessWithOne;
};

const isRipe = (facts: Pick<Facts, 'tipId' | 'startedAt'>, now: Temporal.Instant): boolean =>
  daysSince(facts.startedAt, now) >= tips[facts.tipId].minTrialDays;

const daysSince = (from: string, now: Temporal.Instant): number =>
  Temporal.Instant.from(from).until(now, { largestUnit: 'hours' }).total('hours') / 24;

const hoursBetween = (from: string, until: string): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(until)).total('hours');
