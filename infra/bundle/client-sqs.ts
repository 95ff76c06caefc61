/** In the bundles, this is '@aws-sdk/client-sqs'. */
import { clientClass, commandClass } from './aws-clients.ts';

export const SQSClient = clientClass({ name: 'sqs', target: 'AmazonSQS', jsonVersion: '1.0' });
export const SendMessageBatchCommand = commandClass('SendMessageBatch');
