// What a runner can set and how much a profile holds: the same for the form, the page, texts and what is stored.
import * as z from 'zod/mini';
import { localTime } from '../time/instant.ts';
import { weeklyRun } from './run.ts';

/** How a runner reads numbers: F, oz and 12-hour times, or C, ml and 24-hour times. */
export const units = z.enum(['imperial', 'metric']);

export type Units = z.infer<typeof units>;

/** Kilometres in a mile: distances are kept in kilometres, and read and written in the runner's units. */
export const kmPerMile = 1.609344;

export const leastLeadMinutes = 30;
export const mostLeadMinutes = 240;

/** Minutes between a pre-run text and the start. */
export const leadMinutes = z.int().check(z.gte(leastLeadMinutes), z.lte(mostLeadMinutes));

/** Local times between which nothing is sent. */
export const quietHours = z.strictObject({ fromLocal: localTime, untilLocal: localTime });

/** Three runs a day. */
export const mostWeeklyRuns = 21;

/** A week of runs. */
export const weeklyRuns = z.array(weeklyRun).check(z.maxLength(mostWeeklyRuns));

/** One-off runs that a profile holds. */
export const mostOneOffs = 20;

/** Runs left out that a profile remembers, the newest. */
export const mostSkips = 40;

/** Answers that a profile remembers, the newest. */
export const mostAnswersKept = 10;
