// What a text comes to after STOP, while joining, and when joining was left too long.
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import type { Request } from '../../../shared/sms/meaning.ts';
import { aRunRecord, crampRequest, monday10am, okRequest, situation } from '../../support/situation.ts';
import { aRunner, aSignup, austin } from '../../support/universe.ts';

const signup = { ...aSignup(), runnerId: aRunner().runnerId };
const today = aRunRecord({ runKey: '2026-03-09T07:00', startAt: '2026-03-09T12:00:00.000Z' });
const say = (request: Request, change: Partial<Profile>, overrides: Parameters<typeof situation>[1] = {}) =>
  decide(situation(request, overrides), aRunner(change));

const unknown = { intent: 'unknown', wrongNumber: false } as const;

describe('after STOP', () => {
  const stopped = { status: 'stopped' } as const;

  test.each<Request>([
    { intent: 'status' },
    { intent: 'tip', more: false },
    { intent: 'stop', keyword: true, wrongNumber: false },
    unknown,
  ])('there is silence: %j', (request) => {
    expect(say(request, stopped)).toMatchObject({
      answer: null,
      profile: { status: 'stopped' },
      consent: null,
    });
  });

  test.each<Request>([
    { intent: 'start', keyword: true },
    { intent: 'join', code: null },
  ])('they come back as they were: %j', (request) => {
    expect(say(request, stopped)).toMatchObject({
      profile: { status: 'active' },
      consent: { action: 'restarted' },
      answer: expect.stringMatching(/^Calfline: welcome back/),
    });
  });

  test('they come back by a code with what its form said', () => {
    const back = say({ intent: 'join', code: signup.code }, stopped, { facts: { signup } });
    expect(back).toMatchObject({
      profile: { status: 'active' },
      consent: { action: 'joined' },
      joinedCode: signup.code,
    });
  });

  test('HELP is answered and FORGET is asked about, as the runner asks by name', () => {
    expect(say({ intent: 'help', keyword: true }, stopped).answer).toContain('STOP to end');
    expect(say({ intent: 'forget', confirmed: false }, stopped).answer).toMatch(/Text DELETE to confirm/);
  });

  test('what is told of the calves is noted in silence', () => {
    const fine = say(okRequest(), stopped, { facts: { runs: [today] } });
    expect(fine).toMatchObject({ answer: null, run: { runKey: today.runKey, outcome: 'clean' } });
    const cramped = say(crampRequest(), stopped, { facts: { runs: [today] } });
    expect(cramped).toMatchObject({ answer: null, run: { outcome: 'cramp' }, cramp: { messageSid: 'SM1' } });
  });

  test('a wrong number is forgotten', () => {
    expect(say({ intent: 'unknown', wrongNumber: true }, stopped)).toMatchObject({ erase: true });
  });
});

describe('joining left for over 48 hours', () => {
  const left = { status: 'joining', place: austin, askedAt: '2026-03-07T14:59:59.999Z' } as const;

  test('has ended: only JOIN begins it again, from the beginning', () => {
    expect(say(unknown, left).answer).toMatch(/was left unfinished and has ended/);
    expect(say({ intent: 'status' }, left).answer).toMatch(/was left unfinished and has ended/);
    for (const request of [
      { intent: 'join', code: null },
      { intent: 'start', keyword: true },
    ] as const) {
      expect(say(request, left)).toMatchObject({
        profile: { status: 'joining', place: null, weeklyRuns: [] },
        consent: { action: 'joined' },
      });
    }
    expect(say({ intent: 'join', code: signup.code }, left, { facts: { signup } })).toMatchObject({
      profile: { status: 'active', place: signup.place },
      consent: { action: 'joined' },
    });
  });

  test('still hears STOP, FORGET and HELP', () => {
    const stop = say({ intent: 'stop', keyword: false, wrongNumber: false }, left);
    expect(stop).toMatchObject({ profile: { status: 'stopped' }, consent: { action: 'stopped' } });
    expect(say({ intent: 'forget', confirmed: false }, left).answer).toMatch(/Text DELETE to confirm/);
    expect(say({ intent: 'help', keyword: true }, left).answer).toContain('STOP to end');
  });

  test('goes on up to 48 hours, and is over where nothing was ever asked', () => {
    const inTime = { ...left, askedAt: '2026-03-07T15:00:00.000Z' };
    expect(say(unknown, inTime).answer).not.toMatch(/left unfinished/);
    expect(say(unknown, { ...left, askedAt: null }).answer).toMatch(/left unfinished/);
  });
});

describe('JOIN', () => {
  const leeds = { ...austin, name: 'Leeds', region: 'England', countryCode: 'GB', timeZone: 'Europe/London' };
  const joining: Partial<Profile> = { status: 'joining', place: null, weeklyRuns: [], askedAt: monday10am };

  test('by a code that waits for another number is no code', () => {
    const theirs = { ...signup, runnerId: 'f'.repeat(32) };
    const refused = say({ intent: 'join', code: signup.code }, joining, { facts: { signup: theirs } });
    expect(refused.answer).toMatch(/^That code is not waiting for this number/);
    expect(refused.profile?.status).toBe('joining');
    expect(say({ intent: 'join', code: signup.code }, {}).answer).toMatch(/^That code is not waiting/);
  });

  test('by a code keeps the words agreed to on the page as proof, behind those of the text', () => {
    const request = { intent: 'join', code: signup.code } as const;
    const proof = say(request, joining, { facts: { signup }, words: 'JOIN 482913' }).consent;
    expect(proof).toMatchObject({ action: 'joined', words: `JOIN 482913\n${signup.consentWords}` });
    const long = say(request, joining, { facts: { signup }, words: 'so '.repeat(1000) }).consent?.words;
    expect(long).toHaveLength(1600);
    expect(long?.endsWith(signup.consentWords)).toBe(true);
  });

  test('by a code used already says so', () => {
    const used = { ...signup, joinedAt: '2026-03-01T18:00:00.000Z' };
    expect(say({ intent: 'join', code: signup.code }, {}, { facts: { signup: used } }).answer).toMatch(
      /^You are in already/,
    );
    expect(say({ intent: 'join', code: null }, {}).answer).toMatch(/^You are in already/);
  });

  test('asks on for what is missing, and goes on without places that cannot be looked up', () => {
    const unavailable = say({ intent: 'join', code: null }, joining, { facts: { places: 'unavailable' } });
    expect(unavailable.profile?.conversation).toEqual({ waitingFor: 'place' });
    const week = [{ weekday: 2, startLocal: '06:30', minutes: null, distanceKm: null }];
    const days = say({ intent: 'runs', runs: week }, joining, { facts: { places: 'unavailable' } });
    expect(days.profile).toMatchObject({
      conversation: { waitingFor: 'place' },
      weeklyRuns: [{ weekday: 2 }],
    });
    expect(days.answer).toMatch(/^Where do you run/);
    expect(days.answer).not.toMatch(/Msg & data rates/);
  });

  test('of a name that fits many places asks which of the first four', () => {
    const places = ['1', '2', '3', '4', '5'].map((name) => ({ ...leeds, name }));
    const { profile, answer } = say({ intent: 'where', query: 'Leeds', choice: null }, joining, {
      facts: { places },
    });
    expect(profile?.conversation).toEqual({ waitingFor: 'placeChoice', choices: places.slice(0, 4) });
    expect(answer).toContain('4 4 England');
    expect(answer).not.toContain('5 5 England');
  });
});

describe('FORGET that is not confirmed', () => {
  const asked = { conversation: { waitingFor: 'forgetConfirmation' }, askedAt: monday10am } as const;

  test('deletes nothing, and the text means what it says', () => {
    const kept = say(unknown, asked);
    expect(kept).toMatchObject({ answer: 'Nothing was deleted.', erase: false });
    expect(kept.profile?.conversation).toEqual({ waitingFor: 'nothing' });
    const paused = say({ intent: 'pause', untilOn: null }, asked);
    expect(paused.profile).toMatchObject({
      pause: { untilAt: null },
      conversation: { waitingFor: 'nothing' },
    });
  });

  test('may be asked for again, and confirmed', () => {
    expect(say({ intent: 'forget', confirmed: false }, asked).answer).toMatch(/Text DELETE to confirm/);
    expect(say({ intent: 'forget', confirmed: true }, asked)).toMatchObject({ erase: true });
  });
});
