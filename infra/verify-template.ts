/** npm run verify:template: AWS's own rules for templates, by cfn-lint. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { pythonEnvironment, pythonTool, withPython } from './verify-python.ts';
import { synthForChecks } from './verify-synth.ts';

const help = `Synthesizes both stages and runs cfn-lint over their templates. Fails on errors; warnings are counted.

  npm run verify:template [-- --help]

Needs Python 3.9 with pip (cfn-lint is installed into .calfline/python); exit code 2 where there is none.`;

/**
 * Left out: W3005, a dependency that CDK states although it follows from a reference; W6001, an output that is
 * imported from another stack.
 */
const leftOut = ['W3005', 'W6001'];

const verify = async (): Promise<number> => {
  const templates = (['dev', 'prod'] as const).flatMap((stage) => {
    console.log(`Synthesizing ${stage}...`);
    return synthForChecks(stage, `cdk.out/verify-${stage}`).stacks.map(
      ({ templateFullPath }) => templateFullPath,
    );
  });
  console.log(`Running cfn-lint over ${templates.length} templates...`);
  const args = ['--ignore-checks', ...leftOut, '--non-zero-exit-code', 'error', '--', ...templates];
  const { status } = spawnSync(pythonTool('cfn-lint'), args, { stdio: 'inherit', env: pythonEnvironment() });
  console.log(status === 0 ? 'cfn-lint found no error.' : 'cfn-lint found errors; they are above.');
  return status === 0 ? 0 : 1;
};

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
  if (values.help !== true) return withPython(verify);
  console.log(help);
  return 0;
});
