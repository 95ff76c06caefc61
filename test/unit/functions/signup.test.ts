// The sign-up API: every refusal in words and by field, nothing sent, nothing given away.
import { describe, expect, it } from 'vitest';
import { createHandler, type SignupDeps } from '../../../functions/signup/handler.ts';
import { offlinePlaces } from '../../../shared/adapters/offline-places/place-finder.ts';
import { unknownBody } from '../../../shared/hydration/body.ts';
import {
  placesAnswer,
  signupAnswer,
  signupProblem,
  signupStateAnswer,
} from '../../../shared/runner/signup-api.ts';
import { httpEvent } from '../../support/http-event.ts';
import { identify } from '../../support/texting.ts';
import { aSignup, austin, type Universe, universe } from '../../support/universe.ts';

const places = offlinePlaces();

const depsOf = (world: Universe, settings: Partial<SignupDeps['settings']> = {}): SignupDeps => ({
  ...world,
  places,
  identify,
  settings: {
    smsNumber: '+15125550100',
    countries: ['US', 'CA', 'GB'],
    signupsPerAddressAnHour: 3,
    signupsPerNumberADay: 5,
    placeLookupsPerAddressAMinute: 4,
    ...settings,
  },
});

const form = {
  phone: '(512) 555-0123',
  country: 'US',
  place: austin,
  units: 'imperial',
  weeklyRuns: [{ weekday: 2, startLocal: '06:30', expectedMinutes: 45, distanceKm: null }],
  body: unknownBody,
  pastCramps: true,
  consent: true,
};

const begin = (settings: Partial<SignupDeps['settings']> = {}) => {
  const world = universe({ seed: 3, at: '2026-03-09T15:00:00Z' });
  const handle = createHandler(depsOf(world, settings));
  const call = async (
    method: string,
    path: string,
    given: { body?: unknown; query?: string; ip?: string } = {},
  ) => {
    const response = await handle(
      httpEvent({
        method,
        path,
        query: given.query ?? '',
        sourceIp: given.ip ?? '192.0.2.1',
        ...(given.body === undefined
          ? {}
          : { body: typeof given.body === 'string' ? given.body : JSON.stringify(given.body) }),
      }),
    );
    const json: unknown = JSON.parse(response.body ?? 'null');
    return { status: response.statusCode, json };
  };
  const signUp = (change: object = {}, ip = '192.0.2.1') =>
    call('POST', '/signup', { body: { ...form, ...change }, ip });
  const fieldsOf = async (change: object) =>
    signupProblem.parse((await signUp(change)).json).problems.map((problem) => problem.field);
  return { world, call, signUp, fieldsOf };
};

describe('POST /signup', () => {
  it('keeps a sign-up in waiting for 24 hours and says what to text, and to which number', async () => {
    const { world, signUp } = begin();
    const { status, json } = await signUp();
    const answer = signupAnswer.parse(json);
    expect(status).toBe(201);
    expect(answer).toMatchObject({
      joinText: `JOIN ${answer.code}`,
      smsNumber: '+15125550100',
      smsLink: `sms:+15125550100?&body=JOIN%20${answer.code}`,
      expiresAt: '2026-03-10T15:00:00.000Z',
    });
    const kept = await world.signups.find(answer.code);
    expect(JSON.stringify(kept)).not.toContain('5550123');
    expect(kept).toMatchObject({
      runnerId: depsOf(world).identify('+15125550123'),
      leadMinutes: 90,
      quietHours: { fromLocal: '21:30', untilLocal: '05:30' },
      consentWords: expect.stringContaining('Msg & data rates may apply'),
      joinedAt: null,
    });
    await world.clock.advanceBy({ hours: 24, minutes: 1 });
    expect(await world.signups.find(answer.code)).toBeNull();
  });

  it('stores no runner: a number that has not texted us is nobody', async () => {
    const { world, signUp } = begin();
    await signUp();
    expect(await world.runners.findProfile(identify('+15125550123'))).toBeNull();
  });

  it.each([
    ['phone', { phone: '12' }],
    ['phone', { phone: '+1 512 555 01' }],
    ['phone', { phone: '+49 30 5555 1234', country: 'DE' }],
    ['country', { country: 'Texas' }],
    ['place', { place: { ...austin, timeZone: 'Mars/Olympus' } }],
    ['place', { place: 'Austin' }],
    ['weeklyRuns', { weeklyRuns: [] }],
    [
      'weeklyRuns',
      { weeklyRuns: [{ weekday: 8, startLocal: '25:00', expectedMinutes: 0, distanceKm: null }] },
    ],
    ['leadMinutes', { leadMinutes: 5 }],
    ['quietHours', { quietHours: { fromLocal: '21:30' } }],
    ['body', { body: { ...unknownBody, massKg: 7 } }],
    ['units', { units: 'furlongs' }],
    ['consent', { consent: false }],
    ['pastCramps', { pastCramps: 'yes' }],
    ['admin', { admin: true }],
  ])('names %s when it is wrong: %j', async (field, change) => {
    const { fieldsOf } = begin();
    expect(await fieldsOf(change)).toEqual([field]);
  });

  it.each(['', 'not json', '[]', 'null', '"x"'])('answers 400 to a body like %j', async (body) => {
    const { call } = begin();
    const { status, json } = await call('POST', '/signup', { body });
    expect(status).toBe(400);
    expect(signupProblem.safeParse(json).success).toBe(true);
  });

  it('limits sign-ups by address and by number, and keeps neither in its keys', async () => {
    const { world, signUp } = begin({ signupsPerAddressAnHour: 3, signupsPerNumberADay: 4 });
    for (let each = 0; each < 3; each += 1) expect((await signUp()).status).toBe(201);
    expect((await signUp()).status).toBe(429);
    expect((await signUp({}, '192.0.2.2')).status).toBe(201);
    expect((await signUp({}, '192.0.2.3')).status).toBe(429);
    expect((await signUp({ phone: '+15125550124' }, '192.0.2.3')).status).toBe(201);
    await world.clock.advanceBy({ hours: 1, minutes: 1 });
    expect((await signUp({ phone: '+15125550124' })).status).toBe(201);
  });

  it('a second click makes a second code, and either waits', async () => {
    const { world, signUp } = begin();
    const codes = [
      signupAnswer.parse((await signUp()).json).code,
      signupAnswer.parse((await signUp()).json).code,
    ];
    expect(new Set(codes).size).toBe(2);
    for (const code of codes) expect(await world.signups.find(code)).not.toBeNull();
  });
});

describe('GET /signup/{code}', () => {
  it('tells waiting, joined and expired, and nothing else', async () => {
    const { world, call } = begin();
    await world.signups.put(
      aSignup({ createdAt: '2026-03-09T15:00:00.000Z', expiresAt: '2026-03-10T15:00:00.000Z' }),
    );
    expect((await call('GET', '/signup/482913')).json).toEqual({ state: 'waiting' });
    await world.signups.markJoined('482913', '2026-03-09T15:01:00.000Z');
    expect((await call('GET', '/signup/482913')).json).toEqual({ state: 'joined' });
    expect((await call('GET', '/signup/111111')).json).toEqual({ state: 'expired' });
    const odd = await call('GET', '/signup/../../etc');
    expect(odd.status).toBe(404);
    expect(signupStateAnswer.parse((await call('GET', '/signup/12')).json).state).toBe('expired');
  });
});

describe('GET /places', () => {
  it('finds places, none for a letter, and refuses a flood', async () => {
    const { call } = begin();
    const found = placesAnswer.parse((await call('GET', '/places', { query: 'q=Austin%20TX' })).json);
    expect(found.places[0]).toMatchObject({ name: 'Austin', region: 'TX', timeZone: 'America/Chicago' });
    expect((await call('GET', '/places', { query: 'q=a' })).json).toEqual({ places: [] });
    expect((await call('GET', '/places')).json).toEqual({ places: [] });
    expect((await call('GET', '/places', { query: `q=${'a'.repeat(81)}` })).status).toBe(400);
    for (let each = 0; each < 3; each += 1) {
      expect((await call('GET', '/places', { query: 'q=78704' })).status).toBe(200);
    }
    expect((await call('GET', '/places', { query: 'q=78704' })).status).toBe(429);
  });

  it('says so when the look-up failed', async () => {
    const world = universe({ seed: 3, at: '2026-03-09T15:00:00Z' });
    const handle = createHandler({ ...depsOf(world), places: { find: async () => 'unavailable' } });
    const response = await handle(httpEvent({ method: 'GET', path: '/places', query: 'q=austin' }));
    expect(response.statusCode).toBe(503);
  });
});

it('answers other methods and paths as what they are', async () => {
  const { call } = begin();
  expect((await call('GET', '/signup')).status).toBe(405);
  expect((await call('POST', '/places')).status).toBe(405);
  expect((await call('DELETE', '/signup/482913')).status).toBe(405);
  expect((await call('GET', '/elsewhere')).status).toBe(404);
});
