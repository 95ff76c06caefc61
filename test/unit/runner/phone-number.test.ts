import { describe, expect, test } from 'vitest';
import { parsePhone } from '../../../shared/runner/phone-number.ts';

describe('a number as typed', () => {
  test('is read for the country it was typed for', () => {
    expect(parsePhone('(512) 555-0123', 'US')).toEqual({ phone: '+15125550123', country: 'US' });
  });

  test('belongs to its own country where it names one', () => {
    expect(parsePhone('+44 7400 123456', 'US')).toEqual({ phone: '+447400123456', country: 'GB' });
  });

  test.each([
    ['words', 'no number', 'US'],
    ['nothing', '', 'US'],
    ['too short', '555', 'US'],
    ['a country that does not exist', '+1 512 555 0123', 'ZZ'],
  ])('is none with %s', (_what, typed, country) => {
    expect(parsePhone(typed, country)).toBeNull();
  });
});
