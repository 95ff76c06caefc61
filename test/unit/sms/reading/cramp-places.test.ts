import { describe, expect, it } from 'vitest';
import type { RunSaid } from '../../../../shared/sms/meaning.ts';
import { reportIn, requestFor } from '../../../support/reading.ts';

const run = (text: string): RunSaid => requestFor('cramp', text).run;

describe('the place of the cramp where several are named', () => {
  it.each([
    ['tightened at mile 2 and cramped at mile 3', 4.8],
    ['calf cramped at mile 3, walked it off, done by mile 7', 4.8],
    ['calf cramped at mile 3, walked from mile 4', 4.8],
    ['calf cramped at mile 3, felt it again at mile 7', 4.8],
    ['was fine at mile 3, calf cramped up bad at mile 5', 8],
    ['was ok at mile 3, cramped up bad at mile 5', 8],
    ['road blocked at mile 2, felt fine, cramp came at mile 5', 8],
    ['felt good at mile 2, calf grabbed at mile 5', 8],
    ['side stitch at mile 2 and mile 5', 3.2],
  ])('%j is at %d km', (text, atKm) => {
    expect(reportIn(text).atKm).toBe(atKm);
  });
});

describe('a bare number', () => {
  it.each([
    ['calf cramped at 6', 9.7],
    ['calf cramped around 6', 9.7],
    ['calf cramped by 6', 9.7],
    ['calf cramped at 6, walked back to the house', 9.7],
    ['left work early to run in the sun and calf cramped at 6', 9.7],
    ['ran 40 minutes, calf cramped at 6', 9.7],
    ['ran 10 km, calf cramped at 6', 6],
    ['calf cramped at 6 of 8 miles', 9.7],
    ['calf cramped 6 into my hilly 10 miler', 9.7],
    ['did 6 of 8 miles, calf cramped', 9.7],
    ['ran 60 minutes, calf cramped 6 into my hilly 10 miler', 9.7],
    ['half marathon, calf cramped at 9', 14.5],
  ])('is where it cramped in %j: %d km', (text, atKm) => {
    expect(reportIn(text).atKm).toBe(atKm);
  });

  it.each([
    'ran for around 6, calf cramped',
    'calf cramped at 5th and main',
    'calf cramped at 185 bpm',
    'calf cramped at 150 bpm',
    'calf cramped at 500 ft of climbing',
    'calf cramped, heart rate at 150',
    'ran at 6 and a half min pace and calf cramped',
    'calf cramp, pain at 6',
    'calf cramp, pain level at 6',
    'left calf cramp, pain around 6',
    'left the house at 6, calf cramped',
    'woke at 6, calf cramped',
    'calf cramped 4 into a 40 minute run',
    'did 3 of the 40 minutes, calf cramped',
    'ran 10 miles, got 2 of my gels down, calf cramped',
    'calf cramped, got 2 of my gels down and still finished 10 miles',
    'calf cramped, got 2 gels in over 10 miles',
    'calf cramped 40 min in, home by 9',
    'calf cramped, said hi to 3 of the guys',
    'calf cramped at 6pm',
    'calf cramped at 0',
  ])('tells no place in %j', (text) => {
    expect(reportIn(text).atKm).toBeNull();
  });

  it('is in the unit of the runner, but for a race that is told in miles', () => {
    const metric = (text: string): number | null =>
      requestFor('cramp', text, { units: 'metric' }).report.atKm;
    expect(metric('legs cramped at 20')).toBe(20);
    expect(metric('legs cramped at 160')).toBe(160);
    expect(metric('legs cramped at 13.1')).toBe(21.1);
    expect(metric('legs cramped at 26.2')).toBe(42.2);
    expect(metric('ran 15 miles, legs cramped at 10')).toBe(16.1);
  });
});

describe('a lone distance', () => {
  it.each([
    'in the car',
    'in my bed',
    'in a shower',
    'in bed',
    'on the couch',
    'on a train',
    'at work',
    'at my desk',
    'during sleep',
    'during the drive',
    'on my way home',
  ])('is how long the run was where it cramped %s', (where) => {
    expect(reportIn(`8 miles, calf cramped ${where}`).atKm).toBeNull();
    expect(run(`8 miles, calf cramped ${where}`).totalKm).toBe(12.9);
  });

  it.each([
    '8 miles, calf cramped. home now',
    '8 miles, calf cramped. took the bus back',
    '8 miles, calf cramped. car was far away',
    '8 miles, calf cramped. in need of a bed',
    '8 miles, calf cramped. stairs are hard',
  ])('is where it cramped in %j', (text) => {
    expect(reportIn(text).atKm).toBe(12.9);
    expect(run(text).totalKm).toBeNull();
  });

  it('is no place beside a time that tells it', () => {
    expect(reportIn('5 miles, calf cramped 40 min in')).toMatchObject({ atKm: null, atMinutes: 40 });
  });

  it('is the place where a time is told beside it', () => {
    expect(reportIn('calf cramp 6 miles, 50 min')).toMatchObject({ atKm: 9.7, atMinutes: null });
  });
});

describe('how long the run was', () => {
  it.each([
    ['ran for 90 minutes, calf cramped at mile 6', { totalKm: null, totalMinutes: 90 }],
    ['ran 8 miles in 70 min, calf cramped at 6', { totalKm: 12.9, totalMinutes: 70 }],
    ['did a 4 mile run after my 10 mile run, calf cramped', { totalKm: 16.1, totalMinutes: null }],
    ['calf cramped at mile 6', { totalKm: null, totalMinutes: null }],
  ])('is told in %j', (text, said) => {
    expect(run(text)).toEqual(said);
  });
});
