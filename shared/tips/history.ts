import type { CrampReport } from '../cramps/cramp-report.ts';
import type { HeatFlag } from '../weather/heat-flag.ts';
import type { TipId } from './tip.ts';

/** What choosing and judging need to know of one run; a `RunRecord` is one. */
export type PastRun = {
  readonly runKey: string;
  readonly startAt: string;
  readonly minutes: number | null;
  readonly distanceKm: number | null;
  readonly outcome: 'clean' | 'cramp' | null;
  readonly flag: HeatFlag | null;
  /** The tip on trial when the run started. */
  readonly tipId: TipId | null;
};

/** What choosing needs to know of one earlier cramp; a `CrampRecord` is one. */
export type PastCramp = {
  readonly at: string;
  readonly runKey: string | null;
  readonly report: CrampReport;
  readonly flag: HeatFlag | null;
};

/** A run of the weekly plan; a `WeeklyRun` is one. */
export type PlannedWeeklyRun = {
  /** ISO weekday, 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly expectedMinutes: number;
  readonly distanceKm: number | null;
};

/** Hot enough to matter for cramps and trials: a red or black flag. Null when the flag is unknown. */
export const isHot = (flag: HeatFlag | null): boolean | null =>
  flag === null ? null : flag === 'red' || flag === 'black';
