/** A counter of changes that can be listened to. */
export type Changes = {
  /** How many changes there have been. */
  readonly revision: () => number;
  readonly bump: () => void;
  /** Calls back soon after a change, once for many; the answer ends it. */
  readonly listen: (listener: (revision: number) => void) => () => void;
};

/** Changes closer together than this are told as one. */
const togetherMs = 50;

/** Tells every open page that something changed. */
export const createChanges = (): Changes => {
  const listeners = new Set<(revision: number) => void>();
  let revision = 0;
  let willTell = false;

  const tell = () => {
    willTell = false;
    for (const listener of listeners) {
      listener(revision);
    }
  };

  return {
    revision: () => revision,
    bump() {
      revision += 1;
      if (listeners.size > 0 && !willTell) {
        willTell = true;
        setTimeout(tell, togetherMs).unref();
      }
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
