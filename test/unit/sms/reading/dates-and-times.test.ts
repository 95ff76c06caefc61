// When a runner says it is: dates of pauses, spans, and times of day. Read on Wednesday 18 November 2026.
import { describe, expect, it } from 'vitest';
import { requestFor } from '../../../support/reading.ts';

describe('the end of a pause', () => {
  it.each([
    ['until the 14th', '2026-12-14'],
    ['until the 18th', '2026-12-18'],
    ['until the 19th', '2026-11-19'],
    ['until the 30th', '2026-11-30'],
    ['until the 31st', '2026-12-31'],
    ['until the 1st', '2026-12-01'],
    ['until the 32nd', null],
    ['until the 0th', null],
    ['until 1 june', '2027-06-01'],
    ['until monday', '2026-11-23'],
    ['until tues', '2026-11-24'],
    ['until sunday the 6th of december', '2026-12-06'],
    ['until may the 4th', '2027-05-04'],
    ['until dec 24 2027', '2027-12-24'],
    ['until weds', '2026-11-18'],
    ['until thurs', '2026-11-19'],
    ['for 2.5 weeks', '2026-12-06'],
    ['long days at work until friday', '2026-11-20'],
    ['until feb 30', null],
    ['until the day after tomorrow', '2026-11-20'],
    ['until 21st dec', '2026-12-21'],
    ['until dec 2nd', '2026-12-02'],
    ['until dec 3rd', '2026-12-03'],
    ['until 11th december', '2026-12-11'],
    ['until dec 12th', '2026-12-12'],
    ['until 13th dec', '2026-12-13'],
    ['until jan 22nd', '2027-01-22'],
    ['until saturday', '2026-11-21'],
    ['until january', '2027-01-01'],
    ['until 12/24', '2026-12-24'],
  ])('PAUSE %s names a date', (said, untilOn) => {
    expect(requestFor('pause', `pause ${said}`).untilOn).toBe(untilOn);
  });

  it.each([
    ['3 days', '2026-11-21'],
    ['a day', '2026-11-19'],
    ['for a week', '2026-11-25'],
    ['this week', '2026-11-25'],
    ['for 2 weeks', '2026-12-02'],
    ['for a couple of weeks', '2026-12-02'],
    ['for a few days', '2026-11-21'],
    ['several days', '2026-11-22'],
    ['for a fortnight', '2026-12-02'],
    ['next month', '2026-12-18'],
    ['two months', '2027-01-18'],
    ['one year', '2027-11-18'],
    ['400 days', '2027-12-23'],
    ['401 days', null],
    ['99999999 years', null],
    ['a couple of weeks', '2026-12-02'],
    ['couple months', '2027-01-18'],
    ['the next few months', '2027-02-18'],
    ['the week', '2026-11-25'],
    ['next year', '2027-11-18'],
    ['for the next couple of days', '2026-11-20'],
    ['a couple of months', '2027-01-18'],
    ['for a week after surgery', '2026-11-25'],
    ['week after week, 3 weeks', '2026-12-09'],
  ])('PAUSE %s counts from today', (said, untilOn) => {
    expect(requestFor('pause', `pause ${said}`).untilOn).toBe(untilOn);
  });

  it('takes the span that has a count', () => {
    expect(requestFor('pause', 'days are too hot, pause 2 weeks').untilOn).toBe('2026-12-02');
  });

  it('takes the span to come, not one that is over', () => {
    expect(requestFor('pause', 'paused 2 weeks ago, pause 3 days').untilOn).toBe('2026-11-21');
  });

  it('has none where none is said', () => {
    expect(requestFor('pause', 'pause').untilOn).toBeNull();
  });
});

describe('the day of a run', () => {
  it.each([
    ['60 min saturday 7am', '2026-11-21'],
    ['an hour on saturday', '2026-11-21'],
    ['dec 3 60 min 7am', '2026-12-03'],
    ['21 dec 10 km', '2026-12-21'],
    ['5 miles dec 2nd', '2026-12-02'],
    ['dec 3 1830 10k', '2026-12-03'],
    ['dec 3 2030 10k', '2026-12-03'],
    ['dec 3 2027 10k', '2027-12-03'],
    ['6am 5 miles on saturday', '2026-11-21'],
    ['dec 3 5 miles, 25 of us', '2026-12-03'],
    ['5 miles the day after tomorrow', '2026-11-20'],
    ['5 miles day after tomorrow', '2026-11-20'],
    ['after work on dec 3', '2026-12-03'],
    ['all day long on dec 3', '2026-12-03'],
    ['in 45 minutes', '2026-11-18'],
    ['in an hour 5 miles', '2026-11-18'],
    ['5 miles on the 21st', '2026-11-21'],
    ['just sat down, tomorrow 5 miles', '2026-11-19'],
    ['in the sun tomorrow 5 miles', '2026-11-19'],
  ])('a run %s has its date', (said, on) => {
    expect(requestFor('run', `run ${said}`).run.on).toBe(on);
  });

  it('takes the sun for no day to skip', () => {
    expect(requestFor('skip', 'skip, sun is brutal').on).toBeNull();
    expect(requestFor('skip', 'skip the sun run').on).toBe('2026-11-22');
  });
});

describe('the day to skip', () => {
  it.each([
    ['mon', '2026-11-23'],
    ['tues', '2026-11-24'],
    ['the tuesdays run', '2026-11-24'],
    ['thur', '2026-11-19'],
    ['fris', '2026-11-20'],
    ['sats run', '2026-11-21'],
    ['suns', '2026-11-22'],
    ['the weekend', '2026-11-21'],
  ])('SKIP %s names a day', (said, on) => {
    expect(requestFor('skip', `skip ${said}`).on).toBe(on);
  });
});

describe('the time a run starts', () => {
  it.each([
    ['at 23:59', '23:59'],
    ['at 24:00', null],
    ['at 6:60', null],
    ['at 6:59', '06:59'],
    ['6am', '06:00'],
    ['6a', '06:00'],
    ['6 pm', '18:00'],
    ['6:30p', '18:30'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['630a', '06:30'],
    ['13pm', '13:00'],
    ['noon', '12:00'],
    ['midday', '12:00'],
    ['18:30', '18:30'],
    ['at 0630', '06:30'],
    ['0400', '04:00'],
    ['at 1845', '18:45'],
    ['at 630', '06:30'],
    ['at 345', '15:45'],
    ['at 100', '13:00'],
    ['at 6.5', null],
    ['at 24:30', null],
    ['24 pm', null],
    ['0030', null],
    ['1530a', '15:30'],
    ['00:30', '00:30'],
    ['2030', '20:30'],
    ['2026', null],
    ['345', null],
    ['4x1600', null],
    ['1600 m', null],
    ['easy five', null],
    ['four of us', null],
    ['at 7 pace', null],
    ['at 8:30 pace', null],
    ['at 8:30 min', null],
    ['at 7:15 6 of us', '07:15'],
    ['at 6:30 mile repeats', '06:30'],
    ['at 7 mile repeats', null],
    ['at 7 x', null],
    ['at 7th street', null],
    ['with 7 others', null],
    ['with 7 team mates', null],
    ['with 7 amateurs', null],
    ['with great 7 others', null],
    ['bypass 7 others', null],
    ['7 in all', null],
    ['5 in the park at 7', '07:00'],
    ['12 in', null],
    ['at 13', null],
    ['6x800', null],
  ])('%s as it is written', (said, startLocal) => {
    expect(requestFor('run', `run tomorrow 5 miles ${said}`).run.startLocal).toBe(startLocal);
  });

  it.each([
    ['at 3', '15:00'],
    ['at 4', '04:00'],
    ['at 11', '11:00'],
    ['at 12', '12:00'],
    ['by 7', '07:00'],
    ['about 7', '07:00'],
    ['around 7', '07:00'],
    ['a las 7', '07:00'],
    ['7 oclock', '07:00'],
    ['at 0', '00:00'],
    ['at six thirty', '06:30'],
    ['at 6 forty five', '06:45'],
    ['six fifteen am', '06:15'],
    ['six ten pm', '18:10'],
    ['at six five of us', '06:00'],
    ['at six five friends', '06:00'],
    ['at six twenty minutes easy', '06:00'],
    ['at six ten mile', '06:00'],
    ['at half past seven', '07:30'],
    ['at half past 5pm', '17:30'],
    ['half past 12', '12:30'],
    ['quarter past seven', '07:15'],
    ['at quarter to six', '05:45'],
    ['quarter to 12 am', '23:45'],
    ['past seven', null],
  ])("%s by runners' hours", (said, startLocal) => {
    expect(requestFor('run', `run tomorrow 5 miles ${said}`).run.startLocal).toBe(startLocal);
  });

  it.each([
    ['tomorrow evening at 6', '18:00'],
    ['tomorrow night at 8', '20:00'],
    ['tonight at 8', '20:00'],
    ['tomorrow afternoon at 3', '15:00'],
    ['tomorrow morning at 3', '03:00'],
    ['7 in the evening', '19:00'],
    ['7 in the morning', '07:00'],
    ['12 in the afternoon', '12:00'],
    ['12 in the morning', '00:00'],
    ['7 in morning', '07:00'],
    ['this evening at 6 a 10k', '18:00'],
    ['evening 7', '19:00'],
    ['evenings 7', '19:00'],
    ['night 8', '20:00'],
    ['nights 8', '20:00'],
    ['afternoon 5', '17:00'],
    ['afternoons 5', '17:00'],
    ['arvo 5', '17:00'],
    ['arvo at 4', '16:00'],
    ['morning 3', '03:00'],
    ['mornings 3', '03:00'],
    ['evening 18:30', '18:30'],
    ['evening 0630', '06:30'],
    ['evening 00:30', '00:30'],
    ['evening at 12', '12:00'],
    ['evening not morning at 6', '18:00'],
    ['no more mornings, evening at 6', '18:00'],
    ['morning or evening at 6', '06:00'],
    ['morning or evening at 3', '15:00'],
    ['after an overnight shift at 6', '06:00'],
    ['morning at 11', '11:00'],
    ['afternoon at 1', '13:00'],
  ])('%s by the part of the day', (said, startLocal) => {
    expect(requestFor('run', `run 5 miles tomorrow ${said}`).run.startLocal).toBe(startLocal);
  });
});
