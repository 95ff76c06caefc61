import { vi } from 'vitest';

/**
 * From here on whatever is written through `console` goes to `hear` and not to the terminal. In its development mode the
 * logging library writes there, where a test can hear it. `vi.restoreAllMocks` and `vi.unstubAllEnvs` end it.
 */
export const hearConsole = (hear: (...parts: readonly unknown[]) => void): void => {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(hear);
  }
};
