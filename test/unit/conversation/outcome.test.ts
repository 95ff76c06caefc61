// OK, ALL CLEAR and what runners say of a tip. It is Monday 9 March 2026, 10:00 in Austin.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import type { Facts } from '../../../shared/conversation/situation.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import type { Request } from '../../../shared/sms/meaning.ts';
import { expireTrial, recordVerdict, startTrial } from '../../../shared/tips/judging.ts';
import type { TipId } from '../../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../../shared/tips/trial.ts';
import { aCrampRecord, aRunRecord, nothingSaid, okRequest, situation } from '../../support/situation.ts';
import { choiceOf } from '../../support/tips.ts';
import { aRunner } from '../../support/universe.ts';

const facts = { cell: 'coolEarly', crampRunMinutes: null, crampRunHot: null } as const;
const march = (day: number) => Temporal.Instant.from(`2026-03-${String(day).padStart(2, '0')}T12:00:00Z`);

/** A tip on trial since a day of March, after what was before. */
const trying = (tip: TipId, since = 5, before: TipsRecord = noTipsYet): TipsRecord =>
  startTrial(before, choiceOf(tip), facts, march(since));

const say = (request: Request, change: Partial<Profile> = {}, known: Partial<Facts> = {}) =>
  decide(situation(request, { facts: known }), aRunner({ weeklyRuns: [], ...change }));

const verdict = (
  said: 'helped' | 'didNotHelp' | 'cannotDo',
  change: Partial<Profile> = {},
  known: Partial<Facts> = {},
) => say({ intent: 'helped', verdict: said }, change, known);

const redFlag = { urgency: 'today', at: '2026-03-08T10:00:00.000Z' } as const;
const today = aRunRecord({ runKey: '2026-03-09T07:00', startAt: '2026-03-09T12:00:00.000Z' });

describe('OK', () => {
  test('counts for the tip on trial, and says how far that is', () => {
    const { profile, answer } = say(okRequest(), { tips: trying('hydrate') }, { runs: [today] });
    expect(profile?.tips.trial?.cleanRunKeys).toEqual([today.runKey]);
    expect(answer).toMatch(/^Good to hear, noted\. .*1/);
  });

  test('of a run that cramped counts for nothing', () => {
    const cramped = { ...today, outcome: 'cramp' } as const;
    const { profile, run } = say(okRequest(), { tips: trying('hydrate') }, { runs: [cramped] });
    expect(profile?.tips.trial?.cleanRunKeys).toEqual([]);
    expect(run?.outcome).toBe('cramp');
  });

  test('is not all clear: a red flag stays', () => {
    const { profile, answer } = say(okRequest(), { redFlag });
    expect(profile?.redFlag).toEqual(redFlag);
    expect(answer).toMatch(/text ALL CLEAR and tips come back/);
  });

  test('as ALL CLEAR ends a red flag, and without one is an OK', () => {
    const cleared = say(okRequest({ allClear: true }), { redFlag }, { runs: [today] });
    expect(cleared.profile?.redFlag).toBeNull();
    expect(cleared.answer).toMatch(/^Good to hear\. Tips are back on/);
    expect(cleared.run).toBeNull();
    const plain = say(okRequest({ allClear: true }), {}, { runs: [today] });
    expect(plain.answer).toMatch(/^Good to hear, noted/);
    expect(plain.run?.outcome).toBe('clean');
  });
});

describe('a verdict on a tip', () => {
  test('before any tip says that there is none to judge', () => {
    expect(verdict('helped').answer).toMatch(/You have no tip on trial yet/);
  });

  test('that it helped is noted and told to the roll-up', () => {
    const { profile, answer, share } = verdict('helped', { tips: trying('hydrate') });
    expect(answer).toMatch(/stays\. One good run can be luck/);
    expect(profile?.tips).toMatchObject({ trial: null, outcomes: [{ tipId: 'hydrate', result: 'success' }] });
    expect(share).not.toBeNull();
  });

  test('is about the last tip where none is on trial', () => {
    const first = recordVerdict(trying('hydrate', 1), 'helped', march(2)).record;
    const second = recordVerdict(trying('form', 3, first), 'helped', march(4)).record;
    const { answer, share } = verdict('helped', { tips: second });
    expect(answer).toContain('running form stays');
    expect(share).toBeNull();
  });

  test('too early for a tip that takes weeks changes nothing', () => {
    const tips = trying('strengthen', 5);
    const { profile, answer, share } = verdict('didNotHelp', { tips });
    expect(answer).toMatch(/it takes 3 weeks or more to tell/);
    expect(profile?.tips).toEqual(tips);
    expect(share).toBeNull();
  });

  test('against it brings the next one at once, on trial from now', () => {
    const { profile, answer, share } = verdict('didNotHelp', { tips: trying('hydrate') });
    expect(answer).toMatch(/^Thanks for saying so\. Next to try:/);
    expect(profile?.tips.outcomes).toMatchObject([{ tipId: 'hydrate', result: 'failure' }]);
    expect(profile?.tips.trial).toMatchObject({ startedAt: '2026-03-09T15:00:00.000Z' });
    expect(share).not.toBeNull();
    expect(verdict('cannotDo', { tips: trying('hydrate') }).answer).toMatch(/^That is fine\. Instead:/);
  });

  test('against it brings no tip while a red flag is open', () => {
    const { profile, answer, share } = verdict('didNotHelp', { tips: trying('hydrate'), redFlag });
    expect(answer).toMatch(/text ALL CLEAR and tips come back/);
    expect(profile?.tips).toMatchObject({ trial: null, outcomes: [{ result: 'failure' }] });
    expect(share).not.toBeNull();
  });

  test('brings the tip that fits the last cramp told by now, and its run', () => {
    const early = aCrampRecord({
      runKey: today.runKey,
      report: { ...nothingSaid, atMinutes: 5 },
    });
    const given = (known: Partial<Facts>) => verdict('didNotHelp', { tips: trying('form') }, known).answer;
    expect(given({ cramps: [early] })).toContain('Why: in the first minutes.');
    expect(
      given({ cramps: [early, aCrampRecord({ messageSid: 'SM8', at: '2026-03-09T15:00:00.001Z' })] }),
    ).toContain('Why: in the first minutes.');
    expect(
      given({ cramps: [early, aCrampRecord({ messageSid: 'SM8', at: '2026-03-09T15:00:00.000Z' })] }),
    ).not.toContain('in the first minutes');
    const onARun = aCrampRecord({ runKey: today.runKey });
    const hot = { ...today, flag: 'red', outcome: 'cramp' } as const;
    expect(
      given({ cramps: [onARun], runs: [{ ...hot, runKey: '2026-03-09T06:00', flag: 'green' }, hot] }),
    ).toContain('Why: hot.');
    expect(given({ cramps: [onARun], runs: [{ ...hot, runKey: '2026-03-09T06:00' }] })).not.toContain('hot');
  });
});

test('a text ends a trial whose time is up before anything else', () => {
  const silent = trying('hydrate', 1);
  const later = situation({ intent: 'status' }, { at: '2026-05-10T12:00:00.000Z' });
  const { profile } = decide(later, aRunner({ tips: silent }));
  expect(profile?.tips).toEqual(expireTrial(silent, later.now).record);
  expect(profile?.tips.outcomes).toMatchObject([{ tipId: 'hydrate', result: 'missing' }]);
});
