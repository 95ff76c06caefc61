import { describe, expect, test } from 'vitest';
import { tips } from '../../../shared/tips/catalogue.ts';
import { chooseTip, eligibleFits, randomShare } from '../../../shared/tips/choose-tip.ts';
import type { TipContext } from '../../../shared/tips/context.ts';
import { recordCramp, recordVerdict } from '../../../shared/tips/judging.ts';
import { emptyPopulation } from '../../../shared/tips/population.ts';
import type { TipId } from '../../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../../shared/tips/trial.ts';
import { contextOf, crampOn, day, onTrial } from '../../support/tips.ts';

/** A context in which these tips fit equally. */
const fitting = (...tipIds: readonly TipId[]): TipContext => ({
  ...contextOf(),
  fits: tipIds.map((tipId) => ({ tipId, variant: 'standard', score: 0, because: 'it fits' })),
});

const refused = (tipId: TipId): TipsRecord => recordVerdict(onTrial(tipId), 'cannotDo', day(1)).record;

describe('the choice', () => {
  test('is to listen to the body where the runner can do nothing of what fits', () => {
    const record = refused('warmUp');
    expect(eligibleFits(fitting('warmUp'), record).map(({ tipId }) => tipId)).toEqual(['listen']);
    expect(chooseTip(fitting('warmUp'), record, emptyPopulation, { next: () => 0.5 })).toMatchObject({
      tip: 'listen',
      probability: 1,
      because: 'nothing points to one cause yet',
    });
  });

  test('of two that promise the same is the one that is known less', () => {
    // Results of all runners that bring both tips to one half.
    const half = (tipId: TipId) => ({ weight: 980, successes: 500 - 20 * tips[tipId].priorMean });
    const population = {
      ...emptyPopulation,
      cells: { coolEarly: { hydrate: half('hydrate'), form: half('form') } },
    };
    const evenly = Array.from({ length: 4 }, (_, at) => at).reduce((record, at) => {
      const trying = onTrial('hydrate', {}, record, at);
      return at % 2 === 0
        ? recordVerdict(trying, 'helped', day(at + 0.9)).record
        : recordCramp(trying, crampOn(at + 0.9), day(at + 0.9)).record;
    }, noTipsYet);
    const context: TipContext = { ...fitting('hydrate', 'form'), cell: 'coolEarly' };
    expect(chooseTip(context, evenly, population, { next: () => 0.5 }).tip).toBe('form');
  });

  test('is at random for the lowest draws only, up to the random share', () => {
    const context = fitting('hydrate', 'warmUp', 'rest', 'form');
    const draw = (next: number) => chooseTip(context, noTipsYet, emptyPopulation, { next: () => next }).tip;
    const best = draw(0.5);
    expect(draw(0)).toBe('hydrate');
    expect(draw(randomShare * 0.99)).toBe('form');
    expect(draw(randomShare)).toBe(best);
  });
});
