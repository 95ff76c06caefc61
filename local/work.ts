/** Work under way that nobody awaits by name, so that the clock can wait for it and a shutdown can let it end. */
export type Work = {
  /** Starts watching a promise. It should not reject; if it does, `onFailure` hears of it. */
  track(promise: Promise<unknown>): void;
  /** Resolves once nothing is under way, including what began meanwhile. */
  idle(): Promise<void>;
};

/** Work that goes on after its answer was given, so that a stop can wait for it; a failure goes to `onFailure`. */
export const createWork = (onFailure: (error: unknown) => void): Work => {
  const underWay = new Set<Promise<void>>();
  return {
    track(promise) {
      const watched: Promise<void> = promise
        .then(() => undefined, onFailure)
        .finally(() => underWay.delete(watched));
      underWay.add(watched);
    },
    async idle() {
      while (underWay.size > 0) {
        await Promise.all(underWay);
      }
    },
  };
};
