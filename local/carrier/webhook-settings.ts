/** Where texts to the account's number are posted, as Twilio's REST interface shows and sets it. */
import * as z from 'zod';
import type { CarrierAccount } from './account.ts';

/** The parts of an IncomingPhoneNumber and a messaging Service that say where a text goes. The number is in the service. */
export type WebhookSettings = {
  readonly smsUrl: string;
  readonly smsMethod: string;
  /** An application's SID: its addresses then count instead of `smsUrl`. '' for none. */
  readonly smsApplicationSid: string;
  /** Null: the service takes no texts. */
  readonly inboundRequestUrl: string | null;
  readonly inboundMethod: string;
  /** Whether the number's own address counts before the service's. */
  readonly useInboundWebhookOnNumber: boolean;
};

/** A number that posts to `url`, in a service that leaves it at that. */
export const numberPostsTo = (url: string): WebhookSettings => ({
  smsUrl: url,
  smsMethod: 'POST',
  smsApplicationSid: '',
  inboundRequestUrl: null,
  inboundMethod: 'POST',
  useInboundWebhookOnNumber: true,
});

/** Where a text goes; null where it goes to an application or nowhere. */
export const webhookUrlOf = (settings: WebhookSettings): string | null => {
  if (!settings.useInboundWebhookOnNumber) return settings.inboundRequestUrl;
  return settings.smsApplicationSid === '' ? settings.smsUrl : null;
};

/** The SID of the account's one number. */
export const numberSidOf = ({ accountSid }: CarrierAccount): string => `PN${accountSid.slice(2)}`;

const numberJson = (settings: WebhookSettings, account: CarrierAccount) => ({
  sid: numberSidOf(account),
  account_sid: account.accountSid,
  api_version: '2010-04-01',
  phone_number: account.sender,
  sms_application_sid: settings.smsApplicationSid,
  sms_method: settings.smsMethod,
  sms_url: settings.smsUrl,
});

const serviceJson = (settings: WebhookSettings, account: CarrierAccount) => ({
  sid: account.serviceSid,
  account_sid: account.accountSid,
  inbound_method: settings.inboundMethod,
  inbound_request_url: settings.inboundRequestUrl,
  use_inbound_webhook_on_number: settings.useInboundWebhookOnNumber,
});

const method = z.enum(['GET', 'POST']);

/** What an update may set; a field that isn't given stays. Others are let pass, as Twilio lets them. */
const numberForm = z.object({
  SmsUrl: z.string().optional(),
  SmsMethod: method.optional(),
  SmsApplicationSid: z.string().optional(),
});
const serviceForm = z.object({
  InboundRequestUrl: z.string().optional(),
  InboundMethod: method.optional(),
  UseInboundWebhookOnNumber: z.enum(['true', 'false']).optional(),
});

/** One of the two resources, or a list: what it shows now, and with a form what it is set to first. */
export type WebhookAnswer = { readonly settings: WebhookSettings; readonly body: unknown };

const updateNumber = (settings: WebhookSettings, form: URLSearchParams): WebhookSettings => {
  const { SmsUrl, SmsMethod, SmsApplicationSid } = numberForm.parse(Object.fromEntries(form));
  return {
    ...settings,
    smsUrl: SmsUrl ?? settings.smsUrl,
    smsMethod: SmsMethod ?? settings.smsMethod,
    smsApplicationSid: SmsApplicationSid ?? settings.smsApplicationSid,
  };
};

const updateService = (settings: WebhookSettings, form: URLSearchParams): WebhookSettings => {
  const { InboundRequestUrl, InboundMethod, UseInboundWebhookOnNumber } = serviceForm.parse(
    Object.fromEntries(form),
  );
  return {
    ...settings,
    inboundRequestUrl: InboundRequestUrl ?? settings.inboundRequestUrl,
    inboundMethod: InboundMethod ?? settings.inboundMethod,
    useInboundWebhookOnNumber:
      UseInboundWebhookOnNumber === undefined
        ? settings.useInboundWebhookOnNumber
        : UseInboundWebhookOnNumber === 'true',
  };
};

/** Twilio's filter finds numbers that contain it, where '*' stands for any digit. */
const fits = (filter: string, phone: string): boolean =>
  new RegExp(filter.replaceAll(/[^\d*]/g, '').replaceAll('*', '\\d')).test(phone);

/**
 * Answers a request on IncomingPhoneNumbers (API version 2010-04-01) or Services (version 1); null when it is on
 * neither, or on one that the account doesn't have. `form` null only reads.
 */
export const answerWebhookSettings = (
  settings: WebhookSettings,
  account: CarrierAccount,
  url: URL,
  form: URLSearchParams | null,
): WebhookAnswer | null => {
  const numbersPath = `/2010-04-01/Accounts/${account.accountSid}/IncomingPhoneNumbers`;
  switch (url.pathname) {
    case `${numbersPath}.json`: {
      const found = fits(url.searchParams.get('PhoneNumber') ?? '', account.sender);
      return { settings, body: { incoming_phone_numbers: found ? [numberJson(settings, account)] : [] } };
    }
    case `${numbersPath}/${numberSidOf(account)}.json`: {
      const next = form === null ? settings : updateNumber(settings, form);
      return { settings: next, body: numberJson(next, account) };
    }
    case `/v1/Services/${account.serviceSid}`: {
      const next = form === null ? settings : updateService(settings, form);
      return { settings: next, body: serviceJson(next, account) };
    }
    default:
      return null;
  }
};
