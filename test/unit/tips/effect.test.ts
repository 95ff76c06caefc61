import { describe, expect, test } from 'vitest';
import { isGsm7 } from '../../../shared/sms/segments.ts';
import { effectOf, effectsOf } from '../../../shared/tips/effect.ts';
import { effectSummary } from '../../../shared/tips/english.ts';
import type { PastRun } from '../../../shared/tips/history.ts';
import { recordCramp } from '../../../shared/tips/judging.ts';
import { noTipsYet } from '../../../shared/tips/trial.ts';
import { crampOn, day, onTrial, pastRun } from '../../support/tips.ts';

/** Runs before day 0 without a tip, then runs with calf raises, the first ones of each with a cramp. */
const history = (
  before: { runs: number; cramps: number },
  since: { runs: number; cramps: number },
): readonly PastRun[] => [
  ...Array.from({ length: before.runs }, (_, at) =>
    pastRun(-1 - at, { outcome: at < before.cramps ? 'cramp' : 'clean' }),
  ),
  ...Array.from({ length: since.runs }, (_, at) =>
    pastRun(1 + at, { tipId: 'strengthen', outcome: at < since.cramps ? 'cramp' : 'clean' }),
  ),
];

const record = onTrial('strengthen');

describe('the effect of a tip', () => {
  test('is told against the runner’s own runs before, with an interval', () => {
    const effect = effectOf(record, history({ runs: 10, cramps: 4 }, { runs: 9, cramps: 1 }));
    // Newcombe 1998, method 10, worked by hand from the roots of Wilson's equation.
    expect(effect?.differenceInTen?.estimate).toBeCloseTo(-2.889, 3);
    expect(effect?.differenceInTen?.low).toBeCloseTo(-5.517, 3);
    expect(effect?.differenceInTen?.high).toBeCloseTo(0.472, 3);
    expect(effect === null ? '' : effectSummary(effect)).toBe(
      'Since you tried calf raises: 1 cramp in 9 runs; before: 4 in 10. ' +
        'Per 10 runs: 5.5 fewer to 0.5 more. Too early to be sure.',
    );
  });

  test('is called fewer cramps only when the whole interval is below none', () => {
    const effect = effectOf(record, history({ runs: 20, cramps: 10 }, { runs: 20, cramps: 0 }));
    expect(effect?.differenceInTen?.high).toBeCloseTo(-2.902, 3);
    expect(effect?.verdict).toBe('fewerCramps');
    expect(effect === null ? '' : effectSummary(effect)).toMatch(/Fewer cramps so far; it may help\.$/);
  });

  test('is called more cramps when the whole interval is above none', () => {
    const effect = effectOf(record, history({ runs: 20, cramps: 0 }, { runs: 20, cramps: 10 }));
    expect(effect?.verdict).toBe('moreCramps');
  });

  test('leaves out runs nobody answered for, and runs under another tip', () => {
    const runs = [
      ...history({ runs: 3, cramps: 1 }, { runs: 2, cramps: 0 }),
      pastRun(20, { tipId: 'strengthen', outcome: null }),
      pastRun(21, { tipId: 'hydrate', outcome: 'cramp' }),
      pastRun(-20, { outcome: null }),
    ];
    expect(effectOf(record, runs)).toMatchObject({
      since: { runs: 2, cramps: 0 },
      before: { runs: 3, cramps: 1 },
    });
  });

  test('without earlier runs there is no difference to tell, and no rate', () => {
    const effect = effectOf(record, history({ runs: 0, cramps: 0 }, { runs: 4, cramps: 0 }));
    expect(effect === null ? '' : effectSummary(effect)).toBe(
      'Since you tried calf raises: 0 cramps in 4 runs; no runs before to compare with. Too early to be sure.',
    );
  });

  test('without a run since, says so', () => {
    const effect = effectOf(record, history({ runs: 4, cramps: 1 }, { runs: 0, cramps: 0 }));
    expect(effect).toMatchObject({ differenceInTen: null, verdict: 'tooEarly' });
    expect(effect === null ? '' : effectSummary(effect)).toBe(
      'Since you tried calf raises: no run reported yet.',
    );
  });

  test('there is none before the first tip', () => {
    expect(effectOf(noTipsYet, history({ runs: 4, cramps: 1 }, { runs: 0, cramps: 0 }))).toBeNull();
  });

  test('there is none while no tip is in force, whatever was tried before', () => {
    const failed = recordCramp(onTrial('hydrate'), crampOn(5), day(5)).record;
    expect(effectOf(failed, [pastRun(-1), pastRun(1, { tipId: 'hydrate' })])).toBeNull();
  });

  test('of a tip tried again is counted since its first try', () => {
    const failed = recordCramp(onTrial('hydrate'), crampOn(5), day(5)).record;
    const again = onTrial('hydrate', {}, failed, 30);
    const runs = [pastRun(-1), pastRun(0, { tipId: 'hydrate' }), pastRun(31, { tipId: 'hydrate' })];
    expect(effectOf(again, runs)).toMatchObject({ since: { runs: 2 }, before: { runs: 1 } });
  });

  test('an end of the interval that rounds to nothing is no change', () => {
    const [effect] = effectsOf(record, history({ runs: 10, cramps: 4 }, { runs: 9, cramps: 1 }));
    if (effect === undefined) throw new Error('No effect');
    const upToNothing = { ...effect, differenceInTen: { estimate: -2, low: -4, high: 0.04 } };
    expect(effectSummary(upToNothing)).toContain('Per 10 runs: 4.0 fewer to no change.');
  });

  test('every tip tried has its own, in the order tried, since its first try', () => {
    const failed = recordCramp(onTrial('hydrate'), crampOn(5), day(5)).record;
    const second = onTrial('rest', {}, failed, 6);
    const runs = [pastRun(-1), pastRun(1, { tipId: 'hydrate' }), pastRun(7, { tipId: 'rest' })];
    expect(effectsOf(second, runs)).toMatchObject([
      { tipId: 'hydrate', since: { runs: 1 }, before: { runs: 1 } },
      { tipId: 'rest', since: { runs: 1 }, before: { runs: 2 } },
    ]);
  });

  test('summaries are GSM-7 and short enough for STATUS', () => {
    for (const cramps of [0, 1, 100]) {
      const effect = effectOf(record, history({ runs: 100, cramps }, { runs: 100, cramps: 100 - cramps }));
      const summary = effect === null ? '' : effectSummary(effect);
      expect(isGsm7(summary)).toBe(true);
      expect(summary.length).toBeLessThanOrEqual(160);
    }
  });
});
