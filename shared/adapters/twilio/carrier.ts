import { Temporal } from 'temporal-polyfill';
import type * as z from 'zod/mini';
import type { CarriedText, Carrier, HandOver } from '../../sms/carrier.ts';
import { createdMessage, errorAnswer, failedFetch, messagePage } from './wire.ts';

/** How to reach one Twilio account. */
export type TwilioSettings = {
  /** 'AC' and 32 hex digits. */
  readonly accountSid: string;
  /** An API key's SID and secret, or the account's SID and auth token. */
  readonly credentials: { readonly username: string; readonly password: string };
  /** The number that texts come from, or the messaging service that chooses one. */
  readonly sender: { readonly from: string } | { readonly messagingServiceSid: string };
  /** 'https://api.twilio.com', or the local carrier. */
  readonly baseUrl: string;
};

/** Where Twilio's REST interface is. */
export const twilioBaseUrl = 'https://api.twilio.com';

/**
 * Twilio's connection override, in the address's fragment: a report that we answered badly or not at all comes up to
 * three times more. It could be the one that says the runner refused all texts at the carrier.
 */
const triedAgain = '#rc=3&rp=all';

const listTimeoutMs = 5_000;
const listPageSize = 200;
const listPagesAtMost = 5;

/**
 * The network's own words for 'the connection was never made', so nothing can have been handed over. Anything
 * else (a reset, a time-out) may have come after Twilio had the request.
 */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * The carrier port over Twilio's REST interface. `fetch` is a parameter so that a test or another transport can
 * stand in. The SDK's client is not used: it costs a cold start 180 ms, and it retries and parses in ways that
 * hide whether a message was taken.
 */
export const createTwilioCarrier = (settings: TwilioSettings, fetch = globalThis.fetch): Carrier => {
  const headers = {
    authorization: `Basic ${Buffer.from(`${settings.credentials.username}:${settings.credentials.password}`).toString('base64')}`,
    accept: 'application/json',
  };
  const messagesPath = `/2010-04-01/Accounts/${settings.accountSid}/Messages.json`;
  const messagesUrl = new URL(messagesPath, settings.baseUrl);

  const getPage = async (url: URL): Promise<z.infer<typeof messagePage> | null> => {
    try {
      const response = await fetch(url, { headers, signal: AbortSignal.timeout(listTimeoutMs) });
      const page = messagePage.safeParse(await response.json());
      return response.ok && page.success ? page.data : null;
    } catch {
      return null;
    }
  };

  return {
    async send(text, timeoutMs) {
      const form = new URLSearchParams({
        To: text.to,
        Body: text.body,
        StatusCallback: `${text.statusCallbackUrl}${triedAgain}`,
        ValidityPeriod: String(text.validitySeconds),
        ...('from' in settings.sender
          ? { From: settings.sender.from }
          : { MessagingServiceSid: settings.sender.messagingServiceSid }),
      });
      try {
        const signal = AbortSignal.timeout(timeoutMs);
        const response = await fetch(messagesUrl, { method: 'POST', headers, body: form, signal });
        return await readHandOver(response);
      } catch (error) {
        const failed = failedFetch.safeParse(error);
        return failed.success && neverConnected.has(failed.data.cause.code)
          ? { outcome: 'notProcessed', code: null, retryAfterMs: null }
          : { outcome: 'unknown' };
      }
    },

    /**
     * Asks by `To` alone and picks by creation date here: Twilio filters and sorts by the date sent, which a
     * message still in its queue doesn't have, and that is just the message we must not send again.
     */
    async sentTo(to, since) {
      const sinceSecond = since.round({ smallestUnit: 'second', roundingMode: 'floor' });
      const found: CarriedText[] = [];
      let url: URL | null = new URL(messagesUrl);
      url.searchParams.set('To', to);
      url.searchParams.set('PageSize', String(listPageSize));
      for (let pages = 0; url !== null && pages < listPagesAtMost; pages += 1) {
        const page: z.infer<typeof messagePage> | null = await getPage(url);
        if (page === null) {
          return 'unavailable';
        }
        const recent = page.messages
          .map(toCarriedText)
          .filter((text) => Temporal.Instant.compare(text.createdAt, sinceSecond) >= 0);
        found.push(...recent);
        const next: string | null = page.next_page_uri ?? null;
        url = next === null || recent.length === 0 ? null : new URL(next, settings.baseUrl);
      }
      return found.sort((a, b) => Temporal.Instant.compare(b.createdAt, a.createdAt));
    },
  };
};

/** What Twilio's answer to a create call says about the text. */
const readHandOver = async (response: Response): Promise<HandOver> => {
  if (response.ok) {
    const created = createdMessage.safeParse(await response.json());
    return created.success ? { outcome: 'accepted', sid: created.data.sid } : { outcome: 'unknown' };
  }
  // 408 is a time-out told by a proxy: Twilio may have had the request.
  if (response.status >= 400 && response.status < 500 && response.status !== 408) {
    const answer = errorAnswer.safeParse(await readJson(response));
    const code = answer.success ? answer.data.code : null;
    return response.status === 429 || code === 20429 || code === 21611
      ? { outcome: 'notProcessed', code, retryAfterMs: retryAfterMs(response) }
      : { outcome: 'refused', code };
  }
  return { outcome: 'unknown' };
};

/** An error answer from a proxy on the way may be no JSON; its status still counts. */
const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

/** The Retry-After header in milliseconds; null when it is absent or is a date. */
const retryAfterMs = (response: Response): number | null => {
  const header = response.headers.get('retry-after');
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
};

const toCarriedText = (message: z.infer<typeof messagePage>['messages'][number]): CarriedText => ({
  sid: message.sid,
  body: message.body ?? '',
  status: message.status,
  createdAt: message.date_created,
});
