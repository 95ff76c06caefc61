import { forecastKind } from '../../stored/stored-kinds.ts';
import type { ForecastStore } from '../../weather/forecast-store.ts';
import { type DynamoTable, expiryAttributes, readItem, writeItem } from './dynamo-table.ts';
import { forecastKey } from './keys.ts';

/**
 * The last forecast of each cell, in DynamoDB. Read eventually consistent at half the price: a forecast that
 * was replaced a moment ago is still a good one.
 */
export const dynamoForecastStore = (table: DynamoTable): ForecastStore => ({
  find: async (cell) =>
    (await readItem(table, forecastKind, forecastKey(cell), 'eventual'))?.forecast ?? null,
  save: async (forecast, expiresAt) => {
    const item = { schemaVersion: 2 as const, forecast };
    const expiry = expiryAttributes(expiresAt);
    await writeItem(table, forecastKind, forecastKey(forecast.cell), item, { when: 'always' }, expiry);
  },
});
