import { type CancelReason, TestRunner } from 'vitest';

/**
 * Vitest's runner, but it reads no further test file once a test has failed: the mutant is killed, and to import the
 * rest for nothing took ten times as long as finding that out.
 */
export default class StopAtFirstFailure extends TestRunner {
  #stopped = false;

  override cancel(reason: CancelReason): void {
    this.#stopped = true;
    super.cancel(reason);
  }

  override importFile(filepath: string, source: 'collect' | 'setup'): unknown {
    return this.#stopped ? undefined : super.importFile(filepath, source);
  }
}
