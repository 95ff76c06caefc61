import * as z from 'zod/mini';
import type { FormFields, VerifySignature } from '../shared/adapters/twilio/signature.ts';
import { type DeliveryReport, deliveryOf } from '../shared/reminders/delivery.ts';
import { phoneNumber } from '../shared/runner/profile.ts';
import type { CarrierWebhooks, InboundText, ReadWebhook, WebhookEvent } from './carrier-webhooks.ts';

/** The fields of a text's post that we read; it may carry others, and new ones any day. */
const textForm = z.pipe(
  z.object({
    MessageSid: z.string().check(z.regex(/^[\w-]{1,64}$/)),
    From: phoneNumber,
    Body: z.string(),
    /** Set by the advanced opt-out, which has then answered by itself. */
    OptOutType: z.optional(z.enum(['STOP', 'START', 'HELP'])),
  }),
  z.transform(
    ({ MessageSid, From, Body, OptOutType }): InboundText => ({
      sid: MessageSid,
      from: From,
      body: Body,
      optOut: OptOutType ?? null,
    }),
  ),
);

const statusForm = z.pipe(
  z.object({
    MessageSid: z.string().check(z.minLength(1), z.maxLength(64)),
    MessageStatus: z.string().check(z.maxLength(32)),
    ErrorCode: z.optional(z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number))),
  }),
  z.transform(({ MessageSid, MessageStatus, ErrorCode }): DeliveryReport | null => {
    const delivery = deliveryOf(MessageStatus);
    // Texts that have no error come with the code 0.
    return delivery === null ? null : { sid: MessageSid, delivery, errorCode: ErrorCode || null };
  }),
);

/** How Twilio's posts are proved; see `readTwilioWebhook`. */
export type TwilioWebhookConfig = {
  readonly publicBaseUrl: string;
  readonly verifySignature: VerifySignature;
};

/** Twilio's status callbacks. Apart from its texts: what reads reports has no need of TwiML. */
export const twilioReports = (config: TwilioWebhookConfig): Pick<CarrierWebhooks, 'readReport'> => ({
  readReport: (event) => readTwilioWebhook<DeliveryReport | null>(event, statusForm, config),
});

/** Twilio's webhook for texts. `renderReply` makes the TwiML that answers one, or with nothing when null. */
export const twilioTexts = (
  config: TwilioWebhookConfig & { readonly renderReply: (text: string | null) => string },
): Pick<CarrierWebhooks, 'readText' | 'reply'> => ({
  readText: (event) => readTwilioWebhook<InboundText>(event, textForm, config),
  reply: (text) => ({
    statusCode: 200,
    headers: { 'content-type': 'text/xml; charset=utf-8' },
    body: config.renderReply(text),
  }),
});

/**
 * Reads a signed form post: verified first, parsed only then. A missing or wrong signature is 403; signed fields
 * that don't parse are 400 with their names. `publicBaseUrl` is what the carrier was told ('https://host'),
 * because behind a proxy the function sees another host.
 */
export const readTwilioWebhook = <Form>(
  event: WebhookEvent,
  schema: z.core.$ZodType<Form>,
  config: TwilioWebhookConfig,
): ReadWebhook<Form> => {
  const signature = event.headers['x-twilio-signature'] ?? null;
  if (signature === null || event.body === undefined) return forged;
  const fields = formFieldsOf(event.body);
  if (!config.verifySignature(signature, publicUrlOf(event, config.publicBaseUrl), fields)) return forged;

  const parsed = z.safeParse(schema, fields);
  return parsed.success ? { outcome: 'accepted', form: parsed.data } : malformed(parsed.error);
};

const forged: ReadWebhook<never> = {
  outcome: 'refused',
  reason: 'forged',
  fields: [],
  response: { statusCode: 403, headers: { 'content-type': 'text/plain' }, body: 'Forbidden' },
};

const malformed = (error: z.core.$ZodError): ReadWebhook<never> => {
  const fields = [...new Set(error.issues.map((issue) => issue.path.join('.')))];
  const body = JSON.stringify({ error: `Missing or wrong fields: ${fields.join(', ')}`, fields });
  return {
    outcome: 'refused',
    reason: 'malformed',
    fields,
    response: { statusCode: 400, headers: { 'content-type': 'application/json' }, body },
  };
};

const formFieldsOf = (body: string): FormFields => {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return Object.fromEntries(
    [...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
};

const publicUrlOf = (event: WebhookEvent, publicBaseUrl: string): string => {
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  return `${publicBaseUrl.replace(/\/$/, '')}${event.rawPath}${query}`;
};
