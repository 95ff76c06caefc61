import * as z from 'zod';
import { crampReport, urgency } from '../cramps/cramp-report.ts';
import { body } from '../hydration/body.ts';
import { touchKind } from '../reminders/touch.ts';
import { localTime, storedInstant } from '../time/instant.ts';
import { tipId } from '../tips/tip.ts';
import { heatFlag } from '../weather/heat-flag.ts';
import { place } from './place.ts';
import { runnerStatus } from './profile.ts';
import { oneOffRun, runKey, weeklyRun } from './run.ts';

/**
 * The runner's page and the service speak in these shapes. The token travels in the Authorization header
 * ('Bearer <runnerId>.<secret>'), never in a URL that a server sees.
 */
export const mePage = z.strictObject({
  status: runnerStatus,
  /** The number's last two digits; the page shows no more of it. */
  phoneEnding: z.string(),
  placeName: z.string().nullable(),
  timeZone: z.string().nullable(),
  units: z.enum(['imperial', 'metric']),
  weeklyRuns: z.array(weeklyRun),
  oneOffRuns: z.array(oneOffRun),
  leadMinutes: z.int(),
  quietHours: z.strictObject({ fromLocal: localTime, untilLocal: localTime }),
  checkInsOn: z.boolean(),
  pausedUntilAt: storedInstant.nullable(),
  isPaused: z.boolean(),
  body,
  /** The next touches, soonest first, at most five. */
  nextTouches: z.array(z.strictObject({ kind: touchKind, dueAt: storedInstant, runStartAt: storedInstant })),
  cramps: z.array(
    z.strictObject({
      at: storedInstant,
      report: crampReport,
      urgency,
      flag: heatFlag.nullable(),
      wbgtC: z.number().nullable(),
      tipId: tipId.nullable(),
      words: z.string(),
    }),
  ),
  runs: z.array(
    z.strictObject({
      runKey,
      startAt: storedInstant,
      minutes: z.number().nullable(),
      distanceKm: z.number().nullable(),
      outcome: z.enum(['clean', 'cramp']).nullable(),
      flag: heatFlag.nullable(),
      wbgtC: z.number().nullable(),
      tipId: tipId.nullable(),
    }),
  ),
  /** What each tip seems to have done so far, in words with an interval, oldest first. */
  tipsTried: z.array(
    z.strictObject({
      tipId,
      words: z.string(),
      before: z.strictObject({ cramps: z.int(), runs: z.int() }),
      since: z.strictObject({ cramps: z.int(), runs: z.int() }),
      /** Difference since minus before in cramps per run, with its 90 % interval; null when too little is known. */
      difference: z.strictObject({ from: z.number(), mid: z.number(), to: z.number() }).nullable(),
      isInForce: z.boolean(),
    }),
  ),
  /** When the link to this page ends. */
  linkExpiresAt: storedInstant,
});

export type MePage = z.infer<typeof mePage>;

/** What the page may change; a part left out stays as it is. */
export const meChange = z.strictObject({
  weeklyRuns: z.array(weeklyRun).max(21).optional(),
  units: z.enum(['imperial', 'metric']).optional(),
  leadMinutes: z.int().min(30).max(240).optional(),
  quietHours: z.strictObject({ fromLocal: localTime, untilLocal: localTime }).optional(),
  checkInsOn: z.boolean().optional(),
  body: body.optional(),
  place: place.optional(),
  /** Null ends a pause; `untilAt` null is a pause until RESUME. */
  pause: z.strictObject({ untilAt: storedInstant.nullable() }).nullable().optional(),
});

export type MeChange = z.infer<typeof meChange>;

/** Deleting takes the word, so that no stray request can do it. */
export const meDeletion = z.strictObject({ confirm: z.literal('DELETE') });
