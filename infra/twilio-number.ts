/** Telling Twilio where to post incoming texts. */
import * as z from 'zod';
import { OperatorError } from './command.ts';

export type TwilioAccount = {
  readonly accountSid: string;
  readonly apiKeySid: string;
  readonly apiKeySecret: string;
  /** Origins of Twilio's two interfaces; a test has its own. */
  readonly apiOrigin: string;
  readonly messagingOrigin: string;
};

const numbers = z.object({ incoming_phone_numbers: z.array(z.object({ sid: z.string() })) });

const ask = async (account: TwilioAccount, url: URL, form: URLSearchParams | null): Promise<unknown> => {
  const credentials = Buffer.from(`${account.apiKeySid}:${account.apiKeySecret}`).toString('base64');
  const response = await fetch(url, {
    ...(form === null ? {} : { method: 'POST', body: form }),
    headers: { authorization: `Basic ${credentials}` },
    signal: AbortSignal.timeout(10_000),
  });
  if (response.status === 401) throw new OperatorError('Twilio does not accept the API key.');
  if (!response.ok) throw new OperatorError(`Twilio answered ${response.status}: ${await response.text()}`);
  return response.json();
};

/**
 * Sets the webhook of a number of the account. Throws OperatorError when the account doesn't have the number or
 * Twilio refuses.
 */
export const setNumberWebhook = async (
  account: TwilioAccount,
  phoneNumber: string,
  webhookUrl: string,
): Promise<void> => {
  const base = `/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers`;
  const search = new URL(`${base}.json`, account.apiOrigin);
  search.searchParams.set('PhoneNumber', phoneNumber);
  const [number] = numbers.parse(await ask(account, search, null)).incoming_phone_numbers;
  if (number === undefined) throw new OperatorError(`The account does not have the number ${phoneNumber}.`);
  const form = new URLSearchParams({ SmsUrl: webhookUrl, SmsMethod: 'POST' });
  await ask(account, new URL(`${base}/${number.sid}.json`, account.apiOrigin), form);
};

/** Sets the webhook of a messaging service, for all of its numbers. Throws OperatorError when Twilio refuses. */
export const setServiceWebhook = async (
  account: TwilioAccount,
  messagingServiceSid: string,
  webhookUrl: string,
): Promise<void> => {
  const form = new URLSearchParams({
    InboundRequestUrl: webhookUrl,
    InboundMethod: 'POST',
    UseInboundWebhookOnNumber: 'false',
  });
  await ask(account, new URL(`/v1/Services/${messagingServiceSid}`, account.messagingOrigin), form);
};
