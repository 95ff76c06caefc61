// The laptop's service as a whole: real handlers, embedded DynamoDB, carrier and queue, over HTTP on loopback.
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, test } from 'vitest';
import type { CarrierFaults } from '../../../local/carrier/faults.ts';
import { simError, simReminders, simState } from '../../../local/simulator/api.ts';
import { scheduleNext } from '../../../shared/reminders/next-touch.ts';
import { toStoredInstant } from '../../../shared/time/instant.ts';
import { localService } from '../../support/local-service.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { aReminder, aRunner, aTouch } from '../../support/universe.ts';

const phone = '+15125550123';
/** Monday 9 March 2026, 18:00 in Austin. */
const mondayEvening = '2026-03-09T23:00:00Z';
const tuesdayEvening = Temporal.Instant.from('2026-03-10T23:00:00Z');

type Opened = Awaited<ReturnType<typeof localService>>;
const opened: Opened[] = [];

const open = async (options: Parameters<typeof localService>[0]) => {
  const world = await localService(options);
  opened.push(world);
  return world;
};

afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ service }) => service.close()));
});

/** A service with one active runner who runs on Tuesday at 07:30 for 45 minutes. */
const openWithRunner = async (faults: Partial<CarrierFaults> = {}, folder?: string) => {
  const world = await open({ at: mondayEvening, ...(folder === undefined ? {} : { folder }) });
  const { service, identify } = world;
  service.simulator.setFaults(faults);
  const runner = aRunner({
    phone,
    runnerId: identify(phone),
    weeklyRuns: [{ weekday: 2, startLocal: '07:30', expectedMinutes: 45, distanceKm: null }],
  });
  const scheduled = scheduleNext(runner, service.clock.now());
  expect(await service.stores.runners.createProfile(scheduled)).toBe('saved');
  return world;
};

const records = async ({ service }: Opened) =>
  (await service.simulator.reminders(phone))
    .map(({ touch, state, delivery }) => ({ kind: touch.kind, state, delivery }))
    .reverse();

test('the list of reminders has the newest of a long life, newest first', async () => {
  const { service, identify } = await openWithRunner();
  const dueAts = Array.from({ length: 201 }, (_, hours) =>
    toStoredInstant(Temporal.Instant.from('2026-01-01T10:00:00Z').add({ hours })),
  );
  for (const dueAt of dueAts) {
    await service.stores.reminders.create(aReminder({ runnerId: identify(phone), touch: aTouch({ dueAt }) }));
  }
  const listed = await service.simulator.reminders(phone);
  expect(listed.map(({ touch }) => touch.dueAt)).toEqual(dueAts.slice(1).reverse());
});

const allDelivered = [
  { kind: 'evening', state: 'sent', delivery: 'delivered' },
  { kind: 'preRun', state: 'sent', delivery: 'delivered' },
  { kind: 'checkIn', state: 'sent', delivery: 'delivered' },
];

describe('a day of the moved clock', () => {
  test('brings a hot run its three texts, each delivered and recorded with its forecast', async () => {
    const world = await openWithRunner();
    await world.service.driver.moveTo(tuesdayEvening);
    expect(world.failures).toEqual([]);
    expect(await records(world)).toEqual(allDelivered);
    const texts = world.service.log.conversation(phone);
    expect(texts.map((text) => text.status)).toEqual(['delivered', 'delivered', 'delivered']);
    const why = await world.service.simulator.why(texts[1]?.sid ?? '');
    expect(why).toMatchObject({
      reminder: { touch: { kind: 'preRun' }, forecast: { source: 'simulated' } },
      plan: { electrolyteDrink: expect.any(Boolean) },
    });
  });

  test('what the tips have shown is summed once a day', async () => {
    const world = await openWithRunner();
    await world.service.driver.moveTo(tuesdayEvening);
    const { population } = world.service.stores;
    expect((await population.read()).rolledUpAt?.slice(0, 10)).toBe('2026-03-10');
  });

  test('with the weather down the texts still go, without numbers', async () => {
    const world = await openWithRunner();
    world.service.simulator.setWeather({ down: true });
    await world.service.driver.moveTo(tuesdayEvening);
    const [preRun] = (await world.service.simulator.reminders(phone)).filter(
      ({ touch }) => touch.kind === 'preRun',
    );
    expect(preRun).toMatchObject({ state: 'sent', forecast: null });
    expect(preRun?.text).not.toMatch(/\d+F/);
  });

  test.each([
    ['a server error after taking the text', { create: 'acceptThenError' }],
    ['repeated callbacks', { callbacks: 'repeated' }],
    ['callbacks out of order', { callbacks: 'outOfOrder' }],
    ['a limit of one create call a second', { createsPerSecond: 1 }],
  ] as const)('under %s each text arrives once', async (_name, faults) => {
    const world = await openWithRunner(faults);
    await world.service.driver.moveTo(tuesdayEvening);
    expect(await records(world)).toEqual(allDelivered);
    expect(world.service.log.conversation(phone)).toHaveLength(3);
  });

  test('under server errors nothing arrives, and every record comes to an end', async () => {
    const world = await openWithRunner({ create: 'error' });
    await world.service.driver.moveTo(tuesdayEvening);
    const states = (await records(world)).map(({ state }) => state);
    expect(states.filter((state) => state === 'unknown' || state === 'sending')).toEqual([]);
    expect(world.service.log.conversation(phone)).toEqual([]);
  });
});

test('a restart with the same folder loses no runner, text, reminder, weather or clock', async () => {
  const folder = join(temporaryFolder(), 'data');
  const before = await openWithRunner({}, folder);
  await before.service.driver.moveTo(Temporal.Instant.from('2026-03-10T11:30:00Z'));
  before.service.simulator.setWeather({ afternoonC: 21 });
  before.service.clock.pause();
  const saidBefore = await before.service.simulator.state();
  const recordsBefore = await records(before);
  expect(recordsBefore.length).toBeGreaterThan(0);
  await before.service.close();
  opened.splice(0);

  const after = await open({ at: mondayEvening, folder });
  expect(await after.service.simulator.state()).toEqual({ ...saidBefore, revision: 0 });
  expect(await records(after)).toEqual(recordsBefore);
  await after.service.driver.moveTo(tuesdayEvening);
  expect(await records(after)).toEqual(allDelivered);
});

describe("the simulator's API", () => {
  const post = (url: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });

  test('the state, a text, a move to the next touch and the reason of a text', async () => {
    const { service } = await openWithRunner();
    const moved = await post(`${service.url}/sim/clock`, { do: 'nextTouch' });
    const state = simState.parse(await moved.json());
    expect(state.phones).toMatchObject([{ number: phone, timeZone: 'America/Chicago' }]);
    const [text] = state.phones[0]?.messages ?? [];
    expect(text).toMatchObject({ from: 'calfline', status: 'delivered' });
    const why = await (await fetch(`${service.url}/sim/why/${text?.sid}`)).json();
    expect(why).toMatchObject({ reminder: { touch: { kind: 'evening' }, state: 'sent' } });

    const listed = await fetch(`${service.url}/sim/phones/${encodeURIComponent(phone)}/reminders`);
    expect(simReminders.parse(await listed.json()).reminders).toMatchObject([{ sid: text?.sid }]);

    const sent = await post(`${service.url}/sim/phones/${phone}/texts`, { body: 'STATUS' });
    expect(sent.status).toBe(200);
    const after = simState.parse(await (await fetch(`${service.url}/sim/state`)).json());
    expect(after.phones[0]?.messages.map((message) => message.body)).toContain('STATUS');
    expect(after.revision).toBeGreaterThan(state.revision);
  });

  test.each([
    ['/sim/clock', { do: 'moveTo', at: '2020-01-01T00:00:00Z' }, 400, ['at']],
    ['/sim/clock', { do: 'moveTo', at: '2030-01-01T00:00:00Z' }, 400, ['at']],
    ['/sim/clock', { do: 'forward', minutes: -5 }, 400, ['minutes']],
    ['/sim/weather', { afternoonC: 99 }, 400, ['afternoonC']],
    ['/sim/phones/5125550123/texts', { body: 'hi' }, 400, ['number']],
    ['/sim/phones/+15125550123/texts', {}, 400, ['body']],
    ['/sim/nothing', {}, 404, []],
  ])('%s with %j answers %i', async (path, body, status, fields) => {
    const { service } = await open({ at: mondayEvening });
    const response = await post(`${service.url}${path}`, body);
    expect(response.status).toBe(status);
    expect(simError.parse(await response.json()).fields).toEqual(fields);
  });

  test('a page of another host may not use it', async () => {
    const { service } = await open({ at: mondayEvening });
    const response = await post(
      `${service.url}/sim/clock`,
      { do: 'pause' },
      { origin: 'https://evil.example' },
    );
    expect(response.status).toBe(403);
  });

  test('nor may a page under another name for this machine', async () => {
    const { service } = await open({ at: mondayEvening });
    const asked = request(`${service.url}/sim/state`, {
      headers: { host: `rebound.example:${service.port}` },
    });
    asked.end();
    const [response] = await once(asked, 'response');
    expect(response).toMatchObject({ statusCode: 403 });
    asked.destroy();
  });

  test('changes are told by server-sent events', async () => {
    const { service } = await open({ at: mondayEvening });
    const stop = new AbortController();
    const events = await fetch(`${service.url}/sim/events`, { signal: stop.signal });
    const reader = events.body?.getReader();
    const next = async () => new TextDecoder().decode((await reader?.read())?.value);
    expect(await next()).toContain(': open');
    service.simulator.setWeather({ cloudPercent: 90 });
    expect(await next()).toMatch(/^event: changed\ndata: \d+\n\n/);
    stop.abort();
  });
});

test('a forged webhook is refused and nothing of it is stored', async () => {
  const { service, identify } = await open({ at: mondayEvening });
  const form = new URLSearchParams({ From: phone, Body: 'JOIN', MessageSid: 'SM1' });
  const response = await fetch(`${service.url}/inbound-sms`, { method: 'POST', body: form });
  expect(response.status).toBe(403);
  expect(await service.stores.runners.findProfile(identify(phone))).toBeNull();
  expect(service.log.conversation(phone)).toEqual([]);
});
