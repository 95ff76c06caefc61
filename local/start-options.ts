import { parseArgs } from 'node:util';

export type StartOptions = {
  readonly port: number;
  /** Null: everything in memory. */
  readonly folder: string | null;
  readonly liveWeather: boolean;
};

export const startHelp = `Runs the whole of Calfline on this machine: the service, its database, the minute tick, a text-message carrier
and a phone simulator. No account and no internet are needed.

  npm start -- [options]

  --port N         port of the service and its pages (default 4000)
  --folder PATH    where data is kept (default .calfline); a restart loses nothing
  --memory         keep nothing
  --live-weather   real forecasts from Open-Meteo instead of the simulator's weather dial
  --help           this text`;

/** Reads the command line; a string is what is wrong with it, 'help' a wish for help. */
export const readStartOptions = (
  args: readonly string[],
): StartOptions | 'help' | { readonly wrong: string } => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4000' },
        folder: { type: 'string' },
        memory: { type: 'boolean', default: false },
        'live-weather': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) {
      return 'help';
    }
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_535) {
      return { wrong: `--port has to be a number from 0 to 65535, not ${values.port}` };
    }
    if (values.memory && values.folder !== undefined) {
      return { wrong: '--memory and --folder exclude one another' };
    }
    if (values.folder === '') {
      return { wrong: '--folder needs a path' };
    }
    return {
      port: Number(values.port),
      folder: values.memory ? null : (values.folder ?? '.calfline'),
      liveWeather: values['live-weather'],
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : 'unknown option' };
  }
};
