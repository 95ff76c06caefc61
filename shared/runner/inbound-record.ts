import * as z from 'zod';
import { storedInstant } from '../time/instant.ts';

/** One text in, and the answer it got, kept 30 days so that a repeated webhook gets the same answer. */
export const inboundRecord = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  messageSid: z.string(),
  at: storedInstant,
  intent: z.string(),
  urgency: z.string(),
  /** Null when nothing was answered (the carrier answered, or silence was right). */
  answer: z.string().nullable(),
});

export type InboundRecord = z.infer<typeof inboundRecord>;
