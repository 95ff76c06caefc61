import * as z from 'zod';
import { storedInstant } from '../../shared/time/instant.ts';

/** Twilio's message statuses, as far as the local carrier uses them. */
export const messageStatus = z.enum([
  'accepted',
  'queued',
  'sent',
  'delivered',
  'undelivered',
  'failed',
  'received',
]);

export type MessageStatus = z.infer<typeof messageStatus>;

/** One text that passed through the local carrier, either way. */
export const carrierMessage = z.strictObject({
  sid: z.string(),
  direction: z.enum(['inbound', 'outbound-api', 'outbound-reply']),
  from: z.string(),
  to: z.string(),
  body: z.string(),
  numSegments: z.int(),
  status: messageStatus,
  errorCode: z.int().nullable(),
  createdAt: storedInstant,
  /** When it left the carrier; null until then. */
  sentAt: z.nullable(storedInstant),
  updatedAt: storedInstant,
  messagingServiceSid: z.string().nullable(),
  statusCallback: z.string().nullable(),
  /** After this instant it is no longer worth sending. */
  validUntilAt: z.nullable(storedInstant),
  /** Inbound only: whether our webhook has still to hear of it. */
  webhookPending: z.boolean(),
});

export type CarrierMessage = z.infer<typeof carrierMessage>;
