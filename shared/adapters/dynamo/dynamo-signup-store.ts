import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { SignupStore } from '../../runner/signup.ts';
import { signupKind } from '../../stored/stored-kinds.ts';
import {
  conditionExpression,
  type DynamoTable,
  expiryAttributes,
  keyAttributes,
  readItem,
  whetherConditionHeld,
  writeItem,
} from './dynamo-table.ts';
import { signupKey } from './keys.ts';
import { tableSchema } from './table-schema.ts';

/** Sign-ups in waiting, in DynamoDB. */
export const dynamoSignupStore = (table: DynamoTable): SignupStore => ({
  put: async (signup) => {
    const expiry = expiryAttributes(signup.expiresAt);
    const key = signupKey(signup.code);
    const written = await writeItem(table, signupKind, key, signup, { when: 'absent' }, expiry);
    return written === 'saved' ? 'saved' : 'codeTaken';
  },
  find: (code) => readItem(table, signupKind, signupKey(code)),
  markJoined: async (code, joinedAt) => {
    const present = conditionExpression(table, { when: 'present' });
    const command = new UpdateItemCommand({
      TableName: table.tableName,
      Key: keyAttributes(signupKey(code)),
      UpdateExpression: 'SET #data.#joinedAt = :joinedAt',
      ...present,
      ExpressionAttributeNames: {
        ...present.ExpressionAttributeNames,
        '#data': tableSchema.data,
        '#joinedAt': 'joinedAt',
      },
      ExpressionAttributeValues: { ...present.ExpressionAttributeValues, ':joinedAt': { S: joinedAt } },
    });
    await whetherConditionHeld(() => table.client.send(command));
  },
});
