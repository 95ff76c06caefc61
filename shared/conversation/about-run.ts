// Which run a text is about, and what is then known of it.
import { Temporal } from 'temporal-polyfill';
import { runsOn } from '../reminders/planned-runs.ts';
import type { Profile } from '../runner/profile.ts';
import type { RunRecord } from '../runner/run.ts';
import type { RunSaid } from '../sms/meaning.ts';
import { fromStoredInstant, toStoredInstant } from '../time/instant.ts';
import { type Situation, zoneOf } from './situation.ts';

/** A run that a text is about, as far as it is known. */
export type AboutRun = {
  readonly runKey: string;
  readonly startAt: Temporal.Instant;
  readonly minutes: number | null;
  readonly distanceKm: number | null;
  readonly isRace: boolean;
  /** What is on record of it; null when nothing is yet. */
  readonly known: RunRecord | null;
};

/** A text is about a run that began in the hours before it, at most these. */
const windowHours = 36;

/**
 * The run a text is about: the one a check-in asked about, otherwise the last one planned or on record that began
 * in the last 36 hours. Null when there is none.
 */
export const runAskedAbout = (situation: Situation, profile: Profile): AboutRun | null => {
  const { conversation } = profile;
  const recent = recentRuns(situation, profile);
  const asked =
    conversation.waitingFor === 'checkIn'
      ? recent.find((run) => run.runKey === conversation.runKey)
      : undefined;
  return asked ?? recent.at(-1) ?? null;
};

/** A run nobody planned, told of afterwards: it ended now, as far as the text says how long it was. */
export const unplannedRun = (situation: Situation, profile: Profile, minutes: number | null): AboutRun => {
  const startAt = situation.now.subtract({ minutes: Math.min(1440, Math.round(minutes ?? 0)) });
  const runKey = startAt
    .toZonedDateTimeISO(zoneOf(profile))
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'trunc' });
  const known = situation.facts.runs.find((run) => run.runKey === runKey) ?? null;
  return { runKey, startAt, minutes: null, distanceKm: null, isRace: false, known };
};

const recentRuns = (situation: Situation, profile: Profile): readonly AboutRun[] => {
  const { now, facts } = situation;
  const earliest = now.subtract({ hours: windowHours });
  const byKey = new Map<string, AboutRun>();
  for (const run of plannedAround(profile, now)) byKey.set(run.runKey, { ...run, known: null });
  for (const known of facts.runs) {
    const planned = byKey.get(known.runKey);
    byKey.set(known.runKey, {
      runKey: known.runKey,
      startAt: fromStoredInstant(known.startAt),
      minutes: known.minutes ?? planned?.minutes ?? null,
      distanceKm: known.distanceKm ?? planned?.distanceKm ?? null,
      isRace: planned?.isRace ?? false,
      known,
    });
  }
  return [...byKey.values()]
    .filter(
      (run) =>
        Temporal.Instant.compare(run.startAt, now) <= 0 &&
        Temporal.Instant.compare(run.startAt, earliest) >= 0,
    )
    .sort((a, b) => Temporal.Instant.compare(a.startAt, b.startAt));
};

const plannedAround = (profile: Profile, now: Temporal.Instant): readonly Omit<AboutRun, 'known'>[] => {
  const { place } = profile;
  if (place === null) return [];
  const today = now.toZonedDateTimeISO(place.timeZone).toPlainDate();
  return [2, 1, 0].flatMap((days) =>
    runsOn(profile, place, today.subtract({ days })).map((run) => ({
      runKey: run.runKey,
      startAt: run.startAt,
      minutes: run.expectedMinutes,
      distanceKm: run.distanceKm,
      isRace: run.isRace,
    })),
  );
};

/** Whether a text tells how long the run was. */
export const saysLength = (said: RunSaid): boolean => said.totalKm !== null || said.totalMinutes !== null;

/**
 * The run's record with what the text says: a cramp stands, whatever is said of that run later, because 'all good
 * now' is not 'it did not happen'.
 */
export const reportedRun = (
  situation: Situation,
  profile: Profile,
  about: AboutRun,
  outcome: 'clean' | 'cramp',
  said: RunSaid,
): RunRecord => {
  const { known } = about;
  const startAt = toStoredInstant(about.startAt);
  const { trial } = profile.tips;
  return {
    schemaVersion: 1,
    runnerId: profile.runnerId,
    runKey: about.runKey,
    version: (known?.version ?? 0) + 1,
    startAt,
    minutes: positive(said.totalMinutes) ?? about.minutes,
    distanceKm: positive(said.totalKm) ?? about.distanceKm,
    outcome: known?.outcome === 'cramp' ? 'cramp' : outcome,
    flag: known?.flag ?? null,
    wbgtC: known?.wbgtC ?? null,
    tipId: known?.tipId ?? (trial !== null && trial.startedAt <= startAt ? trial.tipId : null),
    reportedAt: toStoredInstant(situation.now),
  };
};

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null);
