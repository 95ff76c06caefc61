// One run to come, as a text plans it. Read on Wednesday 18 November 2026, ten in the morning, in miles.
import { describe, expect, it } from 'vitest';
import { read, requestFor } from '../../../support/reading.ts';

describe('the length of a planned run', () => {
  it.each([
    ['run tomorrow 7am 45 min 5 miles', 45, 8],
    ['run tomorrow 7am 5 miles 45 min', 45, 8],
    ['going for a quick 3 at noon tomorrow', null, 4.8],
    ['easy 5 tomorrow, about 40 min', 40, 8],
    ['run tomorrow about 40 min, easy 5', 40, 8],
    ['heading out at 6:30 tomorrow for 5', null, 8],
    ['heading out for 4 this evening at 7', null, 6.4],
    ['going for a 12 tomorrow at 7', null, 19.3],
    ['heading out for 45 min at 6:30', 45, null],
    ['half an hour run tomorrow', 30, null],
  ])('%j is %j minutes and %j km', (text, minutes, distanceKm) => {
    expect(requestFor('run', text).run).toMatchObject({ minutes, distanceKm });
  });

  it.each([
    'going for a 6am run tomorrow',
    'going for a 3rd run tomorrow',
    'going for an easy 60 tomorrow',
    'running 5 x 400 tomorrow',
    'run tomorrow at 7',
  ])('is not said in %j', (text) => {
    expect(requestFor('run', text).run).toMatchObject({ minutes: null, distanceKm: null });
  });

  it('is in the unit of the runner', () => {
    const { run } = requestFor('run', 'going for an easy 5 tomorrow', { units: 'metric' });
    expect(run.distanceKm).toBe(5);
  });
});

describe('the day of a planned run', () => {
  it.each([
    ['run today 6pm 4 miles', '2026-11-18'],
    ['run tonight 7pm 4 miles', '2026-11-18'],
    ['heading out now for a run, 5 miles at noon', '2026-11-18'],
    ['run later 5 miles', '2026-11-18'],
    ['heading out for 5 this morning at 11', '2026-11-18'],
    ['long run this afternoon', '2026-11-18'],
    ['5 miles this evening at 6', '2026-11-18'],
    ['10k race on 12/10 at 9am', '2026-12-10'],
    ['run 6am', null],
  ])('%j is on %s', (text, on) => {
    expect(requestFor('run', text).run.on).toBe(on);
  });

  it.each([
    ['skip this morning', '2026-11-18'],
    ['skip this evenings run', '2026-11-18'],
    ['not running this afternoon', '2026-11-18'],
    ['skip tonight', '2026-11-18'],
    ['skip tomorrow not today', '2026-11-19'],
    ['skip saturday morning', '2026-11-21'],
    ['skip this saturday', '2026-11-21'],
  ])('%j is the run to skip on %s', (text, on) => {
    expect(requestFor('skip', text).on).toBe(on);
  });
});

describe('a race', () => {
  it.each([
    'race saturday 8am',
    'marathon saturday 8am',
    'half on saturday 8am',
    'saturday 8am half',
    'half marathon saturday 8am',
    'turkey trot saturday 8am',
    'parkrun saturday 9am',
    'ultra on saturday 6am',
    'racing saturday at 8am',
    'relay saturday at 7am',
  ])('is seen in %j', (text) => {
    expect(requestFor('run', text).run.isRace).toBe(true);
  });

  it.each([
    'half an hour run tomorrow',
    'run 2 and a half miles tomorrow',
    'run tomorrow at half past seven',
    'tempo tomorrow at 7',
  ])('is not seen in %j', (text) => {
    expect(requestFor('run', text).run.isRace).toBe(false);
  });
});

describe('a run to come', () => {
  it.each([
    'run 6am',
    'run the 12th at 7',
    'long run on the 12th, 7am',
    'hills the 4th of july',
    'tempo on the 4th in central park',
    'on the 4th we race',
    'half marathon 12/5',
    'half marathon on the 4th at noon',
    'going for a run in a bit',
    'going for a run in a few',
    'going for a run in an hour',
    'heading out for a run in 30 minutes',
    'heading out for 45 min at 6:30',
  ])('is planned in %j', (text) => {
    expect(read(text).request.intent).toBe('run');
  });

  it.each([
    'run the 4th rep slower',
    'tempo effort 7/10',
    'hill repeats 8 x 3 minutes',
    'have you got a 10k for me on saturday',
    'run at 7am yesterday',
    'yoga tomorrow 6:30 for 45 min',
    '20 minutes of stretching tonight',
    'got 30 people coming over tomorrow',
    'got 50 emails by tomorrow',
    'going to the 3rd street market tomorrow',
  ])('is not planned in %j', (text) => {
    expect(read(text).request.intent).not.toBe('run');
  });
});
