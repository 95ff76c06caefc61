import type { Temporal } from 'temporal-polyfill';
import { toStoredInstant } from '../time/instant.ts';
import type { RandomSource } from '../time/random-source.ts';
import { consentWords } from './consent-words.ts';
import type { WaitingSignup } from './signup.ts';
import type { SignupAnswer, SignupRequest } from './signup-api.ts';

/** Minutes between a pre-run text and the start, unless the runner says otherwise. */
export const defaultLeadMinutes = 90;

/** Local times between which nothing is sent, unless the runner says otherwise. */
export const defaultQuietHours = { fromLocal: '21:30', untilLocal: '05:30' } as const;

/** How long a code waits for its runner's text. */
const validHours = 24;

/** A six-digit code that doesn't begin with zero, so that nobody leaves a digit out. */
export const newCode = (random: RandomSource): string =>
  String(100_000 + Math.floor(random.next() * 900_000));

/** A sign-up in waiting, made from a request that parsed. `runnerId` is that of its number. */
export const newSignup = (
  request: SignupRequest,
  runnerId: string,
  code: string,
  now: Temporal.Instant,
): WaitingSignup => ({
  schemaVersion: 1,
  code,
  createdAt: toStoredInstant(now),
  expiresAt: toStoredInstant(now.add({ hours: validHours })),
  runnerId,
  place: request.place,
  units: request.units,
  weeklyRuns: request.weeklyRuns,
  leadMinutes: request.leadMinutes ?? defaultLeadMinutes,
  quietHours: request.quietHours ?? defaultQuietHours,
  body: request.body,
  pastCramps: request.pastCramps,
  consentWords,
  joinedAt: null,
});

/** What the page shows for a sign-up in waiting. */
export const answerFor = (signup: WaitingSignup, smsNumber: string): SignupAnswer => {
  const joinText = `JOIN ${signup.code}`;
  return {
    code: signup.code,
    joinText,
    smsNumber,
    // '?&' because one family of phones takes the text after '?', the other after '&'.
    smsLink: `sms:${smsNumber}?&body=${encodeURIComponent(joinText)}`,
    expiresAt: signup.expiresAt,
  };
};
