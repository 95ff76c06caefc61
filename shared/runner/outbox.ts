import * as z from 'zod/mini';
import { storedInstant } from '../time/instant.ts';
import { runnerShare } from '../tips/population.ts';
import { consentEvent } from './consent.ts';
import { crampRecord, runRecord } from './run.ts';

/**
 * What the newest text still has to write beside its profile. It is written in the profile itself, with the change
 * and the answer, so that one write decides everything; whoever reads the profile next writes these records first,
 * unless the text's inbound record, which is written last, shows that they are there.
 */
export const outbox = z.strictObject({
  messageSid: z.string(),
  at: storedInstant,
  intent: z.string(),
  urgency: z.string(),
  answer: z.nullable(z.string()),
  cramp: z.nullable(crampRecord),
  run: z.nullable(runRecord),
  consent: z.nullable(consentEvent),
  share: z.nullable(runnerShare),
  /** The code of a sign-up that the text fulfilled. */
  joinedCode: z.nullable(z.string()),
});

export type Outbox = z.infer<typeof outbox>;
