import { Temporal } from 'temporal-polyfill';
import { timeWords, type Units } from './amounts.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A weekday as texts write it: 1 is 'Mon', 7 is 'Sun'. */
export const weekdayWords = (weekday: number): string => weekdays[weekday - 1] ?? '';

/** A local date 'YYYY-MM-DD' as texts write it: 'Thu', and 'Thu Dec 3' from a week after `todayOn` on. */
export const dayWords = (on: string, todayOn: string): string => {
  const date = Temporal.PlainDate.from(on);
  const day = weekdayWords(date.dayOfWeek);
  const daysAhead = Temporal.PlainDate.from(todayOn).until(date, { largestUnit: 'days' }).days;
  return daysAhead >= 0 && daysAhead < 7 ? day : `${day} ${months[date.month - 1] ?? ''} ${date.day}`;
};

/** The next text before a run: when it comes and for which run, all in the runner's local time. */
export type NextText = {
  readonly dueOn: string;
  readonly dueLocal: string;
  readonly runOn: string;
  readonly runStartLocal: string;
  readonly todayOn: string;
};

/** 'Next: Thu 5am for your 6:30am run.'; how to plan one when nothing is planned. */
export const nextWords = (next: NextText | null, units: Units): string => {
  if (next === null) return 'Nothing is planned: text RUNS with your days, like RUNS Tue Thu 6:30am.';
  const due = `${dayWords(next.dueOn, next.todayOn)} ${timeWords(next.dueLocal, units)}`;
  const runDay = next.runOn === next.dueOn ? '' : `${dayWords(next.runOn, next.todayOn)} `;
  return `Next: ${due} for your ${runDay}${timeWords(next.runStartLocal, units)} run.`;
};
