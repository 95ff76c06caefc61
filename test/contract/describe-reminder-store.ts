import { describe, expect, test } from 'vitest';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { aReminder, aTouch } from '../support/universe.ts';
import type { NewWorld } from './stores.ts';

const { runnerId } = aReminder();
const key = { runnerId, dueAt: aTouch().dueAt, kind: 'preRun' } as const;

const sent: Reminder = aReminder({
  version: 2,
  state: 'sent',
  sendingAt: '2026-03-10T10:00:06.000Z',
  attempts: 1,
  sid: 'SM77',
  text: 'Calfline: 84F at 6:30',
  delivery: 'accepted',
  tipId: 'hydrate',
  because: 'hot run',
  forecast: {
    source: 'openMeteo',
    fetchedAt: '2026-03-10T09:30:00.000Z',
    temperatureC: 28.9,
    relativeHumidityPercent: 71,
    wbgtC: 26.05,
    heatIndexC: 32.25,
    flag: 'red',
    estimated: false,
  },
});

/** The laws of `ReminderStore`, on any adapter. */
export const describeReminderStore = (name: string, newWorld: NewWorld): void => {
  describe(`ReminderStore on ${name}`, () => {
    describe('a reminder is written over the version that was read', () => describeVersions(newWorld));
    describe('the reminders of a runner are listed by when they fell due', () => describeList(newWorld));
  });
};

const describeVersions = (newWorld: NewWorld): void => {
  test('a reminder comes back exactly as it was written', async () => {
    const { reminders } = await newWorld();
    expect(await reminders.find(key)).toBeNull();
    await reminders.create(aReminder());
    expect(await reminders.find(key)).toEqual(aReminder());
    expect(await reminders.save(sent)).toBe('saved');
    expect(await reminders.find(key)).toEqual(sent);
  });

  test('of five claims at once exactly one is saved', async () => {
    const { reminders } = await newWorld();
    const claims = [1, 2, 3, 4, 5].map((at) => aReminder({ leaseUntilAt: `2026-03-10T10:0${at}:00.000Z` }));
    const answers = await Promise.all(claims.map((claim) => reminders.create(claim)));
    expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
    expect(await reminders.find(key)).toEqual(claims[answers.indexOf('saved')]);
  });

  test('a save replaces only the version it read, and cannot make a reminder', async () => {
    const { reminders } = await newWorld();
    expect(await reminders.save(sent)).toBe('conflict');
    await reminders.create(aReminder());
    expect(await reminders.save(aReminder({ version: 3 }))).toBe('conflict');
    expect(await reminders.save(sent)).toBe('saved');
    expect(await reminders.save(aReminder({ version: 2, state: 'unknown' }))).toBe('conflict');
    expect(await reminders.find(key)).toEqual(sent);
  });

  test('a version that can only be a bug is refused loudly', async () => {
    const { reminders } = await newWorld();
    await expect(reminders.create(sent)).rejects.toThrow(RangeError);
    await expect(reminders.save(aReminder())).rejects.toThrow(RangeError);
  });
};

const describeList = (newWorld: NewWorld): void => {
  test('two touches that fall due at the same instant are two reminders', async () => {
    const { reminders } = await newWorld();
    const evening = aReminder({ touch: aTouch({ kind: 'evening' }) });
    expect(await reminders.create(aReminder())).toBe('saved');
    expect(await reminders.create(evening)).toBe('saved');
    expect(await reminders.list(runnerId, key.dueAt, 10)).toEqual([evening, aReminder()]);
  });

  test('the list begins at the given instant, is oldest first, and keeps to its limit', async () => {
    const { reminders } = await newWorld();
    const dueAts = [13, 10, 12, 11].map((day) => `2026-03-${day}T10:00:00.000Z`);
    for (const dueAt of dueAts) await reminders.create(aReminder({ touch: aTouch({ dueAt }) }));
    await reminders.create(aReminder({ runnerId: 'somebody-else-0000' }));
    const listed = await reminders.list(runnerId, '2026-03-11T10:00:00.000Z', 2);
    expect(listed.map((each) => each.touch.dueAt)).toEqual([
      '2026-03-11T10:00:00.000Z',
      '2026-03-12T10:00:00.000Z',
    ]);
    expect(await reminders.list(runnerId, '2026-03-11T10:00:00.001Z', 10)).toHaveLength(2);
    expect(await reminders.list(runnerId, '', null)).toHaveLength(4);
  });

  test('one that is dropped is gone, unless it changed since it was read', async () => {
    const { reminders } = await newWorld();
    await reminders.create(aReminder());
    await reminders.save(sent);
    expect(await reminders.drop(aReminder())).toBe('conflict');
    expect(await reminders.find(key)).toEqual(sent);
    expect(await reminders.drop(sent)).toBe('saved');
    expect(await reminders.find(key)).toBeNull();
    expect(await reminders.list(runnerId, '', 10)).toEqual([]);
    await reminders.drop(sent);
    expect(await reminders.list(runnerId, '', 10)).toEqual([]);
  });
};
