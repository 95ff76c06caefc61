// Aim: the service keeps its promises in worlds where everything goes wrong. `npm run simulate -- --seeds 1..200`
// runs more of them; these few stand for it in the test run.
import { expect, test } from 'vitest';
import { readOptions } from './options.ts';
import { simulate } from './world.ts';

const minutes = (count: number) => count * 60_000;

test(
  'twelve worlds keep every law, and reach the faults and ends that the laws are about',
  async () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 12; seed += 1) {
      const { violation, coverage } = await simulate({ seed, runners: 8, days: 6 });
      expect(violation).toBeNull();
      for (const what of coverage.keys()) seen.add(what);
    }
    const expected = [
      'carrier: errorTaken',
      'carrier: silentTaken',
      'carrier: validity ran out',
      'callback lost',
      'callback late',
      'callback repeated',
      'queue: delivered twice',
      'queue: lost to the dead letters',
      'index late',
      'weather down',
      'webhook repeated',
      'reminder sent',
      'reminder unknown',
      'reminder skipped: notNeeded',
      'reminder skipped: stopped',
    ];
    expect(expected.filter((what) => !seen.has(what))).toEqual([]);
  },
  minutes(5),
);

test(
  'the same seed replays to the same byte, and another seed is another world',
  async () => {
    const [first, again, other] = [
      await simulate({ seed: 7, runners: 5, days: 4 }),
      await simulate({ seed: 7, runners: 5, days: 4 }),
      await simulate({ seed: 8, runners: 5, days: 4 }),
    ];
    expect(again.digest).toBe(first.digest);
    expect(again.coverage).toEqual(first.coverage);
    expect(other.digest).not.toBe(first.digest);
  },
  minutes(2),
);

test('the command reads a seed, a range, runners and days, and says what is wrong with anything else', () => {
  expect(readOptions(['--seed', '42'])).toMatchObject({ kind: 'run', firstSeed: 42, lastSeed: 42 });
  expect(readOptions(['--seeds', '3..9', '--runners', '20', '--days', '14'])).toMatchObject({
    firstSeed: 3,
    lastSeed: 9,
    runners: 20,
    days: 14,
  });
  expect(readOptions(['--help'])).toEqual({ kind: 'help' });
  for (const args of [
    ['--seed', 'x'],
    ['--seed'],
    ['--seeds', '9..3'],
    ['--days', '0'],
    ['--nonsense', '1'],
  ]) {
    expect(readOptions(args)).toMatchObject({ kind: 'invalid' });
  }
});
