// Aim: the carrier's reports move a record forward only, and act on the runner once.
import { describe, expect, test } from 'vitest';
import { createHandler } from '../../../functions/delivery-status/handler.ts';
import { twilioReports } from '../../../functions/twilio-webhook.ts';
import type { Reminder } from '../../../shared/reminders/reminder.ts';
import { keyOfReminder, statusCallbackUrl } from '../../../shared/reminders/reminder-key.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import type { RunnerStore } from '../../../shared/runner/runner-store.ts';
import { aReminder, aRunner, aTouch, universe } from '../../support/universe.ts';

const base = 'https://calfline.example';

/** `between` runs when the report is read and nothing of it written. */
const statusWorld = async (
  reminder: Partial<Reminder> = {},
  runner: Partial<Profile> = {},
  between: (runners: RunnerStore) => Promise<void> = async () => {},
) => {
  const world = universe({ seed: 1, at: '2026-03-10T10:05:00Z' });
  const stored = aReminder({
    state: 'sent',
    sid: 'SM1',
    delivery: 'accepted',
    sendingAt: '2026-03-10T10:00:10.000Z',
    attempts: 1,
    text: 'the words',
    ...reminder,
  });
  const due = { touch: aTouch({ dueAt: '2026-03-12T10:00:00.000Z' }), wakeAt: '2026-03-12T10:00:00.000Z' };
  await world.runners.createProfile(aRunner({ due, ...runner }));
  await world.reminders.create({ ...stored, version: 1 });
  const seenUrls: string[] = [];
  const handle = createHandler({
    clock: world.clock,
    runners: {
      ...world.runners,
      history: async (runnerId) => {
        const history = await world.runners.history(runnerId);
        await between(world.runners);
        return history;
      },
    },
    reminders: world.reminders,
    telemetry: world.telemetry,
    webhooks: twilioReports({
      publicBaseUrl: base,
      verifySignature: (signature, url) => {
        seenUrls.push(url);
        return signature === 'good';
      },
    }),
  });
  const url = new URL(statusCallbackUrl(`${base}/delivery-status`, keyOfReminder(stored)));
  const report = (status: string, errorCode?: number, options: { sid?: string; signature?: string } = {}) =>
    handle({
      headers: { 'x-twilio-signature': options.signature ?? 'good' },
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      body: new URLSearchParams({
        MessageSid: options.sid ?? 'SM1',
        MessageStatus: status,
        ...(errorCode === undefined ? {} : { ErrorCode: String(errorCode) }),
      }).toString(),
    });
  return {
    ...world,
    url,
    seenUrls,
    report,
    record: () => world.reminders.find(keyOfReminder(stored)),
    profile: () => world.runners.findProfile(aRunner().runnerId),
  };
};

describe('a report', () => {
  test('moves the record forward, and is verified against the address that names the reminder', async () => {
    const world = await statusWorld();
    expect(await world.report('sent')).toMatchObject({ statusCode: 204 });
    expect(await world.record()).toMatchObject({ state: 'sent', delivery: 'sent' });
    expect(world.seenUrls).toEqual([world.url.toString()]);
  });

  test('that is late or repeated changes nothing', async () => {
    const world = await statusWorld();
    await world.report('delivered');
    const after = await world.record();
    for (const status of ['queued', 'sent', 'delivered', 'undelivered', 'failed']) await world.report(status);
    expect(await world.record()).toEqual(after);
  });

  test.each(['sending', 'unknown'] as const)(
    'proves that the carrier took a text that was %s',
    async (state) => {
      const world = await statusWorld({ state, sid: null, delivery: null });
      await world.report('queued', undefined, { sid: 'SMproof' });
      expect(await world.record()).toMatchObject({ state: 'sent', sid: 'SMproof', delivery: 'queued' });
    },
  );

  test('on a text that is not the one we know of, or in words we do not know, changes nothing', async () => {
    const world = await statusWorld();
    const before = await world.record();
    await world.report('delivered', undefined, { sid: 'SMother' });
    await world.report('teleported');
    expect(await world.record()).toEqual(before);
  });

  test('without a good signature is refused and read by nobody', async () => {
    const world = await statusWorld();
    expect(await world.report('delivered', undefined, { signature: 'bad' })).toMatchObject({
      statusCode: 403,
    });
    expect(await world.record()).toMatchObject({ delivery: 'accepted' });
    expect(world.telemetry.events()).toMatchObject([{ code: 'webhook.forged' }]);
  });
});

describe('an error code', () => {
  test.each([
    [21610, 'stopped'],
    [30005, 'unreachable'],
    [30006, 'unreachable'],
    [21614, 'unreachable'],
  ] as const)('%i leaves the runner %s, with proof, and nothing due', async (code, status) => {
    const world = await statusWorld();
    await world.report('undelivered', code);
    expect(await world.profile()).toMatchObject({ status, due: null });
    const { consent } = await world.runners.history(aRunner().runnerId);
    expect(consent).toMatchObject([{ action: status, messageSid: 'SM1' }]);
    expect(world.telemetry.total('optOuts')).toBe(status === 'stopped' ? 1 : 0);
  });

  test('never turns a runner who stopped into one that is merely unreachable', async () => {
    const world = await statusWorld({}, { status: 'stopped', due: null });
    await world.report('undelivered', 30005);
    expect((await world.profile())?.status).toBe('stopped');
  });

  test('of a runner who has come back since is out of date', async () => {
    const world = await statusWorld();
    await world.runners.appendConsent({
      schemaVersion: 1,
      runnerId: aRunner().runnerId,
      at: '2026-03-10T10:04:00.000Z',
      action: 'restarted',
      words: 'START',
      messageSid: 'SMstart',
    });
    await world.report('undelivered', 21610);
    expect((await world.profile())?.status).toBe('active');
  });

  test('of a runner who was forgotten meanwhile leaves nothing behind', async () => {
    const { runnerId } = aRunner();
    const world = await statusWorld({}, {}, (runners) =>
      runners.erase({ schemaVersion: 1, runnerId, suppressedAt: '2026-03-10T10:05:00.000Z' }),
    );
    await world.report('undelivered', 21610);
    expect(await world.runners.history(runnerId)).toMatchObject({ consent: [] });
    expect(world.telemetry.total('optOuts')).toBe(0);
  });

  test('30003 counts, and the fifth in a row leaves the runner unreachable', async () => {
    const fourth = await statusWorld({}, { unreachableInARow: 3 });
    await fourth.report('undelivered', 30003);
    expect(await fourth.profile()).toMatchObject({ status: 'active', unreachableInARow: 4 });

    const fifth = await statusWorld({}, { unreachableInARow: 4 });
    await fifth.report('undelivered', 30008);
    expect(await fifth.profile()).toMatchObject({ status: 'unreachable', unreachableInARow: 5, due: null });
  });

  test('30003 reported twice counts once, and a delivered text begins the count again', async () => {
    const world = await statusWorld({}, { unreachableInARow: 2 });
    await world.report('undelivered', 30003);
    await world.report('undelivered', 30003);
    expect((await world.profile())?.unreachableInARow).toBe(3);

    const delivered = await statusWorld({}, { unreachableInARow: 3 });
    await delivered.report('delivered');
    expect((await delivered.profile())?.unreachableInARow).toBe(0);
  });

  test.each([30004, 30007, 21408, 30034])(
    '%i changes nothing for the runner and tells the operator',
    async (code) => {
      const world = await statusWorld();
      await world.report('undelivered', code);
      expect(await world.profile()).toMatchObject({ status: 'active', unreachableInARow: 0 });
      expect(world.telemetry.events().map((event) => event.code)).toContain('delivery.problem');
    },
  );

  test('30036, the validity ran out, is expected of a late text', async () => {
    const world = await statusWorld();
    await world.report('undelivered', 30036);
    expect(await world.record()).toMatchObject({ delivery: 'undelivered', errorCode: 30036 });
    expect(world.telemetry.events().map((event) => event.code)).toEqual(['delivery.moved']);
  });
});
