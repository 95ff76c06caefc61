import { describe, expect, test } from 'vitest';
import {
  drinkRangeWords,
  drinkWords,
  sodiumRange,
  temperatureWords,
  timeWords,
} from '../../../../shared/sms/copy/amounts.ts';
import { sodium } from '../../../../shared/sms/copy/english/reminder-words.ts';

const sodiumWords = (...given: Parameters<typeof sodiumRange>): string =>
  sodium(sodiumRange(...given), given[2]);

describe('amounts as the runner reads them', () => {
  test('temperatures are whole degrees, and nought is never minus', () => {
    expect(temperatureWords(30, 'imperial')).toBe('86F');
    expect(temperatureWords(-0.4, 'metric')).toBe('0C');
    expect(temperatureWords(-1.6, 'metric')).toBe('-2C');
  });

  test('drinks are rounded down', () => {
    expect(drinkWords(499, 'imperial')).toBe('16oz');
    expect(drinkWords(499, 'metric')).toBe('490ml');
  });

  test('a range is one number where both ends read the same, or it begins at nothing', () => {
    expect(drinkRangeWords(400, 600, 'imperial')).toBe('13-20oz');
    expect(drinkRangeWords(400, 405, 'metric')).toBe('400ml');
    expect(drinkRangeWords(0, 600, 'metric')).toBe('600ml');
  });

  test('sodium stands as on a label', () => {
    expect(sodiumWords(460, 690, 'metric')).toBe('460-690mg sodium per litre');
    expect(sodiumWords(460, 690, 'imperial')).toBe('160-240mg sodium per 12oz');
  });

  test.each([
    ['00:00', '12am'],
    ['00:30', '12:30am'],
    ['06:05', '6:05am'],
    ['11:59', '11:59am'],
    ['12:00', '12pm'],
    ['13:00', '1pm'],
    ['23:59', '11:59pm'],
  ])('%s is %s, or as it is', (local, words) => {
    expect(timeWords(local, 'imperial')).toBe(words);
    expect(timeWords(local, 'metric')).toBe(local);
  });
});
