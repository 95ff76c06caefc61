/** Tips records and contexts for tests. Instants are days counted from one start. */
import { Temporal } from 'temporal-polyfill';
import { unknownBody } from '../../shared/hydration/body.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { TipChoice } from '../../shared/tips/choose-tip.ts';
import { type TipContext, type TipContextInput, tipContextOf } from '../../shared/tips/context.ts';
import * as english from '../../shared/tips/english.ts';
import type { PastRun } from '../../shared/tips/history.ts';
import { type CleanRun, type SeenCramp, startTrial } from '../../shared/tips/judging.ts';
import type { TipId } from '../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../shared/tips/trial.ts';

const start = Temporal.Instant.from('2026-03-02T12:00:00Z');

/** The instant this many days (parts of days too) after the start. */
export const day = (days: number): Temporal.Instant => start.add({ minutes: Math.round(days * 24 * 60) });

/** Day `days` of the story, as it is stored. */
export const storedDay = (days: number): string => toStoredInstant(day(days));

/** A run's key on a day, in the zone of London. */
export const keyOf = (days: number): string =>
  day(days).toZonedDateTimeISO('Europe/London').toPlainDateTime().toString({ smallestUnit: 'minute' });

/** A tip chosen for sure. */
export const choiceOf = (tip: TipId): TipChoice => ({
  tip,
  variant: 'standard',
  probability: 0.97,
  because: 'hot',
});

/** A record with one tip on trial since day 0, after a cool run of 60 minutes that cramped. */
export const onTrial = (
  tip: TipId,
  crampRun: Partial<Pick<TipContext, 'cell' | 'crampRunMinutes' | 'crampRunHot'>> = {},
  record: TipsRecord = noTipsYet,
  startedDay = 0,
): TipsRecord =>
  startTrial(
    record,
    choiceOf(tip),
    { cell: 'coolEarly', crampRunMinutes: 60, crampRunHot: false, ...crampRun },
    day(startedDay),
  );

/** A clean run of 60 minutes in cool weather. */
export const cleanRun = (days: number, overrides: Partial<CleanRun> = {}): CleanRun => ({
  runKey: keyOf(days),
  startAt: storedDay(days),
  minutes: 60,
  flag: 'green',
  tipId: null,
  ...overrides,
});

/** A cramp on a run that started on a day. */
export const crampOn = (days: number): SeenCramp => ({ runKey: keyOf(days), at: storedDay(days) });

/** A run on record: 60 minutes, answered as clean. */
export const pastRun = (days: number, overrides: Partial<PastRun> = {}): PastRun => ({
  ...cleanRun(days),
  distanceKm: null,
  outcome: 'clean',
  ...overrides,
});

/** A context read from a cramp report on day 100 that says nothing, on a cool run of unknown length. */
export const contextOf = (overrides: Partial<TipContextInput> = {}): TipContext =>
  tipContextOf({ ...inputOf(), ...overrides });

/** What a tip is chosen for when nothing is known but the day. */
export const inputOf = (): TipContextInput => ({
  voice: english,
  report: { side: null, muscle: 'calf', atKm: null, atMinutes: null, severity: null },
  features: [],
  run: null,
  plannedWeeklyRuns: [],
  pastRuns: [],
  pastCramps: [],
  body: unknownBody,
  now: day(100),
  timeZone: 'Europe/London',
});
