/**
 * The table's shape, once: CDK builds it, the embedded run and the tests create it, the adapters write it.
 * Every item is { pk, sk, data } and, where it has them, the attributes below.
 */
export const tableSchema = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** The entity itself, as a map of native attributes, so that an operator can read it in the console. */
  data: 'data',
  /** Stored instant from which the item is as good as gone; reads check it. */
  expiresAt: 'expiresAt',
  /** The same in epoch seconds, rounded up: DynamoDB's own deletion reads it, up to days late. */
  timeToLive: 'expiresAtEpochSeconds',
  /**
   * The sparse index of runners with something due. An item is in it while it carries both keys. The sort key is
   * `<wakeAt>#<runnerId>`, so that a shard has one order and a cursor can stand between two runners who are due
   * at the same instant.
   */
  dueIndex: {
    name: 'due',
    partitionKey: 'dueShard',
    sortKey: 'dueAt',
    /** Projected beside the keys. */
    projected: ['cell', 'kind'],
  },
} as const;
