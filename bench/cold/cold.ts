/** npm run bench:cold: what each function weighs and how long it takes to load, beside a naive peer. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions, entryOf, type FunctionName, functionNames } from '../../infra/bundling.ts';
import { importOnceMs, kilobytesOf, type Measured, median } from './measure.ts';

const help = `Bundles every function as it is deployed, and its naive peer (the same function with every package by its front
door, as CDK's NodejsFunction bundles when it is given no settings), and imports each in fresh processes, in turns.
Fails when a function is over its size or takes a quarter of its peer's time or more.

  npm run bench:cold [-- --times N]

  --times N   fresh processes for each bundle (default 15, an odd number)
  --help      this text`;

const folder = resolve('.calfline/bench-cold');

/** Most KB of a function, minified; more only with what it is for, and never over 600. */
const kilobytesAtMost = 300;
const kilobytesAtMostExcused = 600;
/** Every function has the SDK's DynamoDB client (about 160 KB), Temporal (56), zod's small form and the logger (35 each). */
const base = "more: the SDK's client, Temporal, zod and the logger";
const excuses: Readonly<Record<string, string>> = {
  signup: `${base}; libphonenumber-js reads numbers as people type them (121 KB)`,
  'inbound-sms': `${base}; the reader (160 KB) and chrono-node for dates (48)`,
  'delivery-status': base,
  dispatch: base,
  remind: base,
  me: base,
  'roll-up-tips': base,
};
const mostOfNaive = 0.25;

const naiveOf = (name: FunctionName): string => `naive-${name}`;

const bundle = async (file: string, entry: string, options: object): Promise<string> => {
  const outfile = `${folder}/${file}`;
  await build({ ...options, entryPoints: [entry], outfile, logLevel: 'error' });
  return outfile;
};

/** A naive peer's file starts in the naive packages and then has the function's own work to do as well. */
const naiveEntry = (name: FunctionName): string => {
  const entry = `${folder}/naive-${name}-entry.mjs`;
  const imports = [resolve('bench/cold/naive.ts'), entryOf(name)];
  writeFileSync(entry, imports.map((file) => `import ${JSON.stringify(file)};\n`).join(''));
  return entry;
};

const bundles = async (): Promise<ReadonlyMap<string, string>> => {
  mkdirSync(folder, { recursive: true });
  const { banner, mainFields, ...options } = bundleOptions;
  const made = new Map<string, string>();
  const naive = { bundle: true, platform: 'node', target: 'node24', format: 'cjs' };
  const deployed = { ...options, mainFields: [...mainFields], banner: { js: banner } };
  for (const name of functionNames) {
    made.set(naiveOf(name), await bundle(`${naiveOf(name)}.cjs`, naiveEntry(name), naive));
    made.set(name, await bundle(`${name}.mjs`, entryOf(name), deployed));
  }
  return made;
};

/** Imports each bundle `times` times, in turns, so that a busy moment of the machine hits all alike. */
const measure = (files: ReadonlyMap<string, string>, times: number): readonly Measured[] => {
  const taken = new Map<string, number[]>([...files.keys()].map((name) => [name, []]));
  for (let round = 1; round <= times; round += 1) {
    process.stderr.write(`\rround ${round} of ${times}`);
    for (const [name, file] of files) taken.get(name)?.push(importOnceMs(file));
  }
  process.stderr.write('\n');
  return [...files].map(([name, file]) => ({
    name,
    kilobytes: kilobytesOf(file),
    importMs: median(taken.get(name) ?? []),
  }));
};

/** Prints a line for each function and returns what is wrong, if anything. */
const report = (measured: readonly Measured[]): readonly string[] => {
  console.log('function          KB   import ms   naive KB   import ms   of naive');
  return functionNames.flatMap((name) => {
    const [own, naive] = [measuredOf(measured, name), measuredOf(measured, naiveOf(name))];
    const share = own.importMs / naive.importMs;
    const cells = [
      name.padEnd(16),
      own.kilobytes.toFixed(0).padStart(4),
      own.importMs.toFixed(1).padStart(12),
      naive.kilobytes.toFixed(0).padStart(11),
      naive.importMs.toFixed(1).padStart(12),
      `${(100 * share).toFixed(0)} %`.padStart(11),
    ];
    console.log(cells.join(''));
    const excuse = excuses[name];
    if (own.kilobytes > kilobytesAtMost && excuse !== undefined) console.log(`  ${excuse}`);
    return [...tooLarge(own), ...tooSlow(name, share)];
  });
};

const measuredOf = (measured: readonly Measured[], name: string): Measured => {
  const found = measured.find((each) => each.name === name);
  if (found === undefined) throw new Error(`${name} was not measured`);
  return found;
};

const tooLarge = ({ name, kilobytes }: Measured): readonly string[] => {
  const most = excuses[name] === undefined ? kilobytesAtMost : kilobytesAtMostExcused;
  return kilobytes <= most ? [] : [`${name} has ${kilobytes.toFixed(0)} KB, over ${most}`];
};

const tooSlow = (name: string, share: number): readonly string[] =>
  share < mostOfNaive ? [] : [`${name} takes ${(100 * share).toFixed(0)} % of the naive one's time`];

const main = async (): Promise<number> => {
  const { values } = parseArgs({
    options: { times: { type: 'string', default: '15' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const times = Number(values.times);
  if (!Number.isInteger(times) || times < 1 || times % 2 === 0) {
    console.error(`--times takes an odd number, not ${values.times}.`);
    return 1;
  }
  console.error('Bundling...');
  const measured = measure(await bundles(), times);
  const failures = report(measured);
  for (const failure of failures) console.error(failure);
  writeFileSync('bench/cold/last.json', `${JSON.stringify({ times, measured }, null, 2)}\n`);
  return failures.length === 0 ? 0 : 1;
};

process.exitCode = await main();
