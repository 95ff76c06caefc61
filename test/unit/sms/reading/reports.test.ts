import { describe, expect, it } from 'vitest';
import { reportIn, requestFor } from '../../../support/reading.ts';

describe('where in the run it struck', () => {
  it.each([
    ['left calf cramp mile 6', 9.7],
    ['calf cramped at mile 12.5', 20.1],
    ['cramp mm 18', 29],
    ['felt a cramp in left calf, K13', 13],
    ['calf cramp 5k into a 10k', 5],
    ['right calf grabbed two miles in', 3.2],
    ['no issues for the first 10k then calf cramped', 10],
    ['was fine until mile 10 then calf cramp', 16.1],
    ['ran 8mi, left calf cramped at 6', 9.7],
    ['popped a gel at mi 5, calf cramped at mi 6.5 anyway', 10.5],
    ['cramped all over after 30k', 30],
    ['calf cramped half a mile in', 0.8],
    ['left calf mile 11 and a half', 18.5],
    ['calf cramp a couple of miles in', 3.2],
    ['calf cramp halfway through my 10k', 5],
    ['calf cramp and i passed out at mile 8', 12.9],
  ])('%j is at %d km', (text, atKm) => {
    expect(reportIn(text).atKm).toBe(atKm);
  });

  it.each([
    'had 3 miles left and my calf said no, cramp',
    'calf cramp 2 miles from home',
    'calf cramped in the last mile',
    'calf cramp on my 10k',
    'ran 10 miles at 8:30 pace and calf cramped at the end',
    '10x400, calf cramp on the 7th',
    'ran 4 felt ok, cramp hit at my desk after, left calf',
  ])('%j names no place: a length, a rest, a pace or a count is none', (text) => {
    expect(reportIn(text).atKm).toBeNull();
  });

  it.each([
    ['calf went at 55 min', 55],
    ['40 min in, right calf cramp', 40],
    ['calf cramp an hour and a half in', 90],
    ['left calf cramped 1 hr 20 min in', 80],
    ['calf cramp 1:15 in', 75],
    ['an hour and ten in my calf locked', 70],
    ['hr and a half in, both calves cramped', 90],
    ['paused my watch at 41:00 for a calf cramp', 41],
    ['perfect for 70 min and then BAM right calf', 70],
    ['calf cramped for maybe 3 min, stretched it, gone. this was 1hr in', 60],
  ])('%j is %d minutes in', (text, atMinutes) => {
    expect(reportIn(text).atMinutes).toBe(atMinutes);
  });

  it.each([
    'calf cramped for 5 min',
    'calf cramp 10 min after i finished',
    'my calf cramped on a 45 min run',
  ])('%j names no time in the run: it tells how long, or when after it', (text) => {
    expect(reportIn(text).atMinutes).toBeNull();
  });

  it('takes a bare number in the unit of the runner', () => {
    expect(requestFor('cramp', 'legs cramped at 20', { units: 'imperial' }).report.atKm).toBe(32.2);
    expect(requestFor('cramp', 'legs cramped at 20', { units: 'metric' }).report.atKm).toBe(20);
  });
});

describe('the leg, the muscle and the pain', () => {
  it.each([
    ['L calf cramp', 'left'],
    ['*calf not half!! calf cramped, 30 min, R', 'right'],
    ['race got cancelled for me at mile 17, double calf cramps', 'both'],
    ['right calf fine, left calf cramped', 'left'],
    ['calambre gemelo derecho', 'right'],
    ['2 mi left when my left calf cramped', 'left'],
    ['cramp right after i finished, calf', null],
    ['it was right around mile 8 that my calf started in', null],
    ['calf cramp, 2 mi left', null],
    ['calves cramped bad', null],
  ] as const)('%j is side %s', (text, side) => {
    expect(reportIn(text).side).toBe(side);
  });

  it.each([
    ['carf cramp', 'calf'],
    ['right soleus cramp', 'calf'],
    ['calambre en la pantorrilla', 'calf'],
    ['left hammy cramped', 'hamstring'],
    ['quads cramped downhill', 'quad'],
    ['toes cramped up', 'foot'],
    ['neck cramp of all things', 'other'],
    ['both legs cramped', null],
  ] as const)('%j is muscle %s', (text, muscle) => {
    expect(reportIn(text).muscle).toBe(muscle);
  });

  it.each([
    ['calf cramp 7/10', 7],
    ['7.5/10 left calf cramp', 8],
    ['calf cramp 5 of 10', 5],
    ['calf cramped seven out of ten', 7],
    ['calf cramp, pain 4', 4],
    ['my calf is murdering me rn, just got home, a good 8', 8],
    ['calf cramp pain between 5 and 7', null],
    ['calf cramped on 10/12 and again today', null],
    ['calf cramp mile 7/10', null],
    ['calf cramp 6-7/10', null],
  ] as const)('%j is pain %s', (text, severity) => {
    expect(reportIn(text).severity).toBe(severity);
  });

  it('keeps how long the run was apart from where it cramped', () => {
    expect(requestFor('cramp', 'ran 8mi, left calf cramped at 6').run.totalKm).toBeCloseTo(12.9);
  });

  it('reads what a report says about shoes, heat and warming up', () => {
    const { features } = requestFor('cramp', 'calf cramped mile 1, so hot, new shoes, skipped my warm up');
    expect(features).toEqual(expect.arrayContaining(['hot', 'newShoes', 'noWarmUp']));
    expect(requestFor('cramp', 'calf cramped, not tired').features).not.toContain('tired');
  });
});
