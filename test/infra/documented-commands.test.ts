/** A command in the runbook is typed by somebody who was just woken: it has to be one that works. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { blocksOf } from '../../infra/verify-restore.ts';
import { readCommand } from '../../local/admin/command.ts';

const files = ['docs/runbook.md', 'docs/deploy.md'] as const;

/** The arguments of every `npm run <script> --` of a file; a placeholder stands for an invented value. */
const commandsOf = (file: string): readonly { readonly script: string; readonly args: readonly string[] }[] =>
  [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)(?: -- ([^`#\n;]+))?/g)].map(
    ([, script = '', args = '']) => ({
      script,
      args: args.replaceAll('+1...', '+15125550123').replaceAll('<stage>', 'prod').trim().split(/\s+/),
    }),
  );

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe.each(files)('%s', (file) => {
  it('names only scripts that there are', () => {
    const unknown = commandsOf(file).filter(({ script }) => scripts[script] === undefined);
    expect(unknown).toEqual([]);
  });

  it.each(commandsOf(file).filter(({ script, args }) => script === 'admin' && args[0] !== ''))(
    'npm run admin is understood with $args',
    ({ args }) => {
      expect(readCommand(args)).toHaveProperty('task');
    },
  );
});

it('the rehearsal of a restore finds the commands of its section', () => {
  const blocks = blocksOf(readFileSync('docs/runbook.md', 'utf8'), 'Back up and restore the table');
  expect(blocks.filter((block) => block.startsWith('npm run deploy'))).toHaveLength(1);
  expect(blocks.join('\n')).toMatch(/restore-table-to-point-in-time[\s\S]*carry-stops[\s\S]*import-table/);
});
