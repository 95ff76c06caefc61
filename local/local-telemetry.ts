import { eventCodes } from '../shared/telemetry/event-codes.ts';
import type { Telemetry } from '../shared/telemetry/telemetry.ts';

/**
 * Telemetry for a person at a terminal: warnings and errors as one line each through `print`; what is normal
 * stays unsaid, and metrics have nobody to read them here.
 */
export const createLocalTelemetry = (print: (line: string) => void): Telemetry => ({
  event(code, fields = {}) {
    const level = eventCodes[code];
    if (level !== 'info') print(`${level} ${code} ${JSON.stringify(fields)}`);
  },
  count: () => undefined,
});
