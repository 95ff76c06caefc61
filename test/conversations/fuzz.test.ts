// A short run of `npm run fuzz`, with a seed that stands.
import { expect, it } from 'vitest';
import { fuzzTexts } from './fuzz-texts.ts';

it('random and mutated texts: nothing throws, no answer over two segments, no stop lost', async () => {
  const { problems, answered, stops } = await fuzzTexts(42, 1_500);
  expect(problems).toEqual([]);
  expect(answered).toBeGreaterThan(500);
  expect(stops).toBeGreaterThan(10);
});
