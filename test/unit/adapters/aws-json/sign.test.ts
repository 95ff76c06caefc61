import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signedHeaders } from '../../../../shared/adapters/aws-json/sign.ts';

const at = Date.parse('2026-03-10T10:00:00.123Z');

describe('signatures', () => {
  it('are those of AWS’s own library, for any body, service, region and credentials', async () => {
    const word = fc.stringMatching(/^[a-z0-9-]{2,20}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.record({ body: fc.string({ unit: 'binary' }), service: word, region: word }),
        fc.record({
          accessKeyId: fc.stringMatching(/^[A-Z0-9]{16}$/),
          secretAccessKey: fc.stringMatching(/^[\w/+]{20,40}$/),
        }),
        fc.option(fc.base64String({ minLength: 4 }), { nil: null }),
        async ({ body, service, region }, keys, token) => {
          const credentials = { ...keys, ...(token === null ? {} : { sessionToken: token }) };
          const headers = {
            'content-type': 'application/x-amz-json-1.0',
            'x-amz-target': 'Service.Operation',
          };
          const host = `${service}.${region}.amazonaws.com`;
          const ours = signedHeaders({ host, headers, body }, { service, region }, credentials, at);

          const signer = new SignatureV4({
            service,
            region,
            credentials,
            sha256: Hash.bind(null, 'sha256'),
            applyChecksum: false,
          });
          const theirs = await signer.sign(
            {
              method: 'POST',
              protocol: 'https:',
              hostname: host,
              path: '/',
              headers: { ...headers, host },
              body,
            },
            { signingDate: new Date(at) },
          );
          expect(ours).toEqual(theirs.headers);
        },
      ),
      { numRuns: 100 },
    );
  });
});
