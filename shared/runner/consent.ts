import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';

/** One change of consent, kept for ever (until FORGET) as proof: what was done, in which words, by which text. */
export const consentEvent = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  at: storedInstant,
  action: z.enum(['joined', 'stopped', 'restarted', 'unreachable']),
  /** What the runner wrote and, behind a sign-up's code, the words agreed to on the page; or the carrier's code. */
  words: z.string().check(z.maxLength(1600)),
  messageSid: z.nullable(z.string()),
});

export type ConsentEvent = z.infer<typeof consentEvent>;

/** What is left of a runner after FORGET: that this number was here and is not to be texted. */
export const suppression = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  suppressedAt: storedInstant,
});

export type Suppression = z.infer<typeof suppression>;
