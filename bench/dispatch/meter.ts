import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';

/** What a client's calls came to since the meter was last read. */
export type Reading = {
  /** Calls by operation, 'GetItem' and so on. */
  readonly calls: Readonly<Record<string, number>>;
  readonly readUnits: number;
  /** Write units of the table itself. */
  readonly writeUnits: number;
  /** Write units of the due index; dynalite doesn't count them and answers 0. */
  readonly indexWriteUnits: number;
  /** Writes whose condition did not hold; each costs what a write of the stored item costs. */
  readonly refusedWrites: number;
};

const units = z.object({ CapacityUnits: z.number() });
const output = z.object({
  ConsumedCapacity: units.extend({
    Table: units.optional(),
    GlobalSecondaryIndexes: z.record(z.string(), units).optional(),
  }),
});

const nothing: Reading = { calls: {}, readUnits: 0, writeUnits: 0, indexWriteUnits: 0, refusedWrites: 0 };

const isRead = (operation: string): boolean => ['GetItem', 'Query', 'Scan'].includes(operation);

/**
 * Counts what a client consumes, as the database itself reports it. Answers a function that reads the meter and
 * sets it back. A read that found nothing costs the least there is, which dynalite reports as 0.
 */
export const meter = (client: DynamoDBClient): (() => Reading) => {
  let reading = nothing;

  const count = (operation: string, isStrong: boolean, result: unknown): void => {
    // Filling the table is nobody's cost here.
    if (operation === 'BatchWriteItem') return;
    const { ConsumedCapacity: used } = output.parse(result);
    const index = Object.values(used.GlobalSecondaryIndexes ?? {}).reduce(
      (sum, each) => sum + each.CapacityUnits,
      0,
    );
    reading = isRead(operation)
      ? { ...reading, readUnits: reading.readUnits + Math.max(used.CapacityUnits, isStrong ? 1 : 0.5) }
      : {
          ...reading,
          writeUnits: reading.writeUnits + (used.Table?.CapacityUnits ?? used.CapacityUnits),
          indexWriteUnits: reading.indexWriteUnits + index,
        };
  };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = (context.commandName ?? '').replace(/Command$/, '');
      reading = { ...reading, calls: { ...reading.calls, [operation]: (reading.calls[operation] ?? 0) + 1 } };
      try {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'INDEXES' } });
        const isStrong = 'ConsistentRead' in args.input && args.input.ConsistentRead === true;
        count(operation, isStrong, result.output);
        return result;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) {
          reading = { ...reading, refusedWrites: reading.refusedWrites + 1 };
        }
        throw error;
      }
    },
    { step: 'initialize', name: 'meter' },
  );

  return () => {
    const read = reading;
    reading = nothing;
    return read;
  };
};
