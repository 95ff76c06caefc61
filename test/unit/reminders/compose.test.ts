// Aim: a text says what its touch is for, from what is known and nothing else, and keeps what it was made from.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { unknownBody } from '../../../shared/hydration/body.ts';
import { type ComposeInput, compose } from '../../../shared/reminders/compose.ts';
import { findPlannedRun } from '../../../shared/reminders/planned-runs.ts';
import type { Profile } from '../../../shared/runner/profile.ts';
import { reminderVoice } from '../../../shared/sms/copy/voices.ts';
import { tipWords } from '../../../shared/tips/english.ts';
import type { KnownHeat } from '../../../shared/weather/heat.ts';
import { aRunner, aTouch, austin } from '../../support/universe.ts';

const hot: KnownHeat = {
  kind: 'known',
  wbgtC: 26,
  globeC: 33,
  naturalWetBulbC: 23,
  heatIndexC: 31,
  temperatureC: 29,
  relativeHumidityPercent: 65,
  flag: 'red',
  estimated: false,
  source: 'openMeteo',
  fetchedAt: '2026-03-10T09:30:00.000Z',
};

const inputFor = (overrides: Partial<ComposeInput> & { runner?: Partial<Profile> } = {}): ComposeInput => {
  const profile = aRunner(overrides.runner);
  const run = findPlannedRun(profile, austin, '2026-03-10T06:30');
  if (run === null) throw new Error('The plan has this run');
  return {
    voice: reminderVoice,
    profile,
    place: austin,
    touch: aTouch(),
    run,
    heat: hot,
    tip: { tipId: 'warmUp', variant: 'standard', because: 'it fits' },
    now: Temporal.Instant.from('2026-03-10T10:00:00Z'),
    ...overrides,
  };
};

describe('before a run', () => {
  test('the text tells the tip, and the record keeps tip, reason and forecast', () => {
    const made = compose(inputFor());
    expect(made.text).toContain(tipWords.warmUp.short);
    expect(made).toMatchObject({ tipId: 'warmUp', because: 'it fits', forecast: { flag: 'red', wbgtC: 26 } });
  });

  test('the text tells the heat and when the run starts', () => {
    const { text } = compose(inputFor());
    expect(text).toContain('84F');
    expect(text).toContain('6:30am');
  });

  test('without a tip it ends with the plan', () => {
    const made = compose(inputFor({ tip: null }));
    expect(made.text).not.toContain(tipWords.warmUp.short);
    expect(made.tipId).toBeNull();
  });

  test('without a forecast it speaks of electrolytes only where health allows them', () => {
    const heat = { kind: 'unknown', why: 'noForecast' } as const;
    const weeklyRuns = [{ weekday: 2, startLocal: '06:30', expectedMinutes: 75, distanceKm: null }];
    const saltFree = { ...unknownBody, health: { ...unknownBody.health, highBloodPressure: true } };
    expect(compose(inputFor({ heat, tip: null, runner: { weeklyRuns } })).text).toMatch(/electrolyte/i);
    expect(compose(inputFor({ heat, tip: null, runner: { weeklyRuns, body: saltFree } })).text).not.toMatch(
      /electrolyte/i,
    );
  });

  test('with no forecast the text has no degrees and no amounts, and the record no forecast', () => {
    const made = compose(inputFor({ heat: { kind: 'unknown', why: 'noForecast' } }));
    expect(made.text).not.toMatch(/\d\s*(F|C|oz|ml)\b/i);
    expect(made.forecast).toBeNull();
  });

  test('while a red flag is open the text asks for the all clear in place of a tip', () => {
    const redFlag = { urgency: 'emergency', at: '2026-03-09T10:00:00.000Z' } as const;
    const made = compose(inputFor({ runner: { redFlag } }));
    expect(made.text).toMatch(/all clear/i);
    expect(made).toMatchObject({ tipId: null, because: null });
  });
});

test('the evening before, the text speaks of tomorrow and tells no tip', () => {
  const made = compose(inputFor({ touch: aTouch({ kind: 'evening' }) }));
  expect(made.text).toMatch(/tomorrow/i);
  expect(made.tipId).toBeNull();
});

describe('after a run', () => {
  const checkIn = (overrides: Parameters<typeof inputFor>[0] = {}) =>
    compose(inputFor({ touch: aTouch({ kind: 'checkIn' }), ...overrides }));

  test('the text asks about the calves and needs no forecast', () => {
    const made = checkIn();
    expect(made.text).toMatch(/calves on your 6:30am run/i);
    expect(made.forecast).toBeNull();
  });

  test("it speaks of yesterday's run the morning after", () => {
    const made = checkIn({ now: Temporal.Instant.from('2026-03-11T13:00:00Z') });
    expect(made.text).toContain("yesterday's 6:30am run");
  });

  test('it asks for the all clear while a red flag is open', () => {
    const redFlag = { urgency: 'today', at: '2026-03-09T10:00:00.000Z' } as const;
    expect(checkIn({ runner: { redFlag } }).text).toContain('ALL CLEAR');
    expect(checkIn().text).not.toContain('ALL CLEAR');
  });
});
