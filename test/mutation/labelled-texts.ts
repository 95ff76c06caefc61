// The labelled texts as tests of a mutated reader, read in this process.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Labelled texts that are read as one test. `whyWrong` is null when each is read as labelled. */
export type Group = { readonly id: string; readonly whyWrong: () => string | null };

const aGroup = 20;

/** The labelled texts, read by the reader under `root`. */
export const labelledGroups = async (root: string): Promise<readonly Group[]> => {
  const under = <Module>(path: string): Promise<Module> => import(pathToFileURL(join(root, path)).href);
  const { ownLabelledTexts } = await under<typeof import('../support/labelled-texts.ts')>(
    'test/support/labelled-texts.ts',
  );
  const { missesIn, readAll } =
    await under<typeof import('../../bench/reading/score.ts')>('bench/reading/score.ts');
  const texts = ownLabelledTexts();
  return Array.from({ length: Math.ceil(texts.length / aGroup) }, (_, at) => {
    const group = texts.slice(at * aGroup, (at + 1) * aGroup);
    // A group whose texts or labels change is another test: what it decided before is judged anew.
    const hash = createHash('sha256').update(JSON.stringify(group)).digest('hex').slice(0, 12);
    return {
      id: `labelled texts from ${at * aGroup}, ${hash}`,
      whyWrong: () => {
        try {
          return group.flatMap((one) => readAll([one])).flatMap(missesIn)[0] ?? null;
        } catch (error) {
          return String(error);
        }
      },
    };
  });
};

const partsOfReader = [
  'package.json',
  'shared',
  'bench/reading/score.ts',
  'test/support/labelled-texts.ts',
  'test/support/labelled-texts.jsonl',
];

/**
 * Copies the instrumented reader of the sandbox to `copy` without the counting of what was passed, which takes six
 * times as long as reading. There `quickMutant` says which mutant acts: a number is quicker to compare than its name.
 */
export const copyWithoutCounting = (sandbox: string, copy: string): void => {
  for (const part of partsOfReader) cpSync(join(sandbox, part), join(copy, part), { recursive: true });
  for (const name of readdirSync(join(copy, 'shared'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = join(copy, 'shared', name);
    const code = readFileSync(file, 'utf8');
    if (!code.includes('stryMutAct_9fa48')) continue;
    const quick = code
      .replace(/stryMutAct_9fa48\("(\d+)"\)/g, '(quickly.quickMutant === $1 && stryMutAct_9fa48("$1"))')
      .replace(/stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g, '0')
      .replace('// @ts-nocheck\n', '// @ts-nocheck\nconst quickly = globalThis.__stryker__;\n');
    writeFileSync(file, quick);
  }
};
