/**
 * Makes things happen when the clock says so: entries of its timeline, and the minute tick that EventBridge
 * Scheduler gives in AWS. A moved clock jumps from one thing due to the next, so that a day takes as long as its
 * texts do, not 1,440 ticks.
 */
import { Temporal } from 'temporal-polyfill';
import type { MovedClock } from './moved-clock.ts';
import type { Work } from './work.ts';

export type DriverDeps = {
  readonly clock: MovedClock;
  readonly work: Work;
  /** When the next runner is due; null when nobody is. */
  readonly nextDueAt: () => Promise<Temporal.Instant | null>;
  /** One minute tick: dispatch, and all that the queue then holds. */
  readonly tick: () => Promise<void>;
};

export type Driver = {
  /** Begins to follow the running clock. */
  start(): void;
  /** Ends, once what is under way has ended; a move ends where it is. */
  stop(): Promise<void>;
  /** Moves the clock ahead through everything due on the way. Moves wait for one another. Rejects when a tick does. */
  moveTo(target: Temporal.Instant): Promise<void>;
  isMoving(): boolean;
};

/** How often the running clock is looked at, real milliseconds. */
const pollMs = 100;

const minuteOf = (instant: Temporal.Instant) => Math.floor(instant.epochMilliseconds / 60_000);
const startOfMinute = (minute: number) => Temporal.Instant.fromEpochMilliseconds(minute * 60_000);

/** The first whole minute at or after an instant. */
const nextMinute = (instant: Temporal.Instant) =>
  startOfMinute(Math.ceil(instant.epochMilliseconds / 60_000));

const earliest = (instants: readonly (Temporal.Instant | null)[]): Temporal.Instant | null =>
  instants.filter((instant) => instant !== null).sort(Temporal.Instant.compare)[0] ?? null;

type Minutes = ReturnType<typeof createMinutes>;

/** Knows which minute ticked last. */
const createMinutes = ({ clock, nextDueAt }: DriverDeps) => {
  let tickedMinute = minuteOf(clock.now());
  return {
    /** Counts this minute as ticked; false when it was already. */
    take(): boolean {
      const minute = minuteOf(clock.now());
      if (minute <= tickedMinute) {
        return false;
      }
      tickedMinute = minute;
      return true;
    },
    /** The next minute tick that would find somebody due: in this minute if it hasn't ticked, else later. */
    async nextTickAt(): Promise<Temporal.Instant | null> {
      const due = await nextDueAt();
      if (due === null) {
        return null;
      }
      const unticked = startOfMinute(tickedMinute + 1);
      const wanted = nextMinute(due);
      return Temporal.Instant.compare(wanted, unticked) < 0 ? unticked : wanted;
    },
  };
};

/** Brings the clock to `target` from one thing due to the next, for as long as `goesOn` says so. */
const travel = async (
  target: Temporal.Instant,
  { clock, work, tick }: DriverDeps,
  minutes: Minutes,
  goesOn: () => boolean,
): Promise<void> => {
  await work.idle();
  while (goesOn()) {
    const tickAt = await minutes.nextTickAt();
    const next = earliest([clock.nextEntryAt(), tickAt]);
    if (next === null || Temporal.Instant.compare(next, target) > 0) {
      break;
    }
    clock.advanceTo(next);
    for (const run of clock.takeDue()) {
      await run();
    }
    if (tickAt !== null && Temporal.Instant.compare(tickAt, clock.now()) <= 0 && minutes.take()) {
      await tick();
    }
    await work.idle();
  }
  if (goesOn()) {
    clock.advanceTo(target);
  }
};

/** A driver that stands still until it is started or moved. */
export const createDriver = (deps: DriverDeps): Driver => {
  const { clock, work } = deps;
  const minutes = createMinutes(deps);
  let timer: NodeJS.Timeout | null = null;
  let ticking: Promise<void> = Promise.resolve();
  let moves: Promise<void> = Promise.resolve();
  let moving = false;
  let stopping = false;

  const move = async (target: Temporal.Instant) => {
    moving = true;
    try {
      await travel(target, deps, minutes, () => !stopping);
    } finally {
      moving = false;
    }
  };

  const poll = () => {
    if (moving) {
      return;
    }
    for (const run of clock.takeDue()) {
      work.track(run());
    }
    if (minutes.take()) {
      // A tick that failed doesn't keep the next one away.
      ticking = ticking.then(deps.tick, deps.tick);
      work.track(ticking);
    }
  };

  return {
    start() {
      timer ??= setInterval(poll, pollMs);
    },
    async stop() {
      stopping = true;
      if (timer !== null) {
        clearInterval(timer);
        timer = null;
      }
      await moves;
      await work.idle();
    },
    moveTo(target) {
      const made = moves.then(() => move(target));
      moves = made.catch(() => undefined);
      return made;
    },
    isMoving: () => moving,
  };
};
