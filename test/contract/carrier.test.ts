// Our adapter and Twilio's own library make the same calls on the local carrier and must see the same things:
// then the adapter speaks Twilio's protocol and the local carrier understands it, and neither was only fitted to
// the other.
import { Temporal } from 'temporal-polyfill';
import twilio from 'twilio';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createTwilioCarrier } from '../../shared/adapters/twilio/carrier.ts';
import { createSignatureVerifier } from '../../shared/adapters/twilio/signature.ts';
import type { Carrier, HandOver, OutboundText } from '../../shared/sms/carrier.ts';
import { type CarrierWorld, carrierWorld, testAccount } from '../support/local-carrier.ts';

const phone = '+15125550123';
let worlds: CarrierWorld[] = [];

const openWorld = async (...options: Parameters<typeof carrierWorld>) => {
  const world = await carrierWorld(...options);
  worlds.push(world);
  return world;
};

afterEach(async () => {
  await Promise.all(worlds.map((world) => world.close()));
  worlds = [];
});

type Connect = (baseUrl: string, authToken?: string) => Pick<Carrier, 'send' | 'sentTo'>;

const ours: Connect = (baseUrl, authToken = testAccount.authToken) =>
  createTwilioCarrier({
    accountSid: testAccount.accountSid,
    credentials: { username: testAccount.accountSid, password: authToken },
    sender: { from: testAccount.sender },
    baseUrl,
  });

const restError = z.object({ status: z.number(), code: z.number().nullish() });

/** Twilio's library behind the same port, its errors read as its documentation says. */
const theirs: Connect = (baseUrl, authToken = testAccount.authToken) => {
  const client = twilio(testAccount.accountSid, authToken);
  client.api.baseUrl = baseUrl;
  return {
    async send(text: OutboundText): Promise<HandOver> {
      try {
        const made = await client.messages.create({
          to: text.to,
          from: testAccount.sender,
          body: text.body,
          statusCallback: text.statusCallbackUrl,
          validityPeriod: text.validitySeconds,
        });
        return { outcome: 'accepted', sid: made.sid };
      } catch (error) {
        const { status, code } = restError.parse(error);
        if (status === 429) {
          return { outcome: 'notProcessed', code: code ?? null, retryAfterMs: 1000 };
        }
        return status < 500 ? { outcome: 'refused', code: code ?? null } : { outcome: 'unknown' };
      }
    },
    async sentTo(to, since) {
      const list = await client.messages.list({ to, pageSize: 2 });
      return list
        .map((message) => ({
          sid: message.sid,
          body: message.body,
          status: message.status,
          createdAt: Temporal.Instant.fromEpochMilliseconds(message.dateCreated.getTime()),
        }))
        .filter((message) => Temporal.Instant.compare(message.createdAt, since) >= 0);
    },
  };
};

describe.each([
  ['our adapter', ours],
  ["Twilio's library", theirs],
])('the carrier as %s sees it', (_name, connect) => {
  const text = (world: CarrierWorld, over: Partial<OutboundText> = {}): OutboundText => ({
    to: phone,
    body: 'Drink to thirst.',
    statusCallbackUrl: `${world.serviceUrl}/delivery?reminder=r1`,
    validitySeconds: 600,
    ...over,
  });

  test('a text is accepted with a sid, reaches the phone, and its statuses come back signed and in order', async () => {
    const world = await openWorld();
    const made = await connect(world.url).send(text(world), 2000);
    expect(made).toEqual({ outcome: 'accepted', sid: expect.stringMatching(/^SM[0-9a-f]{32}$/) });
    await world.pass(5);
    expect(world.log.conversation(phone)).toMatchObject([
      { direction: 'outbound-api', body: 'Drink to thirst.', status: 'delivered' },
    ]);
    expect(world.posts.map((post) => post.fields['MessageStatus'])).toEqual(['sent', 'delivered']);
    const verify = createSignatureVerifier(testAccount.authToken);
    for (const post of world.posts) {
      expect(post.path).toBe('/delivery?reminder=r1');
      expect(verify(post.signature, `${world.serviceUrl}${post.path}`, post.fields)).toBe(true);
    }
  });

  test.each([
    ['a number that is none', { to: '5125550123' }, 21211],
    ['a number that cannot receive texts', { to: '+15005550009' }, 21614],
    ['an empty body', { body: '' }, 21602],
    ['a body over 1,600 characters', { body: 'x'.repeat(1601) }, 21617],
  ])('%s is refused with its code', async (_case, over, code) => {
    const world = await openWorld();
    expect(await connect(world.url).send(text(world, over), 2000)).toEqual({ outcome: 'refused', code });
    expect([...world.log.messages()]).toEqual([]);
  });

  test('wrong credentials are refused with 20003', async () => {
    const world = await openWorld();
    const made = await connect(world.url, 'wrong').send(text(world), 2000);
    expect(made).toEqual({ outcome: 'refused', code: 20003 });
  });

  test('after STOP a text is refused with 21610, and after START accepted again', async () => {
    const world = await openWorld();
    const carrier = connect(world.url);
    await world.carrier.receive(phone, ' stop ');
    expect(await carrier.send(text(world), 2000)).toEqual({ outcome: 'refused', code: 21610 });
    await world.carrier.receive(phone, 'START');
    expect(await carrier.send(text(world), 2000)).toMatchObject({ outcome: 'accepted' });
  });

  test('more creates than the limit get 429 and are not processed', async () => {
    const world = await openWorld();
    world.carrier.setFaults({ ...world.carrier.faults(), createsPerSecond: 2 });
    const carrier = connect(world.url);
    const made = [];
    for (let n = 0; n < 3; n += 1) {
      made.push(await carrier.send(text(world), 2000));
    }
    expect(made.map((each) => each.outcome)).toEqual(['accepted', 'accepted', 'notProcessed']);
    expect(made[2]).toEqual({ outcome: 'notProcessed', code: 20429, retryAfterMs: 1000 });
    expect([...world.log.messages()]).toHaveLength(2);
  });

  test('a server error leaves the outcome unknown, whether or not the text was taken', async () => {
    const world = await openWorld();
    const carrier = connect(world.url);
    world.carrier.setFaults({ ...world.carrier.faults(), create: 'error' });
    expect(await carrier.send(text(world), 2000)).toEqual({ outcome: 'unknown' });
    expect([...world.log.messages()]).toHaveLength(0);
    world.carrier.setFaults({ ...world.carrier.faults(), create: 'acceptThenError' });
    expect(await carrier.send(text(world), 2000)).toEqual({ outcome: 'unknown' });
    expect([...world.log.messages()]).toHaveLength(1);
  });

  test('the list finds what was taken to that number since an instant, over several pages, newest first', async () => {
    const world = await openWorld();
    const carrier = connect(world.url);
    await carrier.send(text(world, { body: 'before' }), 2000);
    await world.pass(60);
    const since = world.clock.now();
    for (const body of ['one', 'two', 'three', 'four', 'five']) {
      await carrier.send(text(world, { body }), 2000);
      await world.pass(10);
    }
    await carrier.send(text(world, { to: '+15125550124', body: 'another phone' }), 2000);
    await carrier.send(text(world, { body: 'still queued' }), 2000);
    const found = await carrier.sentTo(phone, since);
    expect(found === 'unavailable' ? found : found.map((each) => each.body)).toEqual([
      'still queued',
      'five',
      'four',
      'three',
      'two',
      'one',
    ]);
  });
});

describe('our adapter when our service fails', () => {
  test('a report that was answered badly comes again, until it is taken', async () => {
    const world = await openWorld({
      answers: [
        { status: 500, body: '' },
        { status: 503, body: '' },
        { status: 204, body: '' },
      ],
    });
    await ours(world.url).send(
      {
        to: phone,
        body: 'Drink to thirst.',
        statusCallbackUrl: `${world.serviceUrl}/delivery`,
        validitySeconds: 600,
      },
      2000,
    );
    await world.pass(5);
    const reports = world.posts.map((post) => post.fields['MessageStatus']);
    expect(reports).toEqual(['sent', 'sent', 'sent', 'delivered']);
  });
});

describe('our adapter when the network fails', () => {
  const text = (url: string): OutboundText => ({
    to: phone,
    body: 'Drink to thirst.',
    statusCallbackUrl: `${url}/delivery`,
    validitySeconds: 600,
  });

  test('an answer that never comes is unknown, within the time given, and the list then finds the text', async () => {
    const world = await openWorld();
    world.carrier.setFaults({ ...world.carrier.faults(), create: 'acceptThenSilence' });
    const carrier = ours(world.url);
    expect(await carrier.send(text(world.serviceUrl), 150)).toEqual({ outcome: 'unknown' });
    const found = await carrier.sentTo(phone, world.clock.now());
    expect(found).toMatchObject([{ body: 'Drink to thirst.', status: 'queued' }]);
  });

  test('a carrier that is not there never got the text', async () => {
    const world = await carrierWorld();
    await world.close();
    const made = await ours(world.url).send(text(world.serviceUrl), 2000);
    expect(made).toEqual({ outcome: 'notProcessed', code: null, retryAfterMs: null });
    expect(await ours(world.url).sentTo(phone, world.clock.now())).toBe('unavailable');
  });
});
