import { Temporal } from 'temporal-polyfill';
import * as z from 'zod/mini';
import { crampReport } from '../cramps/cramp-report.ts';
import { localDate, localTime, storedInstant } from '../time/instant.ts';
import { tipId } from '../tips/tip.ts';
import { heatFlag } from '../weather/heat-flag.ts';

export const leastRunMinutes = 5;
/** A day. */
export const mostRunMinutes = 1440;

/** How long a run is expected to take, minutes. */
const expectedMinutes = z.int().check(z.gte(leastRunMinutes), z.lte(mostRunMinutes));

/** A run that repeats every week in the runner's own zone. */
export const weeklyRun = z.strictObject({
  /** ISO weekday, 1 Monday to 7 Sunday. */
  weekday: z.int().check(z.gte(1), z.lte(7)),
  startLocal: localTime,
  expectedMinutes,
  distanceKm: z.nullable(z.number().check(z.positive(), z.lte(400))),
});

export type WeeklyRun = z.infer<typeof weeklyRun>;

/** A run on one date. It replaces a weekly run that starts within three hours of it on the same date. */
export const oneOffRun = z.strictObject({
  on: localDate,
  startLocal: localTime,
  expectedMinutes,
  distanceKm: z.nullable(z.number().check(z.positive(), z.lte(400))),
  isRace: z.boolean(),
});

export type OneOffRun = z.infer<typeof oneOffRun>;

/** Names one run of one runner: its local date and start, '2026-11-26T06:30'. */
export const runKey = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/));

/** The key of the run that starts on a local date at a local time. */
export const runKeyOf = (on: string, startLocal: string): string => `${on}T${startLocal}`;

/**
 * The instant a run starts: a start inside the spring gap moves forward by the gap, one inside the autumn
 * overlap is the first of the two.
 */
export const runStartAt = (key: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(key).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).toInstant();

/** What became of one run, as far as the runner told us. Kept per run key; what nobody said is null. */
export const runRecord = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  runKey,
  /** Raised by one with each write; a write names the version it read. */
  version: z.int().check(z.gte(1)),
  startAt: storedInstant,
  minutes: z.nullable(z.number().check(z.positive())),
  distanceKm: z.nullable(z.number().check(z.positive())),
  /** 'clean' and 'cramp' are the runner's words; null is silence, and silence is not success. */
  outcome: z.nullable(z.enum(['clean', 'cramp'])),
  flag: z.nullable(heatFlag),
  wbgtC: z.nullable(z.number()),
  /** The tip on trial when the run started. */
  tipId: z.nullable(tipId),
  reportedAt: z.nullable(storedInstant),
});

export type RunRecord = z.infer<typeof runRecord>;

/** One cramp as reported, kept by the MessageSid that reported it. */
export const crampRecord = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  messageSid: z.string(),
  at: storedInstant,
  runKey: z.nullable(runKey),
  report: crampReport,
  urgency: z.enum(['none', 'clinic', 'today', 'emergency']),
  flag: z.nullable(heatFlag),
  wbgtC: z.nullable(z.number()),
  tipId: z.nullable(tipId),
  /** What the runner wrote, at most 1,600 characters; shown only to that runner. */
  words: z.string().check(z.maxLength(1600)),
});

export type CrampRecord = z.infer<typeof crampRecord>;
