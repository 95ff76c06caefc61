import { describe, expect, test } from 'vitest';
import { createHandler } from '../../../functions/roll-up-tips/handler.ts';
import { beliefIn, populationMean } from '../../../shared/tips/belief.ts';
import { tips } from '../../../shared/tips/catalogue.ts';
import { recordCramp, recordVerdict } from '../../../shared/tips/judging.ts';
import { emptyPopulation, shareOf } from '../../../shared/tips/population.ts';
import type { TipId } from '../../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../../shared/tips/trial.ts';
import { day, onTrial } from '../../support/tips.ts';
import { universe } from '../../support/universe.ts';

/** A record of trials of one tip in cool early runs, each judged by the runner's word. */
const judged = (tip: TipId, verdicts: readonly ('helped' | 'didNotHelp' | 'cannotDo')[]): TipsRecord =>
  verdicts.reduce((record, verdict, at) => {
    const startedDay = at * 30;
    return recordVerdict(onTrial(tip, {}, record, startedDay), verdict, day(startedDay + 25)).record;
  }, noTipsYet);

const helped = (times: number) => Array.from({ length: times }, () => 'helped' as const);

describe("a runner's share", () => {
  test('counts successes and failures by cell and tip', () => {
    const record = recordCramp(
      onTrial('rest', { cell: 'hotLate' }, judged('hydrate', ['helped', 'didNotHelp']), 90),
      { runKey: null, at: day(100).toString({ fractionalSecondDigits: 3 }) },
      day(100),
    ).record;
    expect(shareOf('a', record).cells).toEqual({
      coolEarly: { hydrate: { weight: 2, successes: 1 } },
      hotLate: { rest: { weight: 1, successes: 0 } },
    });
  });

  test('weighs three at most, with the runner’s own rate', () => {
    const record = judged('hydrate', [...helped(8), 'didNotHelp', 'didNotHelp']);
    expect(shareOf('a', record).cells.coolEarly?.hydrate).toEqual({
      weight: 3,
      successes: 2.4,
    });
  });

  test('leaves out what cannot be told or done', () => {
    const record = onTrial('rest', {}, judged('hydrate', ['cannotDo']), 40);
    expect(shareOf('a', onTrial('form', {}, record, 50)).cells).toEqual({});
  });
});

describe('what is believed of a tip', () => {
  const cells = { coolEarly: { hydrate: { weight: 20, successes: 5 } } };

  test('starts with the catalogue', () => {
    expect(populationMean('hydrate', 'coolEarly', emptyPopulation)).toBe(tips.hydrate.priorMean);
  });

  test('is moved half way by 20 outcomes, in their own cell only', () => {
    const population = { ...emptyPopulation, cells };
    expect(populationMean('hydrate', 'coolEarly', population)).toBeCloseTo((0.62 + 0.25) / 2);
    expect(populationMean('hydrate', 'hotEarly', population)).toBe(0.62);
    expect(populationMean('rest', 'coolEarly', population)).toBe(tips.rest.priorMean);
  });

  test("is half the runner's own after six outcomes, and surer", () => {
    const before = beliefIn('hydrate', 'coolEarly', noTipsYet, emptyPopulation);
    const after = beliefIn('hydrate', 'coolEarly', judged('hydrate', helped(6)), emptyPopulation);
    expect(before.mean).toBeCloseTo(0.62);
    expect(after.mean).toBeCloseTo((0.62 + 1) / 2);
    expect(after.priorWeight).toBeCloseTo(0.5);
    expect(after.deviation).toBeLessThan(before.deviation);
  });
});

describe('the daily roll-up', () => {
  const world = () => {
    const { clock, population, telemetry } = universe({ seed: 1, at: '2026-03-10T03:30:00.000Z' });
    return { population, telemetry, rollUp: createHandler({ clock, population, telemetry }) };
  };

  test('sums every share into one item, which names no runner', async () => {
    const { population, rollUp } = world();
    for (let runner = 0; runner < 100; runner += 1) {
      await population.saveShare(shareOf(`runner-${runner}`, judged('hydrate', ['helped', 'didNotHelp'])));
    }
    expect(await rollUp({})).toEqual({ runners: 100 });
    const summed = await population.read();
    expect(summed).toEqual({
      schemaVersion: 1,
      rolledUpAt: '2026-03-10T03:30:00.000Z',
      runners: 100,
      cells: { coolEarly: { hydrate: { weight: 200, successes: 100 } } },
    });
    expect(JSON.stringify(summed)).not.toContain('runner-');
  });

  test('twice in a row, or after a crash, gives the same', async () => {
    const { population, rollUp } = world();
    await population.saveShare(shareOf('a', judged('rest', helped(2))));
    await rollUp({});
    const once = await population.read();
    await rollUp({});
    expect(await population.read()).toEqual(once);
  });

  test('an outcome that was corrected counts as corrected; a runner who left counts no more', async () => {
    const { population, rollUp } = world();
    const record = judged('rest', ['helped']);
    await population.saveShare(shareOf('a', record));
    await population.saveShare(shareOf('b', record));
    await rollUp({});
    await population.saveShare(shareOf('a', recordVerdict(record, 'didNotHelp', day(26)).record));
    await population.deleteShare('b');
    expect(await rollUp({})).toEqual({ runners: 1 });
    expect((await population.read()).cells).toEqual({ coolEarly: { rest: { weight: 1, successes: 0 } } });
  });

  test('with no shares at all it is empty', async () => {
    const { population, rollUp } = world();
    expect(await rollUp({})).toEqual({ runners: 0 });
    expect((await population.read()).cells).toEqual({});
  });
});
