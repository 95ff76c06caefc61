import { describe, expect, test } from 'vitest';
import { scheduleNext } from '../../../shared/reminders/next-touch.ts';
import { released } from '../../../shared/reminders/reminder-steps.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { remindWorld } from '../../support/remind-world.ts';
import { aReminder, aRunner } from '../../support/universe.ts';

const friday = '2026-03-06T18:00:00Z';
const unknown = { outcome: 'unknown' } as const;
const busy = { outcome: 'notProcessed', code: 20429, retryAfterMs: null } as const;

const changed = async (world: ReturnType<typeof remindWorld>, change: Partial<Profile>): Promise<void> => {
  const profile = await world.profile();
  const next = scheduleNext({ ...profile, ...change }, world.clock.now());
  await world.runners.saveProfile({ ...next, version: profile.version + 1 });
};

describe('what the carrier answers', () => {
  test('too busy: the text is offered again, and the call that took nothing does not count', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    world.script.push(busy, busy);
    await world.remindRunner();
    expect(world.handedOver.length).toBe(3);
    expect(await world.record(touch)).toMatchObject({ state: 'sent', attempts: 1 });
    // What was known of the run is written once, not at each offer.
    expect(await world.runners.findRun(aRunner().runnerId, touch.runKey)).toMatchObject({ version: 1 });
  });

  test('too busy for as long as the call may last: the touch is given back and looked at again soon', async () => {
    const world = remindWorld({ at: friday, remainingMs: 13_000 });
    const touch = await world.waitFor('preRun');
    world.script.push({ ...busy, retryAfterMs: 20_000 });
    expect(await world.remindRunner()).toEqual({ batchItemFailures: [] });
    expect(await world.record(touch)).toMatchObject({ state: 'claimed', attempts: 0 });

    await world.clock.advanceBy({ minutes: 1 });
    await world.remindRunner();
    expect(await world.record(touch)).toMatchObject({ state: 'sent' });
  });

  test('too busy ten times over: the text counts once against the cap of the day', async () => {
    const world = remindWorld({ at: friday, remainingMs: 13_000, settings: { dailyTextCap: 1 } });
    const touch = await world.waitFor('preRun');
    for (let round = 0; round < 10; round += 1) {
      world.script.push({ ...busy, retryAfterMs: 20_000 });
      await world.remindRunner();
      await world.clock.advanceBy({ minutes: 1 });
    }
    expect(world.handedOver.length).toBe(10);
    expect(await world.record(touch)).toMatchObject({ state: 'claimed', attempts: 0 });
    await world.remindRunner();
    expect(await world.record(touch)).toMatchObject({ state: 'sent' });
  });

  test('a text that waits for its turn does not count against the cap of the day', async () => {
    const world = remindWorld({ at: friday, settings: { dailyTextCap: 1 } });
    const lastReminderSentAt = '2026-03-07T12:28:00.000Z';
    const touch = await world.waitFor('preRun', { lastReminderSentAt });
    await world.remindRunner();
    await world.remindRunner();
    expect(await world.record(touch)).toBeNull();
    await world.clock.advanceBy({ minutes: 3 });
    await world.remindRunner();
    expect(await world.record(touch)).toMatchObject({ state: 'sent' });
  });

  test('no answer: not sent again before the carrier was asked, and then not if the carrier has it', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    world.script.push(unknown);
    await world.remindRunner();
    const wakeAt = Date.parse((await world.profile()).due?.wakeAt ?? '');
    expect(await world.record(touch)).toMatchObject({ state: 'unknown' });
    expect(wakeAt - world.clock.now().epochMilliseconds).toBeGreaterThanOrEqual(60_000);

    await world.clock.advanceBy({ minutes: 1 });
    const body = world.handedOver[0]?.body ?? '';
    world.carried.texts = [{ sid: 'SMfound', body, status: 'delivered', createdAt: world.clock.now() }];
    await world.remindRunner();
    expect(world.handedOver.length).toBe(1);
    expect(await world.record(touch)).toMatchObject({ state: 'sent', sid: 'SMfound', delivery: 'delivered' });
  });

  test('no answer, and the carrier does not have it: sent once more, in the same words, and never a third time', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    world.script.push(unknown, unknown);
    for (let look = 0; look < 4; look += 1) {
      await world.remindRunner();
      await world.clock.advanceBy({ minutes: 2 });
    }
    expect(world.handedOver.length).toBe(2);
    expect(world.handedOver[1]?.body).toBe(world.handedOver[0]?.body);
    expect(await world.record(touch)).toMatchObject({ state: 'expired', attempts: 2 });
  });

  test("no answer, and the carrier's list is down: asked again later, not sent", async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    world.script.push(unknown);
    await world.remindRunner();
    world.carried.texts = 'unavailable';
    await world.clock.advanceBy({ minutes: 2 });
    await world.remindRunner();
    expect(world.handedOver.length).toBe(1);
    expect(await world.record(touch)).toMatchObject({ state: 'unknown' });
    expect((await world.profile()).due?.touch).toEqual(touch);
  });

  test('no answer, and the runner stopped since: settled without another text', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    world.script.push(unknown);
    await world.remindRunner();
    await changed(world, { status: 'stopped' });
    await world.clock.advanceBy({ minutes: 2 });
    await world.remindRunner();
    expect(world.handedOver.length).toBe(1);
    expect(await world.record(touch)).toMatchObject({ state: 'skipped', reason: 'stopped' });
    expect((await world.profile()).due).toBeNull();
  });

  test.each([
    [21610, 'stopped'],
    [21211, 'unreachable'],
    [21614, 'unreachable'],
  ] as const)(
    'refused with %i: the runner is %s, with proof, and nothing more is due',
    async (code, status) => {
      const world = remindWorld({ at: friday });
      const touch = await world.waitFor('preRun');
      world.script.push({ outcome: 'refused', code });
      await world.remindRunner();
      expect(await world.record(touch)).toMatchObject({ state: 'failed', errorCode: code });
      expect(await world.profile()).toMatchObject({ status, due: null });
      const { consent } = await world.runners.history(aRunner().runnerId);
      expect(consent).toMatchObject([{ action: status, words: `carrier code ${code}` }]);
      expect(world.telemetry.total('optOuts')).toBe(status === 'stopped' ? 1 : 0);
    },
  );

  test('refused for another reason: this text failed, and the next one is due as planned', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    world.script.push({ outcome: 'refused', code: 30034 });
    await world.remindRunner();
    expect(await world.profile()).toMatchObject({ status: 'active', due: { touch: { kind: 'checkIn' } } });
  });

  test.each([20003, 21408, 21606, 21703])(
    'refused with %i, which is for the operator to mend: told as the alarm listens for it',
    async (code) => {
      const world = remindWorld({ at: friday });
      await world.waitFor('preRun');
      world.script.push({ outcome: 'refused', code });
      await world.remindRunner();
      expect(world.telemetry.events()).toContainEqual({
        code: 'delivery.problem',
        fields: { runnerId: aRunner().runnerId, carrierCode: code, meaning: 'configuration' },
      });
    },
  );

  test('refused for what concerns this runner alone: the operator is not woken', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    world.script.push({ outcome: 'refused', code: 21610 });
    await world.remindRunner();
    expect(world.telemetry.events().map(({ code }) => code)).not.toContain('delivery.problem');
  });

  test('a refusal that is older than the START of its runner stops nobody', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    const { runnerId } = aRunner();
    const later = world.clock.now().add({ seconds: 5 }).toString({ fractionalSecondDigits: 3 });
    await world.runners.appendConsent({
      schemaVersion: 1,
      runnerId,
      at: later,
      action: 'restarted',
      words: 'START',
      messageSid: 'SMstart',
    });
    world.script.push({ outcome: 'refused', code: 21610 });
    await world.remindRunner();
    expect((await world.profile()).status).toBe('active');
  });
});

describe('what another process left behind', () => {
  test('a claim under lease is left alone, and the message comes back', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    const leaseUntilAt = world.clock.now().add({ seconds: 30 }).toString({ fractionalSecondDigits: 3 });
    await world.reminders.create(aReminder({ touch, leaseUntilAt }));
    expect(await world.remindRunner()).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] });
    expect(world.handedOver).toEqual([]);
  });

  test('a claim whose lease has run out is taken over and sent', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    await world.reminders.create(released({ ...aReminder({ touch }), version: 0 }, world.clock.now()));
    await world.clock.advanceBy({ seconds: 1 });
    await world.remindRunner();
    expect(await world.record(touch)).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('a crash after the call was begun is looked up before anything is sent', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    const sendingAt = world.clock.now().toString({ fractionalSecondDigits: 3 });
    const crashed = aReminder({ touch, state: 'sending', attempts: 1, text: 'the words', sendingAt });
    await world.reminders.create({ ...crashed, claimedAt: sendingAt, leaseUntilAt: sendingAt });
    await world.clock.advanceBy({ minutes: 2 });
    world.carried.texts = [
      { sid: 'SMlost', body: 'the words', status: 'sent', createdAt: world.clock.now() },
    ];
    await world.remindRunner();
    expect(world.handedOver).toEqual([]);
    expect(await world.record(touch)).toMatchObject({ state: 'sent', sid: 'SMlost' });
  });

  test('a crash after the record was final only moves the profile on', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    await world.reminders.create(
      aReminder({ touch, state: 'sent', sid: 'SM9', attempts: 1, text: 'the words' }),
    );
    await world.remindRunner();
    expect(world.handedOver).toEqual([]);
    expect((await world.profile()).due?.touch.kind).toBe('checkIn');
  });
});

describe('a batch', () => {
  const twoDueAtOnce = async () => {
    const world = remindWorld({ at: friday, settings: { textsPerSecond: 0.5 } });
    await world.waitFor('preRun');
    const { due } = await world.profile();
    const second = aRunner({ runnerId: 'another-runner-of-this-cell', phone: '+15125550124' });
    await world.runners.createProfile({ ...second, due });
    return { world, second };
  };

  test("keeps to the sender's pace", async () => {
    const { world, second } = await twoDueAtOnce();
    const startedAt = world.clock.now();
    const body = JSON.stringify({ runnerIds: [aRunner().runnerId, second.runnerId] });
    await world.remind({ Records: [{ messageId: 'm', body }] }, { getRemainingTimeInMillis: () => 60_000 });
    expect(world.handedOver.length).toBe(2);
    expect(startedAt.until(world.clock.now()).total('seconds')).toBe(2);
  });

  test("keeps to the sender's pace from one call to the next", async () => {
    const { world, second } = await twoDueAtOnce();
    const startedAt = world.clock.now();
    await world.remindRunner();
    await world.remindRunner(second.runnerId);
    expect(world.handedOver.length).toBe(2);
    expect(startedAt.until(world.clock.now()).total('seconds')).toBe(2);
  });

  test('a message that is not ours goes back on its own, towards the dead letters', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    const good = JSON.stringify({ runnerIds: [aRunner().runnerId] });
    const records = [
      { messageId: 'bad', body: '{"cell":"here"}' },
      { messageId: 'worse', body: 'no json' },
      { messageId: 'good', body: good },
    ];
    const answer = await world.remind({ Records: records }, { getRemainingTimeInMillis: () => 60_000 });
    expect(answer.batchItemFailures.map((failure) => failure.itemIdentifier)).toEqual(['bad', 'worse']);
    expect(world.handedOver.length).toBe(1);
  });

  test('what there is no time for comes back, untouched', async () => {
    const world = remindWorld({ at: friday, remainingMs: 5_000 });
    const touch = await world.waitFor('preRun');
    expect((await world.remindRunner()).batchItemFailures.length).toBe(1);
    expect(await world.record(touch)).toBeNull();
  });
});
