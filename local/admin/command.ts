/** The command line of npm run admin. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { OperatorError, requiredStage } from '../../infra/command.ts';
import { BrokenDataError } from '../broken-data.ts';
import { openAwsWorld } from './aws-world.ts';
import { carryStops } from './carry-stops.ts';
import { openLaptopWorld } from './laptop-world.ts';
import {
  costs,
  eraseRunner,
  exportRunner,
  numberOf,
  pauseAll,
  replay,
  resumeAll,
  showRunner,
} from './verbs.ts';
import type { AdminWorld } from './world.ts';

const help = `Does what an operator does (docs/runbook.md).

  npm run admin -- VERB [NUMBER] --stage prod [options]
  npm run admin -- VERB [NUMBER] --local [--folder .calfline]

  pause-all         no reminder goes out until resume-all; texts from runners are answered
  resume-all        reminders go out again
  runner +1...      status, runs, next touch, consent and last reminders of one person
  export +1...      everything kept of one person, as JSON, to --out or standard output
  erase +1...       deletes everything kept of one person, but for a hash and a date; asks first
  replay            puts dead letters back on the queue; asks first
  costs             what texts cost in the last --days days (default 30)
  carry-stops       stops and erases again who left by table --from after --since; for a restored table; asks first

  --stage NAME      prod or dev in AWS, with your credentials
  --table NAME      another table than the stage's, such as a restored one
  --local           the laptop's data, whether npm start is running or not
  --folder PATH     its folder (default .calfline)
  --out FILE        where export writes
  --days N          how far back costs looks
  --from NAME       the table that carry-stops reads
  --since INSTANT   the second that a table was restored to, such as 2026-11-22T20:00:00Z
  --yes             don't ask
  --help            this text`;

const options = {
  stage: { type: 'string' },
  table: { type: 'string' },
  local: { type: 'boolean' },
  folder: { type: 'string', default: '.calfline' },
  out: { type: 'string' },
  days: { type: 'string', default: '30' },
  from: { type: 'string' },
  since: { type: 'string' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

type Values = ReturnType<typeof parse>['values'];

/** Where the command speaks and hears. */
export type Terminal = {
  print(line: string): void;
  /** Asks one question; null where nobody is there to answer. */
  readonly ask: ((question: string) => Promise<string>) | null;
};

/** What a verb does once it is allowed to, and what has to be confirmed before. */
type Task = {
  readonly confirm: ((world: AdminWorld) => string) | null;
  run(world: AdminWorld): Promise<readonly string[]>;
};

const verbs = [
  'pause-all',
  'resume-all',
  'runner',
  'export',
  'erase',
  'replay',
  'costs',
  'carry-stops',
] as const;

type Verb = (typeof verbs)[number];

const verbOf = (word: string | undefined): Verb => {
  const verb = verbs.find((each) => each === word);
  if (verb === undefined) {
    throw new OperatorError(`Give a verb: ${verbs.join(', ')}, not ${word ?? 'nothing'}. See --help.`);
  }
  return verb;
};

const daysOf = (values: Values): number => {
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 400) {
    throw new OperatorError(`--days takes a whole number from 1 to 400, not ${values.days}.`);
  }
  return days;
};

const sinceOf = (values: Values): Temporal.Instant => {
  try {
    return Temporal.Instant.from(values.since ?? '');
  } catch {
    throw new OperatorError(
      `--since takes an instant such as 2026-11-22T20:00:00Z, not ${values.since ?? 'nothing'}.`,
    );
  }
};

const fromOf = ({ from }: Values): string => {
  if (from === undefined) throw new OperatorError('Say with --from which table people left by.');
  return from;
};

/** Reads the command line into a task, before anything is opened. Throws OperatorError on what doesn't fit the verb. */
const taskOf = (verb: Verb, words: readonly string[], values: Values): Task => {
  const takesNumber = verb === 'runner' || verb === 'export' || verb === 'erase';
  const extra = words[takesNumber ? 1 : 0];
  if (extra !== undefined) throw new OperatorError(`${verb} does not take '${extra}'. See --help.`);
  switch (verb) {
    case 'pause-all':
      return { confirm: null, run: pauseAll };
    case 'resume-all':
      return { confirm: null, run: resumeAll };
    case 'runner': {
      const phone = numberOf(words[0]);
      return { confirm: null, run: (world) => showRunner(world, phone) };
    }
    case 'export': {
      const phone = numberOf(words[0]);
      return { confirm: null, run: async (world) => written(await exportRunner(world, phone), values.out) };
    }
    case 'erase': {
      const phone = numberOf(words[0]);
      return {
        confirm: ({ name }) => `This deletes everything kept of ${phone} on ${name}.`,
        run: (world) => eraseRunner(world, phone),
      };
    }
    case 'replay':
      return {
        confirm: ({ name }) => `This puts the dead letters of ${name} back on the queue.`,
        run: replay,
      };
    case 'carry-stops': {
      const from = fromOf(values);
      const since = sinceOf(values);
      return {
        confirm: ({ name }) => `This stops and erases on ${name} who left by ${from} after ${since}.`,
        run: (world) => carryStops(world, from, since),
      };
    }
    case 'costs': {
      const days = daysOf(values);
      return { confirm: null, run: (world) => costs(world, days) };
    }
  }
};

/** Readable by its owner only: it is all that is known of one person. */
const written = (json: string, file: string | undefined): readonly string[] => {
  if (file === undefined) return [json];
  try {
    writeFileSync(file, `${json}\n`, { mode: 0o600 });
  } catch (error) {
    throw new OperatorError(
      `${file} can't be written (${error instanceof Error ? error.message : 'why not?'}).`,
    );
  }
  return [`Written to ${file}.`];
};

const openWorld = async (values: Values): Promise<AdminWorld> => {
  if (values.local !== true) {
    return openAwsWorld(requiredStage(values.stage, ', or --local for this machine'), values.table ?? null);
  }
  if (values.stage !== undefined || values.table !== undefined) {
    throw new OperatorError('--local is this machine: it takes neither --stage nor --table.');
  }
  return openLaptopWorld(values.folder).catch((error: unknown) => {
    throw error instanceof BrokenDataError ? new OperatorError(`${error.message}.`) : error;
  });
};

/** Asks before something that can't be undone. Throws OperatorError when the answer isn't yes. */
const confirmed = async (says: string, { ask }: Terminal): Promise<void> => {
  if (ask === null) throw new OperatorError(`${says} Nobody is there to ask: add --yes.`);
  const answer = await ask(`${says} Type yes to go on: `);
  if (answer.trim().toLowerCase() !== 'yes') throw new OperatorError('Nothing was done.');
};

/** A command line that was understood; 'help' a wish for help. Throws OperatorError on any other. */
export const readCommand = (
  args: readonly string[],
): { readonly task: Task; readonly values: Values } | 'help' => {
  const { values, positionals } = parse(args);
  if (values.help === true) return 'help';
  const [word, ...words] = positionals;
  return { task: taskOf(verbOf(word), words, values), values };
};

/** Runs one verb. Throws OperatorError with what the operator can mend. */
export const admin = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const command = readCommand(args);
  if (command === 'help') {
    terminal.print(help);
    return 0;
  }
  const { task, values } = command;
  const world = await openWorld(values);
  try {
    if (task.confirm !== null && values.yes !== true) await confirmed(task.confirm(world), terminal);
    for (const line of await task.run(world)) terminal.print(line);
  } finally {
    await world.close();
  }
  return 0;
};
