import { describe, expect, test } from 'vitest';
import { answerFor, newCode } from '../../../shared/runner/new-signup.ts';
import { aSignup } from '../../support/universe.ts';

describe('a sign-up in waiting', () => {
  test('has a code of six digits that begins with none of zero', () => {
    expect(newCode({ next: () => 0 })).toBe('100000');
    expect(newCode({ next: () => 0.5 })).toBe('550000');
    expect(newCode({ next: () => 1 - Number.EPSILON })).toBe('999999');
  });

  test('is fulfilled by one text, which every phone can fill in from the link', () => {
    expect(answerFor(aSignup(), '+15125550100')).toEqual({
      code: '482913',
      joinText: 'JOIN 482913',
      smsNumber: '+15125550100',
      smsLink: 'sms:+15125550100?&body=JOIN%20482913',
      expiresAt: aSignup().expiresAt,
    });
  });
});
