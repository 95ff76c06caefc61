/** The stores under contract, and the two ways to make them. A suite gets a fresh world for each test. */
import { dynamoDueIndex } from '../../shared/adapters/dynamo/dynamo-due-index.ts';
import { dynamoForecastStore } from '../../shared/adapters/dynamo/dynamo-forecast-store.ts';
import { dynamoLimitStore } from '../../shared/adapters/dynamo/dynamo-limit-store.ts';
import { dynamoOperatorControlStore } from '../../shared/adapters/dynamo/dynamo-operator-control-store.ts';
import { dynamoPopulationStore } from '../../shared/adapters/dynamo/dynamo-population-store.ts';
import { dynamoReminderStore } from '../../shared/adapters/dynamo/dynamo-reminder-store.ts';
import { dynamoRunnerStore } from '../../shared/adapters/dynamo/dynamo-runner-store.ts';
import { dynamoSignupStore } from '../../shared/adapters/dynamo/dynamo-signup-store.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { type ManualClock, manualClock } from '../../shared/adapters/memory/manual-clock.ts';
import type { TestDynamo } from '../support/dynalite.ts';
import { type Universe, universe } from '../support/universe.ts';

export type Stores = Pick<
  Universe,
  'runners' | 'reminders' | 'dueIndex' | 'signups' | 'forecasts' | 'limits' | 'operatorControl' | 'population'
>;

/** A fresh world: empty stores and the clock they read. */
export type World = Stores & { readonly clock: ManualClock };

/** Makes a fresh world; `shardCount` defaults to 1. */
export type NewWorld = (options?: { shardCount?: number }) => Promise<World>;

/** When every world begins: the night before `aTouch` is due. */
export const worldStartsAt = '2026-03-09T18:00:00.000Z';

export const memoryWorld: NewWorld = async ({ shardCount = 1 } = {}) =>
  universe({ seed: 1, at: worldStartsAt, shardCount });

export const dynamoStores = (table: DynamoTable): Stores => ({
  runners: dynamoRunnerStore(table),
  reminders: dynamoReminderStore(table),
  dueIndex: dynamoDueIndex(table),
  signups: dynamoSignupStore(table),
  forecasts: dynamoForecastStore(table),
  limits: dynamoLimitStore(table),
  operatorControl: dynamoOperatorControlStore(table),
  population: dynamoPopulationStore(table),
});

export const dynamoWorld =
  (dynamo: () => TestDynamo): NewWorld =>
  async ({ shardCount = 1 } = {}) => {
    const clock = manualClock(worldStartsAt);
    return { clock, ...dynamoStores(await dynamo().newTable({ clock, shardCount })) };
  };
