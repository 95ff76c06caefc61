import * as z from 'zod/mini';
import { body } from '../hydration/body.ts';
import { touch } from '../reminders/touch.ts';
import { storedInstant } from '../time/instant.ts';
import { tipsRecord } from '../tips/trial.ts';
import { conversationState } from './conversation-state.ts';
import { outbox } from './outbox.ts';
import { place } from './place.ts';
import { oneOffRun, runKey } from './run.ts';
import {
  leadMinutes,
  mostAnswersKept,
  mostOneOffs,
  mostSkips,
  quietHours,
  units,
  weeklyRuns,
} from './settings.ts';

/** A runner's number in E.164: '+15125550123'. */
export const phoneNumber = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/));

/**
 * Where a runner stands. `joining` has texted JOIN and not finished; only `active` is sent reminders;
 * `stopped` is sent nothing until START; `unreachable` keeps its data and is sent nothing until it texts.
 */
export const runnerStatus = z.enum(['joining', 'active', 'stopped', 'unreachable']);

/** An answer already given, so that a repeated webhook gets the same one. */
export const givenAnswer = z.strictObject({ messageSid: z.string(), answer: z.nullable(z.string()) });

/** Everything about one runner that a decision needs, in one item, so that every change is one write. */
export const profile = z.strictObject({
  schemaVersion: z.literal(1),
  /** Keyed hash of the number; safe to log. */
  runnerId: z.string().check(z.minLength(16), z.maxLength(64)),
  phone: phoneNumber,
  /** Raised by one with each write; a write names the version it read. */
  version: z.int().check(z.gte(1)),
  status: runnerStatus,
  joinedAt: z.nullable(storedInstant),
  place: z.nullable(place),
  units,
  weeklyRuns,
  oneOffRuns: z.array(oneOffRun).check(z.maxLength(mostOneOffs)),
  skippedRunKeys: z.array(runKey).check(z.maxLength(mostSkips)),
  leadMinutes,
  quietHours,
  /** Null when not paused; `untilAt` null is a pause with no end but RESUME. */
  pause: z.nullable(z.strictObject({ untilAt: z.nullable(storedInstant) })),
  checkIns: z.strictObject({ on: z.boolean(), unansweredInARow: z.int().check(z.gte(0)) }),
  body,
  conversation: conversationState,
  /** When the question in `conversation` was asked; null with nothing asked. */
  askedAt: z.nullable(storedInstant),
  /** A red flag that the runner has not cleared yet; reminders then carry no tip and ask for an all clear. */
  redFlag: z.nullable(z.strictObject({ urgency: z.enum(['today', 'emergency']), at: storedInstant })),
  /** Said on the sign-up form: cramps happened before Calfline knew of any. */
  pastCramps: z.boolean(),
  tips: tipsRecord,
  unreadInARow: z.int().check(z.gte(0)),
  unreachableInARow: z.int().check(z.gte(0)),
  /** The newest answers, newest last. Older ones are in the inbound records. */
  recentAnswers: z.array(givenAnswer).check(z.maxLength(mostAnswersKept)),
  /** Records of the newest text, to be written beside the profile; null before the first text. */
  outbox: z.nullable(outbox),
  lastReminderSentAt: z.nullable(storedInstant),
  /** Digest of the secret in the link to the runner's page; null when none is valid. */
  pageLink: z.nullable(z.strictObject({ secretDigest: z.string(), expiresAt: storedInstant })),
  /**
   * The next touch and the instant to wake for it, which is later than the touch's own to space texts and to
   * come back: to an unknown send, or because the carrier was busy. Null when nothing is due. `wakeAt` is the due index's sort key.
   */
  due: z.nullable(z.strictObject({ touch, wakeAt: storedInstant })),
});

export type Profile = z.infer<typeof profile>;
