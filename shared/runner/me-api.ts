import * as z from 'zod/mini';
import { crampReport, urgency } from '../cramps/cramp-report.ts';
import { body } from '../hydration/body.ts';
import { touchKind } from '../reminders/touch.ts';
import { localDate, storedInstant } from '../time/instant.ts';
import { tipId } from '../tips/tip.ts';
import { heatFlag } from '../weather/heat-flag.ts';
import { givenPlace } from './given-place.ts';
import { runnerStatus } from './profile.ts';
import { oneOffRun, runKey } from './run.ts';
import { leadMinutes, quietHours, units, weeklyRuns } from './settings.ts';

/**
 * The runner's page and the service speak in these shapes. The token travels in the Authorization header
 * ('Bearer <runnerId>.<secret>'), never in a URL that a server sees.
 */
export const mePage = z.strictObject({
  status: runnerStatus,
  /** The number's last two digits; the page shows no more of it. */
  phoneEnding: z.string(),
  placeName: z.nullable(z.string()),
  timeZone: z.nullable(z.string()),
  units,
  weeklyRuns,
  oneOffRuns: z.array(oneOffRun),
  leadMinutes,
  quietHours,
  checkInsOn: z.boolean(),
  pausedUntilAt: z.nullable(storedInstant),
  isPaused: z.boolean(),
  body,
  /** The next touches, soonest first, at most five. */
  nextTouches: z.array(z.strictObject({ kind: touchKind, dueAt: storedInstant, runStartAt: storedInstant })),
  cramps: z.array(
    z.strictObject({
      at: storedInstant,
      report: crampReport,
      urgency,
      flag: z.nullable(heatFlag),
      wbgtC: z.nullable(z.number()),
      tipId: z.nullable(tipId),
      words: z.string(),
    }),
  ),
  runs: z.array(
    z.strictObject({
      runKey,
      startAt: storedInstant,
      minutes: z.nullable(z.number()),
      distanceKm: z.nullable(z.number()),
      outcome: z.nullable(z.enum(['clean', 'cramp'])),
      flag: z.nullable(heatFlag),
      wbgtC: z.nullable(z.number()),
      tipId: z.nullable(tipId),
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
      difference: z.nullable(z.strictObject({ from: z.number(), mid: z.number(), to: z.number() })),
      isInForce: z.boolean(),
    }),
  ),
  /** When the link to this page ends. */
  linkExpiresAt: storedInstant,
});

export type MePage = z.infer<typeof mePage>;

/** What the page may change; a part left out stays as it is. */
export const meChange = z.strictObject({
  weeklyRuns: z.optional(weeklyRuns),
  units: z.optional(units),
  leadMinutes: z.optional(leadMinutes),
  quietHours: z.optional(quietHours),
  checkInsOn: z.optional(z.boolean()),
  body: z.optional(body),
  place: z.optional(givenPlace),
  /** Null ends a pause; `untilOn`, a date where the runner lives, is when it ends by itself, null: with RESUME. */
  pause: z.optional(z.nullable(z.strictObject({ untilOn: z.nullable(localDate) }))),
});

export type MeChange = z.infer<typeof meChange>;

/** Why a request was refused, in words, and the fields to blame where some are. */
export const meProblem = z.object({ error: z.string(), fields: z.optional(z.array(z.string())) });

/** Deleting takes the word, so that no stray request can do it. */
export const meDeletion = z.strictObject({ confirm: z.literal('DELETE') });
