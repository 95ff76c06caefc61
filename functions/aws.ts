/** The parts of AWS that every function is wired to in the same way. */

import type * as z from 'zod/mini';
import { dynamoClient } from '../shared/adapters/dynamo/client.ts';
import type { DynamoTable } from '../shared/adapters/dynamo/dynamo-table.ts';
import { readSecrets, type Secrets } from '../shared/adapters/ssm/secrets.ts';
import { systemClock } from '../shared/adapters/system/system-clock.ts';
import type { commonEnv } from './env.ts';

type CommonEnv = z.infer<typeof commonEnv>;

/** The table, with the function's own credentials. */
export const tableOf = (env: CommonEnv): DynamoTable => ({
  client: dynamoClient({ region: env.AWS_REGION }),
  tableName: env.TABLE_NAME,
  clock: systemClock,
  shardCount: env.SHARD_COUNT,
});

/** Reads secrets with the function's own credentials; a path that is undefined is left out. */
export const secretsAt = (env: CommonEnv, paths: readonly (string | undefined)[]): Promise<Secrets> =>
  readSecrets(
    {
      region: env.AWS_REGION,
      credentials: {
        accessKeyId: env.AWS_ACCESS_KEY_ID,
        secretAccessKey: env.AWS_SECRET_ACCESS_KEY,
        ...(env.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: env.AWS_SESSION_TOKEN }),
      },
      fetch,
    },
    paths.filter((path) => path !== undefined),
  );

/** Open-Meteo's customer key; null where there is none. */
export const weatherKey = (
  env: { readonly OPEN_METEO_API_KEY_PATH?: string | undefined },
  secret: Secrets,
): string | null => (env.OPEN_METEO_API_KEY_PATH === undefined ? null : secret(env.OPEN_METEO_API_KEY_PATH));
