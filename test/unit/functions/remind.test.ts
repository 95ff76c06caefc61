// Aim: each way that one touch can go, from being due to its end in the record.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { scheduleNext } from '../../../shared/reminders/next-touch.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { remindWorld } from '../../support/remind-world.ts';
import { aRunner } from '../../support/universe.ts';

const friday = '2026-03-06T18:00:00Z';

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
    expect(world.telemetry.counts()).toContainEqual({
      metric: 'texts.segments',
      value: 1,
      dimensions: { as: 'reminder' },
    });

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
