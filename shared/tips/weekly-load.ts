import { Temporal } from 'temporal-polyfill';
import type { PastRun, PlannedWeeklyRun } from './history.ts';

/**
 * How much a runner runs now against before. Changes are fractions: 0.3 is 30 % more, -0.1 is 10 % less; null
 * where the earlier time has too little to compare with.
 */
export type WeeklyLoad = {
  /** What is compared: kilometres where every run of the four weeks has them, minutes otherwise. */
  readonly unit: 'km' | 'minutes';
  /** The last 7 days, in `unit`. */
  readonly thisWeek: number;
  /** The 7 days before. */
  readonly lastWeek: number;
  readonly weekChange: number | null;
  /** The last 14 days against the 14 before. */
  readonly twoWeekChange: number | null;
  /** `warn` above 10 % a week (a rule of thumb), `jump` above 30 % in 2 weeks (Nielsen 2014). */
  readonly level: 'steady' | 'warn' | 'jump';
};

const warnAbove = 0.1;
const jumpAbove = 0.3;

type Amount = { readonly daysAgo: number; readonly km: number | null; readonly minutes: number | null };

/**
 * Weekly load from the runs on record up to `now`, in whole local days. A run on record whose length nobody told
 * counts as planned. Days before the first run on record count as the weekly plan has them, so that a runner new
 * to us isn't warned for running at all; without a plan they can't be compared.
 */
export const weeklyLoad = (
  runs: readonly PastRun[],
  plannedWeeklyRuns: readonly PlannedWeeklyRun[],
  now: Temporal.Instant,
  timeZone: string,
): WeeklyLoad => {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const done = runs
    .filter((run) => Temporal.Instant.compare(Temporal.Instant.from(run.startAt), now) <= 0)
    .map((run) => amountOf(run, plannedWeeklyRuns, today));
  const recent = done.filter((run) => run.daysAgo < 28);
  const unit =
    [...recent.map((run) => run.km), ...plannedWeeklyRuns.map((run) => run.distanceKm)].every(
      (km) => km !== null,
    ) && recent.length > 0
      ? 'km'
      : 'minutes';
  const knownDays = Math.max(0, ...done.map((run) => run.daysAgo + 1));
  const hasPlan = plannedWeeklyRuns.some(
    (run) => (unit === 'km' ? run.distanceKm : run.expectedMinutes) !== null,
  );
  const plannedDaysAgo = (days: number): number =>
    plannedOn(plannedWeeklyRuns, today.subtract({ days }).dayOfWeek, unit);
  const within = (fromDay: number, untilDay: number): number => {
    const recorded = recent
      .filter((run) => run.daysAgo >= fromDay && run.daysAgo < untilDay)
      .reduce((sum, run) => sum + ((unit === 'km' ? run.km : run.minutes) ?? 0), 0);
    let load = recorded;
    for (let day = Math.max(fromDay, knownDays); day < untilDay; day += 1) load += plannedDaysAgo(day);
    return load;
  };
  const change = (days: number): number | null => {
    const before = within(days, 2 * days);
    const isKnown = knownDays >= 2 * days || hasPlan;
    return isKnown && before > 0 ? within(0, days) / before - 1 : null;
  };
  const weekChange = change(7);
  const twoWeekChange = change(14);
  return {
    unit,
    thisWeek: within(0, 7),
    lastWeek: within(7, 14),
    weekChange,
    twoWeekChange,
    level: levelOf(weekChange, twoWeekChange),
  };
};

/** A run's length: as told, otherwise as the plan has the runs of its weekday. */
const amountOf = (
  run: PastRun,
  plannedWeeklyRuns: readonly PlannedWeeklyRun[],
  today: Temporal.PlainDate,
): Amount => {
  const on = Temporal.PlainDateTime.from(run.runKey).toPlainDate();
  const daysAgo = on.until(today, { largestUnit: 'days' }).days;
  const planned = plannedWeeklyRuns.find((each) => each.weekday === on.dayOfWeek);
  if (run.minutes !== null || run.distanceKm !== null) {
    return { daysAgo, km: run.distanceKm, minutes: run.minutes ?? planned?.expectedMinutes ?? null };
  }
  return { daysAgo, km: planned?.distanceKm ?? null, minutes: planned?.expectedMinutes ?? null };
};

/** What the plan has on a weekday, so that a day on record replaces just its own part of the plan. */
const plannedOn = (planned: readonly PlannedWeeklyRun[], weekday: number, unit: WeeklyLoad['unit']): number =>
  planned
    .filter((run) => run.weekday === weekday)
    .reduce((sum, run) => sum + ((unit === 'km' ? run.distanceKm : run.expectedMinutes) ?? 0), 0);

/** Sums of fractions of a plan: a tenth of a percent is noise, not a rise. */
const noise = 0.001;

const levelOf = (week: number | null, twoWeeks: number | null): WeeklyLoad['level'] => {
  if (twoWeeks !== null && twoWeeks > jumpAbove + noise) return 'jump';
  return week !== null && week > warnAbove + noise ? 'warn' : 'steady';
};
