/** DynamoDB without AWS: dynalite on loopback, in memory or in a folder that survives a restart. */
import { accessSync, constants } from 'node:fs';
import type { Server } from 'node:http';
import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { dynamoClient } from '../shared/adapters/dynamo/client.ts';
import { BrokenDataError } from './broken-data.ts';
import { listen } from './loopback-server.ts';
import { makeFolder } from './make-folder.ts';

export type EmbeddedDynamo = {
  /** 'http://127.0.0.1:<port>'. */
  readonly endpoint: string;
  /** Answers once everything written is on the disk and the port is free. */
  stop(): Promise<void>;
};

const prepareFolder = (folder: string): void => {
  try {
    makeFolder(folder);
    accessSync(`${folder}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new BrokenDataError(`The data folder ${folder} can't be written to`);
  }
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error === undefined || error === null ? resolve() : reject(error)));
    server.closeAllConnections();
  });

/**
 * Opens the folder's LevelDB once and closes it again: dynalite opens it late, and when it can't, ends the whole
 * process from inside a callback.
 */
const checkReadable = async (folder: string): Promise<void> => {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : null;
    const isLocked = cause !== null && 'code' in cause && cause.code === 'LEVEL_LOCKED';
    throw new BrokenDataError(
      isLocked
        ? `The database in ${folder} is in use by another Calfline`
        : `The database in ${folder} is damaged and can't be opened; remove the folder to start afresh`,
    );
  }
  await level.close();
};

/** dynalite answers its first request once its database is open, and from then on the folder is locked. */
const untilOpen = async (endpoint: string): Promise<void> => {
  const client = dynamoClient({ region: 'us-east-1', endpoint });
  await client.send(new ListTablesCommand({}));
  client.destroy();
};

/**
 * Starts an embedded DynamoDB on a free port, with its data in `folder` (made when it isn't there) or, with
 * null, in memory. Throws BrokenDataError on a folder that can't be written to or read.
 */
export const startEmbeddedDynamo = async (folder: string | null): Promise<EmbeddedDynamo> => {
  if (folder !== null) {
    prepareFolder(folder);
    await checkReadable(folder);
  }
  const server = dynalite({ createTableMs: 0, ...(folder === null ? {} : { path: folder }) });
  const endpoint = `http://127.0.0.1:${await listen(server, 0)}`;
  await untilOpen(endpoint);
  return { endpoint, stop: () => close(server) };
};
