// The webhook of incoming texts: what is refused, what is limited, and that STOP waits for a text on its way.
import { describe, expect, it } from 'vitest';
import { countToday } from '../../../functions/daily-cap.ts';
import { createHandler } from '../../../functions/inbound-sms/handler.ts';
import { scheduleNext } from '../../../shared/reminders/next-touch.ts';
import { keyOf } from '../../../shared/reminders/reminder-key.ts';
import { countSegments } from '../../../shared/sms/segments.ts';
import { identify, inboundDeps, postText, webhookOf } from '../../support/texting.ts';
import { aReminder, aRunner, aTouch, settle, type Universe, universe } from '../../support/universe.ts';

const phone = '+15125550123';
const runnerId = identify(phone);

const begin = async (change: Parameters<typeof aRunner>[0] = {}): Promise<Universe> => {
  const world = universe({ seed: 5, at: '2026-03-10T10:00:10Z' });
  await world.runners.createProfile(aRunner({ runnerId, phone, ...change }));
  return world;
};

const text = (body: string, number = 1) => ({ from: phone, body, messageSid: `SM${number}` });

describe('a webhook', () => {
  it('that is forged gets 403, and nothing is read or stored', async () => {
    const world = await begin();
    const event = { ...webhookOf({ MessageSid: 'SM1', From: phone, Body: 'STOP' }), headers: {} };
    expect(await createHandler(inboundDeps(world))(event)).toMatchObject({ statusCode: 403 });
    expect(await world.runners.findProfile(runnerId)).toMatchObject({ status: 'active', version: 1 });
    expect(world.telemetry.events().map((each) => each.code)).toEqual(['webhook.forged']);
  });

  it.each([
    [{ From: phone, Body: 'OK' }, 'MessageSid'],
    [{ MessageSid: 'SM1', Body: 'OK' }, 'From'],
    [{ MessageSid: 'SM1', From: 'anonymous', Body: 'OK' }, 'From'],
    [{ MessageSid: 'SM1', From: phone }, 'Body'],
    [{ MessageSid: 'SM1', From: phone, Body: 'OK', OptOutType: 'MAYBE' }, 'OptOutType'],
  ])('without a usable field gets 400 that names it: %j', async (fields, named) => {
    const world = await begin();
    const response = await createHandler(inboundDeps(world))(webhookOf({ ...fields }));
    expect(response.statusCode).toBe(400);
    expect(response.body).toContain(named);
  });

  it('is answered with TwiML, its words escaped', async () => {
    const world = await begin();
    const { body, statusCode } = await postText(inboundDeps(world), text('STATUS'));
    expect(statusCode).toBe(200);
    expect(body).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?><Response><Message>.*<\/Message><\/Response>$/,
    );
  });

  it('leaves neither the number nor the words in any event', async () => {
    const world = await begin();
    await postText(inboundDeps(world), text('my secret left calf cramp at mile 3'));
    const logged = JSON.stringify(world.telemetry.events());
    expect(logged).toContain(runnerId);
    expect(logged).not.toContain('5550123');
    expect(logged).not.toContain('secret');
  });
});

describe('a number that texts more than its share', () => {
  it('is applied in silence, but its red flags and its STOP are answered', async () => {
    const world = await begin();
    const deps = inboundDeps(world, { answersPerHour: 2 });
    expect((await postText(deps, text('STATUS', 1))).text).not.toBeNull();
    expect((await postText(deps, text('STATUS', 2))).text).not.toBeNull();
    expect((await postText(deps, text('UNITS C', 3))).text).toBeNull();
    expect(await world.runners.findProfile(runnerId)).toMatchObject({ units: 'metric' });
    // The repeat of a text that was silent stays silent.
    await world.clock.advanceBy({ hours: 1 });
    expect((await postText(deps, text('UNITS C', 3))).text).toBeNull();
    expect((await postText(deps, text('STATUS', 4))).text).not.toBeNull();
    await postText(deps, text('STATUS', 5));
    expect((await postText(deps, text('chest pain and cant breathe', 6))).text).toContain('911');
    expect((await postText(deps, text('please stop texting me', 7))).text).toContain('unsubscribed');
  });
});

describe('what is counted of a text', () => {
  it('is what it and its answer are billed as', async () => {
    const world = await begin();
    const { text: answer } = await postText(inboundDeps(world), text('HELPED '.repeat(30)));
    const segments = world.telemetry.counts().filter(({ metric }) => metric === 'texts.segments');
    expect(segments).toEqual([
      { metric: 'texts.segments', value: 2, dimensions: { as: 'received' } },
      { metric: 'texts.segments', value: countSegments(answer ?? ''), dimensions: { as: 'answer' } },
    ]);
    // STOP is answered by the carrier: nothing of ours to pay.
    await postText(inboundDeps(world), text('STOP', 2));
    expect(world.telemetry.total('inbound.answers')).toBe(1);
  });

  it.each([
    [['STOP'], ['keyword']],
    [['please stop texting me'], ['words']],
    [['STOP', 'STOP'], ['keyword']],
    [['you have the wrong number'], ['wrongNumber']],
    [['FORGET', 'DELETE'], ['forget']],
    [['STATUS'], []],
  ])('is how it ends the texts to its number: %j', async (bodies, hows) => {
    const world = await begin();
    for (const [at, body] of bodies.entries()) await postText(inboundDeps(world), text(body, at));
    const optOuts = world.telemetry.counts().filter(({ metric }) => metric === 'optOuts');
    expect(optOuts.map(({ dimensions }) => dimensions['how'])).toEqual(hows);
  });
});

describe('on a day of many texts', () => {
  it('answers get half of the cap, and leave reminders the rest', async () => {
    const world = await begin();
    const deps = inboundDeps(world, { dailyTextCap: 4 });
    for (const number of [1, 2]) expect((await postText(deps, text('STATUS', number))).text).not.toBeNull();
    expect((await postText(deps, text('UNITS C', 3))).text).toBeNull();
    expect(await world.runners.findProfile(runnerId)).toMatchObject({ units: 'metric' });
    // The next one is the third text that counts: what was silent did not.
    expect(await countToday(world, 'texts')).toBe(3);
    await world.clock.advanceBy({ hours: 24 });
    expect((await postText(deps, text('STATUS', 4))).text).not.toBeNull();
  });

  it('no ordinary text is answered beyond the cap, but a red flag and STOP are', async () => {
    const world = await begin();
    const deps = inboundDeps(world, { dailyTextCap: 4 });
    for (let reminder = 0; reminder < 4; reminder += 1) await countToday(world, 'texts');
    expect((await postText(deps, text('STATUS', 1))).text).toBeNull();
    expect((await postText(deps, text('chest pain and cant breathe', 2))).text).toContain('911');
    expect((await postText(deps, text('please stop texting me', 3))).text).toContain('unsubscribed');
  });
});

describe('STOP while a reminder is handed over', () => {
  const due = { touch: aTouch(), wakeAt: aTouch().dueAt };

  it('is answered only when the carrier has the text or has not', async () => {
    const world = await begin({ due });
    const sending = {
      ...aReminder({ runnerId, state: 'sending', version: 1 }),
      sendingAt: '2026-03-10T10:00:09.000Z',
    };
    await world.reminders.create(sending);
    let answeredAt: string | null = null;
    const answering = postText(inboundDeps(world), text('STOP')).then((answered) => {
      answeredAt = world.clock.now().toString();
      return answered;
    });
    await world.clock.advanceBy({ milliseconds: 1500 });
    await settle();
    expect(answeredAt).toBeNull();
    expect(await world.runners.findProfile(runnerId)).toMatchObject({ status: 'stopped' });
    await world.reminders.save({ ...sending, state: 'sent', version: 2, attempts: 1, sid: 'SMout' });
    for (let turn = 0; turn < 5; turn += 1) await world.clock.advanceBy({ milliseconds: 100 }).then(settle);
    await answering;
    expect(answeredAt).not.toBeNull();
  });

  it('is answered after three seconds at the latest, within what the carrier waits', async () => {
    const world = await begin({ due });
    await world.reminders.create(aReminder({ runnerId, state: 'sending' }));
    const answering = postText(inboundDeps(world), text('STOP'));
    for (let turn = 0; turn < 40; turn += 1) await world.clock.advanceBy({ milliseconds: 100 }).then(settle);
    expect((await answering).statusCode).toBe(200);
    expect(await world.reminders.find(keyOf(runnerId, aTouch()))).toMatchObject({ state: 'sending' });
  });

  it('waits for nothing when none is on its way', async () => {
    const world = await begin({ due });
    expect((await postText(inboundDeps(world), text('STOP'))).statusCode).toBe(200);
  });
});

describe('a runner whose record others keep writing', () => {
  it('is answered with 500 after eight tries, so that the carrier repeats the text', async () => {
    const world = await begin();
    const deps = inboundDeps(world);
    const busy = {
      ...deps,
      clock: { now: () => world.clock.now(), sleep: async () => undefined },
      runners: { ...deps.runners, saveProfile: async () => 'conflict' as const },
    };
    expect((await postText(busy, text('STATUS'))).statusCode).toBe(500);
    expect(world.telemetry.events().filter((each) => each.code === 'inbound.conflict')).toHaveLength(8);
    expect((await postText(deps, text('STATUS'))).text).toContain('Next');
  });
});

describe('what a text leaves in the due index', () => {
  it('is the next touch at once, and nothing after STOP', async () => {
    const world = await begin();
    await world.runners.saveProfile({
      ...scheduleNext(aRunner({ runnerId, phone }), world.clock.now()),
      version: 2,
    });
    const dueNow = () => world.dueIndex.listDue(0, null, '2026-12-31T00:00:00.000Z', 10);
    const [before] = await dueNow();
    await postText(inboundDeps(world), text('RUNS Fri 7pm', 1));
    const [after] = await dueNow();
    expect(after?.wakeAt).not.toBe(before?.wakeAt);
    await postText(inboundDeps(world), text('STOP', 2));
    expect(await dueNow()).toEqual([]);
  });
});

describe('a number of a country that is not served', () => {
  const abroad = { from: '+18765550123', body: 'JOIN Kingston', messageSid: `SM${'9'.repeat(32)}` };

  it('does not join by text, and is not answered: an answer there costs a multiple', async () => {
    const world = await begin();
    const answered = await postText(inboundDeps(world, { countries: ['US', 'CA'] }), abroad);
    expect(answered).toMatchObject({ statusCode: 200, text: null });
    expect(await world.runners.findProfile(identify(abroad.from))).toBeNull();
  });

  it('joins once it is', async () => {
    const world = await begin();
    await postText(inboundDeps(world, { countries: ['US', 'JM'] }), abroad);
    expect(await world.runners.findProfile(identify(abroad.from))).toMatchObject({ status: 'joining' });
  });
});
