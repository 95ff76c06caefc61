/**
 * DynamoDB's side of the wire, in this process and in memory: the SDK and the real adapters run on it unchanged,
 * at sizes that an embedded database would take hours to fill. It knows the calls that dispatch and remind make
 * and throws on any other. The bench holds its accounts against dynalite's before it believes them.
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { HttpResponse } from '@smithy/core/protocols';
import * as z from 'zod';
import { toAttribute } from '../../shared/adapters/dynamo/attribute-value.ts';
import { tableSchema } from '../../shared/adapters/dynamo/table-schema.ts';
import { attributeAt, type Bindings, holds } from './condition.ts';
import { cpuMs } from './cpu.ts';
import { type Item, itemBytes, readUnits } from './item-size.ts';
import { type ModelTable, modelTable, type WriteCost } from './model-table.ts';

const attribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const attributes = z.record(z.string(), attribute);

const request = z.object({
  TableName: z.string(),
  Key: attributes.optional(),
  Item: attributes.optional(),
  ConsistentRead: z.boolean().optional(),
  IndexName: z.string().optional(),
  Limit: z.int().optional(),
  ConditionExpression: z.string().optional(),
  KeyConditionExpression: z.string().optional(),
  UpdateExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: attributes.default({}),
  ExclusiveStartKey: attributes.optional(),
});

type Request = z.infer<typeof request>;
type Answer = { readonly status: number; readonly body: unknown };

export type DynamoModel = {
  /** To be given to an SDK client as its request handler. */
  readonly requestHandler: { handle(wire: Wire): Promise<{ response: HttpResponse }> };
  /** Puts an item in without a call, to fill the table. */
  load(item: Item): void;
  /** CPU milliseconds spent answering since the start: the database's share of a handler's time. */
  spentMs(): number;
};

type Wire = { readonly headers: Readonly<Record<string, string>>; readonly body?: unknown };

const bindingsOf = (asked: Request): Bindings => ({
  names: asked.ExpressionAttributeNames,
  values: asked.ExpressionAttributeValues,
});

const keyOf = (item: Item): readonly [pk: string, sk: string] => [
  item[tableSchema.partitionKey]?.S ?? '',
  item[tableSchema.sortKey]?.S ?? '',
];

const written = ({ table, index }: WriteCost) => ({
  ConsumedCapacity: {
    CapacityUnits: table + index,
    Table: { CapacityUnits: table },
    ...(index === 0
      ? {}
      : { GlobalSecondaryIndexes: { [tableSchema.dueIndex.name]: { CapacityUnits: index } } }),
  },
});

const readCost = (items: readonly Item[], isStrong: boolean) => ({
  ConsumedCapacity: {
    CapacityUnits: readUnits(
      items.reduce((sum, item) => sum + itemBytes(item), 0),
      isStrong,
    ),
  },
});

const refused: Answer = {
  status: 400,
  body: {
    __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    message: 'The conditional request failed',
  },
};

const ok = (body: unknown): Answer => ({ status: 200, body });

const getItem = (table: ModelTable, asked: Request): Answer => {
  const item = table.get(...keyOf(asked.Key ?? {}));
  const found = item === null ? [] : [item];
  return ok({ ...(item === null ? {} : { Item: item }), ...readCost(found, asked.ConsistentRead === true) });
};

const putItem = (table: ModelTable, asked: Request): Answer => {
  const item = asked.Item ?? {};
  const [pk, sk] = keyOf(item);
  if (asked.ConditionExpression !== undefined) {
    if (!holds(asked.ConditionExpression, table.get(pk, sk), bindingsOf(asked))) return refused;
  }
  return ok(written(table.write(pk, sk, item)));
};

const additionPattern = /^SET (#\w+)\.(#\w+) = (#\w+\.#\w+) \+ (:\w+)$/;

const updateItem = (table: ModelTable, asked: Request): Answer => {
  const bindings = bindingsOf(asked);
  const [pk, sk] = keyOf(asked.Key ?? {});
  const item = table.get(pk, sk);
  if (item === null || !holds(asked.ConditionExpression ?? '', item, bindings)) return refused;
  const [, map = '', field = '', path = '', by = ''] =
    additionPattern.exec(asked.UpdateExpression ?? '') ?? [];
  const name = bindings.names[map];
  const fieldName = bindings.names[field];
  if (name === undefined || fieldName === undefined)
    throw new Error(`Unread update: ${asked.UpdateExpression}`);
  const sum = Number(attributeAt(item, path, bindings)?.N) + Number(bindings.values[by]?.N);
  const next = { ...item, [name]: { M: { ...item[name]?.M, [fieldName]: toAttribute(sum) } } };
  return ok({ Attributes: next, ...written(table.write(pk, sk, next)) });
};

const rangePattern = /^(#\w+) = (:\w+) AND (#\w+) BETWEEN (:\w+) AND (:\w+)$/;

const query = (table: ModelTable, asked: Request): Answer => {
  const [, , partition = '', , from = '', to = ''] =
    rangePattern.exec(asked.KeyConditionExpression ?? '') ?? [];
  const text = (placeholder: string): string => asked.ExpressionAttributeValues[placeholder]?.S ?? '';
  if (partition === '' || asked.ExclusiveStartKey !== undefined) {
    throw new Error(`Unread query: ${asked.KeyConditionExpression}`);
  }
  const limit = asked.Limit ?? Number.POSITIVE_INFINITY;
  const items =
    asked.IndexName === undefined
      ? table.range(text(partition), text(from), text(to)).slice(0, limit)
      : table.indexRange(text(partition), text(from), text(to), limit);
  return ok({ Items: items, ...readCost(items, asked.ConsistentRead === true) });
};

const answer = (table: ModelTable, operation: string, asked: Request): Answer => {
  switch (operation) {
    case 'GetItem':
      return getItem(table, asked);
    case 'PutItem':
      return putItem(table, asked);
    case 'UpdateItem':
      return updateItem(table, asked);
    case 'Query':
      return query(table, asked);
    default:
      throw new Error(`The model has no ${operation}`);
  }
};

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body);

/** A DynamoDB of one table in this process, which counts its capacity units. */
export const dynamoModel = (): DynamoModel => {
  const table = modelTable();
  let spentMs = 0;
  return {
    requestHandler: {
      handle: async ({ headers, body }) => {
        const startedAt = cpuMs();
        const operation = (headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';
        const { status, body: said } = answer(table, operation, request.parse(JSON.parse(textOf(body))));
        const bytes = Buffer.from(JSON.stringify(said));
        spentMs += cpuMs() - startedAt;
        return {
          response: new HttpResponse({
            statusCode: status,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: bytes,
          }),
        };
      },
    },
    load: (item) => {
      table.write(...keyOf(item), item);
    },
    spentMs: () => spentMs,
  };
};
