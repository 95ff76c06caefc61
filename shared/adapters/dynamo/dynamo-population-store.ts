import { populationKind, shareKind } from '../../stored/stored-kinds.ts';
import { emptyPopulation } from '../../tips/population.ts';
import type { PopulationStore } from '../../tips/population-store.ts';
import { type DynamoTable, deleteItem, readItem, readRange, writeItem } from './dynamo-table.ts';
import { populationKey, shareKey, shareRange } from './keys.ts';

/** Population statistics in DynamoDB: one item, and one small item for each runner with a judged outcome. */
export const dynamoPopulationStore = (table: DynamoTable): PopulationStore => ({
  read: async () => (await readItem(table, populationKind, populationKey, 'eventual')) ?? emptyPopulation,
  write: async (population) => {
    await writeItem(table, populationKind, populationKey, population, { when: 'always' });
  },
  saveShare: async (share) => {
    await writeItem(table, shareKind, shareKey(share.runnerId), share, { when: 'always' });
  },
  deleteShare: (runnerId) => deleteItem(table, shareKey(runnerId)),
  listShares: (shard) => readRange(table, shareKind, shareRange(shard)),
});
