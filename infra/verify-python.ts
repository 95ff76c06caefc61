/** The tools of Python that check templates and commands, kept in a folder of their own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

const packages = ['cfn-lint==1.58.0', 'moto[all,server]==5.2.5', 'awscli==1.45.11'];
const folder = resolve('.calfline/python');
const stamp = join(folder, packages.join('_').replaceAll(/[^\w.=-]/g, '-'));
const binaries = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');

/** Python, or what it needs to install packages, is not here. */
export class NoPython extends Error {}

/** The path of one of the tools' programs. */
export const pythonTool = (name: string): string => join(binaries, name);

/** The environment in which the tools run. */
export const pythonEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  PATH: `${binaries}${delimiter}${process.env['PATH'] ?? ''}`,
});

/** Installs the tools, once. Throws NoPython where Python 3.9 with pip and venv, or the package index, is missing. */
export const installPythonTools = (): void => {
  if (existsSync(stamp)) return;
  const python = ['python3', 'python'].find((name) => run(name, ['-c', versionCheck]).status === 0);
  if (python === undefined) throw new NoPython('Python 3.9 or newer is not installed here.');
  console.log('Installing cfn-lint, moto and the AWS command line (once, about a minute)...');
  mkdirSync(resolve(folder, '..'), { recursive: true });
  if (run(python, ['-m', 'venv', folder]).status !== 0) throw new NoPython('This Python has no venv module.');
  const installed = run(pythonTool('python'), [
    '-m',
    'pip',
    'install',
    '--quiet',
    '--disable-pip-version-check',
    ...packages,
  ]);
  if (installed.status !== 0) throw new NoPython(`pip could not install ${packages.join(' and ')}.`);
  writeFileSync(stamp, '');
};

const versionCheck = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 9))';

const run = (program: string, args: readonly string[]) =>
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });

/** Runs a check; answers its exit code, or 2 with one line where Python is missing. */
export const withPython = async (check: () => Promise<number>): Promise<number> => {
  try {
    installPythonTools();
    return await check();
  } catch (error) {
    if (!(error instanceof NoPython)) throw error;
    console.error(`${error.message} This check needs Python 3.9 with pip; it was not made.`);
    return 2;
  }
};
