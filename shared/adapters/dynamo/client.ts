import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/**
 * A client with time limits that fit inside a Lambda's: a call that hangs is cut off and tried twice more by the
 * SDK, with its own back-off. `endpoint` is set for the embedded DynamoDB only, which takes any credentials.
 */
export const dynamoClient = (options: { region: string; endpoint?: string | undefined }): DynamoDBClient =>
  new DynamoDBClient({
    region: options.region,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 },
    ...(options.endpoint === undefined
      ? {}
      : { endpoint: options.endpoint, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  });
