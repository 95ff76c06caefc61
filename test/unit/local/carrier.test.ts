import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { BrokenDataError } from '../../../local/broken-data.ts';
import type { CarrierFaults } from '../../../local/carrier/faults.ts';
import { carrierKeyword } from '../../../local/carrier/keywords.ts';
import { openCarrierLog } from '../../../local/carrier/log.ts';
import { textsIn } from '../../../local/carrier/twiml.ts';
import { createSignatureVerifier } from '../../../shared/adapters/twilio/signature.ts';
import { renderReply } from '../../../shared/adapters/twilio/twiml.ts';
import {
  type CarrierWorld,
  type CarrierWorldOptions,
  carrierWorld,
  testAccount,
} from '../../support/local-carrier.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const phone = '+15125550123';
const worlds: CarrierWorld[] = [];

const openWorld = async (options: CarrierWorldOptions = {}) => {
  const world = await carrierWorld(options);
  worlds.push(world);
  return world;
};

afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

const send = (world: CarrierWorld, over: Readonly<Record<string, string>> = {}) =>
  world.carrier.create({
    To: phone,
    From: testAccount.sender,
    Body: 'Drink to thirst.',
    StatusCallback: `${world.serviceUrl}/delivery`,
    ...over,
  });

const bodies = (world: CarrierWorld) => world.log.conversation(phone).map((message) => message.body);
const statuses = (world: CarrierWorld) => world.posts.map((post) => post.fields['MessageStatus']);
const withFaults = (world: CarrierWorld, faults: Partial<CarrierFaults>) =>
  world.carrier.setFaults({ ...world.carrier.faults(), ...faults });

describe('a text typed on a phone', () => {
  test('reaches the webhook signed, and the TwiML answer reaches the phone', async () => {
    const world = await openWorld({
      answers: [{ status: 200, body: renderReply('Sip 400 ml & rest <30 min') }],
    });
    const made = await world.carrier.receive(phone, 'left calf mile 6 7/10');
    await world.pass(5);
    expect(world.posts).toMatchObject([
      {
        path: '/texts',
        idempotencyToken: null,
        fields: {
          MessageSid: made.sid,
          From: phone,
          To: testAccount.sender,
          Body: 'left calf mile 6 7/10',
          NumSegments: '1',
          AccountSid: testAccount.accountSid,
        },
      },
    ]);
    const [post] = world.posts;
    expect(
      createSignatureVerifier(testAccount.authToken)(
        post?.signature ?? null,
        `${world.serviceUrl}/texts`,
        post?.fields ?? {},
      ),
    ).toBe(true);
    expect(world.log.conversation(phone)).toMatchObject([
      { direction: 'inbound', status: 'received', webhookPending: false },
      { direction: 'outbound-reply', status: 'delivered', body: 'Sip 400 ml & rest <30 min' },
    ]);
  });

  test('an empty answer sends nothing, and so does an answer that is no TwiML or no success', async () => {
    const world = await openWorld({
      answers: [
        { status: 200, body: renderReply(null) },
        { status: 200, body: 'oops' },
        { status: 403, body: renderReply('hello') },
      ],
    });
    await world.carrier.receive(phone, 'one');
    await world.carrier.receive(phone, 'two');
    await world.carrier.receive(phone, 'three');
    expect(bodies(world)).toEqual(['one', 'two', 'three']);
  });

  test('a failing webhook is tried again with an idempotency token where its address asks for that', async () => {
    const answers = [
      { status: 500, body: '' },
      { status: 502, body: '' },
      { status: 200, body: renderReply('third time') },
    ];
    const patient = await openWorld({ answers, webhookFragment: '#rc=3&rp=all' });
    await patient.carrier.receive(phone, 'hello');
    expect(bodies(patient)).toEqual(['hello', 'third time']);
    const tokens = patient.posts.map((post) => post.idempotencyToken);
    expect(tokens[0]).toBeNull();
    expect(tokens[1]).toMatch(/^[0-9a-f]{32}$/);
    expect(tokens[2]).toBe(tokens[1]);

    const plain = await openWorld({ answers });
    await plain.carrier.receive(phone, 'hello');
    expect(plain.posts).toHaveLength(1);
    expect(bodies(plain)).toEqual(['hello']);
  });

  test('a repeated webhook carries the same message sid, and one answer arrives', async () => {
    const world = await openWorld({ answers: [{ status: 200, body: renderReply('once') }] });
    withFaults(world, { webhook: 'repeated' });
    const { sid } = await world.carrier.receive(phone, 'hello');
    expect(world.posts.map((post) => post.fields['MessageSid'])).toEqual([sid, sid]);
    expect(world.carrier.attempts(sid)).toHaveLength(2);
    expect(bodies(world)).toEqual(['hello', 'once']);
  });
});

describe("the carrier's keywords", () => {
  test.each([
    ['STOP', false, 'STOP'],
    [' stopall\n', false, 'STOP'],
    ['Revoke', false, 'STOP'],
    ['OPTOUT', false, 'STOP'],
    ['unstop', true, 'START'],
    ['YES', true, 'START'],
    ['YES', false, null],
    ['info', false, 'HELP'],
    ['stop please', false, null],
    ['please stop', false, null],
    ['', false, null],
  ])('%j with opted out %s is %s', (body, optedOut, keyword) => {
    expect(carrierKeyword(body, optedOut)).toBe(keyword);
  });

  test('STOP is answered by the carrier, told to the webhook, and a reply of ours is held back', async () => {
    const world = await openWorld({ answers: [{ status: 200, body: renderReply('our own goodbye') }] });
    await world.carrier.receive(phone, 'STOP');
    await world.pass(5);
    expect(world.posts.map((post) => post.fields['Body'])).toEqual(['STOP']);
    expect(world.posts[0]?.fields).not.toHaveProperty('OptOutType');
    expect(world.log.conversation(phone)).toMatchObject([
      { direction: 'inbound', body: 'STOP' },
      { body: expect.stringContaining('unsubscribed'), status: 'delivered' },
      { body: 'our own goodbye', status: 'failed', errorCode: 21610 },
    ]);
    expect(send(world)).toMatchObject({ httpStatus: 400, code: 21610 });
    await world.carrier.receive(phone, 'yes');
    expect(send(world)).toMatchObject({ status: 'queued' });
  });

  test('with Advanced Opt-Out the webhook is told what was done', async () => {
    const world = await openWorld({ advancedOptOut: true });
    await world.carrier.receive(phone, 'CANCEL');
    await world.carrier.receive(phone, 'hello');
    expect(world.posts.map((post) => post.fields['OptOutType'])).toEqual(['STOP', undefined]);
  });
});

describe('what the carrier does wrong on purpose', () => {
  test('a text that waits longer than its validity fails with 30036 and never reaches the phone', async () => {
    const world = await openWorld();
    withFaults(world, { queueSeconds: 120 });
    send(world, { ValidityPeriod: '60' });
    await world.pass(300);
    expect(world.log.conversation(phone)).toMatchObject([{ status: 'failed', errorCode: 30036 }]);
    expect(world.posts.map((post) => post.fields)).toMatchObject([
      { MessageStatus: 'failed', ErrorCode: '30036' },
    ]);
  });

  test('a late text inside its validity arrives late', async () => {
    const world = await openWorld();
    withFaults(world, { queueSeconds: 120 });
    send(world, { ValidityPeriod: '600' });
    await world.pass(100);
    expect(statuses(world)).toEqual([]);
    await world.pass(100);
    expect(statuses(world)).toEqual(['sent', 'delivered']);
  });

  test('a lost text is never heard of again', async () => {
    const world = await openWorld();
    withFaults(world, { delivery: 'lost' });
    send(world);
    await world.pass(3600);
    expect(world.posts).toEqual([]);
    expect(world.log.conversation(phone)).toMatchObject([{ status: 'queued' }]);
  });

  test('an undelivered text comes back with its code', async () => {
    const world = await openWorld();
    withFaults(world, { delivery: 'undelivered', deliveryErrorCode: 30005 });
    send(world);
    await world.pass(5);
    expect(world.posts.map((post) => post.fields)).toMatchObject([
      { MessageStatus: 'sent' },
      { MessageStatus: 'undelivered', ErrorCode: '30005' },
    ]);
  });

  test.each([
    ['repeated', ['sent', 'sent', 'delivered', 'delivered']],
    ['outOfOrder', ['delivered', 'sent']],
    ['none', []],
  ] as const)('callbacks %s', async (callbacks, expected) => {
    const world = await openWorld();
    withFaults(world, { callbacks });
    send(world);
    await world.pass(5);
    expect(statuses(world)).toEqual(expected);
  });
});

describe('a carrier with a file', () => {
  const newFile = () => join(temporaryFolder(), 'carrier.jsonl');

  test('after a restart texts, opt-outs and what was under way are all there', async () => {
    const file = newFile();
    const before = await openWorld({ file });
    send(before, { Body: 'under way' });
    await before.carrier.receive('+15125550124', 'STOP');
    await before.close();

    const after = await openWorld({ file });
    after.carrier.resume();
    expect(bodies(after)).toEqual(['under way']);
    expect(after.log.isOptedOut('+15125550124')).toBe(true);
    await after.pass(5);
    expect(after.log.conversation(phone)).toMatchObject([{ status: 'delivered' }]);
  });

  test('a text that our webhook never answered is told again', async () => {
    const file = newFile();
    const log = openCarrierLog(file);
    const before = await openWorld();
    const message = await before.carrier.receive(phone, 'hello?');
    log.save({ ...message, webhookPending: true });

    const after = await openWorld({ file });
    after.carrier.resume();
    await after.pass(1);
    expect(after.posts.map((post) => post.fields['MessageSid'])).toEqual([message.sid]);
    expect(after.log.find(message.sid)).toMatchObject({ webhookPending: false });
  });

  test('a line cut off by a power cut is dropped, a line that is no record is reported', async () => {
    const file = newFile();
    const log = openCarrierLog(file);
    log.setOptedOut(phone, true);
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"kind":"optOut","pho`);
    expect(openCarrierLog(file).isOptedOut(phone)).toBe(true);
    writeFileSync(file, 'nonsense\n');
    expect(() => openCarrierLog(file)).toThrow(BrokenDataError);
  });
});

describe('reading TwiML', () => {
  test('plain messages, messages with a body element, several, and none', () => {
    expect(
      textsIn('<?xml version="1.0" encoding="UTF-8"?><Response><Message>a</Message></Response>'),
    ).toEqual(['a']);
    expect(
      textsIn('<Response><Message to="+1"><Body>a &#8364; b</Body></Message><Message>c</Message></Response>'),
    ).toEqual(['a \u20ac b', 'c']);
    expect(textsIn('<Response></Response>')).toEqual([]);
    expect(textsIn('{"answer":"no TwiML"}')).toBeNull();
  });

  test('it reads back what our own renderer writes', () => {
    const text = 'Tip: "calf raises" & <slow> it\'s 3 x 10\nnext line';
    expect(textsIn(renderReply(text))).toEqual([text]);
  });
});
