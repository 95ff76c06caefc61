/** Secrets from the Systems Manager's parameter store. */
import * as z from 'zod';
import { type AwsService, callAws } from '../aws-json/call.ts';

/** How to reach the parameter store. */
export type ParameterStore = Pick<AwsService, 'region' | 'credentials' | 'fetch' | 'endpoint'>;

const parameters = z.object({
  Parameters: z.array(z.object({ Name: z.string(), Value: z.string().min(1) })),
});

/** Reads one of the secrets that were asked for, by its path. Throws RangeError on another path. */
export type Secrets = (path: string) => string;

/**
 * Reads the parameters at `paths`, decrypted; at most 10. Throws, naming the missing paths and never a value,
 * when one isn't there, and when the parameter store refuses or can't be reached.
 */
export const readSecrets = async (store: ParameterStore, paths: readonly string[]): Promise<Secrets> => {
  if (paths.length === 0) return secretsIn(new Map());
  const service = { ...store, name: 'ssm', target: 'AmazonSSM', jsonVersion: '1.1', ...limits } as const;
  const answer = await callAws(service, 'GetParameters', { Names: paths, WithDecryption: true });
  const found = new Map(parameters.parse(answer).Parameters.map(({ Name, Value }) => [Name, Value]));
  const missing = paths.filter((path) => !found.has(path));
  if (missing.length > 0) throw new Error(`Missing in the parameter store: ${missing.join(', ')}`);
  return secretsIn(found);
};

const limits = { timeoutMs: 3_000, maxAttempts: 3 } as const;

const secretsIn =
  (found: ReadonlyMap<string, string>): Secrets =>
  (path) => {
    const secret = found.get(path);
    if (secret === undefined) throw new RangeError(`The secret ${path} was not asked for`);
    return secret;
  };
