// Aim: what is due reaches the queue, nothing is passed over, and a tick costs what is due.
import { describe, expect, test } from 'vitest';
import { createHandler, type DispatchDeps } from '../../../functions/dispatch/handler.ts';
import { toMessages } from '../../../functions/dispatch/queue-runners.ts';
import type { DueRunner } from '../../../shared/reminders/due-index.ts';
import { remindMessage } from '../../../shared/reminders/reminder-queue.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { aRunner, aTouch, austin, settle, universe } from '../../support/universe.ts';

const at = '2026-03-10T10:00:00Z';
const context = { getRemainingTimeInMillis: () => 60_000 };

const dueRunner = (index: number, wakeAt = '2026-03-10T09:59:30.000Z', place = austin): Profile =>
  aRunner({
    runnerId: `runner-${String(index).padStart(12, '0')}`,
    place,
    due: { touch: aTouch({ dueAt: wakeAt }), wakeAt },
  });

/** Dispatch over memory stores; the queue refuses messages for which `refuses` says so. */
const dispatchWorld = async (
  runners: readonly Profile[],
  options: { readonly shardCount?: number; readonly startAt?: string } = {},
) => {
  const world = universe({ seed: 1, at: options.startAt ?? at, shardCount: options.shardCount ?? 1 });
  for (const runner of runners) await world.runners.createProfile(runner);
  const state = { refuses: false, fails: false, calls: 0 };
  const deps: DispatchDeps = {
    clock: world.clock,
    dueIndex: world.dueIndex,
    queue: {
      send: async (messages) => {
        state.calls += 1;
        if (state.fails) throw new Error('The queue is down');
        return state.refuses ? messages.map(() => false) : world.queue.send(messages);
      },
    },
    telemetry: world.telemetry,
    settings: { shards: world.shardCount },
  };
  const tick = (given = context) => createHandler(deps)({}, given);
  const queued = () =>
    world.queue.receive(1_000).flatMap(({ body }) => remindMessage.parse(JSON.parse(body)).runnerIds);
  return { ...world, deps, state, tick, queued };
};

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('a tick', () => {
  test('queues all that is due, once, and nothing that is not', async () => {
    const later = dueRunner(99, '2026-03-10T10:00:30.000Z');
    const world = await dispatchWorld([...range(60).map((index) => dueRunner(index)), later], {
      shardCount: 4,
    });
    expect(await world.tick()).toEqual({ due: 60, queued: 60, failed: 0, swept: 0 });
    expect(new Set(world.queued()).size).toBe(60);
    expect(await world.tick()).toEqual({ due: 0, queued: 0, failed: 0, swept: 0 });

    await world.clock.advanceBy({ minutes: 1 });
    expect(await world.tick()).toMatchObject({ due: 1, queued: 1 });
    expect(world.queued()).toEqual([later.runnerId]);
  });

  test('reports its counts and how late the oldest was', async () => {
    const world = await dispatchWorld([dueRunner(1, '2026-03-10T09:58:20.000Z')]);
    await world.tick();
    expect(world.telemetry.total('dispatch.due')).toBe(1);
    expect(world.telemetry.total('dispatch.lagSeconds')).toBe(100);
  });

  test('goes through more than a page of one shard', async () => {
    const world = await dispatchWorld(range(1_203).map((index) => dueRunner(index)));
    expect(await world.tick()).toMatchObject({ due: 1_203, queued: 1_203, failed: 0 });
    expect(new Set(world.queued()).size).toBe(1_203);
  });

  test('leaves what the queue refuses for the next tick', async () => {
    const world = await dispatchWorld(range(30).map((index) => dueRunner(index)));
    world.state.refuses = true;
    expect(await world.tick()).toMatchObject({ due: 30, queued: 0, failed: 30 });
    world.state.refuses = false;
    expect(await world.tick()).toMatchObject({ due: 30, queued: 30 });
  });

  test('takes a queue that fails as a whole for one that refuses, and says so', async () => {
    const world = await dispatchWorld([dueRunner(1)]);
    world.state.fails = true;
    expect(await world.tick()).toMatchObject({ due: 1, queued: 0, failed: 1 });
    expect(world.telemetry.events().map((event) => event.code)).toContain('dispatch.queueFailed');
    world.state.fails = false;
    expect(await world.tick()).toMatchObject({ queued: 1 });
  });

  test('begins nothing that it may not finish before its deadline, and the next tick goes on', async () => {
    const world = await dispatchWorld(range(600).map((index) => dueRunner(index)));
    let asked = 0;
    // Time for one round.
    const short = { getRemainingTimeInMillis: () => (asked++ === 0 ? 60_000 : 1_000) };
    expect(await world.tick(short)).toMatchObject({ due: 500, queued: 500 });
    expect(await world.tick()).toMatchObject({ due: 100, queued: 100 });
    expect(new Set(world.queued()).size).toBe(600);
  });

  test('leaves a shard that fails to the next tick and goes on with the others', async () => {
    const world = await dispatchWorld(
      range(40).map((index) => dueRunner(index)),
      { shardCount: 2 },
    );
    const broken: DispatchDeps = {
      ...world.deps,
      dueIndex: {
        ...world.deps.dueIndex,
        listDue: (shard, ...rest) =>
          shard === 0 ? Promise.reject(new Error('throttled')) : world.deps.dueIndex.listDue(shard, ...rest),
      },
    };
    const { queued, failed } = await createHandler(broken)({}, context);
    expect(queued).toBeGreaterThan(0);
    expect(failed).toBe(0);
    expect(await world.tick()).toMatchObject({ due: 40 - queued, queued: 40 - queued });
  });

  test('two at once move the cursor once, and lose nothing', async () => {
    const world = await dispatchWorld(range(50).map((index) => dueRunner(index)));
    await Promise.all([world.tick(), world.tick()]);
    expect(new Set(world.queued()).size).toBe(50);
    expect(await world.tick()).toMatchObject({ due: 0 });
  });
});

describe('the sweep', () => {
  test('queues again what was queued more than five minutes ago and never handled', async () => {
    const world = await dispatchWorld([dueRunner(1), dueRunner(2)], { startAt: '2026-03-10T10:01:00Z' });
    await world.tick();
    const [lost, handled] = [dueRunner(1), dueRunner(2)];
    await world.runners.saveProfile({ ...handled, version: 2, due: null });
    world.queue.settle(world.queue.receive(10), new Set());

    await world.clock.advanceBy({ minutes: 4 });
    expect(await world.tick()).toMatchObject({ swept: 0 });
    await world.clock.advanceBy({ minutes: 5 });
    expect(await world.tick()).toMatchObject({ due: 0, swept: 1 });
    expect(world.queued()).toEqual([lost.runnerId]);
  });

  test('reads all shards at once', async () => {
    const runners = range(8).map((index) => dueRunner(index));
    const world = await dispatchWorld(runners, { shardCount: 4, startAt: '2026-03-10T10:01:00Z' });
    await world.tick();
    await world.clock.advanceBy({ minutes: 9 });
    let open = 0;
    let mostOpen = 0;
    const dueIndex: DispatchDeps['dueIndex'] = {
      ...world.deps.dueIndex,
      listDue: async (shard, after, until, limit) => {
        // The sweep's reading: up to five minutes ago, where the tick's is up to now.
        const isSweep = until < '2026-03-10T10:06:00';
        if (isSweep) mostOpen = Math.max(mostOpen, ++open);
        await settle();
        if (isSweep) open -= 1;
        return world.deps.dueIndex.listDue(shard, after, until, limit);
      },
    };
    expect(await createHandler({ ...world.deps, dueIndex })({}, context)).toMatchObject({ swept: 8 });
    expect(mostOpen).toBe(4);
  });

  test('finds what came into the index behind the cursor', async () => {
    const world = await dispatchWorld([dueRunner(1)], { startAt: '2026-03-10T10:01:00Z' });
    await world.tick();
    await world.runners.createProfile(dueRunner(2, '2026-03-10T09:50:00.000Z'));
    world.queue.settle(world.queue.receive(10), new Set());
    await world.runners.saveProfile({ ...dueRunner(1), version: 2, due: null });

    await world.clock.advanceBy({ minutes: 9 });
    expect(await world.tick()).toMatchObject({ due: 0, swept: 1 });
  });
});

describe('messages', () => {
  const entry = (index: number, cell: string): DueRunner => ({
    runnerId: `runner-${index}`,
    wakeAt: '2026-03-10T09:59:30.000Z',
    cell,
    kind: 'preRun',
  });

  test('name up to 25 runners of one weather cell', () => {
    const entries = range(60).map((index) => entry(index, index % 2 === 0 ? '30.3,-97.7' : '40.7,-74.0'));
    const messages = toMessages(entries);
    expect(messages.map(({ runnerIds }) => runnerIds.length)).toEqual([25, 5, 25, 5]);
    expect(new Set(messages.flatMap(({ runnerIds }) => runnerIds)).size).toBe(60);
    for (const message of messages) expect(remindMessage.safeParse(message).success).toBe(true);
  });

  test('are sent ten in a call', async () => {
    const world = await dispatchWorld(range(500).map((index) => dueRunner(index)));
    await world.tick();
    expect(world.state.calls).toBe(2);
  });
});
