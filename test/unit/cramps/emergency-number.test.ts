import { expect, test } from 'vitest';
import { emergencyNumberFor } from '../../../shared/cramps/emergency-number.ts';

test.each([
  ['US', '911'],
  ['MX', '911'],
  ['GB', '999'],
  ['AU', '000'],
  ['NZ', '111'],
  ['JP', '119'],
  ['FR', '112'],
  ['XX', '112'],
])('in %s it is %s, wherever the number is from', (country, number) => {
  expect(emergencyNumberFor(country, '+15125550123')).toBe(number);
});

test.each([
  ['+15125550123', '911'],
  ['+447400123456', '999'],
  ['+353851234567', '999'],
  ['+61412345678', '000'],
  ['+64211234567', '111'],
  ['+33612345678', '112'],
  ['+2011441', '112'],
])('of %s while no place is known it is %s', (phone, number) => {
  expect(emergencyNumberFor(null, phone)).toBe(number);
});
