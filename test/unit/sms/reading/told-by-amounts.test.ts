// What an amount tells: where a cramp struck, how long the run was, how long it held, or something else.
import { describe, expect, it } from 'vitest';
import { heldIn, rolesIn } from '../../../support/amounts.ts';

describe('a distance', () => {
  it.each([
    ['around 6 miles my calf went', '6 mile: place'],
    ['after the first 5k', '5 km: place'],
    ['at the 10k', '10 km: place'],
    ['mile 6 left me limping', 'mile 6: place'],
    ['16k in the heat', '16 km: place'],
    ['16k in calf cramped 10 minutes', '16 km: place', '10 minutes: unclear'],
    ['16k in, 10 minutes later again', '16 km: place', '10 minutes: other'],
    ['5 miles onwards', '5 mile: place'],
    ['the half marathon mark', 'half marathon: place'],
    ['the half marathon point', 'half marathon: place'],
    ['10k and 58 minutes in calf went', '10 km: place', '58 minutes: place'],
    ['10k and 58 minutes into it', '10 km: place', '58 minutes: place'],
    ['good for 6 miles then calf went', '6 mile: place'],
    ['good for 6 miles but calf went', '6 mile: place'],
    ['good for 6 miles before it went', '6 mile: place'],
    ['good for 6 miles until it went', '6 mile: place'],
    ['good for 6 miles when it went', '6 mile: place'],
    ['good for 6 miles today and then calf went', '6 mile: place'],
    ['good for 6 miles today or so then calf went', '6 mile: place'],
    ['fine the first 6 miles then calf went', '6 mile: place'],
    ['felt unlocked for 6 miles then calf went', '6 mile: place'],
    ['cramped last week but today good for 6 miles then calf went', '6 mile: place'],
    ['drank at mile 5 and thats when it cramped', 'mile 5: place'],
    ['ate a gel at mile 5 when it cramped', 'mile 5: place'],
    ['took a gel. at mile 9 calf cramped', 'mile 9: place'],
    ['gel before starting out today as always at mile 9', 'mile 9: place'],
    ['calf cramped and passed out at mile 8', 'mile 8: place'],
  ])('is a place in %j', (text, ...roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });

  it.each([
    ['ran 10k mile 3 calf cramped', '10 km: total', 'mile 3: place'],
    ['ran 10k at 58 minutes in', '10 km: total', '58 minutes: place'],
    ['ran 10k and calf cramps in bed', '10 km: total'],
    ['did 10k midweek', '10 km: total'],
    ['ran 16k in 1:30', '16 km: total'],
    ['ran 16k in 58:20', '16 km: total'],
    ['ran 5k in a half hour', '5 km: total', 'a half hour: total'],
    ['ran 16k in 90 min', '16 km: total', '90 minutes: total'],
    ['ran 16k in 2 hours', '16 km: total', '2 hours: total'],
    ['ran 16k in an hour', '16 km: total', 'an hour: total'],
    ['ran 16k in just under an hour', '16 km: total', 'an hour: total'],
    ['10 miles in under 90 minutes', '10 mile: total', '90 minutes: total'],
    ['10k in about an hour', '10 km: total', 'an hour: total'],
    ['marathon in under 4 hours', 'marathon: total', '4 hours: total'],
    ['half marathon in the heat', 'half marathon: total'],
    ['ran a marathon drank lots', 'marathon: total'],
    ['6 miles at dawn', '6 mile: total'],
    ['6 miles easy', '6 mile: total'],
    ['calf cramp 20 miler', '20 miler: total'],
    ['on my run, 10 miles', '10 mile: total'],
    ["calf cramped on today's 10k", '10 km: total'],
    ['went for 10 miles', '10 mile: total'],
    ['no cramps for 10 miles then rain', '10 mile: total'],
    ['then i went for 10 miles', '10 mile: total'],
    ['started with 10 miles', '10 mile: total'],
  ])('is the length of the run in %j', (text, ...roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });

  it.each([
    'the last 2 miles calf cramped',
    'the final 2 miles',
    'my remaining 2 miles',
    '2 miles remaining',
    '2 miles remain',
    '2 miles short',
    '2 miles shy of the end',
    '2 miles away',
    'with 2 miles left calf seized',
    'had 2 miles left calf cramped',
    'i have 2 miles left calf cramped',
    'she has 2 miles left calf cramped',
    'still 2 miles left calf cramped',
    'and only 2 miles left calf cramped',
    '2 miles left, calf cramped',
    '2 miles left and calf cramped',
    '2 miles to go',
    '2 miles to go in 1:15',
    '2 miles to finish',
    '2 miles to home',
    '2 miles to the car',
    '2 miles to end it',
    '2 miles to run',
    '2 miles from home',
    '2 miles from finish',
    '2 miles from finishing',
    '2 miles from the car',
    '2 miles from done',
    '2 miles from my house',
    '2 miles from end',
    '2 miles from car',
  ])('is what remained in %j', (text) => {
    expect(rolesIn(text)).toEqual(['2 mile: other']);
  });

  it.each([
    ['2 miles left calf cramped', '2 mile: unclear'],
    ['2 miles to my mums', '2 mile: unclear'],
    ['2 miles from the start', '2 mile: unclear'],
    ['calf 10 miles', '10 mile: unclear'],
    ['calf cramped after, 10 miles', '10 mile: unclear'],
    ['jogged around. 10 miles', '10 mile: unclear'],
    ['the 10 miles hurt', '10 mile: unclear'],
  ])('is not told apart by %j', (text, role) => {
    expect(rolesIn(text)).toEqual([role]);
  });

  it.each([
    ['gel at mile 5 then calf cramped at mile 9', 'mile 5: other', 'mile 9: place'],
    ['passed a friend at mile 5 calf cramped at mile 8', 'mile 5: other', 'mile 8: place'],
    ['took a gel out at mile 5', 'mile 5: other'],
    ['water and then some at mile 5', 'mile 5: other'],
    ['felt bad when i drank at mile 5', 'mile 5: other'],
    ['10 km pace', '10 km: other'],
    ['10 km per week', '10 km: other'],
    ['10 km splits', '10 km: other'],
    ['on the 4th 1k repeat', '1 km: other'],
    ['1k intervals', '1 km: other'],
    ['on my 2nd 5k loop', '5 km: other'],
    ['a 30 km week', '30 km: other'],
    ['30 km month', '30 km: other'],
    ['around the first 5k', '5 km: other'],
    ['the first 5k hurt', '5 km: other'],
  ])('is no place and no length of the run in %j', (text, ...roles) => {
    expect(rolesIn(text)).toEqual(roles);
  });
});

describe('a time', () => {
  it.each([
    ['drive, 40 minutes in calf went', '40 minutes: place'],
    ['slept badly the night before my race at 40 minutes calf went', '40 minutes: place'],
    ['still at 40 minutes', '40 minutes: place'],
    ['by 41:00 still going strong', '41:00: place'],
    ['after 40 minutes, hot shower helped', '40 minutes: place'],
    ['40 minutes into my run, no shower since', '40 minutes: place'],
    ['good for 40 minutes then calf went', '40 minutes: place'],
    ['calf did not seize up for the first 40 minutes then did', '40 minutes: place'],
    ['minute 40', 'minutes 40: place'],
    ['40 minutes in', '40 minutes: place'],
    ['5 minutes in', '5 minutes: place'],
    ['at 40 minutes now', '40 minutes: place'],
    ['after 40 minutes straight', '40 minutes: place'],
    ['at almost 40 minutes', '40 minutes: place'],
    ['by 40 minutes', '40 minutes: place'],
    ['until 40 minutes', '40 minutes: place'],
    ['hit 40 minutes', '40 minutes: place'],
    ['en 40 minutos', '40 minutes: place'],
    ['within 40 minutes', '40 minutes: place'],
    ['a los 40 minutos', '40 minutes: place'],
    ['past 40 minutes', '40 minutes: place'],
    ['around 40 minutes', '40 minutes: place'],
  ])('is a place in the run in %j', (text, role) => {
    expect(rolesIn(text)).toEqual([role]);
  });

  it.each([
    'cramped for a good 90 minutes',
    'cramped for a 90 minutes',
    'cramped for the first 90 minutes',
    'calf would not relax in 90 minutes',
    'calf cramp gone in under 90 minutes',
    'still cramped after 90 minutes',
    'been 90 minutes',
    'been 90 minutes in agony',
    'been cramping 90 minutes in the car',
    'been cramping for the past 90 minutes',
    '90 minutes later calf was still locked',
    '90 minutes straight',
    '90 minutes now',
    '90 minutes nonstop',
    'cramp hit 90 minutes now',
    'calf locked at nearly 90 minutes now',
    'been waiting 90 minutes for it to let go',
    'let go after almost 90 minutes',
    '90 minutes and counting',
    'lasted 90 minutes today',
    'lasted around 90 minutes',
    'lasting 90 minutes today',
    'lasts 90 minutes today',
    'its been 90 minutes today',
    'took 90 minutes today',
    'takes 90 minutes today',
    'held 90 minutes today',
    'calf locked over 90 minutes',
    'calf locked more than 90 minutes',
    'calf tight on 90 minutes',
    'calf tight another 90 minutes',
    'calf tight almost 90 minutes',
    'calf tight nearly 90 minutes',
    'ran ok. pain for 90 minutes',
    'ran the calf for 90 minutes',
    'ran and it hurt so bad for 90 minutes',
  ])('is how long a cramp held in %j', (text) => {
    expect(rolesIn(text)).toEqual(['90 minutes: lasted']);
  });

  it.each([
    'calf cramped. ran for 90 minutes',
    'ran unlocked for 90 minutes',
    'ran my half in under 90 minutes',
    'half in under 90 minutes',
    'ran it in just under 90 minutes',
    'my run went on for 90 minutes',
    'long run for 90 minutes',
    'running for 90 minutes',
    'jogged for 90 minutes',
    'went for 90 minutes',
    'fine for 90 minutes',
    'good for 90 minutes',
    'great for 90 minutes',
    'out for about 90 minutes',
    'raced for 90 minutes',
    '90 minutes easy',
    '90 minutes today',
    'ran 90 minutes',
    'the 90 minutes',
  ])('is how long the run took in %j', (text) => {
    expect(rolesIn(text)).toEqual(['90 minutes: total']);
  });

  it.each([
    ...'drive drove driving fly flew flying flight slept sat sit sitting rest rested wait waited stand stood'
      .split(' ')
      .map((word) => `${word} for 10 minutes`),
    'sat down at 10 minutes',
    'calf did not last 10 minutes',
    'it has not lasted 10 minutes',
    'not lasting 10 minutes',
    'been 10 minutes since my run',
    'not 10 minutes later',
    'could run but not 10 minutes',
    'every 10 minutes',
    'ran at 10 minutes per mile',
    '10 minute splits',
    '10 minute mile',
    '10 minute km',
    'could not walk 10 minutes',
    'walked 10 minutes',
    'with 10 minutes left',
    '10 minutes into my cooldown',
    '10 minutes into stretching',
    '10 minutes after i stopped still sore',
    '10 minutes later it went',
  ])('is neither in %j', (text) => {
    expect(rolesIn(text)).toEqual(['10 minutes: other']);
  });

  it.each([
    ['2 minute calf cramp', '2 minutes: lasted'],
    ['5 minute cramp', '5 minutes: lasted'],
    ['cramp was 3 minutes long', '3 minutes: lasted'],
    ['30 minutes long', '30 minutes: total'],
    ['6 minute calf cramp', '6 minutes: unclear'],
    ['calf tight about 90 minutes', '90 minutes: unclear'],
    ['90 minutes and then home', '90 minutes: unclear'],
  ])('of a cramp is told by few minutes: %j', (text, role) => {
    expect(rolesIn(text)).toEqual([role]);
  });
});

describe('how long a cramp has held, by the clock', () => {
  it.each([
    ['cramp started at quarter past 4 and its 5 past 5 now', 50],
    ['cramp started at half past 4 and its 5 past 5 now', 35],
    ['cramp started at twenty past 4 and its 5 past 5 now', 45],
    ['cramp started at ten to five and its half six now', 100],
    ['cramp started at 3:10 its 3:30 now', 20],
    ['cramp started at 11:30, its 1 now', 90],
    ['pain started at 3:30 and now its 5', 90],
    ['pain started at 3 pm now its 5', 120],
    ['pain started at 3 and is 7 now, 5 pm here', 0],
    ['its 5 now, started at 3, calf still locked', 120],
    ['cramp started at 3, clock says 5 now', 120],
    ['cramp started at 3, coffee at 5', 0],
    ['cramp started at 3, coffee at 5, sore now', 0],
    ['its been a long 90 minutes of calf cramp', 90],
    ['calf cramped 90 minutes ago and is still locked', 90],
    ['calf locked 90 minutes ago', 0],
    ['calf still sore, ran 90 minutes', 0],
    ['calf cramp for the better part of 90 minutes', 90],
    ['calf cramp for the better part of 5 miles', 0],
  ])('in %j is %d minutes', (text, minutes) => {
    expect(heldIn(text)).toBe(minutes);
  });
});
