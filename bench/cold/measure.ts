/** How large a bundle is, and how long a fresh process takes to import it. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** KB of 1,024 bytes, as esbuild counts them, and median milliseconds. */
export type Measured = { readonly name: string; readonly kilobytes: number; readonly importMs: number };

/** A program that loads a bundle as Lambda would, an ES module by import and any other by require. */
const loader = (file: string): readonly string[] =>
  file.endsWith('.mjs')
    ? ['--input-type=module', '-e', timed(`await import(${JSON.stringify(pathToFileURL(file).href)})`)]
    : ['-e', timed(`require(${JSON.stringify(file)})`)];

const timed = (load: string): string => `const t=performance.now();${load};console.log(performance.now()-t)`;

/** What Lambda sets; a function reads it when it is called, and none may need it to be imported. */
const environment = { PATH: process.env['PATH'] ?? '', AWS_REGION: 'us-east-1', STAGE: 'bench' };

/** Milliseconds that one fresh process takes to import a file. Throws when it fails to. */
export const importOnceMs = (file: string): number => {
  const { status, stdout, stderr } = spawnSync(process.execPath, loader(file), {
    encoding: 'utf8',
    env: environment,
  });
  if (status !== 0) throw new Error(`${file} can't be imported: ${stderr}`);
  return Number(stdout.trim().split('\n').at(-1));
};

/** The middle of an odd number of values. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A file's size in KB of 1,024 bytes. */
export const kilobytesOf = (file: string): number => statSync(file).size / 1024;
