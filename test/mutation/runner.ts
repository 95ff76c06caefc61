/**
 * Stryker's runner of the tests that judge mutants: vitest's, but the labelled texts are read in this process before
 * vitest is asked. They decide four mutants of the reader in five, and reading them here takes a tenth of a second for
 * a mutant; starting vitest takes one.
 */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import type { PluginContext } from '@stryker-mutator/api/plugin';
import {
  commonTokens,
  declareFactoryPlugin,
  type Injector,
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

/** What the instrumented code and Stryker tell one another. */
type Namespace = {
  activeMutant: string | undefined;
  currentTestId: string | undefined;
  hitCount: number | undefined;
  hitLimit: number | undefined;
  mutantCoverage: MutantCoverage;
};

/** Labelled texts that are read as one test. */
type Group = { readonly id: string; readonly isRead: () => boolean };

const aGroup = 20;

const stryker: Namespace = {
  activeMutant: undefined,
  currentTestId: undefined,
  hitCount: undefined,
  hitLimit: undefined,
  mutantCoverage: { static: {}, perTest: {} },
};

/** The labelled texts of the sandbox that this process was started in, read by the mutated reader there. */
const labelledGroups = async (): Promise<readonly Group[]> => {
  const inSandbox = <Module>(path: string): Promise<Module> => import(pathToFileURL(resolve(path)).href);
  const { ownLabelledTexts } = await inSandbox<typeof import('../support/labelled-texts.ts')>(
    'test/support/labelled-texts.ts',
  );
  const { missesIn, readAll } =
    await inSandbox<typeof import('../../bench/reading/score.ts')>('bench/reading/score.ts');
  const texts = ownLabelledTexts();
  return Array.from({ length: Math.ceil(texts.length / aGroup) }, (_, at) => {
    const group = texts.slice(at * aGroup, (at + 1) * aGroup);
    // A group whose texts or labels change is another test: what it decided before is judged anew.
    const hash = createHash('sha256').update(JSON.stringify(group)).digest('hex').slice(0, 12);
    return {
      id: `labelled texts from ${at * aGroup}, ${hash}`,
      isRead: () => group.every((labelled) => readAll([labelled]).every((one) => missesIn(one).length === 0)),
    };
  });
};

/** The object itself stays: instrumented code holds on to it. */
const forgetCoverage = (): void => {
  stryker.mutantCoverage.static = {};
  stryker.mutantCoverage.perTest = {};
};

/** How often each mutant's place is passed while all groups are read. */
const hitsOf = (groups: readonly Group[]): Readonly<Record<string, number>> => {
  forgetCoverage();
  for (const { isRead } of groups) isRead();
  return stryker.mutantCoverage.static;
};

const createRunner = (vitest: TestRunner): TestRunner => {
  let groups: readonly Group[] = [];
  /** Mutants that act when something is made ready at its first use, here before any mutant is active. */
  let atFirstUse: ReadonlySet<string> = new Set();

  const readLabelled = (options: MutantRunOptions): MutantRunResult | null => {
    const asked = new Set(options.testFilter);
    stryker.activeMutant = options.activeMutant.id;
    stryker.hitCount = 0;
    stryker.hitLimit = options.hitLimit;
    let nrOfTests = 0;
    try {
      for (const { id, isRead } of groups.filter((group) => asked.has(group.id))) {
        nrOfTests += 1;
        const failure = failureOf(isRead);
        if (failure !== null) {
          // What tells one mutant often tells its neighbour: these texts are read first from now on.
          groups = [
            ...groups.filter((group) => group.id === id),
            ...groups.filter((group) => group.id !== id),
          ];
          return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure, nrOfTests };
        }
      }
      return null;
    } finally {
      stryker.activeMutant = undefined;
      stryker.hitCount = undefined;
    }
  };

  return {
    capabilities: () => vitest.capabilities(),
    init: async () => {
      await vitest.init?.();
      Object.assign(globalThis, { __stryker__: stryker });
      groups = await labelledGroups();
      const first = hitsOf(groups);
      const second = hitsOf(groups);
      atFirstUse = new Set(Object.keys(first).filter((id) => (first[id] ?? 0) > (second[id] ?? 0)));
    },
    dryRun: async (options) => {
      const inVitest = await vitest.dryRun(options);
      if (inVitest.status !== DryRunStatus.Complete) return inVitest;
      forgetCoverage();
      const tests = groups.map(({ id, isRead }): TestResult => {
        stryker.currentTestId = id;
        const startedAt = performance.now();
        const failure = failureOf(isRead);
        const done = { id, name: id, timeSpentMs: performance.now() - startedAt };
        return failure === null
          ? { ...done, status: TestStatus.Success }
          : { ...done, status: TestStatus.Failed, failureMessage: failure };
      });
      stryker.currentTestId = undefined;
      const perTest = { ...inVitest.mutantCoverage?.perTest, ...stryker.mutantCoverage.perTest };
      return {
        status: DryRunStatus.Complete,
        tests: [...inVitest.tests, ...tests],
        mutantCoverage: { static: inVitest.mutantCoverage?.static ?? {}, perTest },
      };
    },
    mutantRun: async (options) => {
      const killed = readLabelled(options);
      if (killed !== null) return killed;
      const { testFilter = [], ...rest } = options;
      // Whichever test comes first passes a first use, and says too little alone: all are asked.
      if (atFirstUse.has(options.activeMutant.id)) return vitest.mutantRun(rest);
      const labelled = new Set(groups.map(({ id }) => id));
      const others = testFilter.filter((id) => !labelled.has(id));
      return others.length === 0
        ? { status: MutantRunStatus.Survived, nrOfTests: testFilter.length }
        : vitest.mutantRun({ ...rest, testFilter: others });
    },
    dispose: async () => vitest.dispose?.(),
  };
};

/** Why a group isn't read as labelled; null when it is. */
const failureOf = (isRead: () => boolean): string | null => {
  try {
    return isRead() ? null : 'a labelled text is read otherwise';
  } catch (error) {
    return String(error);
  }
};

const [vitestPlugin] = vitestPlugins;

const runnerFactory = (injector: Injector<PluginContext>): TestRunner => {
  if (vitestPlugin === undefined) throw new Error('The vitest runner of Stryker is not installed');
  return createRunner(injector.injectFunction(vitestPlugin.factory));
};
runnerFactory.inject = tokens(commonTokens.injector);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'calfline', runnerFactory)];
