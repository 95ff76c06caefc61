/**
 * Mutation testing of what the service knows: `npm run mutation`, one folder by `-- --mutate 'shared/weather/**'`.
 * docs/mutation-testing.md has the scores, and the reason for each exclusion and each group of survivors.
 */
export default {
  // Vitest's, and the labelled texts read in its own process, which is what makes the reader's mutants affordable.
  testRunner: 'calfline',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/runner.ts'],
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  mutate: ['shared/**/*.ts', '!shared/adapters/**'],
  coverageAnalysis: 'perTest',
  // A mutant of a module's constant (a table, a zod schema) acts only while the module loads, so that each would run
  // every test in a fresh process: up to 40 s each. They count as ignored: neither killed nor survived, outside the score.
  ignoreStatic: true,
  incremental: true,
  concurrency: 1,
  ignorePatterns: ['.calfline', 'cdk.out', 'dist', 'bench/peers', 'infra'],
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { reportTests: false, reportMutants: false, allowColor: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
