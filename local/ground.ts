/** What the service stands on and what can fail at a start: the port, the database, the carrier's log, the clock. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { openCarrierLog } from './carrier/log.ts';
import { type DataFolder, firstSettings } from './data-folder.ts';
import { listenOnLoopback } from './loopback-server.ts';
import { type ClockState, createMovedClock } from './moved-clock.ts';
import { createChanges } from './simulator/changes.ts';
import { openStores } from './stores.ts';
import { createWork } from './work.ts';

export type GroundOptions = {
  /** Port of the service and its pages; 0 takes a free one. */
  readonly port: number;
  /** Null keeps everything in memory. */
  readonly folder: DataFolder | null;
  /** Where the clock starts when no folder says so. */
  readonly clock: ClockState;
  readonly realNowMs: () => number;
  /** Hears of what failed outside any handler. */
  readonly onFailure: (error: unknown) => void;
};

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Until the service is wired. */
const notYet: Answer = async (_request, response) => {
  response.writeHead(503).end();
};

/**
 * Opens everything or nothing. The port comes first, since it is what most often can't be had; the carrier's log
 * after the database, whose lock keeps a second Calfline away from the folder.
 */
export const openGround = async ({ port, folder, clock: start, realNowMs, onFailure }: GroundOptions) => {
  const settings = folder?.readSettings() ?? firstSettings(start);
  const clock = createMovedClock(realNowMs, settings.clock);
  const changes = createChanges();
  let answer = notYet;
  const server = await listenOnLoopback(port, (...exchange) => answer(...exchange), onFailure);
  try {
    const stores = await openStores(folder?.databaseFolder ?? null, clock);
    try {
      const log = openCarrierLog(folder?.carrierFile ?? null, changes.bump);
      return {
        settings,
        clock,
        changes,
        work: createWork(onFailure),
        server,
        stores,
        log,
        /** From now on requests are answered by this. */
        answerWith: (next: Answer) => {
          answer = next;
        },
      };
    } catch (error) {
      await stores.close();
      throw error;
    }
  } catch (error) {
    await server.close();
    throw error;
  }
};

export type Ground = Awaited<ReturnType<typeof openGround>>;
