/**
 * Memory and DynamoDB give the same answers, whatever is asked of them in whatever order. The simulation stands
 * on the memory stores, so each difference found here is a fault that it could never find.
 */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestDynamo, type TestDynamo } from '../support/dynalite.ts';
import { aRunRecord } from '../support/situation.ts';
import { aReminder, aRunner, aSignup, aTouch } from '../support/universe.ts';
import { dynamoWorld, memoryWorld, type World, worldStartsAt } from './stores.ts';

let dynamo: TestDynamo;
beforeAll(async () => {
  dynamo = await startTestDynamo();
});
afterAll(() => dynamo.stop());

type Ask = { readonly says: string; readonly of: (world: World) => Promise<unknown> };

const shardCount = 2;
const runnerIds = ['00000000000000000000000000000001', '0000000000000000000000000000000a'];
const runnerId = fc.constantFrom(...runnerIds);
const version = fc.integer({ min: 2, max: 4 });
const instant = fc.integer({ min: 0, max: 4 }).map((minute) => `2026-03-10T10:0${minute}:00.000Z`);
const expiry = fc.constantFrom('2026-03-09T18:10:00.000Z', '2026-03-10T02:00:00.000Z');
const cursor = fc.option(fc.record({ wakeAt: instant, runnerId }), { nil: null });
const shard = fc.integer({ min: 0, max: shardCount - 1 });
const status = fc.constantFrom('active' as const, 'stopped' as const);
const runKey = fc.constantFrom('2026-03-10T06:30', '2026-03-12T06:30');

const aDue = (wakeAt: string | null) => (wakeAt === null ? null : { touch: aTouch(), wakeAt });
const profileFields = fc.record({ runnerId, status, due: fc.option(instant, { nil: null }).map(aDue) });
const aRun = (owner: string, key: string, runVersion: number) =>
  aRunRecord({
    runnerId: owner,
    runKey: key,
    version: runVersion,
    startAt: '2026-03-10T11:30:00.000Z',
    minutes: 45,
    distanceKm: null,
  });

const profileAsks: readonly fc.Arbitrary<Ask>[] = [
  profileFields.map((fields) => ({
    says: `create ${JSON.stringify(fields)}`,
    of: ({ runners }) => runners.createProfile(aRunner(fields)),
  })),
  fc.tuple(profileFields, version).map(([fields, next]) => ({
    says: `save ${next} ${JSON.stringify(fields)}`,
    of: ({ runners }) => runners.saveProfile(aRunner({ ...fields, version: next })),
  })),
  runnerId.map((id) => ({ says: `find ${id}`, of: ({ runners }) => runners.findProfile(id) })),
  runnerId.map((id) => ({
    says: `erase ${id}`,
    of: async ({ runners }) => {
      await runners.erase({ schemaVersion: 1, runnerId: id, suppressedAt: worldStartsAt });
      return [await runners.findSuppression(id), await runners.history(id)];
    },
  })),
  runnerId.map((id) => ({ says: `lift ${id}`, of: ({ runners }) => runners.liftSuppression(id) })),
];

const recordAsks: readonly fc.Arbitrary<Ask>[] = [
  fc.tuple(runnerId, runKey, fc.integer({ min: 1, max: 3 })).map(([id, key, runVersion]) => ({
    says: `run ${id} ${key} ${runVersion}`,
    of: async ({ runners }) => [
      await runners.saveRun(aRun(id, key, runVersion)),
      await runners.listRuns(id, '2026-03-11'),
    ],
  })),
  fc.tuple(runnerId, instant, fc.integer({ min: 1, max: 4 })).map(([id, dueAt, next]) => ({
    says: `reminder ${id} ${dueAt} ${next}`,
    of: async ({ reminders }) => {
      const reminder = aReminder({ runnerId: id, touch: aTouch({ dueAt }), version: next });
      return [
        await (next === 1 ? reminders.create(reminder) : reminders.save(reminder)),
        await reminders.list(id, '2026-03-10T10:01:00.000Z', 2),
      ];
    },
  })),
  fc.tuple(runnerId, fc.constantFrom('SM1', 'SM2'), fc.string()).map(([id, messageSid, answer]) => ({
    says: `inbound ${id} ${messageSid} ${answer}`,
    of: async ({ runners }) => {
      const at = worldStartsAt;
      const record = {
        schemaVersion: 1,
        runnerId: id,
        messageSid,
        at,
        intent: 'ok',
        urgency: 'none',
        answer,
      };
      await runners.saveInbound({ ...record, schemaVersion: 1 });
      return runners.findInbound(id, messageSid);
    },
  })),
];

const otherAsks: readonly fc.Arbitrary<Ask>[] = [
  fc.tuple(shard, cursor, instant, fc.integer({ min: 1, max: 3 })).map(([at, after, until, limit]) => ({
    says: `due ${at} after ${JSON.stringify(after)} until ${until} limit ${limit}`,
    of: ({ dueIndex }) => dueIndex.listDue(at, after, until, limit),
  })),
  fc.tuple(shard, cursor, fc.record({ wakeAt: instant, runnerId })).map(([at, from, to]) => ({
    says: `cursor ${at} from ${JSON.stringify(from)} to ${JSON.stringify(to)}`,
    of: async ({ dueIndex }) => [await dueIndex.moveCursor(at, from, to), await dueIndex.readCursor(at)],
  })),
  fc.tuple(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 9 }), expiry).map(([key, by, endsAt]) => ({
    says: `limit ${key} ${by} ${endsAt}`,
    of: ({ limits }) => limits.add(key, by, endsAt),
  })),
  fc.tuple(fc.constantFrom('111111', '222222'), expiry).map(([code, expiresAt]) => ({
    says: `signup ${code} ${expiresAt}`,
    of: async ({ signups }) => [await signups.put(aSignup({ code, expiresAt })), await signups.find(code)],
  })),
  fc.constantFrom('111111', '222222').map((code) => ({
    says: `joined ${code}`,
    of: async ({ signups }) => {
      await signups.markJoined(code, worldStartsAt);
      return signups.find(code);
    },
  })),
  fc.integer({ min: 1, max: 400 }).map((minutes) => ({
    says: `${minutes} minutes pass`,
    of: ({ clock }) => clock.advanceBy({ minutes }),
  })),
];

test('any questions in any order get the same answers from memory and from DynamoDB', async () => {
  const ask = fc.oneof(...profileAsks, ...recordAsks, ...otherAsks);
  const asks = fc.array(
    ask.map((each) => ({ ...each, [fc.toStringMethod]: () => each.says })),
    { minLength: 5, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(asks, async (sequence) => {
      const memory = await memoryWorld({ shardCount });
      const real = await dynamoWorld(() => dynamo)({ shardCount });
      for (const { says, of } of sequence) expect(await of(real), says).toEqual(await of(memory));
    }),
    { numRuns: 60 },
  );
  // A new table for each sequence takes its time on DynamoDB Local.
}, 90_000);
