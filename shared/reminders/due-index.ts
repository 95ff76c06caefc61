/** One runner with something due: what dispatch needs and nothing more. */
export type DueRunner = {
  readonly runnerId: string;
  /** Stored instant. */
  readonly wakeAt: string;
  readonly cell: string;
  readonly kind: string;
};

/** How far dispatch has read a shard: everything up to and including this entry was taken by the queue. */
export type DueCursor = { readonly wakeAt: string; readonly runnerId: string };

/** Port: the sparse index of runners with something due, in shards. Eventually consistent, as DynamoDB's is. */
export interface DueIndex {
  /** Entries of a shard after `after` (null: from the start) and due at or before `until`, oldest first. */
  listDue(
    shard: number,
    after: DueCursor | null,
    until: string,
    limit: number,
  ): Promise<readonly DueRunner[]>;
  readCursor(shard: number): Promise<DueCursor | null>;
  /** Moves a shard's cursor on condition that it still is `from`. */
  moveCursor(shard: number, from: DueCursor | null, to: DueCursor): Promise<'moved' | 'conflict'>;
}
