/**
 * The local carrier's REST interface over plain HTTP: Twilio's Messages and IncomingPhoneNumbers, API version
 * 2010-04-01, and its messaging Services, version 1.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CarrierAccount } from './account.ts';
import type { LocalCarrier } from './carrier.ts';
import type { CarrierLog } from './log.ts';
import { listPage, toTwilioJson } from './twilio-json.ts';
import { answerWebhookSettings } from './webhook-settings.ts';

type Answer = { readonly status: number; readonly body: unknown } | 'silence';

const fail = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status },
});

/** The `Authorization` headers that the account answers to. */
const authorizationsOf = ({ accountSid, authToken, apiKey }: CarrierAccount): ReadonlySet<string> => {
  const basic = (username: string, password: string): string =>
    `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  return new Set([
    basic(accountSid, authToken),
    ...(apiKey === undefined ? [] : [basic(apiKey.sid, apiKey.secret)]),
  ]);
};

const create = (form: string, account: CarrierAccount, carrier: LocalCarrier): Answer => {
  const { create: fault } = carrier.faults();
  const made = carrier.create(Object.fromEntries(new URLSearchParams(form)));
  if ('httpStatus' in made) {
    return fail(made.httpStatus, made.code, made.message);
  }
  switch (fault) {
    case 'acceptThenSilence':
      return 'silence';
    case 'acceptThenError':
      return fail(500, 20500, 'An internal server error has occurred.');
    case 'normal':
    case 'tooMany':
    case 'error':
      return { status: 201, body: toTwilioJson(made, account) };
  }
};

/** Handles one request to the carrier. */
export const createCarrierListener = (account: CarrierAccount, carrier: LocalCarrier, log: CarrierLog) => {
  const accepted = authorizationsOf(account);
  const messagesPath = `/2010-04-01/Accounts/${account.accountSid}/Messages`;

  const answer = (method: string, url: URL, authorization: string | undefined, form: string): Answer => {
    if (authorization === undefined || !accepted.has(authorization)) {
      return fail(401, 20003, 'Authenticate');
    }
    if (url.pathname === `${messagesPath}.json`) {
      return method === 'POST'
        ? create(form, account, carrier)
        : { status: 200, body: listPage(log.messages(), url, account) };
    }
    const fields = method === 'POST' ? new URLSearchParams(form) : null;
    const about = answerWebhookSettings(carrier.webhooks(), account, url, fields);
    if (about !== null) {
      carrier.setWebhooks(about.settings);
      return { status: 200, body: about.body };
    }
    const sid = url.pathname.startsWith(`${messagesPath}/`)
      ? url.pathname.slice(messagesPath.length + 1).replace(/\.json$/, '')
      : '';
    const message = log.find(sid);
    return message === null || method !== 'GET'
      ? fail(404, 20404, `The requested resource ${url.pathname} was not found`)
      : { status: 200, body: toTwilioJson(message, account) };
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(Buffer.from(chunk));
    }
    const url = new URL(request.url ?? '/', 'http://carrier.local');
    const form = Buffer.concat(chunks).toString('utf8');
    const made = answer(request.method ?? 'GET', url, request.headers.authorization, form);
    if (made === 'silence') {
      return;
    }
    response.writeHead(made.status, {
      'content-type': 'application/json;charset=utf-8',
      ...(made.status === 429 ? { 'retry-after': '1' } : {}),
    });
    response.end(JSON.stringify(made.body));
  };
};
