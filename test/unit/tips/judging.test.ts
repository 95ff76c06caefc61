import { describe, expect, test } from 'vitest';
import {
  expireTrial,
  type Judgement,
  recordCramp,
  recordRun,
  recordVerdict,
} from '../../../shared/tips/judging.ts';
import type { TipId } from '../../../shared/tips/tip.ts';
import { noTipsYet, type TipsRecord } from '../../../shared/tips/trial.ts';
import { cleanRun, crampOn, day, keyOf, onTrial, storedDay } from '../../support/tips.ts';

const cleanRuns = (record: TipsRecord, days: readonly number[]): Judgement =>
  days.reduce<Judgement>((judged, at) => recordRun(judged.record, cleanRun(at), day(at + 0.1)), {
    record,
    change: 'none',
  });

const results = (record: TipsRecord) => record.outcomes.map((each) => [each.tipId, each.result]);

describe('a tip works', () => {
  test('after three comparable clean runs', () => {
    const two = cleanRuns(onTrial('hydrate'), [2, 4]);
    expect(two.change).toBe('counted');
    expect(two.record.trial?.cleanRunKeys).toHaveLength(2);
    const three = cleanRuns(two.record, [6]);
    expect(three.change).toBe('success');
    expect(three.record.trial).toBeNull();
    expect(results(three.record)).toEqual([['hydrate', 'success']]);
  });

  test('after 21 days with one', () => {
    const one = cleanRuns(onTrial('hydrate'), [2]).record;
    expect(expireTrial(one, day(20.9)).change).toBe('none');
    expect(expireTrial(one, day(21))).toMatchObject({ change: 'success' });
  });

  test('when the runner says it helped', () => {
    const judged = recordVerdict(onTrial('hydrate'), 'helped', day(3));
    expect(judged.change).toBe('success');
    expect(results(judged.record)).toEqual([['hydrate', 'success']]);
  });

  test.each(['strengthen', 'progress'] as const)('%s: not before three weeks, whatever went well', (tip) => {
    const record = cleanRuns(onTrial(tip), [2, 4, 6, 8]).record;
    expect(record.trial?.tipId).toBe(tip);
    expect(recordVerdict(record, 'helped', day(10))).toEqual({ record, change: 'tooEarly' });
    expect(expireTrial(record, day(21)).change).toBe('success');
  });

  test('keeps why and when it was chosen, with the probability', () => {
    const { record } = cleanRuns(onTrial('hydrate', { cell: 'hotLate' }), [2, 4, 6]);
    expect(record.outcomes[0]).toMatchObject({
      cell: 'hotLate',
      probability: 0.97,
      startedAt: storedDay(0),
      endedAt: storedDay(6.1),
    });
  });
});

describe('a clean run that cannot be compared does not count', () => {
  const hot = { crampRunHot: true };
  test.each([
    ['shorter than 70 % of the run that cramped', {}, { minutes: 41 }],
    ['cool, when the run that cramped was hot', hot, { flag: 'yellow' as const }],
    ['under another tip', {}, { tipId: 'rest' as const }],
    ['before the tip was told', {}, { startAt: storedDay(-1), runKey: keyOf(-1) }],
  ])('%s', (_name, crampRun, run) => {
    const record = onTrial('hydrate', crampRun);
    expect(recordRun(record, cleanRun(2, run), day(2.1))).toEqual({ record, change: 'none' });
  });

  test.each([
    ['70 % of the run that cramped', {}, { minutes: 42 }],
    ['hot as that was', hot, { flag: 'black' as const }],
    ['hotter than that was', {}, { flag: 'red' as const }],
    ['of unknown length', {}, { minutes: null }],
    ['in unknown heat', hot, { flag: null }],
    ['when the length of the run that cramped is unknown', { crampRunMinutes: null }, { minutes: 20 }],
    ['under the same tip', {}, { tipId: 'hydrate' as const }],
  ])('but one does that is %s', (_name, crampRun, run) => {
    expect(recordRun(onTrial('hydrate', crampRun), cleanRun(2, run), day(2.1)).change).toBe('counted');
  });

  test('the same run told twice counts once', () => {
    const once = cleanRuns(onTrial('hydrate'), [2]).record;
    expect(recordRun(once, cleanRun(2), day(3))).toEqual({ record: once, change: 'none' });
  });
});

describe('a tip fails', () => {
  test('with a cramp', () => {
    const judged = recordCramp(onTrial('hydrate'), crampOn(4), day(4.1));
    expect(judged.change).toBe('failure');
    expect(judged.record.trial).toBeNull();
    expect(results(judged.record)).toEqual([['hydrate', 'failure']]);
  });

  test('once: the same cramp told twice changes nothing more', () => {
    const once = recordCramp(onTrial('hydrate'), crampOn(4), day(4.1)).record;
    expect(recordCramp(once, crampOn(4), day(4.2))).toEqual({ record: once, change: 'none' });
  });

  test('when the runner says that it did not help', () => {
    const judged = recordVerdict(onTrial('hydrate'), 'didNotHelp', day(3));
    expect(results(judged.record)).toEqual([['hydrate', 'failure']]);
  });

  test.each(['strengthen', 'progress'] as const)('%s: not in its first three weeks', (tip) => {
    const record = cleanRuns(onTrial(tip), [2, 4]).record;
    const cramped = recordCramp(record, crampOn(20), day(20.1));
    expect(cramped.change).toBe('tooEarly');
    expect(cramped.record.trial).toMatchObject({ tipId: tip, cleanRunKeys: [] });
    expect(recordVerdict(record, 'didNotHelp', day(20)).change).toBe('tooEarly');
    expect(recordCramp(cramped.record, crampOn(21), day(21.1)).change).toBe('failure');
  });

  test('not by the cramp that it was chosen for, told again in other words', () => {
    const record = onTrial('hydrate');
    expect(recordCramp(record, { runKey: null, at: storedDay(0.4) }, day(0.4))).toEqual({
      record,
      change: 'none',
    });
    expect(recordCramp(record, crampOn(-0.05), day(0.1)).change).toBe('none');
    expect(recordCramp(record, { runKey: null, at: storedDay(0.6) }, day(0.6)).change).toBe('failure');
  });
});

describe('a cramp and the trial it falls into', () => {
  test('on a run on record fails the tip even hours after it was told', () => {
    expect(recordCramp(onTrial('hydrate'), crampOn(0.3), day(0.4)).change).toBe('failure');
  });

  test('told without a run is another cramp from twelve hours on', () => {
    const told = (at: number) =>
      recordCramp(onTrial('hydrate'), { runKey: null, at: storedDay(at) }, day(at));
    expect(told(0.49).change).toBe('none');
    expect(told(0.5).change).toBe('failure');
  });

  test('takes its run out of the clean ones, when that was told as clean before', () => {
    const two = cleanRuns(onTrial('hydrate'), [2, 4]).record;
    const [outcome] = recordCramp(two, crampOn(4), day(5)).record.outcomes;
    expect(outcome).toMatchObject({ result: 'failure', cleanRunKeys: [keyOf(2)] });
  });

  test('before the first tip ever told changes nothing', () => {
    const replaced = onTrial('rest', {}, onTrial('hydrate'), 10);
    expect(recordCramp(replaced, crampOn(-2), day(12))).toEqual({ record: replaced, change: 'none' });
    expect(recordRun(replaced, cleanRun(-2), day(12))).toEqual({ record: replaced, change: 'none' });
  });

  test('that comes late changes the outcome of that trial alone', () => {
    const third = onTrial('form', {}, onTrial('rest', {}, onTrial('hydrate'), 10), 20);
    expect(results(recordCramp(third, crampOn(12), day(21)).record)).toEqual([
      ['hydrate', 'missing'],
      ['rest', 'failure'],
    ]);
  });
});

test('the newest ten clean runs of a long trial are kept', () => {
  const { trial } = cleanRuns(onTrial('strengthen'), [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]).record;
  expect(trial?.cleanRunKeys).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(keyOf));
});

describe('a tip the runner cannot do', () => {
  test.each(['hydrate', 'strengthen'] as const)('%s ends at once and is no failure', (tip: TipId) => {
    const judged = recordVerdict(onTrial(tip), 'cannotDo', day(1));
    expect(judged).toMatchObject({ change: 'cannotDo', record: { trial: null } });
    expect(results(judged.record)).toEqual([[tip, 'cannotDo']]);
  });
});

describe('silence', () => {
  test('is never success: after 60 days it is missing', () => {
    const record = onTrial('hydrate');
    expect(expireTrial(record, day(59.9))).toEqual({ record, change: 'none' });
    const ended = expireTrial(record, day(60));
    expect(ended.change).toBe('missing');
    expect(results(ended.record)).toEqual([['hydrate', 'missing']]);
  });

  test('another tip started in the middle leaves the first one missing', () => {
    const second = onTrial('rest', {}, onTrial('hydrate'), 5);
    expect(results(second)).toEqual([['hydrate', 'missing']]);
    expect(second.trial?.tipId).toBe('rest');
  });

  test('with nothing on trial there is nothing to end', () => {
    expect(expireTrial(noTipsYet, day(60))).toEqual({ record: noTipsYet, change: 'none' });
  });
});

describe('a late answer is applied to the run it is about', () => {
  const replaced = onTrial('rest', {}, onTrial('hydrate'), 10);

  test('clean runs under the tip before judge that one', () => {
    const judged = [2, 4, 6].reduce<Judgement>(
      (soFar, at) => recordRun(soFar.record, cleanRun(at), day(12)),
      { record: replaced, change: 'none' },
    );
    expect(judged.change).toBe('success');
    expect(results(judged.record)).toEqual([['hydrate', 'success']]);
    expect(judged.record.trial).toEqual(replaced.trial);
    expect(recordRun(replaced, cleanRun(2), day(12)).change).toBe('counted');
  });

  test('a cramp under the tip before judges that one, not the one on trial', () => {
    const judged = recordCramp(replaced, crampOn(4), day(12));
    expect(judged.change).toBe('failure');
    expect(results(judged.record)).toEqual([['hydrate', 'failure']]);
    expect(judged.record.trial).toEqual(replaced.trial);
  });

  test('a cramp turns a success that three other runs had made', () => {
    const worked = cleanRuns(onTrial('hydrate'), [2, 4, 6]).record;
    expect(results(recordCramp(worked, crampOn(5), day(8)).record)).toEqual([['hydrate', 'failure']]);
  });

  test('a cramp after a success is a new story', () => {
    const worked = cleanRuns(onTrial('hydrate'), [2, 4, 6]).record;
    expect(recordCramp(worked, crampOn(9), day(9.1))).toEqual({ record: worked, change: 'none' });
  });

  test('a cramp told when 21 days with a clean run had passed comes after the success', () => {
    const record = cleanRuns(onTrial('hydrate'), [2]).record;
    const judged = recordCramp(record, crampOn(30), day(30.1));
    expect(judged).toMatchObject({ change: 'success', record: { trial: null } });
    expect(results(judged.record)).toEqual([['hydrate', 'success']]);
  });

  test('clean runs of a failed tip do not save it', () => {
    const failed = recordCramp(onTrial('hydrate'), crampOn(8), day(8.1)).record;
    expect(cleanRuns(failed, [2, 4, 6]).record).toEqual(failed);
  });

  test('a verdict without a tip on trial is about the last one', () => {
    const worked = cleanRuns(onTrial('hydrate'), [2, 4, 6]).record;
    expect(results(recordVerdict(worked, 'didNotHelp', day(7)).record)).toEqual([['hydrate', 'failure']]);
    expect(results(recordVerdict(worked, 'cannotDo', day(7)).record)).toEqual([['hydrate', 'cannotDo']]);
    expect(recordVerdict(worked, 'helped', day(7)).change).toBe('none');
  });

  test('a verdict after long silence is about the tip that ended in it', () => {
    const silent = expireTrial(onTrial('hydrate'), day(60)).record;
    expect(results(recordVerdict(silent, 'helped', day(61)).record)).toEqual([['hydrate', 'success']]);
  });

  test('a verdict does not save a tip that failed', () => {
    const failed = recordCramp(onTrial('hydrate'), crampOn(4), day(4.1)).record;
    expect(recordVerdict(failed, 'helped', day(7))).toEqual({ record: failed, change: 'none' });
  });

  test('a verdict before any tip changes nothing', () => {
    expect(recordVerdict(noTipsYet, 'helped', day(7))).toEqual({ record: noTipsYet, change: 'none' });
  });
});

test('the newest 50 outcomes are kept', () => {
  const record = Array.from({ length: 60 }, (_, at) => at).reduce(
    (soFar, at) => onTrial('hydrate', {}, soFar, at),
    noTipsYet,
  );
  expect(record.outcomes).toHaveLength(50);
  expect(record.outcomes.at(-1)?.startedAt).toBe(storedDay(58));
});
