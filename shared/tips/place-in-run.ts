import type { CrampReport } from '../cramps/cramp-report.ts';

/** The first minutes of a run, where a missing warm-up shows. */
const earlyMinutes = 10;
const earlyKm = 1.5;

/** Late: the last third of the run, or beyond 25 km. */
const lateShare = 2 / 3;
const lateKm = 25;

/** Whether a cramp struck early or late in its run; null between the two or when the report doesn't say. */
export const placeInRun = (
  report: CrampReport | null,
  run: { readonly minutes: number | null; readonly distanceKm: number | null } | null,
): 'early' | 'late' | null => {
  if (report === null) return null;
  const { atKm, atMinutes } = report;
  if (atMinutes !== null && atMinutes <= earlyMinutes) return 'early';
  if (atKm !== null && atKm <= earlyKm) return 'early';
  if (atKm !== null && atKm >= lateKm) return 'late';
  const shareOfKm = shareOf(atKm, run?.distanceKm ?? null);
  const shareOfMinutes = shareOf(atMinutes, run?.minutes ?? null);
  const share = shareOfKm ?? shareOfMinutes;
  return share !== null && share >= lateShare ? 'late' : null;
};

const shareOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null ? null : part / whole;
