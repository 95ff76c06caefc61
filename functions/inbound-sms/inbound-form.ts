import * as z from 'zod/mini';
import { phoneNumber } from '../../shared/runner/profile.ts';

/** The fields of the carrier's post that we read; it may carry others, and new ones any day. */
export const inboundForm = z.object({
  MessageSid: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  From: phoneNumber,
  /** Empty for a picture without words. */
  Body: z.string(),
  /** Set by the carrier's advanced opt-out, which has then answered by itself. */
  OptOutType: z.optional(z.enum(['STOP', 'START', 'HELP'])),
});

export type InboundForm = z.infer<typeof inboundForm>;
