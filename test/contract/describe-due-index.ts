import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile } from '../../shared/runner/profile.ts';
import { aRunner, aTouch } from '../support/universe.ts';
import type { NewWorld } from './stores.ts';

const idOf = (number: number): string => number.toString(16).padStart(32, '0');
const at = (minute: number): string => `2026-03-10T10:${String(minute).padStart(2, '0')}:00.000Z`;

const dueRunner = (number: number, minute: number, overrides: Partial<Profile> = {}): Profile =>
  aRunner({ runnerId: idOf(number), due: { touch: aTouch(), wakeAt: at(minute) }, ...overrides });

/** The laws of `DueIndex`, on any adapter. */
export const describeDueIndex = (name: string, newWorld: NewWorld): void => {
  describe(`DueIndex on ${name}`, () => {
    describe('who is listed follows from the profile', () => describeEntries(newWorld));
    describe('a shard is read from its oldest entry on', () => describeReading(newWorld));
    describe('a runner is in one shard, and a shard has one cursor', () => describeShards(newWorld));
  });
};

const describeEntries = (newWorld: NewWorld): void => {
  test('a runner with something due is listed with the cell and the kind, others are not', async () => {
    const { runners, dueIndex } = await newWorld();
    await runners.createProfile(dueRunner(1, 5));
    await runners.createProfile(aRunner({ runnerId: idOf(2), due: null }));
    expect(await dueIndex.listDue(0, null, at(59), 10)).toEqual([
      { runnerId: idOf(1), wakeAt: at(5), cell: '30.3,-97.7', kind: 'preRun' },
    ]);
  });

  test('the entry moves with the profile, in the same write, and goes when nothing is due', async () => {
    const { runners, dueIndex } = await newWorld();
    await runners.createProfile(dueRunner(1, 5));
    await runners.saveProfile(dueRunner(1, 20, { version: 2 }));
    expect(await dueIndex.listDue(0, null, at(19), 10)).toEqual([]);
    expect(await dueIndex.listDue(0, null, at(20), 10)).toHaveLength(1);
    await runners.saveProfile(dueRunner(1, 20, { version: 3, due: null }));
    expect(await dueIndex.listDue(0, null, at(59), 10)).toEqual([]);
  });

  test('a write that was refused leaves the entry alone', async () => {
    const { runners, dueIndex } = await newWorld();
    await runners.createProfile(dueRunner(1, 5));
    expect(await runners.saveProfile(dueRunner(1, 30, { version: 5 }))).toBe('conflict');
    expect((await dueIndex.listDue(0, null, at(59), 10)).map((entry) => entry.wakeAt)).toEqual([at(5)]);
  });
};

const describeReading = (newWorld: NewWorld): void => {
  test('the oldest come first, up to and with the given instant, at most the limit', async () => {
    const { runners, dueIndex } = await newWorld();
    for (const minute of [30, 10, 40, 20]) await runners.createProfile(dueRunner(minute, minute));
    const listed = async (until: string, limit: number) =>
      (await dueIndex.listDue(0, null, until, limit)).map((entry) => entry.wakeAt);
    expect(await listed(at(30), 10)).toEqual([at(10), at(20), at(30)]);
    expect(await listed('2026-03-10T10:29:59.999Z', 10)).toEqual([at(10), at(20)]);
    expect(await listed(at(59), 3)).toEqual([at(10), at(20), at(30)]);
  });

  test('reading on from a cursor loses and repeats nobody, even among runners due at one instant', async () => {
    const { runners, dueIndex } = await newWorld();
    const numbers = Array.from({ length: 23 }, (_, number) => number);
    await Promise.all(numbers.map((number) => runners.createProfile(dueRunner(number, 5))));
    const seen: string[] = [];
    for (;;) {
      const last = seen.at(-1);
      const after = last === undefined ? null : { wakeAt: at(5), runnerId: last };
      const page = await dueIndex.listDue(0, after, at(5), 5);
      if (page.length === 0) break;
      seen.push(...page.map((entry) => entry.runnerId));
    }
    expect(seen).toEqual(numbers.map(idOf));
  });

  test('a cursor past the given instant finds nobody', async () => {
    const { runners, dueIndex } = await newWorld();
    await runners.createProfile(dueRunner(1, 5));
    expect(await dueIndex.listDue(0, { wakeAt: at(9), runnerId: idOf(0) }, at(8), 10)).toEqual([]);
  });

  test('a cursor stands where its runner was, though that runner has gone', async () => {
    const { runners, dueIndex } = await newWorld();
    await runners.createProfile(dueRunner(3, 5));
    const page = await dueIndex.listDue(0, { wakeAt: at(5), runnerId: idOf(2) }, at(5), 10);
    expect(page.map((entry) => entry.runnerId)).toEqual([idOf(3)]);
  });
};

const describeShards = (newWorld: NewWorld): void => {
  test('each runner is in one shard, whatever the number of shards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 9 }),
        async (numbers, shardCount) => {
          const { runners, dueIndex } = await newWorld({ shardCount });
          await Promise.all(numbers.map((number) => runners.createProfile(dueRunner(number, 5))));
          const shards = Array.from({ length: shardCount }, (_, shard) => shard);
          const pages = await Promise.all(shards.map((shard) => dueIndex.listDue(shard, null, at(5), 99)));
          const listed = pages.flat().map((entry) => entry.runnerId);
          expect(listed.sort()).toEqual(numbers.map(idOf).sort());
        },
      ),
      { numRuns: 15 },
    );
  });

  test('a cursor begins as none and moves only from where it is', async () => {
    const { dueIndex } = await newWorld({ shardCount: 2 });
    const first = { wakeAt: at(1), runnerId: idOf(1) };
    const second = { wakeAt: at(1), runnerId: idOf(2) };
    expect(await dueIndex.readCursor(0)).toBeNull();
    expect(await dueIndex.moveCursor(0, first, second)).toBe('conflict');
    expect(await dueIndex.moveCursor(0, null, first)).toBe('moved');
    expect(await dueIndex.moveCursor(0, null, second)).toBe('conflict');
    expect(await dueIndex.moveCursor(0, { ...first, runnerId: idOf(9) }, second)).toBe('conflict');
    expect(await dueIndex.moveCursor(0, first, second)).toBe('moved');
    expect(await dueIndex.readCursor(0)).toEqual(second);
    expect(await dueIndex.readCursor(1)).toBeNull();
  });

  test('of three ticks at once that move one cursor, one does', async () => {
    const { dueIndex } = await newWorld();
    const targets = [1, 2, 3].map((number) => ({ wakeAt: at(number), runnerId: idOf(number) }));
    const answers = await Promise.all(targets.map((to) => dueIndex.moveCursor(0, null, to)));
    expect(answers.filter((answer) => answer === 'moved')).toHaveLength(1);
    expect(await dueIndex.readCursor(0)).toEqual(targets[answers.indexOf('moved')]);
  });
};
