// What each change leaves of the plan and of the conversation.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  joined,
  restarted,
  stopped,
  withOneOff,
  withoutPast,
  withPlace,
  withSignup,
  withSkips,
} from '../../../shared/runner/changes.ts';
import type { OneOffRun } from '../../../shared/runner/run.ts';
import { aRunner, aSignup, austin } from '../../support/universe.ts';

const race: OneOffRun = {
  on: '2026-03-14',
  startLocal: '07:00',
  expectedMinutes: 240,
  distanceKm: 42.2,
  isRace: true,
};

describe('one more run', () => {
  test('stands beside runs at other times of its day and at its time of other days', () => {
    const others = [
      { ...race, startLocal: '18:00' },
      { ...race, on: '2026-03-15' },
    ];
    expect(withOneOff(aRunner({ oneOffRuns: others }), race).oneOffRuns).toEqual([...others, race]);
  });

  test('replaces one at the same moment', () => {
    const shorter = { ...race, expectedMinutes: 30 };
    expect(withOneOff(aRunner({ oneOffRuns: [race] }), shorter).oneOffRuns).toEqual([shorter]);
  });

  test('takes back a skip of that moment, and no other', () => {
    const skippedRunKeys = ['2026-03-14T07:00', '2026-03-14T08:00'];
    expect(withOneOff(aRunner({ skippedRunKeys }), race).skippedRunKeys).toEqual(['2026-03-14T08:00']);
  });
});

describe('skips', () => {
  test('are kept once each, the newest forty', () => {
    const keys = Array.from({ length: 45 }, (_, at) => `2026-03-10T06:${String(at).padStart(2, '0')}`);
    const skipped = withSkips(aRunner({ skippedRunKeys: keys.slice(0, 39) }), keys);
    expect(skipped.skippedRunKeys).toEqual(keys.slice(5));
  });

  test('and one-off runs are kept until three days after', () => {
    const runner = aRunner({
      oneOffRuns: [
        { ...race, on: '2026-03-10' },
        { ...race, on: '2026-03-11' },
      ],
      skippedRunKeys: ['2026-03-10T23:59', '2026-03-11T00:00'],
    });
    const kept = withoutPast(runner, '2026-03-14');
    expect(kept.oneOffRuns.map(({ on }) => on)).toEqual(['2026-03-11']);
    expect(kept.skippedRunKeys).toEqual(['2026-03-11T00:00']);
  });
});

describe('a place', () => {
  const leeds = { ...austin, name: 'Leeds', countryCode: 'GB' };

  test('sets the units usual there for who is only joining', () => {
    const joining = aRunner({ status: 'joining', units: 'imperial' });
    expect(withPlace(joining, leeds)).toMatchObject({ place: leeds, units: 'metric' });
    expect(withPlace({ ...joining, units: 'metric' }, austin).units).toBe('imperial');
  });

  test('leaves the units of who has joined as they chose them', () => {
    expect(withPlace(aRunner({ units: 'imperial' }), leeds).units).toBe('imperial');
  });
});

describe('joining, stopping and coming back', () => {
  const now = Temporal.Instant.from('2026-03-09T12:00:00Z');
  const asked = { conversation: { waitingFor: 'place' as const }, askedAt: '2026-03-09T11:00:00.000Z' };
  const asksNothing = { conversation: { waitingFor: 'nothing' }, askedAt: null };

  test('a runner joins once: the day stays, and nothing is asked any more', () => {
    const joining = aRunner({ status: 'joining', joinedAt: null, ...asked });
    expect(joined(joining, now)).toMatchObject({
      status: 'active',
      joinedAt: '2026-03-09T12:00:00.000Z',
      ...asksNothing,
    });
    expect(joined(aRunner(), now).joinedAt).toBe(aRunner().joinedAt);
  });

  test('the form replaces what was known, all of it', () => {
    const signup = aSignup({
      units: 'metric',
      leadMinutes: 45,
      quietHours: { fromLocal: '20:00', untilLocal: '07:00' },
      weeklyRuns: [{ weekday: 7, startLocal: '09:00', expectedMinutes: 60, distanceKm: null }],
      pastCramps: true,
    });
    const { place, units, leadMinutes, quietHours, weeklyRuns, body, pastCramps } = signup;
    expect(withSignup(aRunner({ place: null }), signup)).toMatchObject({
      place,
      units,
      leadMinutes,
      quietHours,
      weeklyRuns,
      body,
      pastCramps,
    });
  });

  test('a stop ends the open question and the link to the page', () => {
    const pageLink = { secretDigest: 'a'.repeat(64), expiresAt: '2026-03-09T13:00:00.000Z' };
    expect(stopped(aRunner({ ...asked, pageLink }))).toMatchObject({
      status: 'stopped',
      pageLink: null,
      ...asksNothing,
    });
  });

  test('who comes back is active with a place and a week, and joins otherwise', () => {
    expect(restarted(aRunner({ status: 'stopped' })).status).toBe('active');
    expect(restarted(aRunner({ status: 'stopped', place: null })).status).toBe('joining');
    expect(restarted(aRunner({ status: 'stopped', weeklyRuns: [] })).status).toBe('joining');
  });

  test('who comes back is asked how runs went again, and counts as reachable', () => {
    const away = aRunner({
      status: 'stopped',
      checkIns: { on: true, unansweredInARow: 3 },
      unreachableInARow: 4,
      ...asked,
    });
    expect(restarted(away)).toMatchObject({
      checkIns: { on: true, unansweredInARow: 0 },
      unreachableInARow: 0,
      ...asksNothing,
    });
    const off = { on: false, unansweredInARow: 1 };
    expect(restarted(aRunner({ checkIns: off })).checkIns).toEqual({ on: false, unansweredInARow: 0 });
  });
});
