import { describe, expect, test } from 'vitest';
import { signupRequest } from '../../../shared/runner/signup-api.ts';
import { problemsOf } from '../../../shared/runner/signup-problems.ts';

const problems = (form: unknown) => {
  const read = signupRequest.safeParse(form);
  return read.success ? [] : problemsOf(read.error);
};

describe('what is wrong with a form', () => {
  test('is said of each part once, in words', () => {
    const found = problems({ weeklyRuns: [{ weekday: 9 }, { weekday: 8 }], leadMinutes: 5 });
    expect(new Set(found.map(({ field }) => field)).size).toBe(found.length);
    expect(found).toContainEqual({
      field: 'leadMinutes',
      says: 'Please choose between 30 and 240 minutes before the run.',
    });
  });

  test('is said of the whole where it is no form at all', () => {
    expect(problems('hello')).toEqual([{ field: 'form', says: 'The form could not be read.' }]);
  });

  test('names a part that nobody asked for', () => {
    expect(problems({ colour: 'red' })).toContainEqual({
      field: 'colour',
      says: 'This field is not known.',
    });
  });
});
