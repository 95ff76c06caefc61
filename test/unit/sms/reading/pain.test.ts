import { describe, expect, it } from 'vitest';
import { requestFor } from '../../../support/reading.ts';

const pain = (text: string): number | null => requestFor('cramp', text).report.severity;

describe('pain out of ten', () => {
  it.each([
    ['left calf cramp 5 out of 10', 5],
    ['left calf cramp 6 over 10', 6],
    ['left calf cramp 7 of ten', 7],
    ['left calf cramp 7 / 10', 7],
    ['left calf cramp 10 out of 10', 10],
    ['left calf cramp 1/10', 1],
    ['calf cramped at 8. 5 of 10', 5],
    ['left calf cramp at mile 12 8 out of 10', 8],
  ])('stands in %j as %d', (text, severity) => {
    expect(pain(text)).toBe(severity);
  });

  it.each([
    ['left calf cramp 6 miles 7/10', 7],
    ['left calf cramp on the last lap, 7/10', 7],
    ['worst left calf cramp this week 7/10', 7],
    ['calf cramped 7/10 mile 4', 7],
    ['calf cramped on an easy run, 6/10', 6],
    ['calf cramp, pain up to 8/10', 8],
    ['left calf cramp 7/10, miles were slow', 7],
  ])('is told in %j whatever else is counted there', (text, severity) => {
    expect(pain(text)).toBe(severity);
  });

  it.each([
    'left calf cramped on the 4th of 10 repeats',
    'left calf cramp at 6, 10 total',
    'left calf cramp 0/10',
    'left calf cramp 12/10',
    'calf cramped, did 5 of 10.5',
    'calf cramped after i got 7/10 miles. 3 short',
    'calf cramped, got 7/10 miles today',
    'calf cramped at mile 6 on 7/10',
    'calf cramped, course was a 9/10',
    'calf cramped, effort maybe about 8/10',
    'calf cramp 5 or 6 out of 10',
    'calf cramp 5 to 6 out of 10',
    'calf cramp 6 - 7/10',
    'calf cramp six or seven out of ten',
    'cramped with a calf this week 7/11',
  ])('is not seen in %j: a count, a date, a range, or something else that is rated', (text) => {
    expect(pain(text)).toBeNull();
  });
});

describe('pain by its name', () => {
  it.each([
    ['left calf cramp, 6 pain', 6],
    ['left calf cramp at mile 12 8 pain', 8],
    ['left calf cramp, 6 on the pain scale', 6],
    ['left calf cramp 4 on my pain scale', 4],
    ['left calf cramp, severity is now up at a 7', 7],
    ['left calf cramp, pain was probably around 7', 7],
    ['left calf cramp, rate it 7', 7],
    ['left calf cramp, rated it 7', 7],
    ['left calf cramp, pain 10', 10],
    ['calf pain 7 cramped at mile 5', 7],
    ['left calf cramp, pain level 1', 1],
    ['left calf cramp pain around 6', 6],
  ])('stands in %j as %d', (text, severity) => {
    expect(pain(text)).toBe(severity);
  });

  it.each([
    'stopped, left calf pain. 5 so far today',
    'left calf cramped at 6 pain was bad',
    'left calf cramp, pain level 0',
    'left calf cramp, pain 11',
    'left calf cramp, pain on the 3rd',
    'left calf cramp, pain between 5 and 7',
    'left calf cramp, pain 5 or 6',
    'left calf cramp, pain 5-6',
    'left calf cramp, pain for 3 days',
    'left calf cramp, pain for 40 minutes',
  ])('is not seen in %j', (text) => {
    expect(pain(text)).toBeNull();
  });
});

describe('pain as people put it', () => {
  it.each([
    ['left calf cramp, a good 8', 8],
    ['left calf cramp, a strong 7', 7],
    ['left calf cramp, a full 10', 10],
    ['left calf cramp, a real 7', 7],
    ['left calf cramp, solid 6', 6],
    ['left calf cramp, legit 9', 9],
    ['left calf cramp, say 6', 6],
    ['left calf cramp, id call 6 easily', 6],
    ['left calf cramp, call it 6', 6],
    ['left calf cramp, give it 8', 8],
    ['left calf cramp, gave it 8', 8],
    ['left calf cramp, give it a 7', 7],
    ['left calf cramp, say like a 7', 7],
    ['left calf cramp, maybe at a 6', 6],
    ['left calf cramp, probably a 7', 7],
    ['left calf cramp an 8', 8],
    ['left calf cramping a 7', 7],
    ['a 9 calf cramp on the left', 9],
    ['an 8 calf cramp', 8],
    ['an 8 cramp in my left calf', 8],
    ['a 7 hamstring cramp', 7],
    ['a 6 quad cramp', 6],
    ['good 6 cramp in the left calf', 6],
    ['left calf cramped, give this one an 8', 8],
    ['left calf cramped, gave this one an 8', 8],
    ['left calf cramped, rate this one an 8', 8],
    ['left calf cramped, rated this one an 8', 8],
    ['left calf cramped, call this thing an 8', 8],
    ['give my left calf spasm an 8', 8],
  ])('stands in %j as %d', (text, severity) => {
    expect(pain(text)).toBe(severity);
  });

  it.each([
    'did an easy 5 today, left calf cramped',
    'ran an easy 5 and my calf cramped',
    'ran an easy 5, cramp at the end in my left calf',
    'did an easy 5 calf cramped at the end',
    'ran a good 8 today, left calf cramped',
    'did a solid 8 today, left calf cramped',
    'left calf cramped, ran a 5 today',
    'left calf cramped, just ran a 5 today',
    'left calf cramped, cut the run to a 5',
    'left calf cramped, run was cut by a 5',
    'left calf cramped, called it a day after a 6',
    'left calf cramped, hardest i can recall for a 6',
    'gave up, calf cramped after a 5',
    'i gave the hill my all today and left calf cramped after a 5',
    'left calf cramped, another 5 tomorrow',
    'left calf cramped, gave another 5 today',
    'left calf cramped, this 5 and done',
    'had a 10 second calf cramp',
    'a 2nd calf cramp today',
    'a good 3 cramps today in my left calf',
    'left calf cramped, had it 5 today',
    'left calf cramped. one good 8 now',
    'cramped my left calf, was out for 7 now',
  ])('is not seen in %j: how far, how many or how long', (text) => {
    expect(pain(text)).toBeNull();
  });
});
