/** Messages and lists of them in the form of Twilio's REST interface. */
import type { CarrierAccount } from './account.ts';
import type { CarrierMessage } from './message.ts';

/** RFC 2822 in whole seconds, as Twilio writes instants: 'Tue, 14 Jul 2026 11:00:00 +0000'. */
const rfc2822 = (storedInstant: string): string =>
  new Date(storedInstant).toUTCString().replace('GMT', '+0000');

/** One message as Twilio shows it. */
export const toTwilioJson = (message: CarrierMessage, account: CarrierAccount) => {
  const uri = `/2010-04-01/Accounts/${account.accountSid}/Messages/${message.sid}`;
  return {
    account_sid: account.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.createdAt),
    date_sent: message.sentAt === null ? null : rfc2822(message.sentAt),
    date_updated: rfc2822(message.updatedAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: null,
    from: message.from,
    messaging_service_sid: message.messagingServiceSid,
    num_media: '0',
    num_segments: String(message.numSegments),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${uri}/Media.json` },
    to: message.to,
    uri: `${uri}.json`,
  };
};

/** Whether a message's date sent fits the list's `DateSent` filters; one not sent yet fits none. */
const sentWithin = (message: CarrierMessage, query: URLSearchParams): boolean => {
  const on = query.get('DateSent');
  const from = query.get('DateSent>');
  const until = query.get('DateSent<');
  if (on === null && from === null && until === null) {
    return true;
  }
  const { sentAt } = message;
  return (
    sentAt !== null &&
    (on === null || sentAt.startsWith(on.slice(0, 10))) &&
    (from === null || Date.parse(sentAt) >= Date.parse(from)) &&
    (until === null || Date.parse(sentAt) <= Date.parse(until))
  );
};

/** The page of the Messages list that `url` asks for: newest first, 50 a page unless asked otherwise. */
export const listPage = (messages: Iterable<CarrierMessage>, url: URL, account: CarrierAccount) => {
  const query = url.searchParams;
  const to = query.get('To');
  const from = query.get('From');
  const found = [...messages]
    .filter((message) => (to === null || message.to === to) && (from === null || message.from === from))
    .filter((message) => sentWithin(message, query))
    .reverse();
  const size = Math.min(Math.max(Number(query.get('PageSize') ?? 50), 1), 1000);
  const page = Math.max(Number(query.get('Page') ?? 0), 0);
  const pageUri = (number: number) => {
    const params = new URLSearchParams(query);
    params.set('PageSize', String(size));
    params.set('Page', String(number));
    return `${url.pathname}?${params.toString()}`;
  };
  const start = page * size;
  const shown = found.slice(start, start + size);
  return {
    end: start + Math.max(shown.length - 1, 0),
    first_page_uri: pageUri(0),
    messages: shown.map((message) => toTwilioJson(message, account)),
    next_page_uri: start + size < found.length ? pageUri(page + 1) : null,
    page,
    page_size: size,
    previous_page_uri: page > 0 ? pageUri(page - 1) : null,
    start,
    uri: `${url.pathname}${url.search}`,
  };
};
