// The week's runs: which words name days, how days, times and amounts belong together.
import { describe, expect, it } from 'vitest';
import { requestFor } from '../../../support/reading.ts';

const runsIn = (text: string): readonly string[] =>
  requestFor('runs', text, { waitingFor: 'runs' }).runs.map(({ weekday, startLocal, minutes, distanceKm }) =>
    [weekday, startLocal, minutes && `${minutes} min`, distanceKm && `${distanceKm} km`]
      .filter((part) => part !== null)
      .join(' '),
  );

const daysIn = (text: string): string =>
  requestFor('runs', text, { waitingFor: 'runs' })
    .runs.map(({ weekday }) => weekday)
    .join(' ');

const everyDay = '1 2 3 4 5 6 7';

describe('days in a row', () => {
  it.each([
    ['mon-fri 6am', '1 2 3 4 5'],
    ['mon - fri 6am', '1 2 3 4 5'],
    ['Mon. - Fri. 6am', '1 2 3 4 5'],
    ['mon to fri 6am', '1 2 3 4 5'],
    ['mon through fri 6am', '1 2 3 4 5'],
    ['mon thru fri 6am', '1 2 3 4 5'],
    ['mon til fri 6am', '1 2 3 4 5'],
    ['mon till fri 6am', '1 2 3 4 5'],
    ['mon until fri 6am', '1 2 3 4 5'],
    ['lunes a viernes 6am', '1 2 3 4 5'],
    ['m-f 6am', '1 2 3 4 5'],
    ['m-fri 6am', '1 2 3 4 5'],
    ['fri-mon 6am', '5 6 7 1'],
    ['sat 8am, mon to thu 6am', '6 1 2 3 4'],
    ['mon-wed 6am, sat 8am', '1 2 3 6'],
  ])('%s is a range', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });

  it.each([
    ['m-w-f 6am', '1 3 5'],
    ['mon-wed-fri 6am', '1 3 5'],
    ['tue-thu-sat-sun 6am', '2 4 6 7'],
    ['mon, fri 6am', '1 5'],
    ['mon fri 6am', '1 5'],
    ['mon or fri 6am', '1 5'],
    ['mon yoga fri 6am', '1 5'],
    ['mon is track, fri 6am', '1 5'],
    ['mon 6am to 7am fri', '1 5'],
  ])('%s is a list', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });
});

describe('every day', () => {
  it.each([
    'every day 6am',
    'each day 6am',
    'every morning 6am',
    'each evening at 6',
    'every night 8pm',
    'every afternoon at 4',
    'every other day 6am',
    'every single day 6am',
    'each single morning 6am',
    'daily 6am',
  ])('%s is all the week', (text) => {
    expect(daysIn(text)).toBe(everyDay);
  });

  it.each([
    ['every tuesday 6am', '2'],
    ['every other tuesday 6am', '2'],
    ['i run every other mile hard, mon wed 6am', '1 3'],
    ['all day long run sat 6am', '6'],
    ['no day but sat 6am', '6'],
    ['weekday 6am', '1 2 3 4 5'],
  ])('%s is not', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });
});

describe('days by their first letters', () => {
  it.each([
    ['m w f 6am', '1 3 5'],
    ['m/w/f 6am', '1 3 5'],
    ['t r 6am', '2 4'],
    ['m t 6am', '1 2'],
    ['w t 6am', '3 2'],
    ['w m 6am', '3 1'],
    ['w r 6am', '3 4'],
    ['w s 6am', '3 6'],
    ['w th 6am', '3 4'],
    ['m w sat 6am', '1 3 6'],
    ['w fri 6am', '3 5'],
    ['w and f 6am', '3 5'],
    ['tempo w f 6am', '3 5'],
    ['m w 6am', '1 3'],
    ['m w 6:30', '1 3'],
    ['6am m w', '1 3'],
    ['m wed f 6am', '1 3 5'],
    ['m 6am sat 8am', '1 6'],
    ['RUNS m 6am', '1'],
    ['RUNS w 6am', '3'],
    ['RUNS u 7am', '7'],
    ['RUNS m w u 7am', '1 3 7'],
  ])('%s names days by one letter', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });

  it.each([
    ['run w u sat and mon 7am', '6 1'],
    ['run w friends sat and mon 7am', '6 1'],
    ['run w andy sat and mon 7am', '6 1'],
    ['run w husband sat and mon 7am', '6 1'],
    ['m t run w friends 7am', '1 2'],
    ['do u have sat and mon 7am', '6 1'],
  ])('%s: with and you are no days', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });

  it('takes one letter alone for no day', () => {
    expect(daysIn('m 6am')).toBe('');
    expect(daysIn('my 5k pace w friends is 6am')).toBe('');
  });

  it.each([
    ['mo we fr 6am', '1 3 5'],
    ['mo/we 6am', '1 3'],
    ['tu we 6am', '2 3'],
    ['we th 6am', '3 4'],
    ['fr sa 6am', '5 6'],
    ['fr su 6am', '5 7'],
    ['su mo 6am', '7 1'],
    ['we fr 6am', '3 5'],
    ['we mo 6am', '3 1'],
  ])('%s names days by two', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });

  it.each([
    ['we run sat 6am', '6'],
    ['we both run sat 6am', '6'],
    ['tue we go at 6am', '2'],
    ['after 2 mo off, tue 6am', '2'],
  ])('%s: two letters alone are the word they are', (text, days) => {
    expect(daysIn(text)).toBe(days);
  });
});

describe('words that are days only elsewhere', () => {
  it.each([
    'sat on the couch',
    'sat down',
    'sat down at noon',
    'sat in the car',
    'sat out the last one',
    'sat around',
    'sat around the house',
    'sat there',
    'sat next to my dog',
    'sat for hours',
    'sat for ages',
    'sat for too long',
    'sat for so long',
    'sat for a while',
    'sat too much',
    'sat at my desk',
    'sat all day',
    'i sat still',
    'he sat still',
    'she sat still',
    'we sat still',
    'been sat still',
  ])('%s names no Saturday', (said) => {
    expect(daysIn(`runs tue 6am, ${said}`)).toBe('2');
  });

  it.each([
    'sat at 7',
    'sat at 7:30',
    'sat at noon',
    'sat around 7',
    'sat around noon',
    'sat in the morning at 7',
    'sat in the afternoon at 3',
    'sat in the evening at 7',
    'sat in morning',
    'sat for 90 min',
    'sat for a long run',
    'sat next week',
    'sat, at my usual time',
    'just sat 8am',
    'mi sat 8am',
  ])('%s names Saturday', (said) => {
    expect(daysIn(`runs tue 6am, ${said}`)).toBe('2 6');
  });

  it.each([
    'the sun burns',
    'the sun ruins every run',
    'in the sun run slower',
    'under the sun run slower',
    'from the sun one suffers',
    'full sun',
    'hot sun',
    'no sun',
    'blazing sun',
    'direct sun',
    'sun is brutal',
    'sun was brutal',
    'sun hat on',
    'sun screen on',
    'sun came out',
    'sun exposure',
    'sun out',
    'sun up',
    'sun beating down',
  ])('%s names no Sunday', (said) => {
    expect(daysIn(`runs tue 6am, ${said}`)).toBe('2');
  });

  it.each([
    'the sun run',
    'the sun long run',
    'the sun race',
    'the sun one',
    'the sun 7am',
    'sun is my long run',
    'sun is at 7',
    'sun is long',
    'sun is race day',
    'sun 7am',
    'sun 7am is fine',
    'the usual sun loop',
    'hotel sun 7am',
    'a run sun, no hot coffee',
  ])('%s names Sunday', (said) => {
    expect(daysIn(`runs tue 6am, ${said}`)).toBe('2 7');
  });
});

describe('what belongs to which days', () => {
  it.each([
    ['tue 5mi, thu 8mi, 6am', ['2 06:00 8 km', '4 06:00 12.9 km']],
    ['tue 6am 5mi, thu 7am 45min', ['2 06:00 8 km', '4 07:00 45 min']],
    ['tue thu 6am 5mi 45min', ['2 06:00 45 min 8 km', '4 06:00 45 min 8 km']],
    ['tue 6am, thu 5mi', ['2 06:00', '4 06:00 8 km']],
    ['tue 5mi 3mi 6am', ['2 06:00 8 km']],
    ['tue 45min 30min 6am', ['2 06:00 45 min']],
    ['tue 6am 7am 5mi', ['2 06:00 8 km']],
    ['tue 44.6 min 6am', ['2 06:00 45 min']],
    ['mon 6am, wed, fri 7am', ['1 06:00', '3 07:00', '5 07:00']],
    ['mon wed 6am, sat 8am, sun', ['1 06:00', '3 06:00', '6 08:00', '7']],
    ['at half past seven, mon wed 5k', ['1 07:30 5 km', '3 07:30 5 km']],
    ['mon, wed', ['1', '3']],
  ])('%s: what follows days is theirs', (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });

  it.each([
    ['6am tue, 7am thu', ['2 06:00', '4 07:00']],
    ['5 miles tue thu, 10 miles sat', ['2 8 km', '4 8 km', '6 16.1 km']],
    ['45 min 6am tue thu, 90 min 8am sat', ['2 06:00 45 min', '4 06:00 45 min', '6 08:00 90 min']],
    ['5 miles tue, 45 min thu', ['2 8 km', '4 45 min']],
    ['6am weekends', ['6 06:00', '7 06:00']],
  ])('%s: before its days when the text ends with days', (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });

  it.each([
    ['6am mon wed fri 5mi', ['1 06:00 8 km', '3 06:00 8 km', '5 06:00 8 km']],
    ['5 miles mon wed, fri 6am', ['1 06:00 8 km', '3 06:00 8 km', '5 06:00 8 km']],
    ['6am tue-thu 40min', ['2 06:00 40 min', '3 06:00 40 min', '4 06:00 40 min']],
  ])('%s: said once, for all', (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });

  it.each([
    ['6am mon, sat 8am', ['1 06:00', '6 08:00']],
    ['5mi mon, sat 8mi', ['1 8 km', '6 12.9 km']],
    ['30 min mon, sat 60 min', ['1 30 min', '6 60 min']],
  ])('%s: said before one day and after another', (text, runs) => {
    expect(runsIn(text)).toEqual(runs);
  });

  it('names a run once, however often it is said, but two on one day twice', () => {
    expect(runsIn('mon 6am, mon 6am, mon 5pm')).toEqual(['1 06:00', '1 17:00']);
    expect(runsIn('mon 6am wed 6am')).toEqual(['1 06:00', '3 06:00']);
  });
});
