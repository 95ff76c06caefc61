import { Temporal } from 'temporal-polyfill';
import { type DataFolder, openDataFolder } from '../../local/data-folder.ts';
import { openService, type ServiceOptions } from '../../local/service.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { memoryTelemetry } from '../../shared/adapters/memory/memory-telemetry.ts';
import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import { offlinePlaces } from '../../shared/adapters/offline-places/place-finder.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';

/** The laptop's service on a free port, its clock paused at an instant, everything in memory unless a folder is given. */
export const localService = async (options: {
  readonly at: string;
  readonly folder?: string;
  readonly seed?: number;
  /** Real forecasts in place of the weather dial. */
  readonly liveWeather?: ServiceOptions['liveWeather'];
  /** Told all that is reported, besides the recorder. */
  readonly alsoTell?: Telemetry;
}) => {
  const folder: DataFolder | null = options.folder === undefined ? null : openDataFolder(options.folder);
  const failures: unknown[] = [];
  const telemetry = memoryTelemetry();
  const { alsoTell } = options;
  const told: Telemetry = {
    event: (code, fields) => {
      alsoTell?.event(code, fields);
      telemetry.event(code, fields);
    },
    count: (metric, value, dimensions) => {
      alsoTell?.count(metric, value, dimensions);
      telemetry.count(metric, value, dimensions);
    },
  };
  const random = seededRandom(options.seed ?? 1);
  const identify = createIdentify('a secret of the tests, long enough to be one');
  const service = await openService({
    port: 0,
    webUrl: null,
    folder,
    clock: { mode: 'paused', atMs: Temporal.Instant.from(options.at).epochMilliseconds },
    realNowMs: Date.now,
    random,
    identify,
    pageSecretFor: createIdentify('another secret of the tests, long enough too'),
    places: offlinePlaces(),
    liveWeather: options.liveWeather ?? null,
    telemetry: told,
    onFailure: (error) => failures.push(error),
  });
  return { service, identify, telemetry, failures };
};
