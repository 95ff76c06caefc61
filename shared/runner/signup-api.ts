import * as z from 'zod/mini';
import { body } from '../hydration/body.ts';
import { storedInstant } from '../time/instant.ts';
import { givenPlace } from './given-place.ts';
import { place } from './place.ts';
import { leadMinutes, quietHours, units, weeklyRuns } from './settings.ts';

/**
 * The sign-up page and the service speak in these shapes:
 *   POST /signup         `signupRequest` -> 201 `signupAnswer`, or 400, 413 or 429 with `signupProblem`
 *   GET  /signup/{code}  -> `signupStateAnswer`
 *   GET  /places?q=      -> `placesAnswer`, or 429 or 503 with `signupProblem`
 */

/** The sign-up form as the page sends it. */
export const signupRequest = z.strictObject({
  /** As typed, in any usual form; `country` says how a number without a prefix is meant. */
  phone: z.string().check(z.minLength(4), z.maxLength(40)),
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  place: givenPlace,
  units,
  weeklyRuns: weeklyRuns.check(z.minLength(1)),
  /** 90 when left out. */
  leadMinutes: z.optional(leadMinutes),
  /** 21:30 to 05:30 when left out. */
  quietHours: z.optional(quietHours),
  body,
  pastCramps: z.boolean(),
  /** The tick beside the consent words. */
  consent: z.literal(true),
});

export type SignupRequest = z.infer<typeof signupRequest>;

/** What to text, and where. `smsLink` opens the phone's messages with the text written. */
export const signupAnswer = z.strictObject({
  code: z.string().check(z.regex(/^\d{6}$/)),
  joinText: z.string(),
  /** E.164. */
  smsNumber: z.string(),
  smsLink: z.string(),
  expiresAt: storedInstant,
});

export type SignupAnswer = z.infer<typeof signupAnswer>;

/** Whether the text of a code has come. Nothing else is told to whoever holds or guesses a code. */
export const signupStateAnswer = z.strictObject({ state: z.enum(['waiting', 'joined', 'expired']) });

/** Places for what was typed, the likeliest first. */
export const placesAnswer = z.strictObject({ places: z.array(place) });

/** Why a request was refused: each part in words, `field` 'form' where no one part is to blame. */
export const signupProblem = z.strictObject({
  problems: z.array(z.strictObject({ field: z.string(), says: z.string() })).check(z.minLength(1)),
});

export type SignupProblem = z.infer<typeof signupProblem>['problems'][number];
