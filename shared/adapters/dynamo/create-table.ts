import { setTimeout } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { tableSchema } from './table-schema.ts';

const { partitionKey, sortKey, dueIndex } = tableSchema;

/**
 * Creates the table on an embedded DynamoDB and waits until it can be used; one that is there already stays as
 * it is. In AWS, CDK creates it from the same schema.
 */
export const createTable = async (client: DynamoDBClient, tableName: string): Promise<void> => {
  const keyOf = (hash: string, range: string) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [partitionKey, sortKey, dueIndex.partitionKey, dueIndex.sortKey].map(
          (name) => ({
            AttributeName: name,
            AttributeType: 'S' as const,
          }),
        ),
        KeySchema: keyOf(partitionKey, sortKey),
        GlobalSecondaryIndexes: [
          {
            IndexName: dueIndex.name,
            KeySchema: keyOf(dueIndex.partitionKey, dueIndex.sortKey),
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...dueIndex.projected] },
          },
        ],
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  while (!(await isActive(client, tableName))) await setTimeout(5);
};

const isActive = async (client: DynamoDBClient, tableName: string): Promise<boolean> =>
  (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus === 'ACTIVE';
