import { describe, expect, test } from 'vitest';
import { unknownBody } from '../../../shared/hydration/body.ts';
import * as english from '../../../shared/tips/english.ts';
import { recordCramp, recordRun, recordVerdict } from '../../../shared/tips/judging.ts';
import { followedTip, moreWords, nextTip, tipForReminder } from '../../../shared/tips/next-tip.ts';
import { emptyPopulation } from '../../../shared/tips/population.ts';
import { noTipsYet } from '../../../shared/tips/trial.ts';
import { cleanRun, contextOf, crampOn, day, onTrial } from '../../support/tips.ts';

const greedy = { next: () => 0.5 };
const noWarmUp = contextOf({ features: ['noWarmUp'] });
const healthy = unknownBody.health;
const pregnant = { ...unknownBody, health: { ...healthy, pregnancy: true } };

const next = (record = noTipsYet, context = noWarmUp, at = 1) =>
  nextTip(record, context, emptyPopulation, greedy, day(at));

const worked = [2, 4, 6].reduce(
  (record, at) => recordRun(record, cleanRun(at), day(at)).record,
  onTrial('hydrate'),
);

describe('after a cramp', () => {
  test('a runner without a tip gets the one that fits, on trial from now', () => {
    const { record, told } = next();
    expect(told).toEqual({ tipId: 'warmUp', variant: 'standard', because: 'no warm-up', standing: 'new' });
    expect(record.trial).toMatchObject({ tipId: 'warmUp', cell: 'coolEarly', probability: 0.95 + 0.05 / 3 });
    expect(record.lastTipId).toBe('warmUp');
  });

  test('a tip that failed makes way', () => {
    const failed = recordCramp(onTrial('hydrate'), crampOn(4), day(4)).record;
    expect(next(failed).told).toMatchObject({ tipId: 'warmUp', standing: 'new' });
  });

  test('a tip that needs its weeks is kept through the first cramp', () => {
    const early = recordCramp(onTrial('strengthen'), crampOn(4), day(4)).record;
    const { record, told } = next(early);
    expect(told).toMatchObject({ tipId: 'strengthen', standing: 'kept' });
    expect(record.trial).toEqual(early.trial);
  });

  test('a tip on trial that health now forbids makes way', () => {
    const context = contextOf({ features: ['noWarmUp'], body: pregnant });
    expect(next(onTrial('hydrate'), context).told).toMatchObject({ tipId: 'warmUp', standing: 'new' });
  });

  test('a clinician or a day in bed is advised beside the trial, which goes on', () => {
    const running = onTrial('strengthen');
    const { record, told } = next(running, contextOf({ features: ['ill'] }));
    expect(told).toMatchObject({ tipId: 'rest', variant: 'ill', standing: 'advice' });
    expect(record.trial).toEqual(running.trial);
  });

  test('a tip the runner cannot do is not offered again', () => {
    const refused = recordVerdict(onTrial('warmUp'), 'cannotDo', day(1)).record;
    expect(next(refused).told.tipId).not.toBe('warmUp');
  });

  test('a clinician is advised even to a runner who could not follow the general tip', () => {
    const refused = recordVerdict(onTrial('listen'), 'cannotDo', day(1)).record;
    const { told } = next(refused, contextOf({ features: ['statin'] }));
    expect(told).toMatchObject({ tipId: 'listen', variant: 'clinician', because: 'you take a statin' });
  });

  test('when every tip that fits was refused, the honest fallback is told', () => {
    const refused = ['warmUp', 'strengthen', 'progress'] as const;
    const record = refused.reduce(
      (soFar, tip) => recordVerdict(onTrial(tip, {}, soFar), 'cannotDo', day(1)).record,
      noTipsYet,
    );
    expect(next(record).told).toMatchObject({
      tipId: 'listen',
      variant: 'standard',
      because: 'nothing points to one cause yet',
    });
  });
});

describe('the tip in force', () => {
  const tipInForce = (record: typeof noTipsYet) => followedTip(english, record, healthy);

  test('is the one on trial', () => {
    expect(tipInForce(onTrial('rest'))).toMatchObject({ tipId: 'rest', standing: 'kept' });
  });

  test('stays after it went well', () => {
    expect(tipInForce(worked)).toMatchObject({ tipId: 'hydrate', because: 'it went well so far' });
  });

  test('is none after a failure, and none at first', () => {
    expect(tipInForce(recordCramp(onTrial('rest'), crampOn(2), day(2)).record)).toBeNull();
    expect(tipInForce(noTipsYet)).toBeNull();
  });
});

describe('a reminder', () => {
  const remind = (record: typeof noTipsYet, context = noWarmUp) =>
    tipForReminder(record, context, emptyPopulation, greedy);

  test('carries the tip in force, whatever the day', () => {
    expect(remind(worked).tipId).toBe('hydrate');
    expect(remind(onTrial('form')).tipId).toBe('form');
  });

  test('without one, carries a tip that fits, as advice', () => {
    expect(remind(noTipsYet)).toMatchObject({ tipId: 'warmUp', standing: 'advice' });
  });

  test('never carries a tip that health now forbids', () => {
    const context = contextOf({ features: ['saltyCrust'], body: pregnant });
    expect(remind(worked, context).tipId).not.toBe('hydrate');
    expect(remind(onTrial('hydrate'), context).tipId).not.toBe('hydrate');
  });
});

describe('MORE', () => {
  test('tells the last tip in the wording it was told in', () => {
    const { record } = next(noTipsYet, contextOf({ features: ['drankPlainWater'] }));
    expect(moreWords(english, record, healthy)).toMatch(/^Less plain water/);
  });

  test('has nothing to tell before the first tip', () => {
    expect(moreWords(english, noTipsYet, healthy)).toBeNull();
  });
});
