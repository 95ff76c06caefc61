/** npm run admin: what an operator does, in AWS or on the laptop. */
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { OperatorError, requiredStage, runCommand } from '../infra/command.ts';
import { openAwsWorld } from './admin/aws-world.ts';
import { openLaptopWorld } from './admin/laptop-world.ts';
import { costs, eraseRunner, exportRunner, pauseAll, replay, resumeAll, showRunner } from './admin/verbs.ts';
import type { AdminWorld } from './admin/world.ts';
import { BrokenDataError } from './broken-data.ts';

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

  --stage NAME      prod or dev in AWS, with your credentials
  --table NAME      another table of the stage, such as a restored one
  --local           the laptop's data, whether npm start is running or not
  --folder PATH     its folder (default .calfline)
  --out FILE        where export writes
  --days N          how far back costs looks
  --yes             don't ask
  --help            this text`;

const options = {
  stage: { type: 'string' },
  table: { type: 'string' },
  local: { type: 'boolean' },
  folder: { type: 'string', default: '.calfline' },
  out: { type: 'string' },
  days: { type: 'string', default: '30' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = () => parseArgs({ options, allowPositionals: true });

type Values = ReturnType<typeof parse>['values'];

const verbs = ['pause-all', 'resume-all', 'runner', 'export', 'erase', 'replay', 'costs'] as const;

type Verb = (typeof verbs)[number];

const verbOf = (word: string | undefined): Verb => {
  const verb = verbs.find((each) => each === word);
  if (verb === undefined) {
    throw new OperatorError(`Give a verb: ${verbs.join(', ')}, not ${word ?? 'nothing'}. See --help.`);
  }
  return verb;
};

const openWorld = (values: Values): Promise<AdminWorld> =>
  values.local === true
    ? openLaptopWorld(values.folder)
    : openAwsWorld(requiredStage(values.stage), values.table ?? null);

/** Asks before something that can't be undone. Throws OperatorError when the answer isn't yes. */
const confirm = async (values: Values, says: string): Promise<void> => {
  if (values.yes === true) return;
  if (!process.stdin.isTTY) throw new OperatorError(`${says} Nobody is there to ask: add --yes.`);
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await asking.question(`${says} Type yes to go on: `);
  asking.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new OperatorError('Nothing was done.');
};

const daysOf = (values: Values): number => {
  const days = Number(values.days);
  if (!Number.isInteger(days) || days < 1 || days > 400) {
    throw new OperatorError(`--days takes a whole number from 1 to 400, not ${values.days}.`);
  }
  return days;
};

const run = async (
  world: AdminWorld,
  verb: Verb,
  phone: string | undefined,
  values: Values,
): Promise<readonly string[]> => {
  switch (verb) {
    case 'pause-all':
      return pauseAll(world);
    case 'resume-all':
      return resumeAll(world);
    case 'runner':
      return showRunner(world, phone);
    case 'export': {
      const json = await exportRunner(world, phone);
      if (values.out === undefined) return [json];
      writeFileSync(values.out, `${json}\n`, { mode: 0o600 });
      return [`Written to ${values.out}.`];
    }
    case 'erase':
      await confirm(values, `This deletes everything kept of ${phone ?? 'nobody'} on ${world.name}.`);
      return eraseRunner(world, phone);
    case 'replay':
      await confirm(values, `This puts the dead letters of ${world.name} back on the queue.`);
      return replay(world);
    case 'costs':
      return costs(world, daysOf(values));
  }
};

const admin = async (): Promise<number> => {
  const { values, positionals } = parse();
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const [word, phone] = positionals;
  const verb = verbOf(word);
  const world = await openWorld(values).catch((error: unknown) => {
    throw error instanceof BrokenDataError ? new OperatorError(`${error.message}.`) : error;
  });
  try {
    for (const line of await run(world, verb, phone, values)) console.log(line);
  } finally {
    await world.close();
  }
  return 0;
};

await runCommand(admin);
