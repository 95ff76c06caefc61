import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { ConsentEvent } from '../../shared/runner/consent.ts';
import type { InboundRecord } from '../../shared/runner/inbound-record.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { CrampRecord, RunRecord } from '../../shared/runner/run.ts';
import { aRunRecord } from '../support/situation.ts';
import { aReminder, aRunner, aTouch, austin } from '../support/universe.ts';
import type { NewWorld, World } from './stores.ts';

const { runnerId } = aRunner();
const otherId = 'fedcba9876543210fedcba9876543210';

const aConsent = (overrides: Partial<ConsentEvent> = {}): ConsentEvent => ({
  schemaVersion: 1,
  runnerId,
  at: '2026-03-01T18:00:00.000Z',
  action: 'joined',
  words: 'JOIN 482913',
  messageSid: 'SM01',
  ...overrides,
});

const anInbound = (overrides: Partial<InboundRecord> = {}): InboundRecord => ({
  schemaVersion: 1,
  runnerId,
  messageSid: 'SM02',
  at: '2026-03-09T18:00:00.000Z',
  intent: 'status',
  urgency: 'none',
  answer: 'Next: Tue 6:30am',
  ...overrides,
});

const aCramp = (overrides: Partial<CrampRecord> = {}): CrampRecord => ({
  schemaVersion: 1,
  runnerId,
  messageSid: 'SM03',
  at: '2026-03-08T15:00:00.000Z',
  runKey: '2026-03-08T08:00',
  report: { side: 'left', muscle: 'calf', atKm: 9.7, atMinutes: null, severity: 7 },
  urgency: 'none',
  flag: 'yellow',
  wbgtC: 21.4,
  tipId: null,
  words: 'left calf mile 6 7/10',
  ...overrides,
});

const aRun = (overrides: Partial<RunRecord> = {}): RunRecord =>
  aRunRecord({
    runnerId,
    runKey: '2026-03-08T08:00',
    startAt: '2026-03-08T13:00:00.000Z',
    minutes: null,
    distanceKm: null,
    ...overrides,
  });

/** A profile with something in every field, and the texts that storage gets wrong when it gets any wrong. */
const fullProfile: Profile = aRunner({
  place: { ...austin, name: 'Saint-Jérôme ☀', region: '', latitude: -0.000001, longitude: 179.99999 },
  oneOffRuns: [
    { on: '2026-03-15', startLocal: '07:00', expectedMinutes: 240, distanceKm: 42.195, isRace: true },
  ],
  skippedRunKeys: ['2026-03-12T06:30'],
  pause: { untilAt: null },
  conversation: { waitingFor: 'placeChoice', choices: [austin, { ...austin, region: 'MN' }] },
  askedAt: '2026-03-09T17:59:59.999Z',
  redFlag: { urgency: 'today', at: '2026-03-09T17:00:00.000Z' },
  recentAnswers: [
    { messageSid: 'SM1', answer: '' },
    { messageSid: 'SM2', answer: null },
  ],
  lastReminderSentAt: '2026-03-07T12:30:00.000Z',
  pageLink: { secretDigest: 'abc', expiresAt: '2026-03-09T19:00:00.000Z' },
  due: { touch: aTouch(), wakeAt: '2026-03-10T10:01:12.345Z' },
});

/** The laws of `RunnerStore`, on any adapter. */
export const describeRunnerStore = (name: string, newWorld: NewWorld): void => {
  describe(`RunnerStore on ${name}`, () => {
    describe('a profile comes back as it was written', () => describeProfile(newWorld));
    describe('a profile is written over the version that was read', () => describeVersions(newWorld));
    describe('what a text left is kept once', () => describeTextRecords(newWorld));
    describe('a run is kept by its key', () => describeRuns(newWorld));
    describe('an erased runner is gone, but for the suppression', () => describeErasure(newWorld));
  });
};

const describeProfile = (newWorld: NewWorld): void => {
  test('a runner who was never written is not found', async () => {
    const { runners } = await newWorld();
    expect(await runners.findProfile(runnerId)).toBeNull();
  });

  test('a profile comes back exactly as it was written', async () => {
    const { runners } = await newWorld();
    expect(await runners.createProfile(fullProfile)).toBe('saved');
    expect(await runners.findProfile(runnerId)).toEqual(fullProfile);
  });

  test('a profile that could never be read again is refused before it does harm', async () => {
    const { runners } = await newWorld();
    await runners.createProfile(aRunner());
    const recentAnswers = Array.from({ length: 11 }, (_, at) => ({ messageSid: `SM${at}`, answer: null }));
    await expect(runners.saveProfile(aRunner({ version: 2, recentAnswers }))).rejects.toThrow(
      'Refused to store a profile: bad recentAnswers',
    );
    expect(await runners.findProfile(runnerId)).toEqual(aRunner());
  });

  test('changing an object after it was saved or read changes nothing that is stored', async () => {
    const { runners } = await newWorld();
    const mine = aRunner();
    await runners.createProfile(mine);
    mine.weeklyRuns.pop();
    (await runners.findProfile(runnerId))?.weeklyRuns.pop();
    expect(await runners.findProfile(runnerId)).toEqual(aRunner());
  });
};

const describeVersions = (newWorld: NewWorld): void => {
  test('two sign-ups of one number make one runner, and the first stands', async () => {
    const { runners } = await newWorld();
    await runners.createProfile(aRunner());
    expect(await runners.createProfile(aRunner({ units: 'metric' }))).toBe('conflict');
    expect(await runners.findProfile(runnerId)).toEqual(aRunner());
  });

  test('a save replaces only the version it read', async () => {
    const { runners } = await newWorld();
    await runners.createProfile(aRunner());
    expect(await runners.saveProfile(aRunner({ version: 2, units: 'metric' }))).toBe('saved');
    expect(await runners.saveProfile(aRunner({ version: 2, status: 'stopped' }))).toBe('conflict');
    expect(await runners.saveProfile(aRunner({ version: 4, status: 'stopped' }))).toBe('conflict');
    expect(await runners.findProfile(runnerId)).toEqual(aRunner({ version: 2, units: 'metric' }));
  });

  test('a save cannot make a runner', async () => {
    const { runners } = await newWorld();
    expect(await runners.saveProfile(aRunner({ version: 2 }))).toBe('conflict');
    expect(await runners.findProfile(runnerId)).toBeNull();
  });

  test('of five saves at once exactly one wins, and it is the one that is stored', async () => {
    const { runners } = await newWorld();
    await runners.createProfile(aRunner());
    const rivals = [1, 2, 3, 4, 5].map((count) => aRunner({ version: 2, unreadInARow: count }));
    const answers = await Promise.all(rivals.map((rival) => runners.saveProfile(rival)));
    expect(answers.filter((answer) => answer === 'saved')).toHaveLength(1);
    expect(await runners.findProfile(runnerId)).toEqual(rivals[answers.indexOf('saved')]);
  });

  test('a version that can only be a bug is refused loudly', async () => {
    const { runners } = await newWorld();
    await expect(runners.createProfile(aRunner({ version: 2 }))).rejects.toThrow(RangeError);
    await expect(runners.saveProfile(aRunner({ version: 1 }))).rejects.toThrow(RangeError);
  });
};

const describeTextRecords = (newWorld: NewWorld): void => {
  test('a consent event that is repeated is kept once, and history is oldest first', async () => {
    const { runners } = await newWorld();
    const stopped = aConsent({ at: '2026-03-05T18:00:00.000Z', action: 'stopped', messageSid: null });
    await runners.appendConsent(stopped);
    await runners.appendConsent(aConsent());
    await runners.appendConsent(aConsent({ words: 'said again' }));
    expect((await runners.history(runnerId)).consent).toEqual([aConsent(), stopped]);
  });

  test('a repeated webhook finds the first answer, whatever is saved later', async () => {
    const { runners } = await newWorld();
    await runners.saveInbound(anInbound());
    await runners.saveInbound(anInbound({ answer: 'something else' }));
    expect(await runners.findInbound(runnerId, 'SM02')).toEqual(anInbound());
    expect(await runners.findInbound(runnerId, 'SM99')).toBeNull();
    expect(await runners.findInbound(otherId, 'SM02')).toBeNull();
  });

  test('an inbound record is gone after 30 days, to the millisecond, and its sid is free again', async () => {
    const { runners, clock } = await newWorld();
    await runners.saveInbound(anInbound());
    await clock.advanceTo(Temporal.Instant.from('2026-04-08T17:59:59.999Z'));
    expect(await runners.findInbound(runnerId, 'SM02')).toEqual(anInbound());
    await clock.advanceBy({ milliseconds: 1 });
    expect(await runners.findInbound(runnerId, 'SM02')).toBeNull();
    const again = anInbound({ at: '2026-04-08T18:00:00.000Z', answer: 'new' });
    await runners.saveInbound(again);
    expect(await runners.findInbound(runnerId, 'SM02')).toEqual(again);
  });

  test('a cramp report is replaced by its sid, found by it, and listed by time', async () => {
    const { runners } = await newWorld();
    const earlier = aCramp({ messageSid: 'SM09', at: '2026-03-02T15:00:00.000Z', runKey: null });
    await runners.saveCramp(aCramp({ tipId: 'hydrate' }));
    await runners.saveCramp(earlier);
    await runners.saveCramp(aCramp({ tipId: 'warmUp' }));
    expect(await runners.findCramp(runnerId, 'SM03')).toEqual(aCramp({ tipId: 'warmUp' }));
    expect(await runners.findCramp(runnerId, 'SM04')).toBeNull();
    expect((await runners.history(runnerId)).cramps).toEqual([earlier, aCramp({ tipId: 'warmUp' })]);
  });

  test('a history longer than one page of the database is whole', async () => {
    const { runners } = await newWorld();
    const words = 'x'.repeat(1600);
    const count = 700;
    const pages = Array.from({ length: count / 50 }, (_, page) => page * 50);
    for (const first of pages) {
      const batch = Array.from({ length: 50 }, (_, at) => `SM${first + at}`);
      await Promise.all(batch.map((messageSid) => runners.saveCramp(aCramp({ messageSid, words }))));
    }
    expect((await runners.history(runnerId)).cramps).toHaveLength(count);
  });
};

const describeRuns = (newWorld: NewWorld): void => {
  test('a run is written once, then replaced only from the version that was read', async () => {
    const { runners } = await newWorld();
    expect(await runners.saveRun(aRun({ version: 2 }))).toBe('conflict');
    expect(await runners.saveRun(aRun())).toBe('saved');
    expect(await runners.saveRun(aRun({ outcome: 'cramp' }))).toBe('conflict');
    expect(await runners.saveRun(aRun({ version: 2, outcome: 'clean' }))).toBe('saved');
    expect(await runners.findRun(runnerId, '2026-03-08T08:00')).toEqual(
      aRun({ version: 2, outcome: 'clean' }),
    );
    expect(await runners.findRun(runnerId, '2026-03-08T08:01')).toBeNull();
  });

  test('runs are listed from a key on, that key included, oldest first', async () => {
    const { runners } = await newWorld();
    const keys = ['2026-03-12T06:30', '2026-02-26T06:30', '2026-03-10T06:30', '2026-03-05T06:30'];
    for (const runKey of keys) await runners.saveRun(aRun({ runKey }));
    const listed = await runners.listRuns(runnerId, '2026-03-05T06:30');
    expect(listed.map((run) => run.runKey)).toEqual([
      '2026-03-05T06:30',
      '2026-03-10T06:30',
      '2026-03-12T06:30',
    ]);
    expect((await runners.history(runnerId)).runs).toHaveLength(4);
  });
};

const writeEverything = async ({ runners, reminders }: World, owner: string): Promise<void> => {
  await runners.createProfile(aRunner({ runnerId: owner, due: { touch: aTouch(), wakeAt: aTouch().dueAt } }));
  await runners.appendConsent(aConsent({ runnerId: owner }));
  await runners.saveInbound(anInbound({ runnerId: owner }));
  await runners.saveCramp(aCramp({ runnerId: owner }));
  await runners.saveRun(aRun({ runnerId: owner }));
  await reminders.create(aReminder({ runnerId: owner }));
};

const describeErasure = (newWorld: NewWorld): void => {
  const suppression = { schemaVersion: 1, runnerId, suppressedAt: '2026-03-09T18:00:00.000Z' } as const;

  test('erasing leaves the suppression and nothing else, and touches no other runner', async () => {
    const world = await newWorld();
    await writeEverything(world, runnerId);
    await writeEverything(world, otherId);
    await world.runners.erase(suppression);
    expect(await world.runners.findProfile(runnerId)).toBeNull();
    expect(await world.runners.findInbound(runnerId, 'SM02')).toBeNull();
    expect(await world.runners.history(runnerId)).toEqual({ consent: [], cramps: [], runs: [] });
    expect(await world.reminders.list(runnerId, '0', 10)).toEqual([]);
    expect(await world.runners.findSuppression(runnerId)).toEqual(suppression);
    expect(await world.runners.findSuppression(otherId)).toBeNull();
    expect(await world.runners.findProfile(otherId)).not.toBeNull();
    expect(await world.reminders.list(otherId, '0', 10)).toHaveLength(1);
    const due = await world.dueIndex.listDue(0, null, '2026-04-01T00:00:00.000Z', 10);
    expect(due.map((entry) => entry.runnerId)).toEqual([otherId]);
  });

  test('erasing reaches past one batch, and again does no harm', async () => {
    const { runners } = await newWorld();
    const days = Array.from({ length: 60 }, (_, at) => new Date(Date.UTC(2026, 0, at + 1)).toISOString());
    await Promise.all(days.map((day) => runners.saveRun(aRun({ runKey: `${day.slice(0, 10)}T06:30` }))));
    await runners.erase(suppression);
    await runners.erase(suppression);
    expect(await runners.listRuns(runnerId, '0')).toEqual([]);
    expect(await runners.findSuppression(runnerId)).toEqual(suppression);
  });

  test('a lifted suppression is gone, and lifting none is fine', async () => {
    const { runners } = await newWorld();
    await runners.erase(suppression);
    await runners.liftSuppression(runnerId);
    await runners.liftSuppression(runnerId);
    expect(await runners.findSuppression(runnerId)).toBeNull();
  });

  test('an erased runner cannot be saved back by somebody who read the profile before', async () => {
    const { runners } = await newWorld();
    await runners.createProfile(aRunner());
    await runners.erase(suppression);
    expect(await runners.saveProfile(aRunner({ version: 2 }))).toBe('conflict');
    expect(await runners.findProfile(runnerId)).toBeNull();
  });
};
