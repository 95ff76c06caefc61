/** npm run bench:cold: what each function weighs and how long it takes to load, beside a naive one. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundleOptions, entryOf, functionNames } from '../../infra/bundling.ts';
import { importOnceMs, kilobytesOf, type Measured, median } from './measure.ts';

const help = `Bundles every function as it is deployed, and a naive one, and imports each in fresh processes, in turns.
Fails when a function is over its size or takes a quarter of the naive one's time or more.

  npm run bench:cold [-- --times N]

  --times N   fresh processes for each bundle (default 15, an odd number)
  --help      this text`;

const folder = resolve('.calfline/bench-cold');

/** Most KB of a function, minified; more only with what it is for, and never over 600. */
const kilobytesAtMost = 300;
/** Every function has the SDK's DynamoDB client (about 200 KB), zod (100) and Temporal (56). */
const base = "more: the SDK's client, zod and Temporal";
const excuses: Readonly<Record<string, string>> = {
  signup: `${base}; libphonenumber-js reads numbers as people type them (121 KB)`,
  'inbound-sms': `${base}; the reader's phrases (127 KB) and chrono-node for dates (48)`,
  'delivery-status': base,
  dispatch: base,
  remind: base,
  me: base,
  'roll-up-tips': base,
};
const mostOfNaive = 0.25;

const bundle = async (name: string, entry: string, options: object): Promise<string> => {
  const file = `${folder}/${name}.mjs`;
  await build({ ...options, entryPoints: [entry], outfile: file, logLevel: 'error' });
  return file;
};

const bundles = async (): Promise<ReadonlyMap<string, string>> => {
  mkdirSync(folder, { recursive: true });
  const { banner, mainFields, ...options } = bundleOptions;
  const made = new Map<string, string>();
  const naive = { bundle: true, minify: true, platform: 'node', format: 'esm', banner: { js: banner } };
  made.set('naive', await bundle('naive', resolve('bench/cold/naive.ts'), naive));
  for (const name of functionNames) {
    const deployed = { ...options, mainFields: [...mainFields], banner: { js: banner } };
    made.set(name, await bundle(name, entryOf(name), deployed));
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

const report = (measured: readonly Measured[]): readonly string[] => {
  const naiveMs = measured.find(({ name }) => name === 'naive')?.importMs ?? Number.NaN;
  console.log('bundle            KB   import ms   of naive');
  return measured.flatMap(({ name, kilobytes, importMs }) => {
    const share = importMs / naiveMs;
    const line = [
      name.padEnd(16),
      kilobytes.toFixed(0).padStart(4),
      importMs.toFixed(1).padStart(11),
      `${(100 * share).toFixed(0)} %`.padStart(10),
      excuses[name] === undefined ? '' : `  ${excuses[name]}`,
    ];
    console.log(line.join(''));
    if (name === 'naive') return [];
    return [
      ...(kilobytes > 600 || (kilobytes > kilobytesAtMost && excuses[name] === undefined)
        ? [`${name} has ${kilobytes.toFixed(0)} KB, over ${kilobytesAtMost}`]
        : []),
      ...(share >= mostOfNaive
        ? [`${name} takes ${(100 * share).toFixed(0)} % of the naive one's time`]
        : []),
    ];
  });
};

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
