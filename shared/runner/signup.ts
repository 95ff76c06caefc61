import * as z from 'zod/mini';
import { body } from '../hydration/body.ts';
import { storedInstant } from '../time/instant.ts';
import { place } from './place.ts';
import { leadMinutes, quietHours, units, weeklyRuns } from './settings.ts';

/**
 * A sign-up from the web form, waiting for the runner's own text. Nothing is sent to the number until then.
 * It expires 24 h after `createdAt`.
 */
export const waitingSignup = z.strictObject({
  schemaVersion: z.literal(1),
  /** Six digits. */
  code: z.string().check(z.regex(/^\d{6}$/)),
  createdAt: storedInstant,
  expiresAt: storedInstant,
  /** Whose text is waited for: the hash of the number, which isn't kept until it has texted. */
  runnerId: z.string(),
  place,
  units,
  weeklyRuns: weeklyRuns.check(z.minLength(1)),
  leadMinutes,
  quietHours,
  body,
  pastCramps: z.boolean(),
  /** The consent words that stood beside the button. */
  consentWords: z.string().check(z.maxLength(1600)),
  /** Set when the runner's text arrived, for the live state of the page. */
  joinedAt: z.nullable(storedInstant),
});

export type WaitingSignup = z.infer<typeof waitingSignup>;

/** Port: sign-ups in waiting. Expired ones are not found. */
export interface SignupStore {
  /** Keep a new one; 'codeTaken' when another unexpired one has the code. */
  put(signup: WaitingSignup): Promise<'saved' | 'codeTaken'>;
  find(code: string): Promise<WaitingSignup | null>;
  /** Note that its runner has joined; nothing when it is gone. */
  markJoined(code: string, joinedAt: string): Promise<void>;
}
