import { createHash, createHmac } from 'node:crypto';

/** Credentials as Lambda puts them into the environment. */
export type AwsCredentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** A POST to '/' of one of AWS's JSON services. */
export type Post = {
  readonly host: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/**
 * The headers of a post with those that sign it: AWS Signature Version 4 (docs.aws.amazon.com, 'Create a signed
 * AWS API request'), for posts to '/' without a query. `at` is the instant now, milliseconds since the epoch; AWS
 * refuses a signature that is 5 minutes off.
 */
export const signedHeaders = (
  post: Post,
  scope: { readonly region: string; readonly service: string },
  credentials: AwsCredentials,
  at: number,
): Record<string, string> => {
  const time = new Date(at).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const date = time.slice(0, 8);
  const headers: Record<string, string> = {
    ...post.headers,
    host: post.host,
    'x-amz-date': time,
    ...(credentials.sessionToken === undefined ? {} : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(post.body),
  ].join('\n');
  const credentialScope = `${date}/${scope.region}/${scope.service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, credentialScope, sha256(canonical)].join('\n');
  const key = [date, scope.region, scope.service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = hmac(key, toSign).toString('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${credentialScope}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
};
