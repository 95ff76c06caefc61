// Which run a text is about, and what is kept of it. It is Monday 9 March 2026, 10:00 in Austin, unless said.
import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/conversation/conversation.ts';
import type { RunRecord } from '../../../shared/runner/run.ts';
import { aRunRecord, crampRequest, nothingSaid, okRequest, situation } from '../../support/situation.ts';
import { onTrial } from '../../support/tips.ts';
import { aRunner } from '../../support/universe.ts';

const idle = aRunner({ weeklyRuns: [] });
const okAbout = (runs: readonly RunRecord[], at?: string, profile = idle) =>
  decide(situation(okRequest(), { facts: { runs }, ...(at === undefined ? {} : { at }) }), profile).run;

const sunday = aRunRecord({ runKey: '2026-03-08T09:00', startAt: '2026-03-08T14:00:00.000Z' });
const thisMorning = aRunRecord({ runKey: '2026-03-09T07:00', startAt: '2026-03-09T12:00:00.000Z' });

describe('a text is about', () => {
  test('the last run that began, planned or on record', () => {
    expect(okAbout([sunday, thisMorning])?.runKey).toBe('2026-03-09T07:00');
    expect(okAbout([thisMorning, sunday])?.runKey).toBe('2026-03-09T07:00');
    const onTuesday = decide(situation(okRequest(), { at: '2026-03-10T13:00:00.000Z' }), aRunner());
    expect(onTuesday.run).toMatchObject({ runKey: '2026-03-10T06:30', minutes: 45, outcome: 'clean' });
  });

  test('the run that a check-in asked about, though a later one began since', () => {
    const asked = { ...idle, conversation: { waitingFor: 'checkIn', runKey: sunday.runKey } as const };
    expect(okAbout([sunday, thisMorning], undefined, asked)?.runKey).toBe(sunday.runKey);
    const other = { ...idle, conversation: { waitingFor: 'place' } as const };
    expect(okAbout([sunday, thisMorning], undefined, other)?.runKey).toBe(thisMorning.runKey);
  });

  test('no run that began over 36 hours ago, or has not begun', () => {
    expect(okAbout([sunday], '2026-03-10T02:00:00.000Z')?.runKey).toBe(sunday.runKey);
    expect(okAbout([sunday], '2026-03-10T02:00:01.000Z')).toBeNull();
    expect(okAbout([thisMorning], '2026-03-09T11:59:59.000Z')).toBeNull();
    expect(okAbout([thisMorning], '2026-03-09T12:00:00.000Z')?.runKey).toBe(thisMorning.runKey);
  });
});

describe('a run nobody planned', () => {
  const told = (
    said: { totalKm?: number | null; totalMinutes?: number | null },
    runs: readonly RunRecord[] = [],
  ) =>
    decide(
      situation(okRequest({ run: { totalKm: null, totalMinutes: null, ...said } }), { facts: { runs } }),
      idle,
    ).run;

  test('ended now, as long ago as the text says', () => {
    expect(told({ totalMinutes: 50 })).toMatchObject({
      runKey: '2026-03-09T09:10',
      startAt: '2026-03-09T14:10:00.000Z',
      minutes: 50,
      distanceKm: null,
      version: 1,
    });
  });

  test('is one by its distance alone, and none where nothing is said of it', () => {
    expect(told({ totalKm: 10 })).toMatchObject({
      runKey: '2026-03-09T10:00',
      distanceKm: 10,
      minutes: null,
    });
    expect(told({})).toBeNull();
  });

  test('that is on record already is written over its record', () => {
    const known = aRunRecord({
      runKey: '2026-03-09T09:10',
      startAt: '2020-01-01T00:00:00.000Z',
      version: 4,
      flag: 'red',
    });
    expect(told({ totalMinutes: 50 }, [known])).toMatchObject({ version: 5, flag: 'red' });
    expect(told({ totalMinutes: 51 }, [known])).toMatchObject({ version: 1, flag: null });
  });

  test('is one where a cramp came so far into it', () => {
    const cramped = (request: Parameters<typeof crampRequest>[0]) =>
      decide(situation(crampRequest(request)), idle);
    const at = (where: Partial<typeof nothingSaid>) => ({ report: { ...nothingSaid, ...where } });
    expect(cramped(at({ atMinutes: 30 })).run).toMatchObject({
      runKey: '2026-03-09T09:30',
      outcome: 'cramp',
    });
    expect(cramped(at({ atKm: 8 })).run).toMatchObject({ runKey: '2026-03-09T10:00' });
    const longer = { ...at({ atMinutes: 30 }), run: { totalKm: null, totalMinutes: 60 } };
    expect(cramped(longer).run).toMatchObject({ runKey: '2026-03-09T09:00', minutes: 60 });
    expect(cramped({}).run).toBeNull();
    expect(cramped({}).cramp).toMatchObject({ runKey: null });
  });
});

describe('what is kept of a run', () => {
  test('is what the text says, or else what was on record, or else the plan', () => {
    const at = '2026-03-10T13:00:00.000Z';
    const tuesday = aRunRecord({ runKey: '2026-03-10T06:30', startAt: '2026-03-10T11:30:00.000Z' });
    const record = (
      run: { totalKm: number | null; totalMinutes: number | null },
      known: Partial<RunRecord>,
    ) =>
      decide(situation(okRequest({ run }), { at, facts: { runs: [{ ...tuesday, ...known }] } }), aRunner())
        .run;
    const unsaid = { totalKm: null, totalMinutes: null };
    expect(record({ totalKm: 9, totalMinutes: 52 }, {})).toMatchObject({ minutes: 52, distanceKm: 9 });
    expect(record(unsaid, { minutes: 40, distanceKm: 8 })).toMatchObject({ minutes: 40, distanceKm: 8 });
    expect(record(unsaid, { minutes: null, distanceKm: null })).toMatchObject({
      minutes: 45,
      distanceKm: null,
    });
    expect(record({ totalKm: 0, totalMinutes: 0 }, { minutes: 40, distanceKm: 8 })).toMatchObject({
      minutes: 40,
      distanceKm: 8,
    });
  });

  test('is the cramp, whatever is said of that run later', () => {
    expect(okAbout([{ ...thisMorning, outcome: 'cramp', version: 2 }])).toMatchObject({
      outcome: 'cramp',
      version: 3,
    });
  });

  test('is the tip noted before, or else the one on trial since before its start', () => {
    const tried = (startAt: string, known: Partial<RunRecord> = {}) => {
      const { trial } = onTrial('hydrate');
      const profile = {
        ...idle,
        tips: { ...idle.tips, trial: trial === null ? null : { ...trial, startedAt: startAt } },
      };
      return okAbout([{ ...thisMorning, ...known }], undefined, profile)?.tipId;
    };
    expect(tried(thisMorning.startAt)).toBe('hydrate');
    expect(tried('2026-03-09T12:00:00.001Z')).toBeNull();
    expect(tried(thisMorning.startAt, { tipId: 'rest' })).toBe('rest');
  });
});
