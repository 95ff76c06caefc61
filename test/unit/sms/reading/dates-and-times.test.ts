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
  ])('PAUSE %s counts from today', (said, untilOn) => {
    expect(requestFor('pause', `pause ${said}`).untilOn).toBe(untilOn);
  });

  it('takes the span to come, not one that is over', () => {
    expect(requestFor('pause', 'paused 2 weeks ago, pause 3 days').untilOn).toBe('2026-11-21');
  });

  it('has none where none is said', () => {
    expect(requestFor('pause', 'pause').untilOn).toBeNull();
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
    ['at 6.5', null],
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
  ])('%s by the part of the day', (said, startLocal) => {
    expect(requestFor('run', `run 5 miles tomorrow ${said}`).run.startLocal).toBe(startLocal);
  });
});
