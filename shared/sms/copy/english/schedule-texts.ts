// The words that confirm a change of plan, place or setting, each in one segment with what comes next.
import type { Units } from '../../../runner/settings.ts';
import { timeWords } from '../amounts.ts';
import { dayOf, type NextText, type WeeklyRunSaid, weekInWords } from '../days.ts';
import { firstInOneSegment } from '../layout.ts';
import { type PlaceName, placeWords } from '../places.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A weekday as texts write it: 1 is 'Mon', 7 is 'Sun'. */
const weekdayWords = (weekday: number): string => weekdays[weekday - 1] ?? '';

/** A local date 'YYYY-MM-DD' as texts write it: 'Thu', and 'Thu Dec 3' from a week after `todayOn` on. */
const dayWords = (on: string, todayOn: string): string => {
  const { weekday, date } = dayOf(on, todayOn);
  const day = weekdayWords(weekday);
  return date === null ? day : `${day} ${months[date.month - 1] ?? ''} ${date.day}`;
};

/** 'Next: Thu 5am for your 6:30am run.'; how to plan one when nothing is planned. */
export const nextWords = (next: NextText | null, units: Units): string => {
  if (next === null) return 'Nothing is planned: text RUNS with your days, like RUNS Tue Thu 6:30am.';
  const due = `${dayWords(next.dueOn, next.todayOn)} ${timeWords(next.dueLocal, units)}`;
  const runDay = next.runOn === next.dueOn ? '' : `${dayWords(next.runOn, next.todayOn)} `;
  return `Next: ${due} for your ${runDay}${timeWords(next.runStartLocal, units)} run.`;
};

/** Said instead while reminders are paused until RESUME. */
export const pausedWords = (): string => 'Paused: RESUME brings reminders back.';

/** How STATUS begins while reminders are paused until a date. */
export const pausedUntilWords = (untilOn: string, todayOn: string): string =>
  `Paused until ${dayWords(untilOn, todayOn)}.`;

/** 'Tue Thu 6:30am 45min, Sat 8am 90min': days that share a time stand together. */
export const weekWords = (runs: readonly WeeklyRunSaid[], units: Units): string =>
  weekInWords(
    runs,
    weekdayWords,
    ({ startLocal, expectedMinutes }) => `${timeWords(startLocal, units)} ${expectedMinutes}min`,
  );

/** The week in STATUS. */
export const weekIs = (runs: readonly WeeklyRunSaid[], units: Units): string =>
  `Week: ${weekWords(runs, units)}.`;

/** RUNS: the new week. */
export const weekSaved = (runs: readonly WeeklyRunSaid[], units: Units, next: string): string =>
  firstInOneSegment(
    [`Saved: ${weekWords(runs, units)}.`, next],
    [`Saved: ${runs.length} runs a week. STATUS lists them.`, next],
    ['Saved.', next],
  );

/** RUN: one run on one date. */
export const runSaved = (
  run: { readonly on: string; readonly startLocal: string; readonly expectedMinutes: number },
  todayOn: string,
  units: Units,
  next: string,
): string => {
  const when = `${dayWords(run.on, todayOn)} ${timeWords(run.startLocal, units)}`;
  return firstInOneSegment([`Added: ${when}, ${run.expectedMinutes} min.`, next], [`Added: ${when}.`, next]);
};

/** RUN without a day or time that can be used. */
export const runHelp = (): string =>
  'Which day and time? For example: RUN tomorrow 7am 45min, or RUN Sat 8am 10mi';

/** RUN for a moment that has passed. */
export const runInThePast = (): string =>
  'That time has passed. Send the day and time to come: RUN tomorrow 7am 45min';

/** As many one-off runs as are kept. */
export const tooManyRuns = (): string =>
  'You have 20 one-off runs planned, and more than that I cannot keep. SKIP one first, or use RUNS for weekly ones.';

/** SKIP. */
export const runSkipped = (
  run: { readonly on: string; readonly startLocal: string },
  todayOn: string,
  units: Units,
  next: string,
): string =>
  firstInOneSegment(
    [`Skipped: ${dayWords(run.on, todayOn)} ${timeWords(run.startLocal, units)}.`, next],
    ['Skipped.', next],
  );

/** SKIP with a date that has no run; null is 'none at all'. */
export const nothingToSkip = (on: string | null, todayOn: string, next: string): string =>
  firstInOneSegment(
    [on === null ? 'There is no run to skip.' : `No run is planned on ${dayWords(on, todayOn)}.`, next],
    ['There is no run to skip.'],
  );

/** PAUSE; `untilOn` null is until RESUME. */
export const paused = (untilOn: string | null, todayOn: string, next: string): string =>
  untilOn === null
    ? 'Paused: no reminders until you text RESUME. I still answer your texts.'
    : firstInOneSegment(
        [`Paused until ${dayWords(untilOn, todayOn)}. RESUME ends it sooner.`, next],
        [`Paused until ${dayWords(untilOn, todayOn)}.`],
      );

/** PAUSE with an end that is today or past. */
export const pauseInThePast = (): string =>
  'That date has passed. Send a date to come: PAUSE until Dec 3, or PAUSE 2 weeks';

/** RESUME. */
export const resumed = (next: string): string => firstInOneSegment(['Reminders are back on.', next]);

/** WHERE: a new place. */
export const placeSaved = (place: PlaceName, next: string): string =>
  firstInOneSegment([`Your place is now ${placeWords(place)}.`, next], ['Your place is saved.', next]);

/** WHERE without a place to look up. */
export const currentPlace = (place: PlaceName | null): string =>
  firstInOneSegment([
    place === null ? 'I do not know your place yet.' : `Your place is ${placeWords(place)}.`,
    'To change it: WHERE and a city or postcode.',
  ]);

/** UNITS. */
export const unitsSaved = (units: Units, next: string): string =>
  firstInOneSegment([units === 'imperial' ? 'Units are F and oz.' : 'Units are C and ml.', next]);

/** LEAD. */
export const leadSaved = (leadMinutes: number, next: string): string =>
  firstInOneSegment([`Pre-run texts now come ${leadMinutes} min before the start.`, next]);

/** Quiet hours. */
export const quietHoursSaved = (
  quiet: { readonly fromLocal: string; readonly untilLocal: string },
  units: Units,
  next: string,
): string =>
  firstInOneSegment([
    `Nothing is sent from ${timeWords(quiet.fromLocal, units)} to ${timeWords(quiet.untilLocal, units)}.`,
    next,
  ]);

/** CHECKINS. */
export const checkInsSaved = (on: boolean, next: string): string =>
  firstInOneSegment([
    on ? 'Check-ins after runs are on.' : 'Check-ins after runs are off. CHECKINS ON brings them back.',
    next,
  ]);

/** A setting named without a value that can be used. */
export const settingHelp = (): string =>
  'Settings: LEAD 60 (30 to 240 minutes before a run), UNITS C or UNITS F, CHECKINS ON or OFF, QUIET HOURS 9:30pm to 5:30am';
