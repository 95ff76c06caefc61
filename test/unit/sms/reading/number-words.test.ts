import { describe, expect, it } from 'vitest';
import { requestFor } from '../../../support/reading.ts';

describe('numbers in words', () => {
  it.each([
    ['tens and a unit are one number', 'run tomorrow twenty two miles at seven', 35.4],
    ['tens alone are a number', 'run saturday twenty miles at 7', 32.2],
    ['tens and ten are two', 'run tomorrow at six thirty ten miles', 16.1],
    ['tens and twelve are two', 'run tomorrow at six thirty twelve miles', 19.3],
  ])('%s: %s', (_, text, distanceKm) => {
    expect(requestFor('run', text).run.distanceKm).toBe(distanceKm);
  });
});
