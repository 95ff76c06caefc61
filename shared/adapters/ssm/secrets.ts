/**
 * Secrets from the Systems Manager's parameter store, by one signed request. The SDK's client for it would make
 * every function's bundle 77 KB larger for this one call.
 */
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod/mini';
import { UnreadableSettings } from '../../telemetry/unreadable-settings.ts';

/** Credentials as Lambda puts them into the environment. */
export type AwsCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

export type SecretsOptions = {
  readonly region: string;
  readonly credentials: AwsCredentials;
  readonly fetch: typeof fetch;
  /** Origin to ask instead of AWS's own, for tests ('http://127.0.0.1:5000'). */
  readonly endpoint?: string;
};

const timeoutMs = 3_000;

const parameters = z.object({
  Parameters: z.array(z.object({ Name: z.string(), Value: z.string().check(z.minLength(1)) })),
});

/** Reads one of the secrets that were asked for, by its path. Throws RangeError on another path. */
export type Secrets = (path: string) => string;

/**
 * Reads the parameters at `paths`, decrypted; at most 10. Throws UnreadableSettings, naming the paths and never a value,
 * when one isn't there or the parameter store refuses, and another error when it can't be reached.
 */
export const readSecrets = async (options: SecretsOptions, paths: readonly string[]): Promise<Secrets> => {
  if (paths.length === 0) return secretsIn(new Map());
  const response = await options.fetch(...(await signedRequest(options, paths)));
  if (!response.ok)
    throw new UnreadableSettings(`The parameter store answered ${response.status} for ${paths.join(', ')}`);
  const { Parameters } = parameters.parse(await response.json());
  const found = new Map(Parameters.map(({ Name, Value }) => [Name, Value]));
  const missing = paths.filter((path) => !found.has(path));
  if (missing.length > 0)
    throw new UnreadableSettings(`Missing in the parameter store: ${missing.join(', ')}`);
  return secretsIn(found);
};

const secretsIn =
  (found: ReadonlyMap<string, string>): Secrets =>
  (path) => {
    const secret = found.get(path);
    if (secret === undefined) throw new RangeError(`The secret ${path} was not asked for`);
    return secret;
  };

const signedRequest = async (
  { region, credentials, endpoint }: SecretsOptions,
  paths: readonly string[],
): Promise<[URL, RequestInit]> => {
  const url = new URL(endpoint ?? `https://ssm.${region}.amazonaws.com`);
  const body = JSON.stringify({ Names: paths, WithDecryption: true });
  const signer = new SignatureV4({ service: 'ssm', region, credentials, sha256: Hash.bind(null, 'sha256') });
  const { headers } = await signer.sign({
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    path: '/',
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.GetParameters',
    },
    body,
  });
  return [url, { method: 'POST', headers, body, signal: AbortSignal.timeout(timeoutMs) }];
};
