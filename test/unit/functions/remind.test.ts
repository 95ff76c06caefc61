// Aim: each way that one touch can go, from being due to its end in the record.
import { Temporal } from 'temporal-polyfill';
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

describe('a touch that is due', () => {
  test('is handed over with the time it stays of use and an address that names it, and the next one is set', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    expect(await world.remindRunner()).toEqual({ batchItemFailures: [] });

    const [text] = world.handedOver;
    const secondsToStart = (Date.parse(touch.runStartAt) - world.clock.now().epochMilliseconds) / 1000;
    expect(text?.to).toBe(aRunner().phone);
    expect(text?.validitySeconds).toBeLessThanOrEqual(secondsToStart);
    expect(text?.validitySeconds).toBeGreaterThan(secondsToStart - 10);
    expect(new URL(text?.statusCallbackUrl ?? '').searchParams.get('due')).toBe(touch.dueAt);
    expect(await world.record(touch)).toMatchObject({
      state: 'sent',
      sid: 'SM1',
      text: text?.body,
      attempts: 1,
    });
    expect((await world.profile()).due?.touch.kind).toBe('checkIn');
  });

  test('is sent once, however often its message comes', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    await world.remindRunner();
    await world.remindRunner();
    expect(world.handedOver.length).toBe(1);
  });

  test('notes the heat of the run and the tip told, for what the runner reports later', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    await world.remindRunner();
    const run = await world.runners.findRun(aRunner().runnerId, touch.runKey);
    expect(run).toMatchObject({ runKey: touch.runKey, startAt: touch.runStartAt, outcome: null });
    expect((await world.record(touch))?.tipId).not.toBeNull();
  });

  test('carries no tip and asks for the all clear while a red flag is open', async () => {
    const world = remindWorld({ at: friday });
    const redFlag = { urgency: 'today', at: '2026-03-05T10:00:00.000Z' } as const;
    const touch = await world.waitFor('preRun', { redFlag });
    await world.remindRunner();
    expect(world.handedOver[0]?.body).toMatch(/all clear/i);
    expect((await world.record(touch))?.tipId).toBeNull();
  });

  test('in the evening is recorded as not needed when the pre-run text comes by day and the run is short', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('evening', {
      weeklyRuns: [{ weekday: 6, startLocal: '09:00', expectedMinutes: 60, distanceKm: null }],
    });
    await world.remindRunner();
    expect(world.handedOver).toEqual([]);
    expect(await world.record(touch)).toMatchObject({ state: 'skipped', reason: 'notNeeded' });
    expect((await world.profile()).due?.touch.kind).toBe('preRun');
  });

  test('in the evening goes out before a run over 90 minutes', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('evening', {
      weeklyRuns: [{ weekday: 6, startLocal: '09:00', expectedMinutes: 91, distanceKm: null }],
    });
    await world.remindRunner();
    expect(await world.record(touch)).toMatchObject({ state: 'sent' });
  });

  test('after a run asks, waits for the answer, and counts itself unanswered until one comes', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('checkIn');
    await world.remindRunner();
    expect(await world.profile()).toMatchObject({
      conversation: { waitingFor: 'checkIn', runKey: touch.runKey },
      checkIns: { unansweredInARow: 1 },
    });
  });
});

describe('a touch that is due, when something changed', () => {
  test.each<[string, Partial<Profile>, string]>([
    ['the runner stopped', { status: 'stopped' }, 'stopped'],
    ['the runner can not be reached', { status: 'unreachable' }, 'unreachable'],
    ['the runner paused', { pause: { untilAt: null } }, 'paused'],
    ['the run was skipped', { skippedRunKeys: ['2026-03-07T08:00'] }, 'runSkipped'],
    ['the plan changed', { weeklyRuns: [] }, 'planChanged'],
    ['the quiet hours changed', { quietHours: { fromLocal: '00:00', untilLocal: '23:00' } }, 'quietHours'],
  ])('is recorded with the reason and nothing is sent: %s', async (_what, change, reason) => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    await changed(world, change);
    await world.remindRunner();
    expect(world.handedOver).toEqual([]);
    expect(await world.record(touch)).toMatchObject({ state: 'skipped', reason });
  });

  test('is not sent again for the same run when the lead changes after it went out', async () => {
    const world = remindWorld({ at: friday });
    const sent = await world.waitFor('preRun');
    await world.remindRunner();
    await changed(world, { leadMinutes: 30 });
    const again = (await world.profile()).due?.touch;
    expect(again).toMatchObject({ kind: 'preRun', runKey: sent.runKey });
    await world.clock.advanceBy({ minutes: 62 });
    await world.remindRunner();
    expect(world.handedOver.length).toBe(1);
    expect(again === undefined ? null : await world.record(again)).toMatchObject({
      state: 'skipped',
      reason: 'notNeeded',
    });
  });

  test('is recorded as expired once its run has begun', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    await world.clock.advanceBy({ hours: 2 });
    await world.remindRunner();
    expect(world.handedOver).toEqual([]);
    expect(await world.record(touch)).toMatchObject({ state: 'expired', attempts: 0 });
  });

  test('is skipped while an operator has paused reminders, and once the day has had its cap', async () => {
    const paused = remindWorld({ at: friday });
    const touch = await paused.waitFor('preRun');
    const control = await paused.operatorControl.read();
    await paused.operatorControl.write({ ...control, remindersPausedAt: friday.replace('Z', '.000Z') });
    await paused.remindRunner();
    expect(await paused.record(touch)).toMatchObject({ state: 'skipped', reason: 'operatorPaused' });

    const capped = remindWorld({ at: friday, settings: { dailyTextCap: 0 } });
    const overCap = await capped.waitFor('preRun');
    await capped.remindRunner();
    expect(await capped.record(overCap)).toMatchObject({ state: 'skipped', reason: 'dailyCap' });
  });
});

describe('a backlog', () => {
  test('sends only the newest text that is of use, and records the others', async () => {
    const world = remindWorld({ at: friday });
    // A run that ended and a run soon to begin: its check-in and the next pre-run text are both due.
    const weeklyRuns = [
      { weekday: 6, startLocal: '08:00', expectedMinutes: 60, distanceKm: null },
      { weekday: 6, startLocal: '13:00', expectedMinutes: 60, distanceKm: null },
    ];
    const checkIn = await world.waitFor('checkIn', { weeklyRuns });
    await world.clock.advanceTo(Temporal.Instant.from('2026-03-07T18:00:00Z'));
    await world.remindRunner();
    await world.clock.advanceBy({ seconds: 10 });
    await world.remindRunner();
    expect(world.handedOver.length).toBe(1);
    expect(await world.record(checkIn)).toMatchObject({ state: 'skipped', reason: 'superseded' });
    expect((await world.profile()).due?.touch).toMatchObject({ kind: 'checkIn', runKey: '2026-03-07T13:00' });
  });

  test('never sends a runner two texts within a minute', async () => {
    const world = remindWorld({ at: friday });
    const lastReminderSentAt = '2026-03-07T12:28:00.000Z';
    const touch = await world.waitFor('preRun', { lastReminderSentAt });
    const sinceLast = world.clock.now().epochMilliseconds - Date.parse(lastReminderSentAt);
    expect(sinceLast).toBeLessThan(60_000);
    await world.remindRunner();
    expect(world.handedOver).toEqual([]);
    expect(await world.record(touch)).toBeNull();
    expect((await world.profile()).due?.wakeAt).toBe('2026-03-07T12:29:00.000Z');
  });
});

describe('what the carrier answers', () => {
  test('too busy: the text is offered again, and the call that took nothing does not count', async () => {
    const world = remindWorld({ at: friday });
    const touch = await world.waitFor('preRun');
    world.script.push(busy, busy);
    await world.remindRunner();
    expect(world.handedOver.length).toBe(3);
    expect(await world.record(touch)).toMatchObject({ state: 'sent', attempts: 1 });
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
    },
  );

  test('refused for another reason: this text failed, and the next one is due as planned', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    world.script.push({ outcome: 'refused', code: 30034 });
    await world.remindRunner();
    expect(await world.profile()).toMatchObject({ status: 'active', due: { touch: { kind: 'checkIn' } } });
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
  test("keeps to the sender's pace", async () => {
    const world = remindWorld({ at: friday, settings: { textsPerSecond: 0.5 } });
    await world.waitFor('preRun');
    const { due } = await world.profile();
    const second = aRunner({ runnerId: 'another-runner-of-this-cell', phone: '+15125550124' });
    await world.runners.createProfile({ ...second, due });
    const startedAt = world.clock.now();
    const body = JSON.stringify({
      cell: '30.3,-97.7',
      queuedAt: '2026-03-01T00:00:00.000Z',
      runnerIds: [aRunner().runnerId, second.runnerId],
    });
    await world.remind({ Records: [{ messageId: 'm', body }] }, { getRemainingTimeInMillis: () => 60_000 });
    expect(world.handedOver.length).toBe(2);
    expect(startedAt.until(world.clock.now()).total('seconds')).toBe(2);
  });

  test('a message that is not ours goes back on its own, towards the dead letters', async () => {
    const world = remindWorld({ at: friday });
    await world.waitFor('preRun');
    const good = JSON.stringify({
      cell: '30.3,-97.7',
      queuedAt: '2026-03-01T00:00:00.000Z',
      runnerIds: [aRunner().runnerId],
    });
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
