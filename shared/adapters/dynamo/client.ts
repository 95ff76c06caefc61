import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const serviceLimits = { connectionTimeout: 1000, requestTimeout: 2000 };

/** The embedded engine shares our process: when it is slow we are busy ourselves, and asking again makes it worse. */
const embeddedLimits = { connectionTimeout: 30_000, requestTimeout: 30_000 };

/**
 * A client with time limits that fit inside a Lambda's: a call that hangs is cut off and tried twice more by the
 * SDK, with its own back-off. `endpoint` is set for the embedded DynamoDB only, which takes any credentials.
 */
export const dynamoClient = (options: { region: string; endpoint?: string | undefined }): DynamoDBClient =>
  new DynamoDBClient({
    region: options.region,
    maxAttempts: 3,
    requestHandler: options.endpoint === undefined ? serviceLimits : embeddedLimits,
    ...(options.endpoint === undefined
      ? {}
      : { endpoint: options.endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
