import { describe, expect, test } from 'vitest';
import { seededIds, seededRandom } from '../../../shared/adapters/memory/seeded-random.ts';

const numbers = (seed: number, count: number): readonly number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('seeded randomness', () => {
  test('the same seed gives the same numbers, another seed others', () => {
    expect(numbers(7, 50)).toEqual(numbers(7, 50));
    expect(numbers(7, 50)).not.toEqual(numbers(8, 50));
    expect(numbers(7, 50)).not.toEqual(numbers(7 + 2 ** 32, 50));
  });

  test('it is even: each tenth of [0, 1) gets a tenth, and neighbours are not alike', () => {
    const drawn = numbers(1, 100_000);
    const tenths = Array.from(
      { length: 10 },
      (_, at) => drawn.filter((x) => Math.floor(x * 10) === at).length,
    );
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    const products = drawn.slice(1).map((x, at) => (x - 0.5) * ((drawn[at] ?? 0) - 0.5));
    const correlation = (12 * products.reduce((sum, each) => sum + each, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(0.015);
  });

  test('first numbers of neighbouring seeds differ as much as any', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => seededRandom(seed).next());
    const mean = firsts.reduce((sum, each) => sum + each, 0) / firsts.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    expect(new Set(firsts).size).toBe(1000);
  });

  test('ids have the form of the carrier and do not repeat', () => {
    const newId = seededIds(seededRandom(3));
    const ids = Array.from({ length: 200 }, () => newId('SM'));
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^SM[0-9a-f]{32}$/);
  });
});
