/** The laptop: the folder of npm start, whether it is running or not. */
import { existsSync, readFileSync } from 'node:fs';
import { OperatorError } from '../../infra/command.ts';
import { itemsOfRunner } from '../../shared/adapters/dynamo/runner-items.ts';
import { openCarrierLog } from '../carrier/log.ts';
import type { CarrierMessage } from '../carrier/message.ts';
import { openDataFolder } from '../data-folder.ts';
import { laptopIdentify } from '../laptop-identity.ts';
import { createMovedClock } from '../moved-clock.ts';
import { attachStores, databaseUrlFile, openStores } from '../stores.ts';
import type { AdminWorld, SegmentCounts } from './world.ts';

/** Opens a laptop's folder. Throws OperatorError when there is none. */
export const openLaptopWorld = async (path: string): Promise<AdminWorld> => {
  if (!existsSync(path)) throw new OperatorError(`There is no folder ${path}; npm start makes one.`);
  const folder = openDataFolder(path);
  const clock = createMovedClock(Date.now, folder.readSettings()?.clock ?? { mode: 'running', offsetMs: 0 });
  const running = await runningDatabase(folder.databaseFolder);
  const stores =
    running === null ? await openStores(folder.databaseFolder, clock) : await attachStores(running, clock);
  return {
    name: `the laptop (${path})`,
    clock,
    runners: stores.runners,
    reminders: stores.reminders,
    population: stores.population,
    operator: stores.operator,
    identify: async (phone) => laptopIdentify(phone),
    itemsOf: (runnerId) => itemsOfRunner(stores.table, runnerId),
    replay: null,
    leavingsOn: null,
    segmentCounts: async (days) => countSegments(folder.carrierFile, clock.now().epochMilliseconds, days),
    close: stores.close,
  };
};

/** The address of the database of an npm start that is running on the folder; null when none is. */
const runningDatabase = async (databaseFolder: string): Promise<string | null> => {
  const file = databaseUrlFile(databaseFolder);
  if (!existsSync(file)) return null;
  const endpoint = readFileSync(file, 'utf8');
  return fetch(endpoint).then(
    () => endpoint,
    () => null,
  );
};

const countSegments = (carrierFile: string, nowMs: number, days: number): SegmentCounts => {
  const since = nowMs - days * 86_400_000;
  const recent = [...openCarrierLog(carrierFile).messages()].filter(
    ({ createdAt }) => Date.parse(createdAt) >= since,
  );
  const sumOf = (direction: CarrierMessage['direction']): number =>
    recent.reduce((sum, each) => sum + (each.direction === direction ? each.numSegments : 0), 0);
  return {
    reminders: sumOf('outbound-api'),
    received: sumOf('inbound'),
    answers: sumOf('outbound-reply'),
  };
};
