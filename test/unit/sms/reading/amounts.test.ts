// Which words of a text are a distance or a time, and of how much; what it tells is another question.
import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../support/amounts.ts';

describe('an amount', () => {
  it.each([
    ['calf cramp 6 and a half miles in', '6 and a half mile = 10.46 km'],
    ['6 and half miles in', '6 and half mile = 10.46 km'],
    ['2 1/2 miles in', '2 1/2 mile = 4.02 km'],
    ['6 3/4 miles in', '6 3/4 mile = 10.86 km'],
    ['6 and a quarter miles in', '6 and a quarter mile = 10.06 km'],
    ['mile 6 and half', 'mile 6 and half = 10.46 km spot'],
    ['mile 6 1/2', 'mile 6 1/2 = 10.46 km spot'],
    ['6 miles and a half', '6 mile and a half = 10.46 km'],
    ['3 hours and a half', '3 hours and a half = 210 min'],
    ['an hour and a quarter in', 'an hour and a quarter = 75 min'],
    ['an hour and quarter in', 'an hour and quarter = 75 min'],
    ['hour and half in', 'hour and half = 90 min'],
    ['3/4 of a mile in', '3/4 of a mile = 1.21 km'],
    ['1/2 mile in', '1/2 mile = 0.8 km'],
    ['1/4 mile in', '1/4 mile = 0.4 km'],
    ['half of a mile in', 'half of a mile = 0.8 km'],
    ['half an hour in', 'half an hour = 30 min'],
    ['a half mile in', 'a half mile = 0.8 km'],
    ['after a quarter mile', 'a quarter mile = 0.4 km'],
    ['last quarter of a mile', 'quarter of a mile = 0.4 km'],
    ['three quarters of an hour in', 'three quarters of an hour = 45 min'],
    ['three quarter of a mile in', 'three quarter of a mile = 1.21 km'],
    ['stretched and half mile later again', 'half mile = 0.8 km'],
  ])('takes the part that %j names', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    ['6 miles and half a mile later', '6 mile = 9.66 km', 'half a mile = 0.8 km'],
    ['6 miles and a half mile later', '6 mile = 9.66 km', 'a half mile = 0.8 km'],
    ['6 miles and half an hour later', '6 mile = 9.66 km', 'half an hour = 30 min'],
    ['6 miles then a half mile walk', '6 mile = 9.66 km', 'a half mile = 0.8 km'],
    ['6 miles and a half marathon later', '6 mile = 9.66 km', 'half marathon = 21.1 km race'],
    ['an hour in a quarter mile from home', 'an hour = 60 min', 'a quarter mile = 0.4 km'],
    ['an hour and last quarter mile', 'an hour = 60 min', 'quarter mile = 0.4 km'],
    ['ran an hour and a mile later', 'an hour = 60 min', 'a mile = 1.61 km'],
    ['ran an hour and 90 minutes later', 'an hour = 60 min', '90 minutes = 90 min'],
    ['ran an hour and 60 minutes later', 'an hour = 60 min', '60 minutes = 60 min'],
    ['an hour and 10 miles total', 'an hour = 60 min', '10 mile = 16.09 km'],
    ['an hour 10 km total', 'an hour = 60 min', '10 km = 10 km'],
    ['an hour 15 miler', 'an hour = 60 min', '15 miler = 24.14 km'],
    ['an hour 10 hours ago', 'an hour = 60 min', '10 hours = 600 min'],
    ['an hour 10 hour drive', 'an hour = 60 min', '10 hour = 600 min'],
    ['made 5 of 8 miles 40 minutes in all', '8 mile = 12.87 km', '40 minutes = 40 min'],
    ['made 5 of 10 miles, 40 minutes in', '10 mile = 16.09 km', '40 minutes = 40 min'],
    ['ran 10 miles 90 minutes', '10 mile = 16.09 km', '90 minutes = 90 min'],
  ])('ends in %j where the next begins', (text, first, second) => {
    expect(amountsIn(text)).toEqual([first, second]);
  });

  it.each([
    ['6 miles into a half', '6 mile = 9.66 km'],
    ['6 miles and about half of it uphill', '6 mile = 9.66 km'],
    ['6 miles and half of it uphill', '6 mile = 9.66 km'],
    ['6 miles and half way home', '6 mile = 9.66 km'],
    ['6 miles half asleep', '6 mile = 9.66 km'],
    ['6 miles and an easy walk', '6 mile = 9.66 km'],
    ['made 5 of 10 miles then walked', '10 mile = 16.09 km'],
    ['6 out of ten mile 2', 'mile 2 = 3.22 km spot'],
    ['half, a mile', 'a mile = 1.61 km'],
  ])('of %j takes no half and no ten that belong to something else', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    ['a couple of miles in', 'couple of mile = 3.22 km'],
    ['couple miles in', 'couple mile = 3.22 km'],
    ['4 klicks in', '4 klicks = 4 km'],
    ['a 20 miler', '20 miler = 32.19 km'],
    ['half marathon', 'half marathon = 21.1 km race'],
    ['my first marathon', 'marathon = 42.2 km race'],
    ['last miles half marathon', 'half marathon = 21.1 km race'],
    ['last miles 10 minutes slower', '10 minutes = 10 min'],
  ])('is said by a word of its own in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    'felt half dead',
    'happy hour',
    'mile 0',
    '6, miles',
    '10 m in',
    '150 steps in',
    '10x400 m',
    '6 x 800 meters 3 days ago',
    'at 400 m pace',
    'at 400 m reps',
    'at 400 m intervals',
    'at 400 m of 800',
    'halfway through',
    'm 6 w 8 f 10',
    'm6am',
    'm6a',
    'm6pm',
    'm6p',
  ])('is none in %j', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });
});

describe('hours and minutes', () => {
  it.each([
    ['an hour 20 in', 'an hour 20 = 80 min'],
    ['an hour and ten into my run', 'an hour and ten = 70 min'],
    ['an hour ten today', 'an hour ten = 70 min'],
    ['an hour and five in', 'an hour and five = 65 min'],
    ['1 hour and 20 minutes in', '1 hour and 20 minutes = 80 min'],
    ['1 hour, 20 minutes', '1 hour 20 minutes = 80 min'],
    ['1 hour 12 minutes in', '1 hour 12 minutes = 72 min'],
    ['1h12 in', '1 hour 12 = 72 min'],
  ])('are one time in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    'an hour and 4 gels in',
    'an hour and 12 hills',
    'an hour 12 hills',
    'an hour 10th cramp',
    'an hour, 20 squats after',
    'an hour and some minutes in',
    'an hour 10 times',
    'an hour 5 x 400',
    'an hour 5 out of 10',
    'an hour 5 of 10',
    'an hour 80 percent of it uphill',
    'an hour 10 reps',
    'an hour 10 rep set',
    'an hour 10 days straight',
    'an hour 20 day streak',
    'an hour 10 weeks straight',
    'an hour 10 week plan',
    'an hour 5 or 6 hills',
    'an hour 5 to 6',
    'an hour 5 am',
    'an hour 5 pm',
  ])('are an hour alone in %j: what follows counts something else', (text) => {
    expect(amountsIn(text)).toEqual(['an hour = 60 min']);
  });

  it.each([
    ['1:15 into it', '1:15 = 75 min'],
    ['the 1:15 mark', '1:15 = 75 min'],
    ['6:30 in', '6:30 = 390 min'],
    ['7:05 in', '7:05 = 7 min'],
    ['12:30 in', '12:30 = 12 min'],
    ['41:00 in', '41:00 = 41 min'],
    ['at 41:00', '41:00 = 41 min spot'],
    ['by 41:00', '41:00 = 41 min spot'],
    ['around 41:00', '41:00 = 41 min spot'],
    ['about 41:00', '41:00 = 41 min spot'],
    ['until 41:00', '41:00 = 41 min spot'],
    ['past 41:00', '41:00 = 41 min spot'],
  ])('stand on the watch in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each(['at 23:10', 'ran 41:00', 'at 7:05'])('are no time into the run in %j', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });
});

describe('a spot by its number', () => {
  it.each([
    ['mile 6', 'mile 6 = 9.66 km spot'],
    ['mile marker 6', 'mile marker 6 = 9.66 km spot'],
    ['mile mark 6', 'mile mark 6 = 9.66 km spot'],
    ['mile number 6', 'mile number 6 = 9.66 km spot'],
    ['mile post 6', 'mile post 6 = 9.66 km spot'],
    ['mile 6, minutes after', 'mile 6 = 9.66 km spot'],
    ['mile: 8', 'mile 8 = 12.87 km spot'],
    ['mile: 6, 8 of 10', 'mile 6 = 9.66 km spot'],
    ['mile 8 of 10', 'mile 8 = 12.87 km spot'],
    ['mile, 8 of 13', 'mile 8 = 12.87 km spot'],
    ['km 9', 'km 9 = 9 km spot'],
    ['minute 35', 'minutes 35 = 35 min spot'],
    ['mile 7/10', 'mile 7/10 = 11.27 km spot'],
    ['mile 12/20', 'mile 12/20 = 19.31 km spot'],
    ['mile marker 7/10', 'mile marker 7/10 = 11.27 km spot'],
    ['every mile, 7/12', 'mile 7/12 = 11.27 km spot'],
    ['km 7/10', 'km 7/10 = 7 km spot'],
    ['M12 calf', 'm 12 = 19.31 km spot'],
    ['M12 cramp', 'm 12 = 19.31 km spot'],
    ['M12 again', 'm 12 = 19.31 km spot'],
    ['the 7th mile', '7 mile = 11.27 km spot'],
    ['the 2nd mile', '2 mile = 3.22 km spot'],
    ['the 22nd minute', '22 minutes = 22 min spot'],
    ['the hour mark', 'hour = 60 min spot'],
    ['at the half hour mark', 'half hour = 30 min'],
  ])('is named in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    'the 1st mile',
    'the 2nd hour',
    'hour 3',
    'every 3rd mile',
    'every mile from the 3rd',
    'every mile. 8 today',
    'every mile, 7/10',
    'every mile, 8 out of 10',
    'every mile, eight out of ten',
    'every mile, 8 of 10',
    'last miles 2nd time this week',
    'a few minutes 7/10',
  ])('is not named in %j', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });

  it.each([
    ['800 metres in', '800 metres = 0.8 km'],
    ['800 m into it', '800 m = 0.8 km'],
    ['100 m in', '100 m = 0.1 km'],
    ['the 800 m mark', '800 m = 0.8 km'],
    ['at 800 m', '800 m = 0.8 km'],
    ['at 800 m off the line', '800 m = 0.8 km'],
    ['at 1500 m outpaced', '1500 m = 1.5 km'],
    ['around 1500 meters', '1500 meters = 1.5 km'],
    ['about 400 m', '400 m = 0.4 km'],
    ['past 1500 metres', '1500 metres = 1.5 km'],
  ])('is told in metres in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    ['halfway through my 10k', 'halfway through my 10 km = 5 km spot'],
    ['half way through my 10k', 'half way through my 10 km = 5 km spot'],
    ['1/2 way through my 10k', '1/2 way through my 10 km = 5 km spot'],
    ['halfway point of my 10k', 'halfway point of my 10 km = 5 km spot'],
    ['halfway mark of my 10k', 'halfway mark of my 10 km = 5 km spot'],
    ['halfway into the 10k', 'halfway into the 10 km = 5 km spot'],
    ['halfway in a 10k', 'halfway in a 10 km = 5 km spot'],
    ['halfway of our 10k', 'halfway of our 10 km = 5 km spot'],
    ['halfway through this 10k', 'halfway through this 10 km = 5 km spot'],
    ["halfway through today's 10k", 'halfway through today 10 km = 5 km spot'],
    ['halfway through an easy 10k', 'halfway through an easy 10 km = 5 km spot'],
    ['halfway through my long 10k', 'halfway through my long 10 km = 5 km spot'],
    ['halfway through my half marathon', 'halfway through my half marathon = 10.55 km spot'],
    ['halfway through it, at mile 6', 'mile 6 = 9.66 km spot'],
  ])('is half of a whole in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });

  it.each([
    ['halfway up the 5k climb', '5 km = 5 km'],
    ['half the 10k', '10 km = 10 km'],
    ['half asleep in my 10k', '10 km = 10 km'],
    ['all the way through my 10k', '10 km = 10 km'],
  ])('is not half of the whole in %j', (text, amount) => {
    expect(amountsIn(text)).toEqual([amount]);
  });
});
