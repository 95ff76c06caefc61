import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { createDriver } from '../../../local/driver.ts';
import { createMovedClock } from '../../../local/moved-clock.ts';
import { createWork } from '../../../local/work.ts';

const at = (text: string) => Temporal.Instant.from(text);
const eleven = at('2026-07-14T11:00:00Z');

/** A paused clock with a driver; `due` are the instants at which a runner is due until a tick at or after takes them. */
const world = (due: Temporal.Instant[] = []) => {
  const clock = createMovedClock(() => 0, { mode: 'paused', atMs: eleven.epochMilliseconds });
  const work = createWork((error) => {
    throw error;
  });
  const happened: string[] = [];
  const note = (what: string) => happened.push(`${clock.now().toString()} ${what}`);
  let left = [...due];
  const driver = createDriver({
    clock,
    work,
    nextDueAt: async () => [...left].sort(Temporal.Instant.compare)[0] ?? null,
    tick: async () => {
      note('tick');
      left = left.filter((instant) => Temporal.Instant.compare(instant, clock.now()) > 0);
    },
  });
  return { clock, work, driver, happened, note };
};

describe('the moved clock', () => {
  test('runs with real time, keeps what it was moved, and never goes back', () => {
    let realMs = eleven.epochMilliseconds;
    const clock = createMovedClock(() => realMs, { mode: 'running', offsetMs: 0 });
    realMs += 5000;
    expect(clock.now().toString()).toBe('2026-07-14T11:00:05Z');
    clock.advanceTo(at('2026-07-15T11:00:00Z'));
    clock.advanceTo(at('2026-07-14T00:00:00Z'));
    realMs += 1000;
    expect(clock.now().toString()).toBe('2026-07-15T11:00:01Z');
    expect(createMovedClock(() => realMs, clock.state()).now()).toEqual(clock.now());
  });

  test('paused it stands still, and resumes where it stood', () => {
    let realMs = eleven.epochMilliseconds;
    const clock = createMovedClock(() => realMs, { mode: 'running', offsetMs: 0 });
    clock.pause();
    realMs += 3_600_000;
    expect(clock.now()).toEqual(eleven);
    clock.resume();
    realMs += 1000;
    expect(clock.now().toString()).toBe('2026-07-14T11:00:01Z');
  });

  test('sleeping on a paused clock takes its time along instead of hanging', async () => {
    const { clock } = world();
    await clock.sleep(1500);
    expect(clock.now().toString()).toBe('2026-07-14T11:00:01.5Z');
  });
});

describe('moving the clock', () => {
  test('everything on the way happens at its own time and in order, also what it brings about', async () => {
    const { clock, driver, happened, note } = world();
    clock.after(60_000, async () => {
      note('second');
      clock.after(5_000, async () => {
        note('third');
      });
    });
    clock.after(1_000, async () => {
      note('first');
    });
    clock.after(7_200_000, async () => {
      note('too late');
    });
    await driver.moveTo(at('2026-07-14T12:00:00Z'));
    expect(happened).toEqual([
      '2026-07-14T11:00:01Z first',
      '2026-07-14T11:01:00Z second',
      '2026-07-14T11:01:05Z third',
    ]);
    expect(clock.now().toString()).toBe('2026-07-14T12:00:00Z');
  });

  test('a day ticks only in the minutes in which somebody is due', async () => {
    const { driver, happened } = world([
      at('2026-07-14T15:30:20Z'),
      at('2026-07-14T15:30:40Z'),
      at('2026-07-15T01:00:00Z'),
    ]);
    await driver.moveTo(at('2026-07-15T11:00:00Z'));
    expect(happened).toEqual(['2026-07-14T15:31:00Z tick', '2026-07-15T01:00:00Z tick']);
  });

  test('work that an entry leaves under way ends before the clock goes on', async () => {
    const { clock, work, driver, happened, note } = world();
    clock.after(1000, async () => {
      work.track(
        new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
          note('after a while');
        }),
      );
    });
    await driver.moveTo(at('2026-07-14T12:00:00Z'));
    expect(happened).toEqual(['2026-07-14T11:00:01Z after a while']);
  });

  test('a tick that fails is told, and the next move goes on', async () => {
    const clock = createMovedClock(() => 0, { mode: 'paused', atMs: eleven.epochMilliseconds });
    const happened: string[] = [];
    const driver = createDriver({
      clock,
      work: createWork(() => undefined),
      nextDueAt: async () => (happened.length < 2 ? at('2026-07-14T11:30:00Z') : null),
      tick: async () => {
        happened.push(clock.now().toString());
        if (happened.length === 1) {
          throw new Error('the database is away');
        }
      },
    });
    await expect(driver.moveTo(at('2026-07-14T12:00:00Z'))).rejects.toThrow('away');
    await driver.moveTo(at('2026-07-14T12:00:00Z'));
    expect(happened).toEqual(['2026-07-14T11:30:00Z', '2026-07-14T11:31:00Z']);
    expect(clock.now()).toEqual(at('2026-07-14T12:00:00Z'));
  });

  test('a stop ends a long move where it is', async () => {
    const { clock, driver, note } = world();
    clock.after(60_000, async () => {
      note('stopped here');
      stopped = driver.stop();
    });
    let stopped: Promise<void> = Promise.resolve();
    await driver.moveTo(at('2026-07-20T00:00:00Z'));
    await stopped;
    expect(clock.now()).toEqual(at('2026-07-14T11:01:00Z'));
  });

  test('moves asked for together follow one another', async () => {
    const { clock, driver } = world();
    await Promise.all([driver.moveTo(at('2026-07-14T13:00:00Z')), driver.moveTo(at('2026-07-14T12:00:00Z'))]);
    expect(clock.now().toString()).toBe('2026-07-14T13:00:00Z');
  });
});
