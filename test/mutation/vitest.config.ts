/**
 * The tests that judge mutants of shared/: those that call it in this process and are quick. Left out: tests that start
 * databases or processes, and long random walks over whole handlers, which over thousands of mutants would take hours
 * to find little that these do not.
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** After the plain unit tests, these in turn. */
const later = ['adapters', 'contract', 'functions', 'conversations', 'property'];

/**
 * The likeliest and quickest to fail first, as the first failure ends a mutant: the unit tests of the folder that the
 * mutant is in (Stryker names its file as `related`), other unit tests, then what is slower.
 */
class LikeliestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const [, folder = ''] = /\/shared\/([a-z]+)\//.exec(this.ctx.config.related?.[0] ?? '') ?? [];
    const rank = ({ moduleId }: TestSpecification): number =>
      moduleId.includes(`/test/unit/${folder}/`)
        ? -2
        : later.findIndex((place) => moduleId.includes(`/${place}/`));
    return files.toSorted((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  test: {
    include: [
      'test/unit/{conversation,cramps,functions,hydration,reminders,runner,sms,stored,telemetry,tips,time,weather}/**/*.test.ts',
      'test/unit/adapters/{*-forecast,places}.test.ts',
      'test/contract/memory-stores.test.ts',
      'test/property/*.test.ts',
      'test/conversations/conversations.test.ts',
    ],
    exclude: [
      // Read by the runner itself.
      'test/unit/sms/reading/labelled-texts*.test.ts',
      'test/unit/functions/abuse.test.ts',
      'test/unit/telemetry/nothing-personal*.test.ts',
      'test/unit/tips/regret.test.ts',
      'test/property/interleavings.test.ts',
    ],
    env: { CALFLINE_MUTATION: '1' },
    setupFiles: ['test/mutation/setup.ts'],
    runner: 'test/mutation/stop-at-first-failure.ts',
    // Every test makes its own world, so files can share the modules they import.
    isolate: false,
    sequence: { sequencer: LikeliestFirst },
    testTimeout: 20_000,
  },
});
