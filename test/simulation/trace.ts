import { createHash } from 'node:crypto';

/** Everything that happened, as one digest, and the last of it per runner for reading. */
export type Trace = {
  note(runnerId: string | null, what: string): void;
  lastOf(runnerId: string | null): readonly string[];
  digest(): string;
};

const kept = 60;

export const createTrace = (nowMs: () => number): Trace => {
  const hash = createHash('sha256');
  const last = new Map<string | null, string[]>();
  return {
    note: (runnerId, what) => {
      const line = `${new Date(nowMs()).toISOString()} ${what}`;
      hash.update(`${runnerId} ${line}\n`);
      const lines = last.get(runnerId) ?? [];
      last.set(runnerId, lines);
      lines.push(line);
      if (lines.length > kept) lines.shift();
    },
    lastOf: (runnerId) => last.get(runnerId) ?? [],
    digest: () => hash.copy().digest('hex'),
  };
};
