import type { Temporal } from 'temporal-polyfill';
import type { DueCursor, DueIndex, DueRunner } from '../../shared/reminders/due-index.ts';
import type { ReminderQueue } from '../../shared/reminders/reminder-queue.ts';
import { describeError } from '../../shared/telemetry/describe-error.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { fromStoredInstant, toStoredInstant } from '../../shared/time/instant.ts';
import { queueRunners } from './queue-runners.ts';

export type DispatchDeps = {
  readonly clock: Clock;
  readonly dueIndex: DueIndex;
  readonly queue: ReminderQueue;
  readonly telemetry: Telemetry;
  readonly settings: {
    /** Shards of the due index: 1 suits a club, 64 a million runners. */
    readonly shards: number;
  };
};

/** What one tick did: runners found due, runners the queue took, runners it refused, overdue ones sent again. */
export type DispatchCounts = {
  readonly due: number;
  readonly queued: number;
  readonly failed: number;
  readonly swept: number;
};

/** The part of Lambda's context that the handler uses. */
export type RemainingTime = { getRemainingTimeInMillis(): number };

/** Entries read from a shard at a time; all shards' pages together make up the messages of a round. */
const pageSize = 500;
/** A round that may not end before Lambda's deadline isn't begun; its runners are the next tick's. */
const reserveMs = 8_000;
/** A runner still due this long after being queued is queued again: the message or the index lost it. */
const overdueMinutes = 5;
const sweepEveryMinutes = 10;

/**
 * Moves the runners that are due from the index to the queue. Called each minute; the event says nothing.
 * A shard's cursor moves only past what the queue took, so a crash, a refusal or the deadline costs a minute
 * and never a reminder; at worst a runner is queued twice, which remind takes as nothing new.
 */
export const createHandler =
  (deps: DispatchDeps) =>
  async (_event: unknown, context: RemainingTime): Promise<DispatchCounts> => {
    const now = deps.clock.now();
    const hasTime = (): boolean => context.getRemainingTimeInMillis() > reserveMs;

    const ticked = await queueDue(deps, now, hasTime);
    const sweeps = Math.floor(now.epochMilliseconds / 60_000) % sweepEveryMinutes === 0;
    const swept = sweeps ? await sweepOverdue(deps, now, hasTime) : 0;

    const counts = { ...ticked.counts, swept };
    report(deps.telemetry, counts, ticked.oldest, now);
    return counts;
  };

/** A shard on its way through one tick. */
type ShardState = { readonly shard: number; readonly cursor: DueCursor | null };

type Ticked = { readonly counts: Omit<DispatchCounts, 'swept'>; readonly oldest: string | null };

/** Reads a page of each shard, queues the runners together, moves the cursors, until nothing more is due. */
const queueDue = async (
  deps: DispatchDeps,
  now: Temporal.Instant,
  hasTime: () => boolean,
): Promise<Ticked> => {
  let states = await eachShard(deps, shardsOf(deps), async (shard) => ({
    shard,
    cursor: await deps.dueIndex.readCursor(shard),
  }));
  let counts = { due: 0, queued: 0, failed: 0 };
  let oldest: string | null = null;
  while (states.length > 0 && hasTime()) {
    const pages = await eachShard(deps, states, async (state) => ({
      state,
      entries: await deps.dueIndex.listDue(state.shard, state.cursor, toStoredInstant(now), pageSize),
    }));
    const entries = pages.flatMap((page) => page.entries);
    const taken = await queueRunners(deps, entries);
    states = await eachShard(deps, pages, (page) => moveCursor(deps, page.state, page.entries, taken));

    counts = {
      due: counts.due + entries.length,
      queued: counts.queued + taken.size,
      failed: counts.failed + entries.length - taken.size,
    };
    oldest ??= entries.map((entry) => entry.wakeAt).sort()[0] ?? null;
  }
  return { counts, oldest };
};

/** Does one step on every shard at once. A shard on which it fails, or answers null, is left to the next tick. */
const eachShard = async <From, To>(
  { telemetry }: DispatchDeps,
  shards: readonly From[],
  step: (shard: From) => Promise<To | null>,
): Promise<readonly To[]> => {
  const steps = await Promise.all(
    shards.map(async (shard) => {
      try {
        return await step(shard);
      } catch (error) {
        telemetry.event('dispatch.shardFailed', describeError(error));
        return null;
      }
    }),
  );
  return steps.filter((each) => each !== null);
};

/** Moves a cursor to the last entry before the first refused one; null when the shard is done for this tick. */
const moveCursor = async (
  deps: DispatchDeps,
  { shard, cursor }: ShardState,
  entries: readonly DueRunner[],
  taken: ReadonlySet<string>,
): Promise<ShardState | null> => {
  const refusedAt = entries.findIndex((entry) => !taken.has(entry.runnerId));
  const last = refusedAt === -1 ? entries.at(-1) : entries[refusedAt - 1];
  if (last === undefined) return null;
  const to = { wakeAt: last.wakeAt, runnerId: last.runnerId };
  const answer = await deps.dueIndex.moveCursor(shard, cursor, to);
  // A conflict is another tick at work on this shard: leave it to that one.
  const done = answer === 'conflict' || refusedAt !== -1 || entries.length < pageSize;
  return done ? null : { shard, cursor: to };
};

/** Queues again what the cursor has passed and nobody handled; answers how many the queue took. */
const sweepOverdue = async (
  deps: DispatchDeps,
  now: Temporal.Instant,
  hasTime: () => boolean,
): Promise<number> => {
  const until = toStoredInstant(now.subtract({ minutes: overdueMinutes }));
  const swept = await eachShard(deps, shardsOf(deps), (shard) => sweepShard(deps, shard, until, hasTime));
  return swept.reduce((sum, each) => sum + each, 0);
};

const sweepShard = async (
  deps: DispatchDeps,
  shard: number,
  until: string,
  hasTime: () => boolean,
): Promise<number> => {
  const cursor = await deps.dueIndex.readCursor(shard);
  let after: DueCursor | null = null;
  let swept = 0;
  while (cursor !== null && hasTime()) {
    const page: readonly DueRunner[] = await deps.dueIndex.listDue(shard, after, until, pageSize);
    const overdue = page.filter((entry) => isAtOrBefore(entry, cursor));
    swept += (await queueRunners(deps, overdue)).size;
    const last = overdue.at(-1);
    if (last === undefined || overdue.length < pageSize) break;
    after = { wakeAt: last.wakeAt, runnerId: last.runnerId };
  }
  return swept;
};

const isAtOrBefore = (entry: DueRunner, cursor: DueCursor): boolean =>
  entry.wakeAt === cursor.wakeAt ? entry.runnerId <= cursor.runnerId : entry.wakeAt < cursor.wakeAt;

const shardsOf = (deps: DispatchDeps): readonly number[] =>
  Array.from({ length: deps.settings.shards }, (_, shard) => shard);

const report = (
  telemetry: Telemetry,
  counts: DispatchCounts,
  oldest: string | null,
  now: Temporal.Instant,
): void => {
  for (const [name, value] of Object.entries(counts)) telemetry.count(`dispatch.${name}`, value);
  const lag = oldest === null ? 0 : now.since(fromStoredInstant(oldest)).total('seconds');
  telemetry.count('dispatch.lagSeconds', Math.round(lag));
  telemetry.event('dispatch.ticked', counts);
};
