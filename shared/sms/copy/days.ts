// Days and weeks as texts tell them, before a language puts words to them.
import { Temporal } from 'temporal-polyfill';

/** The next text before a run: when it comes and for which run, all in the runner's local time. */
export type NextText = {
  readonly dueOn: string;
  readonly dueLocal: string;
  readonly runOn: string;
  readonly runStartLocal: string;
  readonly todayOn: string;
};

/** A weekly run as texts name it. */
export type WeeklyRunSaid = {
  readonly weekday: number;
  readonly startLocal: string;
  readonly expectedMinutes: number;
};

/** A local date as texts tell it: its ISO weekday, and from a week after today on its month (1 to 12) and day. */
export type DaySaid = {
  readonly weekday: number;
  readonly date: { readonly month: number; readonly day: number } | null;
};

/** What to say of a local date 'YYYY-MM-DD'. */
export const dayOf = (on: string, todayOn: string): DaySaid => {
  const { dayOfWeek, month, day } = Temporal.PlainDate.from(on);
  const daysAhead = Temporal.PlainDate.from(todayOn).until(on, { largestUnit: 'days' }).days;
  return { weekday: dayOfWeek, date: daysAhead >= 0 && daysAhead < 7 ? null : { month, day } };
};

/** A week in order, the days of which the same is said together: 'Tue Thu 6:30am 45min, Sat 8am 90min'. */
export const weekInWords = (
  runs: readonly WeeklyRunSaid[],
  dayWords: (weekday: number) => string,
  runWords: (run: WeeklyRunSaid) => string,
): string => {
  const daysBySaid = new Map<string, string[]>();
  for (const run of runs.toSorted((a, b) => a.weekday - b.weekday)) {
    const said = runWords(run);
    daysBySaid.set(said, [...(daysBySaid.get(said) ?? []), dayWords(run.weekday)]);
  }
  return [...daysBySaid].map(([said, days]) => `${days.join(' ')} ${said}`).join(', ');
};
