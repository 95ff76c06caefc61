import { describe, expect, it } from 'vitest';
import { requestFor } from '../../../support/reading.ts';

const daysAndTimes = (text: string): readonly string[] =>
  requestFor('runs', text).runs.map(({ weekday, startLocal }) => `${weekday} ${startLocal}`);

describe('weekly runs', () => {
  it('keeps each time, length and distance with its days', () => {
    expect(requestFor('runs', 'RUNS Tue Thu 6:30am 45min, Sat 8am 90min').runs).toEqual([
      { weekday: 2, startLocal: '06:30', minutes: 45, distanceKm: null },
      { weekday: 4, startLocal: '06:30', minutes: 45, distanceKm: null },
      { weekday: 6, startLocal: '08:00', minutes: 90, distanceKm: null },
    ]);
  });

  it.each([
    ['RUNS T TH SA 6:10A', ['2 06:10', '4 06:10', '6 06:10']],
    ['update: now its m w f 6:45pm not mornings', ['1 18:45', '3 18:45', '5 18:45']],
    ['runs thrusday 545am', ['4 05:45']],
    ['runs mon-wed 6a', ['1 06:00', '2 06:00', '3 06:00']],
    ['weekends only, sat n sun around 9', ['6 09:00', '7 09:00']],
    ['runs tu/th 18:30', ['2 18:30', '4 18:30']],
    ['usually mon and wed evenings around 7', ['1 19:00', '3 19:00']],
    ['corro los martes y jueves a las 6 am', ['2 06:00', '4 06:00']],
  ])('reads %j', (text, expected) => {
    expect(daysAndTimes(text)).toEqual(expected);
  });

  it('has no run where no day is named', () => {
    expect(requestFor('runs', 'RUNS').runs).toEqual([]);
  });
});

describe('dates, on a Wednesday, 18 November 2026', () => {
  it.each([
    ['run tomorrow 7am 10mi', { on: '2026-11-19', startLocal: '07:00', distanceKm: 16.1, isRace: false }],
    ['Race sat 7am marathon!!', { on: '2026-11-21', startLocal: '07:00', distanceKm: 42.2, isRace: true }],
    ['going for a quick 3 at noon today', { on: '2026-11-18', startLocal: '12:00', distanceKm: 4.8 }],
    ['race on dec 6 at 7am 10k', { on: '2026-12-06', startLocal: '07:00', distanceKm: 10, isRace: true }],
    ['run wed nite 7:15 40min', { startLocal: '19:15', minutes: 40 }],
  ])('reads the run of %j', (text, run) => {
    expect(requestFor('run', text).run).toMatchObject(run);
  });

  it.each([
    ['PAUSE 2 weeks', '2026-12-02'],
    ['PAUSE until Dec 3', '2026-12-03'],
    ['pause till jan 8', '2027-01-08'],
    ['pause til the 14th', '2026-12-14'],
    ['pls pause, sprained wrist lol, 3 wks', '2026-12-09'],
    ['no texts till next friday please', '2026-11-27'],
    ['pause', null],
  ])('%j ends %s', (text, untilOn) => {
    expect(requestFor('pause', text).untilOn).toBe(untilOn);
  });

  it.each([
    ['skip today', '2026-11-18'],
    ['taking a rest day tmrw', '2026-11-19'],
    ['cancel saturdays run its icy', '2026-11-21'],
    ['SKIP', null],
  ])('%j skips %s', (text, on) => {
    expect(requestFor('skip', text).on).toBe(on);
  });

  it.each([
    ['WHERE Austin TX', 'austin tx'],
    ['WHERE 97214 portland', '97214 portland'],
    ['we relocated to Tempe AZ last week', 'tempe az'],
    ['my new zip is 94110', '94110'],
    ['im running in maine for the next month', 'maine'],
    ['where', null],
  ])('%j looks up %s', (text, query) => {
    expect(requestFor('where', text).query).toBe(query);
  });
});
