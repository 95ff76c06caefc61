import { describe, expect, test } from 'vitest';
import { emptyPopulation, type RunnerShare } from '../../shared/tips/population.ts';
import { type PopulationStore, shareShards } from '../../shared/tips/population-store.ts';
import type { NewWorld } from './stores.ts';

const shareFor = (runnerId: string, successes: number): RunnerShare => ({
  schemaVersion: 1,
  runnerId,
  cells: { hotLate: { hydrate: { weight: 3, successes } } },
});

const allShares = async (store: PopulationStore): Promise<readonly RunnerShare[]> => {
  const found: RunnerShare[] = [];
  for (let shard = 0; shard < shareShards; shard += 1) {
    found.push(...(await store.listShares(shard)));
  }
  return found.toSorted((a, b) => (a.runnerId < b.runnerId ? -1 : 1));
};

const numbered = (count: number, successes: number): readonly RunnerShare[] =>
  Array.from({ length: count }, (_, at) => shareFor(at.toString(16).padStart(32, '0'), successes));

/** The laws of `PopulationStore`, on any adapter. */
export const describePopulationStore = (name: string, newWorld: NewWorld): void => {
  describe(`PopulationStore on ${name}`, () => {
    test('it is empty before the first roll-up, and then the last one written', async () => {
      const { population } = await newWorld();
      expect(await population.read()).toEqual(emptyPopulation);
      const rolledUp = {
        schemaVersion: 1 as const,
        rolledUpAt: '2026-03-09T18:00:00.000Z',
        runners: 2,
        cells: { coolEarly: { strengthen: { weight: 4, successes: 2.5 } } },
      };
      await population.write({ ...rolledUp, runners: 1 });
      await population.write(rolledUp);
      expect(await population.read()).toEqual(rolledUp);
    });

    test('every runner has one share, the last one saved, and each is in exactly one shard', async () => {
      const { population } = await newWorld();
      for (const share of numbered(40, 1)) await population.saveShare(share);
      for (const share of numbered(20, 2)) await population.saveShare(share);
      expect(await allShares(population)).toEqual([...numbered(20, 2), ...numbered(40, 1).slice(20)]);
    });

    test('a share that was deleted is gone, the others stay, and deleting it again is fine', async () => {
      const { population } = await newWorld();
      const [first, second] = [shareFor('a'.repeat(32), 1), shareFor('b'.repeat(32), 1)];
      await population.saveShare(first);
      await population.saveShare(second);
      await population.deleteShare(first.runnerId);
      await population.deleteShare(first.runnerId);
      expect(await allShares(population)).toEqual([second]);
    });
  });
};
