import { describe, expect, it } from 'vitest';
import type { CrampReport } from '../../../../shared/cramps/cramp-report.ts';
import { requestFor } from '../../../support/reading.ts';

const sideOf = (text: string): CrampReport['side'] => requestFor('cramp', text).report.side;
const muscleOf = (text: string): CrampReport['muscle'] => requestFor('cramp', text).report.muscle;

describe('left', () => {
  it.each([
    'calf cramp mile 12 left',
    'had cramps left',
    'cramp on the left side',
    'calf on the left turned to stone',
    'my calf on my left cramped',
    'calf cramp mile 6 L',
    'L calf cramp',
    'calf cramp, L, mile 6',
    'my l cramped, calf',
    'in my left after mile 3 a calf cramp',
    'hurt my calf, the left to be clear, cramp',
  ])('is the leg in %j', (text) => {
    expect(sideOf(text)).toBe('left');
  });

  it.each([
    'calf cramped with 2 left',
    'calf cramped, had 3 left',
    'calf cramped, still have 3 left',
    'calf cramped, only 5 left',
    'calf cramped, about 2 left',
    'with 2 miles left calf cramped',
    'had 2 miles left calf cramped',
    'have 3 km left calf cramped',
    'only 2 laps left calf cramped',
    'with about 2 miles left calf cramped',
    'with just 2 miles left calf cramped',
    'with 20 minutes left calf cramped',
    'i left home late and my calf cramped',
    'turned left and calf cramped',
    'drank 1 l b4 dinner, calf cramped',
    'drank 2L, calf cramped',
    'had 1.5l. calf cramped anyway',
    'drank 2 l and then my calf cramped',
    'river on my left, mile 4, then came a cramp',
  ])('is no leg in %j: gone, remaining, a way to turn or a litre', (text) => {
    expect(sideOf(text)).toBeNull();
  });
});

describe('right', () => {
  it.each([
    'damn right calf cramped again',
    'yes right calf cramp',
    'calf cramp rt at mile 6',
    'calf cramp R',
    'calf cramp, r, mile 6',
    'cramp in r calf',
    'my r cramped, calf',
    'drank 1 L b4 R calf cramped',
    'tired and r calf cramped',
    'calf on the right was a rock',
    'calf cramp in my right at mile 6',
    'cramped in my right after the hill, calf',
    'right quads cramped',
  ])('is the leg in %j', (text) => {
    expect(sideOf(text)).toBe('right');
  });

  it.each([
    'calf cramp right at mile 6',
    'calf right under the knee cramped',
    'turned right and calf cramped',
    'calf cramp, you were right',
    'right after the hill my calf cramped',
  ])('is no leg in %j: exactly, at once, or a way to turn', (text) => {
    expect(sideOf(text)).toBeNull();
  });
});

describe('both legs', () => {
  it.each([
    'L and R calf cramped',
    'left and right calf cramped',
    'two calves cramped, mile 5',
    'cramp in both of my calves',
    'pair of calves cramped',
    'cramp hit the pair of them',
    'cramp in the pair of my legs',
    'each calf cramped',
    'me dieron calambres, las dos piernas',
    'calambre en los gemelos los dos',
    'double calf cramp',
  ])('are named in %j', (text) => {
    expect(sideOf(text)).toBe('both');
  });

  it.each([
    'both days my calf cramped',
    'both of my runs had a calf cramp',
    'new pair for my run, calf cramped',
    'new pair of the hokas, calf cramped',
    'calf cramped at km dos',
    'two gels and my calf cramped',
    'calf cramp for the two miles home',
    'calves cramped, both legs are the same size',
  ])('are not named in %j', (text) => {
    expect(sideOf(text)).toBeNull();
  });
});

describe('the leg that is well', () => {
  it.each([
    ['not my left, my right calf cramped', 'right'],
    ['not the left, right calf cramped', 'right'],
    ['not in left but in right calf, cramp', 'right'],
    ['calf cramp, right not left', 'right'],
    ['left calf felt totally fine, right cramped', 'right'],
    ['left calf ok, right calf cramped', 'right'],
    ['left calf seized at mile 5 then was fine', 'left'],
    ['left calf fine until mile 6 then cramped', 'left'],
    ['left calf cramped, fine now', 'left'],
    ['right calf but fine now, cramp', 'right'],
  ] as const)('is not the one of the report: %j is %s', (text, side) => {
    expect(sideOf(text)).toBe(side);
  });
});

describe('the muscle', () => {
  it.each([
    ['around mile 9 of the race my neck cramped', 'other'],
    ['lower back cramped, mile 5', 'other'],
    ['upper back cramp at mile 3', 'other'],
    ['side cramp at mile 3', 'other'],
    ['fingers cramped at mile 20', 'other'],
    ['hand cramp at mile 4', 'other'],
    ['neither calf swollen, cramped at mile 14', 'calf'],
    ['left calf is fine, right cramped', 'calf'],
    ['calf raises done, hamstring cramped', 'hamstring'],
  ] as const)('in %j is %s', (text, muscle) => {
    expect(muscleOf(text)).toBe(muscle);
  });

  it.each([
    'wore arm warmers. cramped at mile 4',
    'going back out, cramped at mile 4',
    'cramped at mile 4 and drove back in the lower lot',
    'cramped, fingers swollen and tight',
    'cramped, hands puffy, tight rings',
    'cramped, ring finger tight',
    'cramped on the side of the road at mile 2',
    'did my calf raises then cramped at mile 4',
  ])('is not told in %j', (text) => {
    expect(muscleOf(text)).toBeNull();
  });
});
