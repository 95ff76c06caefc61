import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';

/** The fields of a form post; a field that came more than once holds each of its values. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Whether the carrier signed this post. `url` is the exact public URL that the carrier was told, with its query
 * string; `signature` is null when the header was missing.
 */
export type VerifySignature = (signature: string | null, url: string, fields: FormFields) => boolean;

/** The parts of an HTTP request that a webhook is read from. */
export type WebhookEvent = Pick<
  APIGatewayProxyEventV2,
  'headers' | 'rawPath' | 'rawQueryString' | 'body' | 'isBase64Encoded'
>;

/** A webhook that is ours to act on, or what to answer instead and why. `fields` names what was wrong. */
export type ReadWebhook<Form> =
  | { readonly outcome: 'accepted'; readonly form: Form }
  | {
      readonly outcome: 'refused';
      readonly reason: 'forged' | 'malformed';
      readonly fields: readonly string[];
      readonly response: APIGatewayProxyStructuredResultV2;
    };

/** The carrier's posts are a few hundred bytes; anything near this is not the carrier. */
const maxBodyBytes = 64 * 1024;

/**
 * Reads a signed form post: verified first, parsed only then. A missing or wrong signature is 403; signed fields
 * that don't parse are 400 with their names. `publicBaseUrl` is what the carrier was told ('https://host'),
 * because behind a proxy the function sees another host.
 */
export const readTwilioWebhook = <Form>(
  event: WebhookEvent,
  schema: z.core.$ZodType<Form>,
  config: { readonly publicBaseUrl: string; readonly verifySignature: VerifySignature },
): ReadWebhook<Form> => {
  const signature = event.headers['x-twilio-signature'] ?? null;
  const body = bodyOf(event);
  if (signature === null || body === null) return forged;
  const fields = formFieldsOf(body);
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

/** The body as text; null when there is none or it is too large to be the carrier's. */
const bodyOf = (event: WebhookEvent): string | null => {
  if (event.body === undefined || event.body.length > maxBodyBytes) return null;
  return event.isBase64Encoded ? Buffer.from(event.body, 'base64').toString('utf8') : event.body;
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
