type Key = { readonly wakeAt: string; readonly runnerId: string };

/** The order of the due index within a shard: by instant, then by runner. */
export const compareDue = (a: Key, b: Key): number => {
  if (a.wakeAt !== b.wakeAt) return a.wakeAt < b.wakeAt ? -1 : 1;
  return a.runnerId < b.runnerId ? -1 : a.runnerId > b.runnerId ? 1 : 0;
};
