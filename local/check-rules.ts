/**
 * `npm run rules`: the rules of direction in .dependency-cruiser.cjs over the whole program. Dependency-cruiser
 * finds nothing wrong in files that it could not read, so this fails as well when it read fewer than there are.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import * as z from 'zod';

const folders = ['shared', 'functions', 'infra', 'local', 'web', 'bench', 'test'];
/** Not cruised: it has packages of its own. */
const apart = /^bench\/peers\//;

const findings = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

const main = async (): Promise<number> => {
  const { values } = parseArgs({ options: { help: { type: 'boolean' } } });
  if (values.help === true) {
    console.log(
      'npm run rules: checks which file may import which (.dependency-cruiser.cjs). Takes no options.',
    );
    return 0;
  }
  const files = folders.flatMap(sourceFiles);
  console.error(`Reading the imports of ${files.length} files...`);
  const { options = {}, ...ruleSet } = await extractDepcruiseConfig(
    `${process.cwd()}/.dependency-cruiser.cjs`,
  );
  const result = await cruise(folders, { ...options, ruleSet, validate: true }, undefined, {
    tsConfig: extractTSConfig('tsconfig.json'),
  });
  const { modules, summary } = findings.parse(result.output);

  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
  const cruised = new Set(modules.map((module) => module.source));
  const missed = files.filter((file) => !cruised.has(file));
  for (const file of missed) console.error(`not read: ${file}`);
  console.log(
    `${files.length - missed.length} of ${files.length} files read, ${summary.violations.length} rules broken.`,
  );
  return missed.length === 0 && summary.violations.length === 0 ? 0 : 1;
};

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\/(node_modules|dist)\//.test(file) && !apart.test(file));

process.exitCode = await main();
