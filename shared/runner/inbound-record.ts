import * as z from 'zod/mini';
import { fromStoredInstant, storedInstant, toStoredInstant } from '../time/instant.ts';

/** One text in, and the answer it got, kept 30 days so that a repeated webhook gets the same answer. */
export const inboundRecord = z.strictObject({
  schemaVersion: z.literal(1),
  runnerId: z.string(),
  messageSid: z.string(),
  at: storedInstant,
  intent: z.string(),
  urgency: z.string(),
  /** Null when nothing was answered (the carrier answered, or silence was right). */
  answer: z.nullable(z.string()),
});

export type InboundRecord = z.infer<typeof inboundRecord>;

/** When a record may go: 30 days after its text came. Twilio repeats a webhook for minutes, not weeks. */
export const inboundExpiresAt = (record: InboundRecord): string =>
  toStoredInstant(fromStoredInstant(record.at).add({ hours: 30 * 24 }));
