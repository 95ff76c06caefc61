// 'Twice' is said of a cause only where an earlier cramp's own record shows it.
import { describe, expect, test } from 'vitest';
import type { CrampReport } from '../../../shared/cramps/cramp-report.ts';
import { becauseOf } from '../../../shared/tips/because.ts';
import * as english from '../../../shared/tips/english.ts';
import type { PastCramp, PastRun } from '../../../shared/tips/history.ts';
import type { Signal } from '../../../shared/tips/signals.ts';
import { keyOf, pastRun, storedDay } from '../../support/tips.ts';

const report: CrampReport = { side: null, muscle: 'calf', atKm: null, atMinutes: null, severity: null };

/** Why, for a runner with one earlier cramp, on a run on record unless told otherwise. */
const because = (
  speaking: readonly Signal[],
  cramp: Partial<CrampReport>,
  run: Partial<PastRun> = {},
  pastRuns: readonly PastRun[] = [pastRun(3, run)],
): string => {
  const past: PastCramp = { at: storedDay(3), runKey: keyOf(3), report: { ...report, ...cramp }, flag: null };
  return becauseOf(english, speaking, { report, pastCramps: [past], pastRuns });
};

describe('an earlier cramp is counted', () => {
  test('in the first minutes, where it came in the first ten', () => {
    expect(because(['earlyInRun'], { atMinutes: 8 })).toBe('in the first minutes, twice');
    expect(because(['earlyInRun'], { atMinutes: 40 })).toBe('in the first minutes');
  });

  test('on a long run, where its run took over 90 minutes', () => {
    expect(because(['longRun'], {}, { minutes: 91 })).toBe('a long run, twice');
    expect(because(['longRun'], {}, { minutes: 90 })).toBe('a long run');
    expect(because(['longRun'], {}, { minutes: null })).toBe('a long run');
    expect(because(['longRun'], {}, {}, [])).toBe('a long run');
  });

  test('for two causes, where it shows both', () => {
    const early = { atMinutes: 8 };
    expect(because(['earlyInRun', 'longRun'], early, { minutes: 120 })).toBe(
      'in the first minutes and a long run, twice',
    );
    expect(because(['earlyInRun', 'longRun'], early, { minutes: 60 })).toBe(
      'in the first minutes and a long run',
    );
  });

  test('never for what no record shows', () => {
    expect(because(['newShoes'], { atMinutes: 8 })).toBe('new shoes');
  });
});
