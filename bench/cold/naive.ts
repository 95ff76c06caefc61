/**
 * What a Lambda of this service looks like when nobody watches its start: every package by its front door,
 * bundled with the settings NodejsFunction has by itself. Each function is measured against this and its own code together.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import middy from '@middy/core';
import twilio from 'twilio';
import { z } from 'zod';

const table = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'us-east-1' }));
const carrier = twilio(`AC${'0'.repeat(32)}`, 'token');
const logger = new Logger();
const form = z.object({ Body: z.string() });

export const handler = middy(async (event: unknown) => {
  logger.info(form.parse(event).Body);
  return [typeof table.send, typeof carrier.messages.create];
});
