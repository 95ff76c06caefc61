import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, mutatedStop } from '../../bench/reading/mutate.ts';
import { crampReport } from '../../shared/cramps/cramp-report.ts';
import { read } from '../support/reading.ts';

describe('reading any text', () => {
  it('never throws, and gives a report only within its ranges', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { request } = read(text);
        if (request.intent === 'cramp') crampReport.parse(request.report);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads the same text the same way twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
      { numRuns: 300 },
    );
  });

  it('loses no stop to case, spaces, marks, emoji or invisible characters', () => {
    fc.assert(
      fc.property(mutatedStop, (text) => {
        expect(read(text).request.intent).toBe('stop');
      }),
      { numRuns: 3000 },
    );
  });

  it('reads a stop in every state of the conversation', () => {
    const states = [
      'place',
      'placeChoice',
      'runs',
      'checkIn',
      'crampSide',
      'crampDistance',
      'forgetConfirmation',
    ] as const;
    fc.assert(
      fc.property(mutatedStop, fc.constantFrom(...states), (text, waitingFor) => {
        expect(read(text, { waitingFor }).request.intent).toBe('stop');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['one letter', 'a'.repeat(10_000)],
    ['nested repeats', '((((a)'.repeat(2000)],
    ['the same phrase', 'no swelling or redness or '.repeat(400)],
    ['half a phrase', 'stop the the the these your '.repeat(400)],
    ['numbers', '7/10 6:30 12 '.repeat(800)],
    ['right-to-left marks', '\u202e\u200f'.repeat(5000)],
    ['combining marks', `a${'\u0301'.repeat(9999)}`],
    ['expanding characters', '\ufdfa'.repeat(10_000)],
    ['digits', '1'.repeat(10_000)],
    ['line ends', '\n'.repeat(10_000)],
  ])('takes bounded time over 10,000 characters of %s', (_, text) => {
    read(text);
    const startedAt = performance.now();
    read(text);
    // Far above what it takes, far below what a pattern that runs away would.
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});
