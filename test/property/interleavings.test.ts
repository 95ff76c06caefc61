// Aim: two handlers at work on one runner, in every order in which their steps can fall. fast-check chooses which
// waiting step goes on next; a failure prints the order.
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { WebhookEvent } from '../../functions/carrier-webhooks.ts';
import { createHandler as createDispatch } from '../../functions/dispatch/handler.ts';
import { createHandler as createInboundSms } from '../../functions/inbound-sms/handler.ts';
import { createHandler as createRemind } from '../../functions/remind/handler.ts';
import { twilioTexts } from '../../functions/twilio-webhook.ts';
import { nextTouch, scheduleNext } from '../../shared/reminders/next-touch.ts';
import { keyOf } from '../../shared/reminders/reminder-key.ts';
import { isFinal } from '../../shared/reminders/reminder-steps.ts';
import type { Carrier, HandOver } from '../../shared/sms/carrier.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { aRunner, type Universe, universe } from '../support/universe.ts';

const runner = aRunner();
/** After the evening text, before the pre-run text of Saturday's run. */
const beforeDue = '2026-03-07T04:00:00.000Z';
const context = { getRemainingTimeInMillis: () => 60_000 };
/** What remind gives the carrier at most. */
const carrierTimeoutMs = 2_500;
/** The carrier's code for a number that opted out with the carrier. */
const optedOutCode = 21610;

/** One runner whose next touch has just fallen due, behind ports whose every call waits for its turn. */
const inTurns = async (scheduler: fc.Scheduler, carrierAnswer: HandOver) => {
  const due = nextTouch(runner, Temporal.Instant.from(beforeDue));
  if (due === null) throw new Error('The runner has nothing due');
  const world = universe({ seed: 1, at: due.dueAt });
  await world.runners.createProfile(scheduleNext(runner, Temporal.Instant.from(beforeDue)));

  const log: string[] = [];
  const { clock, whileCalling } = sharedTime(world.clock.now());
  const turn: Turn = (label) => scheduler.schedule(Promise.resolve(), label);
  const ports = {
    ...world,
    clock,
    runners: queued(turn, 'runners', world.runners),
    reminders: queued(turn, 'reminders', world.reminders),
    dueIndex: queued(turn, 'dueIndex', world.dueIndex),
    carrier: carrierInTurns(turn, whileCalling, () => {
      log.push('accepted');
      return carrierAnswer;
    }),
  };
  const { dispatch, remind, inbound } = handlersOver(ports);

  return {
    due,
    log,
    dispatch: () => dispatch({}, context),
    remind: (messageId: string) => {
      const body = JSON.stringify({ runnerIds: [runner.runnerId] });
      return remind({ Records: [{ messageId, body }] }, context);
    },
    /** A text that comes after so many turns of the others. */
    text: async (body: string, sid: string, afterTurns = 0) => {
      for (let waited = 0; waited < afterTurns; waited += 1) await turn(`${sid} not sent yet`);
      const answer = await inbound(webhook(body, sid));
      log.push(`answered ${sid}`);
      return answer;
    },
    profile: () => world.runners.findProfile(runner.runnerId),
    /** All that is kept of the runner. */
    kept: async () => ({
      profile: await world.runners.findProfile(runner.runnerId),
      ...(await world.runners.history(runner.runnerId)),
      reminders: await world.reminders.list(runner.runnerId, '', 100),
      isSuppressed: (await world.runners.findSuppression(runner.runnerId)) !== null,
    }),
    record: () => world.reminders.find(keyOf(runner.runnerId, due)),
  };
};

type Turn = (label: string) => Promise<void>;

/** A port whose every call waits for its turn, and waits once more before it answers. */
const queued = <T extends object>(turn: Turn, name: string, port: T): T =>
  new Proxy(port, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      return async (...args: readonly unknown[]) => {
        await turn(`${name}.${String(key)}`);
        const answer: unknown = await Reflect.apply(member, target, args);
        await turn(`${name}.${String(key)} answers`);
        return answer;
      };
    },
  });

/** A carrier as far away as many steps of the others, so that they often come in between. */
const carrierInTurns = (
  turn: Turn,
  whileCalling: ReturnType<typeof sharedTime>['whileCalling'],
  take: () => HandOver,
): Carrier => ({
  send: () =>
    whileCalling(async () => {
      for (let step = 0; step < 12; step += 1) await turn('on the way to the carrier');
      const answer = take();
      await turn('carrier.send answers');
      return answer;
    }),
  sentTo: async () => [],
});

/** The real handlers, with nothing in their way but one another. */
const handlersOver = (
  ports: Omit<Universe, 'clock'> & { readonly clock: Clock; readonly carrier: Carrier },
) => ({
  dispatch: createDispatch({ ...ports, settings: { shards: ports.shardCount } }),
  remind: createRemind({
    ...ports,
    operator: ports.operatorControl,
    forecasts: { forecasts: async () => new Map() },
    settings: {
      statusCallbackUrl: 'https://calfline.example/status',
      dailyTextCap: 1_000,
      textsPerSecond: 1_000,
    },
  }),
  inbound: createInboundSms({
    ...ports,
    places: { find: async () => [] },
    identify: () => runner.runnerId,
    pageSecretFor: () => 'secret',
    digest: (secret) => secret,
    webhooks: twilioTexts({
      publicBaseUrl: 'https://calfline.example',
      verifySignature: () => true,
      renderReply: (text) => text ?? '',
    }),
    settings: {
      webBaseUrl: 'https://calfline.example',
      carrierHandlesKeywords: false,
      countries: ['US'],
      dailyTextCap: 1_000_000,
      answersPerHour: 100,
    },
  }),
});

/**
 * One clock for all. Whoever sleeps moves it; but no sleep outlasts a call to the carrier that began before it by
 * more than the call's own time limit.
 */
const sharedTime = (start: Temporal.Instant) => {
  let now = start;
  let call: { readonly since: Temporal.Instant; readonly over: Promise<unknown> } | null = null;
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      await Promise.resolve();
      const until = now.add({ milliseconds: Math.ceil(milliseconds) });
      if (call !== null && call.since.until(until).total('milliseconds') > carrierTimeoutMs) await call.over;
      now = until;
    },
  };
  const whileCalling = async <T>(work: () => Promise<T>): Promise<T> => {
    const over = work();
    call = { since: now, over };
    const answer = await over;
    call = null;
    return answer;
  };
  return { clock, whileCalling };
};

const webhook = (body: string, sid: string): WebhookEvent => ({
  headers: { 'x-twilio-signature': 'signed' },
  rawPath: '/inbound-sms',
  rawQueryString: '',
  body: new URLSearchParams({ MessageSid: sid, From: runner.phone, Body: body }).toString(),
});

type Law = (
  turns: Awaited<ReturnType<typeof inTurns>>,
  scheduler: fc.Scheduler,
  /** How many turns one of the two is behind: each needs some before they come to what they share. */
  later: number,
) => Promise<void>;

const accepted: HandOver = { outcome: 'accepted', sid: 'SM1' };
const refused: HandOver = { outcome: 'refused', code: optedOutCode };

const inEveryOrder = (law: Law, carrierAnswer: HandOver = accepted) =>
  fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.nat({ max: 40 }), async (scheduler, later) =>
      law(await inTurns(scheduler, carrierAnswer), scheduler, later),
    ),
    { numRuns: 120 },
  );

describe('two handlers on one runner, in any order of their steps', () => {
  test('STOP against remind: once STOP is answered no text is accepted, and the touch has its end', async () => {
    await inEveryOrder(async (turns, scheduler, later) => {
      await scheduler.waitFor(Promise.all([turns.remind('m1'), turns.text('STOP', 'SMstop', later)]));
      const answeredAt = turns.log.indexOf('answered SMstop');
      expect(turns.log.slice(answeredAt)).not.toContain('accepted');
      expect((await turns.profile())?.status).toBe('stopped');

      await scheduler.waitFor(turns.remind('m2'));
      expect(isFinal((await turns.record())?.state ?? 'claimed')).toBe(true);
      expect((await turns.profile())?.due).toBeNull();
    });
  }, 60_000);

  test('a stop in words against remind: the same', async () => {
    await inEveryOrder(async (turns, scheduler, later) => {
      const stop = turns.text('stop texting me', 'SMwords', later);
      await scheduler.waitFor(Promise.all([stop, turns.remind('m1')]));
      expect(turns.log.slice(turns.log.indexOf('answered SMwords'))).not.toContain('accepted');
    });
  }, 60_000);

  test.each([
    ['accepts the text', accepted],
    ['refuses the text', refused],
  ])(
    'FORGET against remind, where the carrier %s: nothing is left but the suppression',
    async (_, answer) => {
      await inEveryOrder(async (turns, scheduler, later) => {
        await scheduler.waitFor(turns.text('FORGET', 'SMforget'));
        const confirmed = turns.text('DELETE', 'SMdelete', later);
        await scheduler.waitFor(Promise.all([turns.remind('m1'), confirmed]));
        await scheduler.waitFor(turns.remind('m2'));
        expect(await turns.kept()).toEqual({
          profile: null,
          consent: [],
          cramps: [],
          runs: [],
          reminders: [],
          isSuppressed: true,
        });
        expect(turns.log.slice(turns.log.indexOf('answered SMdelete'))).not.toContain('accepted');
      }, answer);
    },
    60_000,
  );

  test('RUNS against dispatch and remind: the new plan stays, the touch that was due ends, none is sent twice', async () => {
    await inEveryOrder(async (turns, scheduler, later) => {
      const text = turns.text('RUNS Mon 7pm 40min', 'SMruns', later);
      const work = [turns.dispatch(), turns.remind('m1'), text];
      await scheduler.waitFor(Promise.all(work));
      await scheduler.waitFor(turns.remind('m2'));
      const profile = await turns.profile();
      expect(profile?.weeklyRuns).toMatchObject([{ weekday: 1, startLocal: '19:00', expectedMinutes: 40 }]);
      expect(isFinal((await turns.record())?.state ?? 'claimed')).toBe(true);
      expect(profile?.due?.touch.runKey.endsWith('T19:00')).toBe(true);
      expect(turns.log.filter((what) => what === 'accepted').length).toBeLessThanOrEqual(1);
    });
  }, 60_000);

  test('two reminds at once: the text goes out once, and the profile moves on by one touch', async () => {
    await inEveryOrder(async (turns, scheduler) => {
      await scheduler.waitFor(Promise.all([turns.remind('m1'), turns.remind('m2')]));
      expect(turns.log).toEqual(['accepted']);
      expect((await turns.record())?.state).toBe('sent');
      const after = Temporal.Instant.from(turns.due.dueAt);
      expect((await turns.profile())?.due?.touch).toEqual(nextTouch(runner, after));
    });
  }, 60_000);

  test('one webhook delivered twice at once: applied once, answered the same', async () => {
    await inEveryOrder(async (turns, scheduler) => {
      const answers = Promise.all([
        turns.text('RUN tomorrow 5pm 50min', 'SMtwice'),
        turns.text('RUN tomorrow 5pm 50min', 'SMtwice'),
      ]);
      const [first, second] = await scheduler.waitFor(answers);
      expect(second?.body).toBe(first?.body);
      expect((await turns.profile())?.oneOffRuns.length).toBe(1);
    });
  }, 60_000);

  test('two texts of one runner at once: both are applied', async () => {
    await inEveryOrder(async (turns, scheduler) => {
      const work = [turns.text('RUN tomorrow 5pm 50min', 'SMrun'), turns.text('LEAD 60', 'SMlead')];
      await scheduler.waitFor(Promise.all(work));
      expect(await turns.profile()).toMatchObject({ leadMinutes: 60, oneOffRuns: [{ startLocal: '17:00' }] });
    });
  }, 60_000);
});
