// RUN, RUNS, SKIP and PAUSE: what is taken from the week where a text leaves it out, and what is refused.
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import type { OneOffRun } from '../../../shared/runner/run.ts';
import type { OneOffRunDraft, Request } from '../../../shared/sms/meaning.ts';
import { situation } from '../../support/situation.ts';
import { aRunner } from '../../support/universe.ts';

/** What a request comes to on Monday 9 March 2026, 10:00 in Austin. */
const ask = (request: Request, profile = aRunner()) => decide(situation(request), profile);

const draft: OneOffRunDraft = { on: null, startLocal: null, minutes: 30, distanceKm: null, isRace: false };
const run = (said: Partial<OneOffRunDraft>, profile = aRunner()) =>
  ask({ intent: 'run', run: { ...draft, ...said } }, profile);
const addedIn = ({ profile }: ReturnType<typeof ask>) =>
  profile?.oneOffRuns.map(({ on, startLocal }) => `${on} ${startLocal}`);

const planned = (count: number): OneOffRun[] =>
  Array.from({ length: count }, (_, at) => ({
    on: '2026-04-01',
    startLocal: `07:${String(at).padStart(2, '0')}`,
    expectedMinutes: 30,
    distanceKm: null,
    isRace: false,
  }));

describe('RUN', () => {
  test('with a time alone is today while that is to come, and tomorrow otherwise', () => {
    expect(addedIn(run({ startLocal: '10:01' }))).toEqual(['2026-03-09 10:01']);
    expect(addedIn(run({ startLocal: '10:00' }))).toEqual(['2026-03-10 10:00']);
    expect(addedIn(run({ startLocal: '07:00' }))).toEqual(['2026-03-10 07:00']);
  });

  test('with a day alone takes the time that the week has on that day, or else its first', () => {
    expect(addedIn(run({ on: '2026-03-14' }))).toEqual(['2026-03-14 08:00']);
    expect(addedIn(run({ on: '2026-03-11' }))).toEqual(['2026-03-11 06:30']);
  });

  test('is asked about where there is neither day nor time, or no time to take', () => {
    expect(run({}).answer).toMatch(/^Which day and time/);
    expect(run({ on: '2026-03-14' }, aRunner({ weeklyRuns: [] })).answer).toMatch(/^Which day and time/);
    expect(addedIn(run({}))).toEqual([]);
  });

  test('for a moment that has come is refused', () => {
    for (const startLocal of ['09:00', '10:00']) {
      const refused = run({ on: '2026-03-09', startLocal });
      expect(refused.answer).toMatch(/^That time has passed/);
      expect(addedIn(refused)).toEqual([]);
    }
  });

  test('is refused beyond twenty', () => {
    const soon = { on: '2026-03-12', startLocal: '18:00' };
    expect(addedIn(run(soon, aRunner({ oneOffRuns: planned(19) })))).toHaveLength(20);
    const refused = run(soon, aRunner({ oneOffRuns: planned(20) }));
    expect(refused.answer).toMatch(/^You have 20 one-off runs/);
    expect(addedIn(refused)).toHaveLength(20);
  });

  test('drops what is long past', () => {
    const past = { ...planned(1)[0], on: '2026-03-01', startLocal: '08:00' };
    const old = aRunner({ oneOffRuns: [{ expectedMinutes: 30, distanceKm: null, isRace: false, ...past }] });
    expect(addedIn(run({ startLocal: '18:00' }, old))).toEqual(['2026-03-09 18:00']);
  });
});

describe('RUNS', () => {
  const tuesday = { weekday: 2, startLocal: null, minutes: null, distanceKm: null };

  test('with a day alone asks for a time where the week has none', () => {
    const asked = ask({ intent: 'runs', runs: [tuesday] }, aRunner({ weeklyRuns: [] }));
    expect(asked.answer).toMatch(/at what time do you start/);
    expect(asked.profile?.weeklyRuns).toEqual([]);
  });

  test('with no day asks for days and changes nothing', () => {
    const asked = ask({ intent: 'runs', runs: [] });
    expect(asked.answer).toMatch(/^I need weekdays/);
    expect(asked.profile?.weeklyRuns).toEqual(aRunner().weeklyRuns);
  });

  test('with a day alone takes the first time said, the one that day has, or the week’s first', () => {
    const startOf = (
      runs: readonly (
        | typeof tuesday
        | { weekday: number; startLocal: string; minutes: null; distanceKm: null }
      )[],
    ) => ask({ intent: 'runs', runs }).profile?.weeklyRuns.map((each) => each.startLocal);
    expect(startOf([tuesday, { ...tuesday, weekday: 3, startLocal: '18:00' }])).toEqual(['18:00', '18:00']);
    expect(startOf([{ ...tuesday, weekday: 6 }])).toEqual(['08:00']);
    expect(startOf([{ ...tuesday, weekday: 7 }])).toEqual(['06:30']);
  });

  test('with one day and time twice has it once, the last as it is', () => {
    const twice = [30, 60].map((minutes) => ({ ...tuesday, startLocal: '07:00', minutes }));
    expect(ask({ intent: 'runs', runs: twice }).profile?.weeklyRuns).toEqual([
      { weekday: 2, startLocal: '07:00', expectedMinutes: 60, distanceKm: null },
    ]);
  });

  test('keeps 21 runs, each of 5 to 1440 minutes and of a distance that can be', () => {
    const many = Array.from({ length: 25 }, (_, at) => ({
      ...tuesday,
      startLocal: `07:${String(at + 10)}`,
      minutes: at === 0 ? 1 : 2000,
      distanceKm: at === 0 ? 400 : 401,
    }));
    const week = ask({ intent: 'runs', runs: many }).profile?.weeklyRuns ?? [];
    expect(week).toHaveLength(21);
    expect(week[0]).toMatchObject({ expectedMinutes: 5, distanceKm: 400 });
    expect(week[1]).toMatchObject({ expectedMinutes: 1440, distanceKm: null });
  });

  test('reckons the minutes from a distance at an easy pace, to five minutes', () => {
    const tenKm = ask({ intent: 'runs', runs: [{ ...tuesday, distanceKm: 10 }] });
    expect(tenKm.profile?.weeklyRuns[0]).toMatchObject({ expectedMinutes: 65, distanceKm: 10 });
    expect(ask({ intent: 'runs', runs: [tuesday] }).profile?.weeklyRuns[0]?.expectedMinutes).toBe(45);
  });
});

describe('SKIP', () => {
  const twoOnTuesday = aRunner({
    oneOffRuns: [
      { on: '2026-03-10', startLocal: '18:00', expectedMinutes: 30, distanceKm: null, isRace: false },
    ],
  });

  test('leaves out the next run alone', () => {
    const { profile, answer } = ask({ intent: 'skip', on: null }, twoOnTuesday);
    expect(profile?.skippedRunKeys).toEqual(['2026-03-10T06:30']);
    expect(answer).toMatch(/^Skipped: Tue 6:30am\. Next: Tue 4:30pm for your 6pm run/);
  });

  test('of a date leaves out all its runs', () => {
    const { profile } = ask({ intent: 'skip', on: '2026-03-10' }, twoOnTuesday);
    expect(profile?.skippedRunKeys).toEqual(['2026-03-10T06:30', '2026-03-10T18:00']);
  });

  test('leaves a run alone that has begun', () => {
    const begun = situation({ intent: 'skip', on: '2026-03-10' }, { at: '2026-03-10T11:30:00.000Z' });
    const { profile } = decide(begun, twoOnTuesday);
    expect(profile?.skippedRunKeys).toEqual(['2026-03-10T18:00']);
  });

  test('says so where there is nothing to skip', () => {
    expect(ask({ intent: 'skip', on: '2026-03-11' }).answer).toMatch(/^No run is planned on Wed/);
    expect(ask({ intent: 'skip', on: null }, aRunner({ weeklyRuns: [] })).answer).toMatch(
      /^There is no run to skip/,
    );
    expect(ask({ intent: 'skip', on: null }, aRunner({ place: null })).answer).toMatch(
      /^There is no run to skip/,
    );
  });
});

describe('PAUSE', () => {
  test('ends by itself when its day begins where the runner lives', () => {
    const { profile } = ask({ intent: 'pause', untilOn: '2026-03-12' });
    expect(profile?.pause).toEqual({ untilAt: '2026-03-12T05:00:00.000Z' });
    expect(ask({ intent: 'pause', untilOn: null }).profile?.pause).toEqual({ untilAt: null });
  });

  test('until today or before is refused', () => {
    for (const untilOn of ['2026-03-09', '2026-03-01']) {
      const refused = ask({ intent: 'pause', untilOn });
      expect(refused.answer).toMatch(/^That date has passed/);
      expect(refused.profile?.pause).toBeNull();
    }
  });

  test('is over with RESUME', () => {
    const paused = aRunner({ pause: { untilAt: null } });
    expect(ask({ intent: 'resume' }, paused).profile?.pause).toBeNull();
  });
});
