import type { Profile } from '../runner/profile.ts';
import { leastRunMinutes, mostRunMinutes, type WeeklyRun } from '../runner/run.ts';
import { mostWeeklyRuns } from '../runner/settings.ts';
import type { WeeklyRunDraft } from '../sms/meaning.ts';

/** Minutes a run takes when a text names neither minutes nor a distance. */
export const defaultRunMinutes = 45;

/** An easy pace, minutes a kilometre, to reckon a run's length from its distance. */
const easyMinutesPerKm = 6.25;

/** How long a run takes: as said, from its distance at an easy pace (to 5 minutes), or 45 minutes. */
export const expectedMinutesOf = (draft: {
  readonly minutes: number | null;
  readonly distanceKm: number | null;
}): number => {
  const said =
    draft.minutes ??
    (draft.distanceKm === null
      ? defaultRunMinutes
      : Math.round((draft.distanceKm * easyMinutesPerKm) / 5) * 5);
  return Math.min(mostRunMinutes, Math.max(leastRunMinutes, Math.round(said)));
};

/**
 * A week from what a text said. A day without a time takes the first time said, or the one the runner's week has
 * now. 'noDays' when no day was read, 'noTime' when there is no time to take. A day and time said twice counts
 * once, the last as it is.
 */
export const weekOf = (
  drafts: readonly WeeklyRunDraft[],
  profile: Pick<Profile, 'weeklyRuns'>,
): readonly WeeklyRun[] | 'noDays' | 'noTime' => {
  if (drafts.length === 0) return 'noDays';
  const saidTime = drafts.find((draft) => draft.startLocal !== null)?.startLocal;
  const byMoment = new Map<string, WeeklyRun>();
  for (const draft of drafts) {
    const knownTime = profile.weeklyRuns.find((run) => run.weekday === draft.weekday)?.startLocal;
    const startLocal = draft.startLocal ?? saidTime ?? knownTime ?? profile.weeklyRuns[0]?.startLocal;
    if (startLocal === undefined) return 'noTime';
    byMoment.set(`${draft.weekday} ${startLocal}`, {
      weekday: draft.weekday,
      startLocal,
      expectedMinutes: expectedMinutesOf(draft),
      distanceKm: distanceOf(draft.distanceKm),
    });
  }
  return [...byMoment.values()].slice(0, mostWeeklyRuns);
};

/** A distance as a run keeps it: within 400 km, or unknown. */
export const distanceOf = (km: number | null): number | null =>
  km !== null && km > 0 && km <= 400 ? km : null;
