// A cramp report: what is kept, what is asked, and what comes before a tip. Monday 9 March 2026, 10:00 in Austin.
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import {
  aCrampRecord,
  aRunRecord,
  crampRequest,
  monday10am,
  nothingSaid,
  situation,
} from '../../support/situation.ts';
import { day, onTrial } from '../../support/tips.ts';
import { aRunner } from '../../support/universe.ts';

const today = aRunRecord({ runKey: '2026-03-09T07:00', startAt: '2026-03-09T12:00:00.000Z', flag: 'green' });
const told = (
  request: Parameters<typeof crampRequest>[0] = {},
  overrides: Parameters<typeof situation>[1] = { facts: { runs: [today] } },
  change: Partial<Profile> = {},
) => decide(situation(crampRequest(request), overrides), aRunner({ weeklyRuns: [], ...change }));
const at = (where: Partial<typeof nothingSaid>) => ({ report: { ...nothingSaid, ...where } });

describe('a report', () => {
  test('is kept with its run, the heat of it and the words, cut at 1,600', () => {
    const { cramp, run } = told(
      {},
      { words: 'x'.repeat(1700), facts: { runs: [{ ...today, wbgtC: 15, version: 3 }] } },
    );
    expect(cramp).toMatchObject({ runKey: today.runKey, flag: 'green', wbgtC: 15, messageSid: 'SM1' });
    expect(cramp?.words).toHaveLength(1600);
    expect(run).toMatchObject({ outcome: 'cramp', version: 4 });
  });

  test('of a night, or of a runner who is ill, says nothing of a run or of the tip on trial', () => {
    const started = aRunner().joinedAt ?? '';
    const trial = onTrial('hydrate').trial;
    const tips = { ...aRunner().tips, trial: trial === null ? null : { ...trial, startedAt: started } };
    for (const feature of ['night', 'ill'] as const) {
      const { run, cramp, profile } = told({ features: [feature] }, undefined, { tips });
      expect(run).toBeNull();
      expect(cramp?.runKey).toBeNull();
      expect(profile?.tips.trial).toEqual(tips.trial);
    }
    expect(told({}, undefined, { tips }).profile?.tips.outcomes).toMatchObject([{ result: 'failure' }]);
  });

  test('of a race puts the pace among the reasons', () => {
    const race = {
      on: '2026-03-09',
      startLocal: '07:00',
      expectedMinutes: 120,
      distanceKm: 21.1,
      isRace: true,
    };
    expect(told({}, {}, { oneOffRuns: [race] }).answer).toMatch(/Why: .*a race/);
    expect(told({}, {}, { oneOffRuns: [{ ...race, isRace: false }] }).answer).not.toContain('a race');
  });

  test('made on medicine is remembered for salt and tips', () => {
    expect(told({ features: ['diuretic'] }).profile?.body.health.diuretics).toBe(true);
  });

  test('under a red flag is kept, and brings no tip', () => {
    const redFlag = { urgency: 'today', at: '2026-03-08T10:00:00.000Z' } as const;
    const { answer, cramp, profile } = told({}, undefined, { redFlag });
    expect(answer).toMatch(/I give no tips and no stretching advice/);
    expect(cramp).not.toBeNull();
    expect(profile?.tips.trial).toBeNull();
  });
});

describe('one question at most', () => {
  test('is which leg, or else how far in, for a cramp on a run', () => {
    expect(told().profile?.conversation).toEqual({
      waitingFor: 'crampDetail',
      about: 'side',
      crampMessageSid: 'SM1',
    });
    expect(told(at({ side: 'left' })).profile?.conversation).toMatchObject({ about: 'distance' });
  });

  test('is none where all is said, or where there was no run', () => {
    const nothing = { waitingFor: 'nothing' };
    expect(told(at({ side: 'left', atKm: 5 })).profile?.conversation).toEqual(nothing);
    expect(told(at({ side: 'left', atMinutes: 20 })).profile?.conversation).toEqual(nothing);
    expect(told(at({ side: 'left' }), {}).profile?.conversation).toEqual(nothing);
  });

  test('is none where a clinician should look', () => {
    const clinic = told(
      {},
      { facts: { runs: [today] }, meaning: { urgency: 'clinic', signs: ['walkingPain'] } },
    );
    expect(clinic.profile?.conversation).toEqual({ waitingFor: 'nothing' });
    expect(clinic.answer).toMatch(/Meanwhile: /);
    expect(clinic.profile?.redFlag).toBeNull();
  });

  const asked = {
    conversation: { waitingFor: 'crampDetail', about: 'side', crampMessageSid: 'SM0' },
    askedAt: monday10am,
  } as const;
  const answer = { answersQuestion: true, ...at({ side: 'left', muscle: null }) } as const;
  const before = aCrampRecord({
    report: { side: null, muscle: 'foot', atKm: 5, atMinutes: 31, severity: 7 },
  });

  test('answered, fills in the report that it was about and starts nothing new', () => {
    const cramps = [aCrampRecord({ messageSid: 'SM7' }), before];
    const filled = told(answer, { facts: { cramps } }, asked);
    expect(filled.cramp).toEqual({ ...before, report: { ...before.report, side: 'left' } });
    expect(filled.profile?.conversation).toEqual({ waitingFor: 'nothing' });
    expect(filled.profile?.tips.trial).toBeNull();
  });

  test('answered with more than was asked takes all of it', () => {
    const said = { side: 'right', muscle: 'calf', atKm: 8, atMinutes: 40, severity: 3 } as const;
    const filled = told({ answersQuestion: true, report: said }, { facts: { cramps: [before] } }, asked);
    expect(filled.cramp?.report).toEqual(said);
  });

  test('answered when nothing was asked, or of a report that is gone, is a report of its own', () => {
    expect(told(answer, { facts: { cramps: [before] } }).cramp?.messageSid).toBe('SM1');
    expect(told(answer, {}, asked).cramp?.messageSid).toBe('SM1');
  });
});

test('a runner with a tip that needs its weeks is told to go on with it', () => {
  const { trial } = onTrial('strengthen');
  const started = day(0).toString({ fractionalSecondDigits: 3 });
  const tips = { ...aRunner().tips, trial: trial === null ? null : { ...trial, startedAt: started } };
  const { profile } = told({}, undefined, { tips });
  expect(profile?.tips.trial?.tipId).toBe('strengthen');
});
