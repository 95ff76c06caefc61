import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { AwsError, type AwsService, callAws } from '../../../../shared/adapters/aws-json/call.ts';

type Answer = { readonly status: number; readonly body: string };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A service that gives these answers in turn, and the targets and bodies it was sent. */
const serviceAnswering = async (answers: readonly Answer[]) => {
  const asked: { target: unknown; body: string; signed: boolean }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const answer = answers[asked.length] ?? { status: 500, body: '' };
      asked.push({
        target: request.headers['x-amz-target'],
        body,
        signed: request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=key/') === true,
      });
      response.writeHead(answer.status, { 'x-amzn-requestid': 'aws-1' }).end(answer.body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const service: AwsService = {
    name: 'dynamodb',
    target: 'DynamoDB_20120810',
    jsonVersion: '1.0',
    region: 'us-east-1',
    credentials: () => ({ accessKeyId: 'key', secretAccessKey: 'secret' }),
    fetch,
    endpoint: `http://127.0.0.1:${port}`,
    timeoutMs: 1_000,
    maxAttempts: 3,
  };
  return { service, asked };
};

const refused = (status: number, name: string): Answer => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${name}`, message: `${name} it is` }),
});

describe('a call of an AWS service', () => {
  it('is signed, names its operation and answers what came', async () => {
    const { service, asked } = await serviceAnswering([{ status: 200, body: '{"Item":{"pk":{"S":"x"}}}' }]);
    expect(await callAws(service, 'GetItem', { Key: { pk: { S: 'x' } }, absent: undefined })).toEqual({
      Item: { pk: { S: 'x' } },
    });
    expect(asked).toEqual([
      { target: 'DynamoDB_20120810.GetItem', body: '{"Key":{"pk":{"S":"x"}}}', signed: true },
    ]);
  });

  it.each([
    ['throttled', refused(400, 'ProvisionedThroughputExceededException')],
    ['answered with 500', refused(500, 'InternalServerError')],
    ['answered by a proxy', { status: 503, body: '<html>busy</html>' }],
  ])('is tried again when it is %s', async (_, trouble) => {
    const { service, asked } = await serviceAnswering([trouble, trouble, { status: 200, body: '' }]);
    expect(await callAws(service, 'PutItem', {})).toEqual({});
    expect(asked.length).toBe(3);
  });

  it('gives up after its tries, with the last refusal', async () => {
    const { service, asked } = await serviceAnswering(
      [1, 2, 3, 4].map(() => refused(400, 'ThrottlingException')),
    );
    await expect(callAws(service, 'PutItem', {})).rejects.toMatchObject({ name: 'ThrottlingException' });
    expect(asked.length).toBe(3);
  });

  it('is not tried again when it was refused for good; the refusal has name, words and request id', async () => {
    const { service, asked } = await serviceAnswering([refused(400, 'ConditionalCheckFailedException')]);
    const thrown = await callAws(service, 'PutItem', {}).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(AwsError);
    expect(thrown).toMatchObject({
      name: 'ConditionalCheckFailedException',
      message: 'ConditionalCheckFailedException it is',
      $metadata: { requestId: 'aws-1', httpStatusCode: 400 },
    });
    expect(asked.length).toBe(1);
  });

  it('fails with the network’s error when nobody answers', async () => {
    const { service } = await serviceAnswering([]);
    const nobody = { ...service, endpoint: 'http://127.0.0.1:9' };
    await expect(callAws(nobody, 'PutItem', {})).rejects.toThrow('fetch failed');
  });
});
