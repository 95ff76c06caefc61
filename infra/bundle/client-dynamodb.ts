/** In the bundles, this is '@aws-sdk/client-dynamodb'. */
import { clientClass, commandClass, refusalNamed } from './aws-clients.ts';

export const DynamoDBClient = clientClass({
  name: 'dynamodb',
  target: 'DynamoDB_20120810',
  jsonVersion: '1.0',
});
export const BatchWriteItemCommand = commandClass('BatchWriteItem');
export const CreateTableCommand = commandClass('CreateTable');
export const DeleteItemCommand = commandClass('DeleteItem');
export const DescribeTableCommand = commandClass('DescribeTable');
export const GetItemCommand = commandClass('GetItem');
export const PutItemCommand = commandClass('PutItem');
export const QueryCommand = commandClass('Query');
export const ScanCommand = commandClass('Scan');
export const UpdateItemCommand = commandClass('UpdateItem');
export const ConditionalCheckFailedException = refusalNamed('ConditionalCheckFailedException');
export const ResourceInUseException = refusalNamed('ResourceInUseException');
