import { runnerHash } from '../../reminders/runner-hash.ts';
import { populationKind, shareKind } from '../../stored/stored-kinds.ts';
import { emptyPopulation } from '../../tips/population.ts';
import { type PopulationStore, shareShards } from '../../tips/population-store.ts';
import type { MemoryTable } from './memory-table.ts';

const ownerOf = (shard: number): string => `TIPS#${shard}`;
const shardOf = (runnerId: string): number => runnerHash(runnerId) % shareShards;

/** Population statistics, kept in memory. */
export const memoryPopulationStore = (table: MemoryTable): PopulationStore => ({
  read: async () => table.get(populationKind, 'TIPS', 'POPULATION') ?? emptyPopulation,
  write: async (population) => table.put(populationKind, 'TIPS', 'POPULATION', population),
  saveShare: async (share) => table.put(shareKind, ownerOf(shardOf(share.runnerId)), share.runnerId, share),
  deleteShare: async (runnerId) => table.delete(ownerOf(shardOf(runnerId)), runnerId),
  listShares: async (shard) => table.list(shareKind, ownerOf(shard), ''),
});
