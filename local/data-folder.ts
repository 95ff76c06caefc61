/** The folder in which the laptop keeps everything, so that a restart loses nothing. */
import {
  accessSync,
  constants,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { BrokenDataError } from './broken-data.ts';
import { carrierFaults, noFaults } from './carrier/faults.ts';
import { makeFolder } from './make-folder.ts';
import type { ClockState } from './moved-clock.ts';
import { hotWeather, weatherDial } from './simulated-weather.ts';

/** What a person has set in the simulator. */
const simulatorSettings = z.strictObject({
  clock: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('running'), offsetMs: z.number() }),
    z.strictObject({ mode: z.literal('paused'), atMs: z.number() }),
  ]),
  weather: weatherDial,
  faults: carrierFaults,
});

export type SimulatorSettings = z.infer<typeof simulatorSettings>;

export type DataFolder = {
  /** The file of the carrier's log. */
  readonly carrierFile: string;
  /** The folder of the embedded database. */
  readonly databaseFolder: string;
  /** Null in a new folder. */
  readSettings(): SimulatorSettings | null;
  writeSettings(settings: SimulatorSettings): void;
};

/** What a new folder, or a run without one, begins with. */
export const firstSettings = (clock: ClockState): SimulatorSettings => ({
  clock,
  weather: hotWeather,
  faults: noFaults,
});

/** Opens the folder, making it when it isn't there. Throws BrokenDataError when it can't be written. */
export const openDataFolder = (folder: string): DataFolder => {
  try {
    makeFolder(resolve(folder));
    if (!statSync(folder).isDirectory()) {
      throw new BrokenDataError(`${folder} is a file; choose a folder with --folder`);
    }
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error instanceof BrokenDataError) {
      throw error;
    }
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new BrokenDataError(
      `The data folder ${folder} can't be written to (${why}); choose another with --folder`,
    );
  }
  const settingsFile = join(folder, 'simulator.json');
  return {
    carrierFile: join(folder, 'carrier.jsonl'),
    databaseFolder: join(folder, 'dynamodb'),
    readSettings() {
      if (!existsSync(settingsFile)) {
        return null;
      }
      try {
        return simulatorSettings.parse(JSON.parse(readFileSync(settingsFile, 'utf8')));
      } catch {
        throw new BrokenDataError(
          `${settingsFile} can't be read: mend it, or delete it to go back to real time and normal weather`,
        );
      }
    },
    writeSettings(settings) {
      const fresh = `${settingsFile}.new`;
      writeFileSync(fresh, `${JSON.stringify(settings, null, 2)}\n`);
      renameSync(fresh, settingsFile);
    },
  };
};
