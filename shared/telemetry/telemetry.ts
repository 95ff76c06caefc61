import type { EventCode } from './event-codes.ts';

/**
 * What may stand beside an event: ids, counts and codes. Never a phone number, never the text of a message; and no
 * `code`, which is the event's own and what filters and alarms look for (a carrier's code is `carrierCode`).
 */
export type EventFields = Readonly<Record<string, string | number | boolean | null | readonly string[]>> & {
  readonly code?: never;
};

/** Where handlers report what happened. The adapters write structured logs and metrics. */
export interface Telemetry {
  /** Log one event by its code. */
  event(code: EventCode, fields?: EventFields): void;
  /** Add to a metric; `dimensions` split it (for example by reason). */
  count(metric: string, value: number, dimensions?: Readonly<Record<string, string>>): void;
}
