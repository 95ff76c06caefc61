/**
 * Stryker's runner of the tests that judge mutants: vitest's, but the labelled texts are read in this process before
 * vitest is asked. They decide four mutants of the reader in five, most of them within the first texts, while starting
 * vitest takes a second for each.
 */
import { join, resolve } from 'node:path';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import {
  commonTokens,
  declareFactoryPlugin,
  type Injector,
  type PluginContext,
  PluginKind,
  tokens,
} from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';
import { copyWithoutCounting, type Group, labelledGroups } from './labelled-texts.ts';

/** What the instrumented code and this process tell one another; `quickMutant` as in `copyWithoutCounting`. */
type Namespace = {
  activeMutant: string | undefined;
  quickMutant: number;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  readonly mutantCoverage: MutantCoverage;
};

const stryker: Namespace = {
  activeMutant: undefined,
  quickMutant: -1,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
  mutantCoverage: { static: {}, perTest: {} },
};

/** The object itself stays: instrumented code holds on to it. */
const forgetCoverage = (): void => {
  stryker.mutantCoverage.static = {};
  stryker.mutantCoverage.perTest = {};
};

/** How often each mutant's place is passed while all groups are read. */
const hitsOf = (groups: readonly Group[]): Readonly<Record<string, number>> => {
  forgetCoverage();
  for (const { whyWrong } of groups) whyWrong();
  return stryker.mutantCoverage.static;
};

const activate = ({ activeMutant, hitLimit }: MutantRunOptions): void => {
  stryker.activeMutant = activeMutant.id;
  stryker.quickMutant = Number(activeMutant.id);
  stryker.hitCount = 0;
  stryker.hitLimit = hitLimit;
};

const deactivate = (): void => {
  stryker.activeMutant = undefined;
  stryker.quickMutant = -1;
  stryker.hitCount = undefined;
};

const createRunner = (vitest: TestRunner): TestRunner => {
  let counted: readonly Group[] = [];
  let quick: readonly Group[] = [];
  /** Mutants that act when something is made ready at its first use, here before any mutant is active. */
  let atFirstUse: ReadonlySet<string> = new Set();

  const readLabelled = (options: MutantRunOptions): MutantRunResult | null => {
    const asked = new Set(options.testFilter);
    const groups = quick.filter(({ id }) => asked.has(id));
    activate(options);
    try {
      for (const [at, { id, whyWrong }] of groups.entries()) {
        const failureMessage = whyWrong();
        if (failureMessage === null) continue;
        // What tells one mutant often tells its neighbour: these texts are read first from now on.
        quick = [...quick.filter((group) => group.id === id), ...quick.filter((group) => group.id !== id)];
        return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage, nrOfTests: at + 1 };
      }
      return null;
    } finally {
      deactivate();
    }
  };

  return {
    capabilities: () => vitest.capabilities(),
    init: async () => {
      await vitest.init?.();
      Object.assign(globalThis, { __stryker__: stryker });
      const sandbox = resolve('.');
      const copy = join(sandbox, `quick-${process.env['STRYKER_MUTATOR_WORKER'] ?? 0}`);
      copyWithoutCounting(sandbox, copy);
      quick = await labelledGroups(copy);
      for (const { whyWrong } of quick) whyWrong();
      counted = await labelledGroups(sandbox);
      const first = hitsOf(counted);
      const second = hitsOf(counted);
      atFirstUse = new Set(Object.keys(first).filter((id) => (first[id] ?? 0) > (second[id] ?? 0)));
    },
    dryRun: async (options) => {
      const inVitest = await vitest.dryRun(options);
      if (inVitest.status !== DryRunStatus.Complete) return inVitest;
      forgetCoverage();
      const tests = counted.map(({ id, whyWrong }): TestResult => {
        stryker.currentTestId = id;
        const startedAt = performance.now();
        const failureMessage = whyWrong();
        const done = { id, name: id, timeSpentMs: performance.now() - startedAt };
        return failureMessage === null
          ? { ...done, status: TestStatus.Success }
          : { ...done, status: TestStatus.Failed, failureMessage };
      });
      stryker.currentTestId = undefined;
      return {
        status: DryRunStatus.Complete,
        tests: [...inVitest.tests, ...tests],
        mutantCoverage: {
          static: inVitest.mutantCoverage?.static ?? {},
          perTest: { ...inVitest.mutantCoverage?.perTest, ...stryker.mutantCoverage.perTest },
        },
      };
    },
    mutantRun: async (options) => {
      const killed = readLabelled(options);
      if (killed !== null) return killed;
      const { testFilter = [], ...rest } = options;
      // Whichever test comes first passes a first use, and says too little alone: all are asked.
      if (atFirstUse.has(options.activeMutant.id)) return vitest.mutantRun(rest);
      const labelled = new Set(quick.map(({ id }) => id));
      const others = testFilter.filter((id) => !labelled.has(id));
      return others.length === 0
        ? { status: MutantRunStatus.Survived, nrOfTests: testFilter.length }
        : vitest.mutantRun({ ...rest, testFilter: others });
    },
    dispose: async () => vitest.dispose?.(),
  };
};

const [vitestPlugin] = vitestPlugins;

const runnerFactory = (injector: Injector<PluginContext>): TestRunner => {
  if (vitestPlugin === undefined) throw new Error('The vitest runner of Stryker is not installed');
  return createRunner(injector.injectFunction(vitestPlugin.factory));
};
runnerFactory.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'calfline', runnerFactory)];
