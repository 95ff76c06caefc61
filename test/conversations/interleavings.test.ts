// Texts of one runner that meet are applied one at a time: whatever the order in which their reads and writes reach
// the store, the outcome is that of one after the other. And a text whose work is cut short at any call is whole
// after the carrier's repeat.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import { gatedDeps } from '../support/gated.ts';
import { identify, inboundDeps, postText, type Sent } from '../support/texting.ts';
import { aRunner, aSignup, type Universe, universe } from '../support/universe.ts';

const phone = '+15125550123';
const runnerId = identify(phone);

/** Tuesday morning after the run in Austin. */
const at = '2026-03-10T13:20:00Z';

const newWorld = async (): Promise<Universe> => {
  const world = universe({ seed: 11, at });
  await world.runners.createProfile(scheduleNext(aRunner({ runnerId, phone }), world.clock.now()));
  return world;
};

const textOf = (body: string, number: number): Sent => ({ from: phone, body, messageSid: `SM${number}` });

const open = async (): Promise<void> => undefined;

/** All that is kept, without the order and the count of writes. */
const keptIn = async (world: Universe) => {
  const profile = await world.runners.findProfile(runnerId);
  const { cramps, runs } = await world.runners.history(runnerId);
  const suppression = await world.runners.findSuppression(runnerId);
  if (profile === null) return { profile, cramps, runs, suppression };
  const { version: _version, recentAnswers, ...rest } = profile;
  const answers = recentAnswers.toSorted((a, b) => (a.messageSid < b.messageSid ? -1 : 1));
  return {
    profile: { ...rest, answers },
    cramps,
    runs: runs.map(({ version: _each, ...run }) => run),
    suppression,
  };
};

const oneAfterTheOther = async (texts: readonly Sent[]) => {
  const world = await newWorld();
  for (const text of texts) await postText(gatedDeps(inboundDeps(world), open), text);
  return keptIn(world);
};

const bodies = [
  'STOP',
  'START',
  'please stop texting me',
  'OK',
  'no cramps, 5 miles',
  'left calf cramped at mile 3',
  'calf cramp',
  'RUNS Mon 7am',
  'RUN tomorrow 7am 45min',
  'SKIP',
  'PAUSE',
  'RESUME',
  'WHERE Denver CO',
  'UNITS C',
  'LEAD 60',
  'CHECKINS OFF',
  'FORGET',
  'STATUS',
  'TIP',
  'HELPED',
  'blah',
] as const;

/** Two texts whose calls of the store meet in any order come out as one after the other, in one order or the other. */
const meet = async (scheduler: fc.Scheduler, first: string, second: string): Promise<void> => {
  const texts = [textOf(first, 1), textOf(second, 2)];
  const world = await newWorld();
  const deps = gatedDeps(inboundDeps(world), (call) => scheduler.schedule(Promise.resolve(), call));
  const both = Promise.all(texts.map((text) => postText(deps, text)));
  await scheduler.waitFor(both);
  expect((await both).map((answered) => answered.statusCode)).toEqual([200, 200]);
  const kept = await keptIn(world);
  const orders = [await oneAfterTheOther(texts), await oneAfterTheOther(texts.toReversed())];
  expect(orders).toContainEqual(kept);
};

describe('texts that meet', () => {
  it('have the effect of one after the other, in one of the two orders', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom(...bodies), fc.constantFrom(...bodies), meet),
      { numRuns: 150 },
    );
  });

  it('a report and its taking back, which write the same run, at any meeting of their writes', async () => {
    const reports = ['OK', 'no cramps, 5 miles', 'left calf cramped at mile 3', 'calf cramp'] as const;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom(...reports), fc.constantFrom(...reports), meet),
      { numRuns: 150 },
    );
  });

  it('one webhook delivered twice at once gets one answer and has one effect', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom(...bodies), async (scheduler, body) => {
        const world = await newWorld();
        const deps = gatedDeps(inboundDeps(world), (call) => scheduler.schedule(Promise.resolve(), call));
        const both = Promise.all([textOf(body, 1), textOf(body, 1)].map((text) => postText(deps, text)));
        await scheduler.waitFor(both);
        const [one, other] = await both;
        expect(one).toEqual(other);
        expect(await keptIn(world)).toEqual(await oneAfterTheOther([textOf(body, 1)]));
      }),
      { numRuns: 80 },
    );
  });

  it('FORGET leaves nothing but the suppression, whatever else arrives meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.constantFrom(...bodies), async (scheduler, body) => {
        const world = await newWorld();
        await postText(gatedDeps(inboundDeps(world), open), textOf('FORGET', 1));
        const deps = gatedDeps(inboundDeps(world), (call) => scheduler.schedule(Promise.resolve(), call));
        const both = Promise.all([textOf(body, 2), textOf('DELETE', 3)].map((text) => postText(deps, text)));
        await scheduler.waitFor(both);
        // The other text may have come first and taken the question back; then the runner confirms again.
        await postText(gatedDeps(inboundDeps(world), open), textOf('FORGET', 4));
        await postText(gatedDeps(inboundDeps(world), open), textOf('DELETE', 5));
        const { profile, cramps, runs, suppression } = await keptIn(world);
        expect({ profile, cramps, runs, consent: (await world.runners.history(runnerId)).consent }).toEqual({
          profile: null,
          cramps: [],
          runs: [],
          consent: [],
        });
        expect(suppression).not.toBeNull();
      }),
      { numRuns: 80 },
    );
  });

  it('two JOINs at once make one runner', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = universe({ seed: 11, at });
        await world.signups.put(
          aSignup({ runnerId, createdAt: '2026-03-10T13:00:00.000Z', expiresAt: '2026-03-11T13:00:00.000Z' }),
        );
        const deps = gatedDeps(inboundDeps(world), (call) => scheduler.schedule(Promise.resolve(), call));
        const both = Promise.all(
          [textOf('JOIN 482913', 1), textOf('JOIN', 2)].map((text) => postText(deps, text)),
        );
        await scheduler.waitFor(both);
        expect(await world.runners.findProfile(runnerId)).toMatchObject({ status: 'active' });
        expect(await world.signups.find('482913')).toMatchObject({ joinedAt: expect.any(String) });
      }),
      { numRuns: 40 },
    );
  });
});

describe('work cut short', () => {
  it.each([...bodies, 'JOIN Austin TX'])(
    '%s: at any call of the store, and repeated by the carrier',
    async (body) => {
      const whole = await newWorld();
      let calls = 0;
      const answered = await postText(
        gatedDeps(inboundDeps(whole), async () => {
          calls += 1;
        }),
        textOf(body, 1),
      );
      const expected = await keptIn(whole);
      expect(calls).toBeGreaterThan(0);
      for (let failing = 1; failing <= calls; failing += 1) {
        const world = await newWorld();
        let passed = 0;
        const broken = gatedDeps(inboundDeps(world), async () => {
          passed += 1;
          if (passed === failing) throw new Error('the store is down');
        });
        await expect(postText(broken, textOf(body, 1))).rejects.toThrow('the store is down');
        const repeated = await postText(gatedDeps(inboundDeps(world), open), textOf(body, 1));
        expect(repeated.text).toBe(answered.text);
        expect(await keptIn(world)).toEqual(expected);
        expect(await world.runners.findInbound(runnerId, 'SM1')).toMatchObject({
          answer: expected.profile?.answers[0]?.answer,
        });
      }
    },
  );

  it('FORGET, confirmed, deletes all after a crash at any call', async () => {
    for (let failing = 1; failing <= 12; failing += 1) {
      const world = await newWorld();
      await postText(gatedDeps(inboundDeps(world), open), textOf('FORGET', 1));
      let passed = 0;
      const broken = gatedDeps(inboundDeps(world), async () => {
        passed += 1;
        if (passed === failing) throw new Error('the store is down');
      });
      const first = await postText(broken, textOf('DELETE', 2)).catch(() => null);
      const repeated = await postText(gatedDeps(inboundDeps(world), open), textOf('DELETE', 2));
      if (first !== null) expect(repeated.text).toBe(first.text);
      expect(repeated.text).toContain('everything about you is deleted');
      expect(await world.runners.findProfile(runnerId)).toBeNull();
      expect(await world.runners.findSuppression(runnerId)).not.toBeNull();
      expect((await world.runners.history(runnerId)).consent).toEqual([]);
    }
  });
});
