/** A counter of changes that can be listened to. */
export type Changes = {
  readonly revision: () => number;
  readonly bump: () => void;
  readonly listen: (listener: (revision: number) => void) => () => void;
};

export const createChanges = (): Changes => {
  const listeners = new Set<(revision: number) => void>();
  let revision = 0;
  return {
    revision: () => revision,
    bump() {
      revision += 1;
      for (const listener of listeners) {
        listener(revision);
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
