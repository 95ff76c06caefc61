import { expect, test } from 'vitest';
import { codeMeaning } from '../../../shared/sms/carrier.ts';

// Twilio's error dictionary.
test.each([
  [21610, 'optedOut'],
  [21211, 'unreachable'],
  [21614, 'unreachable'],
  [30005, 'unreachable'],
  [30006, 'unreachable'],
  [20429, 'slowDown'],
  [21611, 'slowDown'],
  [30001, 'slowDown'],
  [30003, 'unreachableNow'],
  [30008, 'unreachableNow'],
  [30004, 'filtered'],
  [30007, 'filtered'],
  [20003, 'configuration'],
  [21408, 'configuration'],
  [21606, 'configuration'],
  [21703, 'configuration'],
  [30002, 'configuration'],
  [30032, 'configuration'],
  [30034, 'configuration'],
  [30036, 'tooLate'],
  [30999, 'other'],
  [null, 'other'],
] as const)("the carrier's %s means: %s", (code, meaning) => {
  expect(codeMeaning(code)).toBe(meaning);
});
