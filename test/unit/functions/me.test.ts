// Aim: the runner's page shows and changes one runner's data to whoever holds that runner's newest link, and to
// nobody else.
import { beforeEach, describe, expect, test } from 'vitest';
import { createHandler } from '../../../functions/me/handler.ts';
import { digest } from '../../../shared/adapters/crypto/digest.ts';
import { type MeChange, mePage } from '../../../shared/runner/me-api.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { fromStoredInstant, toStoredInstant } from '../../../shared/time/instant.ts';
import {
  aReminder,
  aRunner,
  aTouch,
  austin,
  settle,
  type Universe,
  universe,
} from '../../support/universe.ts';

const secret = 'abcdefghijklmnopqrstuvwxyz012345';
const token = `Bearer ${aRunner().runnerId}.${secret}`;

let world: Universe;
beforeEach(() => {
  world = universe({ seed: 7, at: '2026-03-09T12:00:00Z' });
});

const withLink = (overrides: Partial<Profile> = {}): Profile =>
  aRunner({
    pageLink: { secretDigest: digest(secret), expiresAt: '2026-03-10T12:00:00.000Z' },
    ...overrides,
  });

const ask = (
  method: string,
  rawPath: string,
  options: { authorization?: string; body?: unknown; format?: string } = {},
) =>
  createHandler({ ...world, digest })({
    rawPath,
    headers: { authorization: options.authorization ?? token },
    ...(options.format === undefined ? {} : { queryStringParameters: { format: options.format } }),
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    requestContext: { http: { method } },
  });

const change = (body: MeChange) => ask('PATCH', '/me/data', { body });

describe('who may open the page', () => {
  test('the holder of the newest link, until it ends', async () => {
    await world.runners.createProfile(withLink());
    expect((await ask('GET', '/me/data')).statusCode).toBe(200);
    world.clock.advanceTo(fromStoredInstant('2026-03-10T12:00:00.000Z'));
    expect((await ask('GET', '/me/data')).statusCode).toBe(401);
  });

  test.each([
    ['no token', ''],
    ['another secret', `Bearer ${aRunner().runnerId}.${'z'.repeat(32)}`],
    ['another runner', `Bearer ${'0'.repeat(32)}.${secret}`],
    ['a token too long to look at', `Bearer ${aRunner().runnerId}.${'z'.repeat(5000)}`],
    ['something else altogether', 'Basic dXNlcjpwYXNz'],
  ])('not with %s', async (_what, authorization) => {
    await world.runners.createProfile(withLink());
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect((await ask(method, '/me/data', { authorization, body: {} })).statusCode).toBe(401);
    expect(await world.runners.findProfile(aRunner().runnerId)).toEqual(withLink());
  });

  test('nobody once the runner has stopped', async () => {
    await world.runners.createProfile(withLink({ status: 'stopped' }));
    expect((await ask('GET', '/me/data')).statusCode).toBe(401);
    expect((await ask('GET', '/me/export')).statusCode).toBe(401);
    expect((await change({ units: 'metric' })).statusCode).toBe(401);
  });
});

describe('what the page shows', () => {
  test('the next touches, soonest first, and never the whole number', async () => {
    await world.runners.createProfile(withLink());
    const { body } = await ask('GET', '/me/data');
    const me = mePage.parse(JSON.parse(body ?? ''));
    const dues = me.nextTouches.map(({ dueAt }) => dueAt);
    expect(dues).toEqual(dues.toSorted());
    expect(dues.length).toBe(5);
    expect(me.phoneEnding).toBe('23');
    expect(body).not.toContain('5550123');
    expect(body).not.toContain(digest(secret));
  });
});

describe('what the page changes', () => {
  test('moves what is due at once', async () => {
    await world.runners.createProfile(withLink());
    await change({
      weeklyRuns: [{ weekday: 3, startLocal: '18:00', expectedMinutes: 60, distanceKm: null }],
    });
    const saved = await world.runners.findProfile(aRunner().runnerId);
    expect(saved?.due?.touch.runKey).toBe('2026-03-11T18:00');
    await change({ weeklyRuns: [] });
    expect((await world.runners.findProfile(aRunner().runnerId))?.due).toBeNull();
  });

  test('the place, and with it the clock that counts', async () => {
    await world.runners.createProfile(withLink());
    const boston = { ...austin, name: 'Boston', region: 'MA', timeZone: 'America/New_York' };
    await change({ place: boston });
    const saved = await world.runners.findProfile(aRunner().runnerId);
    expect(saved?.place?.name).toBe('Boston');
    expect(saved?.due?.touch.runStartAt).toBe('2026-03-10T10:30:00.000Z');
  });

  test.each(['Mars/Olympus', 'PST', 'IST'])(
    'no place in %s, no zone to plan in: no text of that runner could be answered any more',
    async (timeZone) => {
      await world.runners.createProfile(withLink());
      const body = { place: { ...austin, timeZone } };
      const answer = await ask('PATCH', '/me/data', { body });
      expect(answer.statusCode).toBe(400);
      expect(JSON.parse(answer.body ?? '')).toMatchObject({ fields: ['place.timeZone'] });
      expect(await world.runners.findProfile(aRunner().runnerId)).toEqual(withLink());
    },
  );

  test('a pause with no end leaves nothing due, and its end brings the reminders back', async () => {
    await world.runners.createProfile(withLink());
    await change({ pause: { untilOn: null } });
    expect((await world.runners.findProfile(aRunner().runnerId))?.due).toBeNull();
    await change({ pause: null });
    expect((await world.runners.findProfile(aRunner().runnerId))?.due).not.toBeNull();
  });

  test('a pause until a day, which begins where the runner lives, also where they have just moved to', async () => {
    await world.runners.createProfile(withLink());
    await change({ pause: { untilOn: '2026-03-12' } });
    const pauseNow = async () => (await world.runners.findProfile(aRunner().runnerId))?.pause;
    expect(await pauseNow()).toEqual({ untilAt: '2026-03-12T05:00:00.000Z' });
    await change({ pause: { untilOn: '2026-03-12' }, place: { ...austin, timeZone: 'Asia/Tokyo' } });
    expect(await pauseNow()).toEqual({ untilAt: '2026-03-11T15:00:00.000Z' });
  });

  test.each(['2026-03-09', '2026-03-01'])('no pause until %s, which has begun', async (untilOn) => {
    await world.runners.createProfile(withLink());
    const answer = await change({ pause: { untilOn } });
    expect(answer.statusCode).toBe(400);
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ fields: ['pause.untilOn'] });
    expect(await world.runners.findProfile(aRunner().runnerId)).toEqual(withLink());
  });

  test('no pause until a day that no calendar has', async () => {
    await world.runners.createProfile(withLink());
    expect((await change({ pause: { untilOn: '2026-02-30' } })).statusCode).toBe(400);
  });

  test('nothing, naming the fields, when a part cannot be used', async () => {
    await world.runners.createProfile(withLink());
    const answer = await ask('PATCH', '/me/data', { body: { leadMinutes: 5, units: 'furlongs' } });
    expect(answer.statusCode).toBe(400);
    expect(JSON.parse(answer.body ?? '')).toMatchObject({ fields: ['units', 'leadMinutes'] });
    expect(await world.runners.findProfile(aRunner().runnerId)).toEqual(withLink());
  });
});

describe('what the page hands out and deletes', () => {
  const cramp = {
    schemaVersion: 1,
    runnerId: aRunner().runnerId,
    messageSid: 'SM1',
    at: '2026-03-08T15:00:00.000Z',
    runKey: '2026-03-08T08:00',
    report: { side: 'left', muscle: 'calf', atKm: 9.7, atMinutes: null, severity: 7 },
    urgency: 'none',
    flag: 'red',
    wbgtC: 24.1,
    tipId: 'hydrate',
    words: '=HYPERLINK("x"), left calf "locked"',
  } as const;

  const sent = aReminder({
    runnerId: aRunner().runnerId,
    state: 'sent',
    text: 'Run easy, drink well.',
    tipId: 'rest',
  });

  test('everything as JSON, without the digest of the link', async () => {
    await world.runners.createProfile(withLink());
    await world.runners.saveCramp(cramp);
    await world.reminders.create(sent);
    const { body } = await ask('GET', '/me/export', { format: 'json' });
    expect(JSON.parse(body ?? '')).toMatchObject({ cramps: [cramp], reminders: [sent] });
    expect(body).not.toContain(digest(secret));
  });

  test('everything as CSV that no spreadsheet runs', async () => {
    await world.runners.createProfile(withLink());
    await world.runners.saveCramp(cramp);
    await world.reminders.create(sent);
    const { body } = await ask('GET', '/me/export', { format: 'csv' });
    const [header, row, reminder] = (body ?? '').split('\r\n');
    expect(header?.startsWith('kind,at,run')).toBe(true);
    expect(row).toBe(
      'cramp,2026-03-08T15:00:00.000Z,2026-03-08T08:00,,,,left,calf,9.7,,7,red,24.1,hydrate,' +
        `"'=HYPERLINK(""x""), left calf ""locked"""`,
    );
    expect(reminder).toBe(
      `reminder,${sent.touch.dueAt},${sent.touch.runKey},sent,,,,,,,,,,rest,"Run easy, drink well."`,
    );
  });

  test('hands out every reminder, the newest of years too', async () => {
    await world.runners.createProfile(withLink());
    const first = fromStoredInstant('2020-01-01T10:00:00.000Z');
    for (let hour = 0; hour <= 3_000; hour += 1) {
      const dueAt = toStoredInstant(first.add({ hours: hour }));
      await world.reminders.create(aReminder({ runnerId: aRunner().runnerId, touch: aTouch({ dueAt }) }));
    }
    const newest = toStoredInstant(first.add({ hours: 3_000 }));
    expect((await ask('GET', '/me/export')).body).toContain(newest);
  });

  test('deletes all but the suppression, after the confirming word only', async () => {
    await world.runners.createProfile(withLink());
    await world.runners.saveCramp(cramp);
    expect((await ask('DELETE', '/me/data', { body: { confirm: 'yes' } })).statusCode).toBe(400);
    expect((await ask('DELETE', '/me/data', { body: { confirm: 'DELETE' } })).statusCode).toBe(200);
    expect(await world.runners.findProfile(aRunner().runnerId)).toBeNull();
    expect((await world.runners.history(aRunner().runnerId)).cramps).toEqual([]);
    expect(await world.runners.findSuppression(aRunner().runnerId)).not.toBeNull();
    expect(world.telemetry.counts()).toContainEqual({
      metric: 'optOuts',
      value: 1,
      dimensions: { how: 'page' },
    });
  });

  test('deletes when the reminder that is just being handed over has been, and no sooner', async () => {
    const { runnerId } = aRunner();
    const due = { touch: aTouch(), wakeAt: aTouch().dueAt };
    await world.runners.createProfile(withLink({ due }));
    const sending = aReminder({ runnerId, state: 'sending', sendingAt: '2026-03-09T12:00:00.000Z' });
    await world.reminders.create(sending);
    const deleting = ask('DELETE', '/me/data', { body: { confirm: 'DELETE' } });
    await world.clock.advanceBy({ milliseconds: 1500 });
    await settle();
    expect(await world.runners.findProfile(runnerId)).toMatchObject({ status: 'stopped' });
    await world.reminders.save({ ...sending, state: 'sent', version: sending.version + 1, sid: 'SMout' });
    for (let turn = 0; turn < 5; turn += 1) await world.clock.advanceBy({ milliseconds: 100 }).then(settle);
    expect((await deleting).statusCode).toBe(200);
    expect(await world.runners.findProfile(runnerId)).toBeNull();
  });

  test('can be asked to delete again by a runner whose first request broke off', async () => {
    await world.runners.createProfile(withLink({ status: 'stopped' }));
    expect((await ask('DELETE', '/me/data', { body: { confirm: 'DELETE' } })).statusCode).toBe(200);
    expect(await world.runners.findProfile(aRunner().runnerId)).toBeNull();
  });
});

test('other paths are not there', async () => {
  expect((await ask('GET', '/me/else')).statusCode).toBe(404);
});
