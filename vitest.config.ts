import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'node_modules/**'],
    // Vitest's own choice is one less than the cores: one, on the two of a small machine.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Every test makes its own world, so files can share the modules they import: importing them anew for each file
    // took a quarter of the whole.
    isolate: false,
    // The processes that tests start load in half the time once another has compiled the same files.
    env: { NODE_COMPILE_CACHE: join(tmpdir(), 'calfline-compile-cache') },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
