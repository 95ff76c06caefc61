/** Counts what the simulation has seen happen, so that a run shows which faults and states it reached. */
export type Coverage = {
  saw(what: string): void;
  /** Sorted by name. */
  counts(): ReadonlyMap<string, number>;
};

export const createCoverage = (): Coverage => {
  const counts = new Map<string, number>();
  return {
    saw: (what) => {
      counts.set(what, (counts.get(what) ?? 0) + 1);
    },
    counts: () => new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
};

/** The counts of several runs together. */
export const addCounts = (into: Map<string, number>, from: ReadonlyMap<string, number>): void => {
  for (const [what, count] of from) into.set(what, (into.get(what) ?? 0) + count);
};
