import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createTwilioCarrier, type TwilioSettings } from '../../../../shared/adapters/twilio/carrier.ts';

const settings: TwilioSettings = {
  accountSid: 'AC00000000000000000000000000000001',
  credentials: { username: 'SK1', password: 'secret' },
  sender: { from: '+15125550100' },
  baseUrl: 'https://api.twilio.com',
};
const text = {
  to: '+15125550123',
  body: 'Drink to thirst.',
  statusCallbackUrl: 'https://calfline.example/delivery?r=1',
  validitySeconds: 5400,
};
const sid = `SM${'0123456789abcdef'.repeat(2)}`;

/** A carrier whose every call gets `answer`, and the requests it made. */
const carrierAnswering = (answer: () => Response | Promise<Response>, over: Partial<TwilioSettings> = {}) => {
  const requests: Request[] = [];
  const carrier = createTwilioCarrier({ ...settings, ...over }, async (input, init) => {
    requests.push(new Request(input, init));
    return answer();
  });
  return { carrier, requests };
};
const failing = (code: string) => () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) }));

describe('handing a text to Twilio', () => {
  test('the request is the documented form, signed in by the API key', async () => {
    const { carrier, requests } = carrierAnswering(() =>
      Response.json({ sid, status: 'queued' }, { status: 201 }),
    );
    expect(await carrier.send(text, 1000)).toEqual({ outcome: 'accepted', sid });
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toBe(
      'https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Messages.json',
    );
    expect(request?.headers.get('authorization')).toBe(`Basic ${btoa('SK1:secret')}`);
    expect(Object.fromEntries(new URLSearchParams(await request?.text()))).toEqual({
      To: '+15125550123',
      From: '+15125550100',
      Body: 'Drink to thirst.',
      StatusCallback: 'https://calfline.example/delivery?r=1#rc=3&rp=all',
      ValidityPeriod: '5400',
    });
  });

  test('a messaging service takes the place of the number', async () => {
    const { carrier, requests } = carrierAnswering(() => Response.json({ sid }, { status: 201 }), {
      sender: { messagingServiceSid: 'MG1' },
    });
    await carrier.send(text, 1000);
    const form = new URLSearchParams(await requests[0]?.text());
    expect(form.get('MessagingServiceSid')).toBe('MG1');
    expect(form.has('From')).toBe(false);
  });

  test.each([
    ['429', 429, { code: 20429 }, { outcome: 'notProcessed', code: 20429, retryAfterMs: null }],
    ['a full queue', 400, { code: 21611 }, { outcome: 'notProcessed', code: 21611, retryAfterMs: null }],
    ['an opted-out number', 400, { code: 21610 }, { outcome: 'refused', code: 21610 }],
    ['wrong credentials', 401, { code: 20003 }, { outcome: 'refused', code: 20003 }],
    ['a 4xx without a code', 404, 'gone', { outcome: 'refused', code: null }],
    ['a request time-out', 408, {}, { outcome: 'unknown' }],
    ['a 500', 500, { code: 20500 }, { outcome: 'unknown' }],
    ['a 503 from a proxy', 503, 'busy', { outcome: 'unknown' }],
    ['a 201 without a sid', 201, { status: 'queued' }, { outcome: 'unknown' }],
    ['a 201 that is no JSON', 201, '<html>', { outcome: 'unknown' }],
  ])('%s', async (_name, status, body, expected) => {
    const answer = () =>
      typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status });
    expect(await carrierAnswering(answer).carrier.send(text, 1000)).toEqual(expected);
  });

  test('a 429 says how long to wait', async () => {
    const answer = () => Response.json({ code: 20429 }, { status: 429, headers: { 'retry-after': '2' } });
    expect(await carrierAnswering(answer).carrier.send(text, 1000)).toEqual({
      outcome: 'notProcessed',
      code: 20429,
      retryAfterMs: 2000,
    });
  });

  test('a refused connection was never handed over; a broken one may have been', async () => {
    expect(await carrierAnswering(failing('ECONNREFUSED')).carrier.send(text, 1000)).toMatchObject({
      outcome: 'notProcessed',
    });
    expect(await carrierAnswering(failing('ECONNRESET')).carrier.send(text, 1000)).toEqual({
      outcome: 'unknown',
    });
  });
});

describe('asking Twilio what it has', () => {
  const since = Temporal.Instant.from('2026-07-14T11:00:00.400Z');
  const message = (n: number, date: string) => ({
    sid: `SM${n}`,
    body: `text ${n}`,
    status: 'queued',
    date_created: date,
  });

  test('texts since the instant come newest first, by creation and to the whole second', async () => {
    const { carrier } = carrierAnswering(() =>
      Response.json({
        messages: [
          message(1, 'Tue, 14 Jul 2026 11:00:00 +0000'),
          message(2, 'Tue, 14 Jul 2026 11:05:00 +0000'),
          message(3, 'Tue, 14 Jul 2026 10:59:59 +0000'),
        ],
        next_page_uri: null,
      }),
    );
    const found = await carrier.sentTo('+15125550123', since);
    expect(found === 'unavailable' ? found : found.map((each) => each.sid)).toEqual(['SM2', 'SM1']);
  });

  test('paging ends, however long the list', async () => {
    const { carrier, requests } = carrierAnswering(() =>
      Response.json({
        messages: [message(1, 'Tue, 14 Jul 2026 11:05:00 +0000')],
        next_page_uri: '/2010-04-01/Accounts/AC1/Messages.json?Page=1',
      }),
    );
    await carrier.sentTo('+15125550123', since);
    expect(requests).toHaveLength(5);
  });

  test.each([
    ['a server error', () => new Response('', { status: 500 })],
    ['a page we cannot read', () => Response.json({ messages: [{ sid: 'SM1' }] })],
    ['a date we cannot read', () => Response.json({ messages: [message(1, 'yesterday')] })],
    [
      'a next page on another host',
      () => Response.json({ messages: [], next_page_uri: 'https://elsewhere.example/' }),
    ],
    ['no connection', failing('ECONNREFUSED')],
  ])('%s is "unavailable", not an empty list', async (_name, answer) => {
    expect(await carrierAnswering(answer).carrier.sentTo('+15125550123', since)).toBe('unavailable');
  });
});
