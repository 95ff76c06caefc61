/** Telling Twilio where to post incoming texts. */
import * as z from 'zod';
import { OperatorError } from './command.ts';

export type TwilioAccount = {
  readonly accountSid: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
  readonly origins: TwilioOrigins;
};

/** Origins of Twilio's two interfaces; a test has its own. */
export type TwilioOrigins = { readonly api: string; readonly messaging: string };

export const twilioOrigins: TwilioOrigins = {
  api: 'https://api.twilio.com',
  messaging: 'https://messaging.twilio.com',
};

const timeoutMs = 10_000;

const number = z.object({ sid: z.string(), phone_number: z.string(), sms_url: z.string().nullish() });
const numbers = z.object({ incoming_phone_numbers: z.array(number) });
const service = z.object({ inbound_request_url: z.string().nullish() });
const refusal = z.object({ message: z.string() });

const request = async (account: TwilioAccount, url: URL, form: URLSearchParams | null): Promise<Response> => {
  const credentials = Buffer.from(`${account.apiKeySid}:${account.apiKeySecret}`).toString('base64');
  try {
    return await fetch(url, {
      ...(form === null ? {} : { method: 'POST', body: form }),
      headers: { authorization: `Basic ${credentials}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    throw new OperatorError(
      `Twilio can't be reached (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
};

/** One call; answers null on what isn't there. Throws OperatorError on any other refusal. */
const ask = async (account: TwilioAccount, url: URL, form: URLSearchParams | null): Promise<unknown> => {
  const response = await request(account, url, form);
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  if (response.status === 404) return null;
  if (response.status === 401) throw new OperatorError('Twilio does not accept the API key.');
  const said = refusal.safeParse(parseJson(text));
  throw new OperatorError(`Twilio answered ${response.status}: ${said.success ? said.data.message : text}`);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Sets the webhook of a number of the account and answers what it was before, null for none. An application that
 * took the number's texts takes them no more: its addresses would count before this one. Throws OperatorError when
 * the account doesn't have the number or Twilio refuses.
 */
export const setNumberWebhook = async (
  account: TwilioAccount,
  phoneNumber: string,
  webhookUrl: string,
): Promise<string | null> => {
  const base = `/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers`;
  const search = new URL(`${base}.json`, account.origins.api);
  search.searchParams.set('PhoneNumber', phoneNumber);
  const listed = numbers.nullable().parse(await ask(account, search, null));
  // Twilio finds numbers that contain the one asked for.
  const found = listed?.incoming_phone_numbers.find((each) => each.phone_number === phoneNumber);
  if (found === undefined) throw new OperatorError(`The account does not have the number ${phoneNumber}.`);
  const form = new URLSearchParams({ SmsUrl: webhookUrl, SmsMethod: 'POST', SmsApplicationSid: '' });
  await ask(account, new URL(`${base}/${found.sid}.json`, account.origins.api), form);
  return found.sms_url || null;
};

/**
 * Sets the webhook of a messaging service, for all of its numbers, and answers what it was before, null for none.
 * Throws OperatorError when the account doesn't have the service or Twilio refuses.
 */
export const setServiceWebhook = async (
  account: TwilioAccount,
  messagingServiceSid: string,
  webhookUrl: string,
): Promise<string | null> => {
  const url = new URL(`/v1/Services/${messagingServiceSid}`, account.origins.messaging);
  const before = service.nullable().parse(await ask(account, url, null));
  if (before === null) {
    throw new OperatorError(`The account does not have the messaging service ${messagingServiceSid}.`);
  }
  const form = new URLSearchParams({
    InboundRequestUrl: webhookUrl,
    InboundMethod: 'POST',
    UseInboundWebhookOnNumber: 'false',
  });
  await ask(account, url, form);
  return before.inbound_request_url || null;
};
