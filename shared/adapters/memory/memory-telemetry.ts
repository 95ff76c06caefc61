import type { EventCode } from '../../telemetry/event-codes.ts';
import { redact } from '../../telemetry/redact.ts';
import type { EventFields, Telemetry } from '../../telemetry/telemetry.ts';

/** One event as it was reported. */
export type RecordedEvent = { readonly code: EventCode; readonly fields: EventFields };

/** One addition to a metric as it was reported. */
export type RecordedCount = {
  readonly metric: string;
  readonly value: number;
  readonly dimensions: Readonly<Record<string, string>>;
};

/** Telemetry that keeps what it is told, for tests and the laptop. */
export type MemoryTelemetry = Telemetry & {
  /** Everything reported so far, oldest first. */
  events(): readonly RecordedEvent[];
  counts(): readonly RecordedCount[];
  /** The sum of a metric over all its dimensions. */
  total(metric: string): number;
};

/** Words as people write them; codes and ids have no spaces, and a place in the code begins with 'at'. */
const isSentence = (value: unknown): boolean =>
  typeof value === 'string' && !value.startsWith('at ') && value.split(' ').length >= 4;

/**
 * Keeps what is reported; refuses numbers, sentences and a second code, as a log would have to. Sentences may stand in
 * `words` alone, where `describeError` puts those that are about us.
 */
export const memoryTelemetry = (): MemoryTelemetry => {
  const events: RecordedEvent[] = [];
  const counts: RecordedCount[] = [];
  return {
    event: (code, fields = {}) => {
      const text = JSON.stringify(fields);
      // Every test that uses this is so a test of what is logged.
      if (redact(text) !== text) throw new Error(`A telephone number was about to be logged with ${code}`);
      const { words: _, ...others } = fields;
      if (Object.values(others).flat().some(isSentence)) {
        throw new Error(`Words were about to be logged with ${code}`);
      }
      if ('code' in fields) throw new Error(`A field would have hidden the code of ${code}`);
      events.push({ code, fields });
    },
    count: (metric, value, dimensions = {}) => {
      counts.push({ metric, value, dimensions });
    },
    events: () => [...events],
    counts: () => [...counts],
    total: (metric) => counts.reduce((sum, each) => sum + (each.metric === metric ? each.value : 0), 0),
  };
};
