// The carrier's word on a text, against what the runner did since.
import { describe, expect, test } from 'vitest';
import { cameBackAfter, consentEventOf } from '../../../shared/reminders/carrier-verdict.ts';
import type { ConsentEvent } from '../../../shared/runner/consent.ts';
import { aReminder } from '../../support/universe.ts';

const reminder = aReminder({
  claimedAt: '2026-03-10T10:00:05.000Z',
  sendingAt: '2026-03-10T10:00:10.000Z',
  sid: 'SM1',
  errorCode: 21610,
});

const event = (action: ConsentEvent['action'], at: string): ConsentEvent => ({
  ...consentEventOf(reminder, 'stopped'),
  action,
  at,
});
const later = '2026-03-10T10:00:11.000Z';

describe('a runner came back', () => {
  test('by START or JOIN after the text was handed over', () => {
    expect(cameBackAfter(reminder, [event('restarted', later)])).toBe(true);
    expect(cameBackAfter(reminder, [event('joined', later)])).toBe(true);
  });

  test('not by what was before, nor by anything else after', () => {
    expect(cameBackAfter(reminder, [])).toBe(false);
    expect(cameBackAfter(reminder, [event('joined', '2026-03-10T10:00:10.000Z')])).toBe(false);
    expect(cameBackAfter(reminder, [event('stopped', later), event('unreachable', later)])).toBe(false);
  });

  test('as seen from the claim, where the text never was handed over', () => {
    const claimed = { ...reminder, sendingAt: null };
    expect(cameBackAfter(claimed, [event('joined', '2026-03-10T10:00:06.000Z')])).toBe(true);
  });
});

test('the proof of a stop at the carrier names its code and its text', () => {
  expect(consentEventOf(reminder, 'stopped')).toMatchObject({
    action: 'stopped',
    words: 'carrier code 21610',
    messageSid: 'SM1',
    at: '2026-03-10T10:00:10.000Z',
  });
  expect(consentEventOf({ ...reminder, errorCode: null }, 'unreachable').words).toBe('carrier code unknown');
});
