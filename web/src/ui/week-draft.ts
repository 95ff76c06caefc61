import { leastRunMinutes, mostRunMinutes, type WeeklyRun } from '../../../shared/runner/run.ts';

/** One day of the week as the form holds it: text as typed, so that nothing typed is lost. */
export type DayDraft = { runs: boolean; startLocal: string; minutes: string };

/** Monday to Sunday. */
export type WeekDraft = readonly DayDraft[];

export const dayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

export const emptyWeek: WeekDraft = dayNames.map(() => ({ runs: false, startLocal: '06:30', minutes: '45' }));

/** Whether the minutes of a day are a number the service takes. */
export const minutesAreGood = (minutes: string): boolean =>
  /^\d{1,4}$/.test(minutes) && Number(minutes) >= leastRunMinutes && Number(minutes) <= mostRunMinutes;

/** The minutes that the service takes, in words. */
export const goodMinutes = `${leastRunMinutes} to ${mostRunMinutes} minutes`;

/** What is wrong with the ticked days, in words. */
export const weekError = (week: WeekDraft): string | undefined =>
  week.some((day) => day.runs && (!minutesAreGood(day.minutes) || day.startLocal === ''))
    ? `Each ticked day needs a start time and ${goodMinutes}.`
    : undefined;

/** A runner's week as the form holds it, which has room for one run a day: the first. */
export const weekOf = (runs: readonly WeeklyRun[]): WeekDraft =>
  emptyWeek.map((empty, day) => {
    const run = runs.find((each) => each.weekday === day + 1);
    return run ? { runs: true, startLocal: run.startLocal, minutes: String(run.expectedMinutes) } : empty;
  });

/** The runs of the ticked days. A day's distance, which the form doesn't show, stays what it was `before`. */
export const runsOf = (week: WeekDraft, before: readonly WeeklyRun[] = []): WeeklyRun[] =>
  week.flatMap((day, index) => {
    if (!day.runs) return [];
    const was = before.find((run) => run.weekday === index + 1);
    return [
      {
        weekday: index + 1,
        startLocal: day.startLocal,
        expectedMinutes: Number(day.minutes),
        distanceKm: was?.distanceKm ?? null,
      },
    ];
  });
