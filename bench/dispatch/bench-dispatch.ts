/** `npm run bench:dispatch`: what a minute of reminders costs, by the number registered and the number due. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBacklog } from './backlog.ts';
import { dynaliteEngine, type Engine, givenEngine, modelEngine } from './engine.ts';
import { type KillOutcome, killTest } from './killed.ts';
import { type Measurement, measure } from './measure.ts';
import { installPeers, measurePeer } from './peers.ts';
import {
  backlogReport,
  type Check,
  checksOf,
  jobReport,
  killChecksOf,
  type OwnOutcome,
  type PeerRow,
  plainReport,
  unitsReport,
} from './report.ts';

const help = `npm run bench:dispatch -- [--quick] [--no-peers] [--endpoint URL] [--write]

Runs the real dispatch and remind handlers on the real DynamoDB adapters with 1,000 runners due in one minute, for
1,000 to 1,000,000 registered, and prints read and write units, SQS calls and milliseconds; then 150,000 due in one
minute; then a worker killed ten times in the middle of its work, beside BullMQ on Redis and pg-boss on PostgreSQL
doing the same job (both skipped with a word where their server isn't installed).

Units come from a model of DynamoDB in this process, whose calls and units must equal dynalite's where both ran.
Exits 1 when they don't, when the cost isn't flat, or when a runner of Calfline's got no text or two.

  --quick         1,000 and 10,000 registered, 15,000 due in a minute, no peers; some minutes
  --no-peers      without Redis and PostgreSQL
  --endpoint URL  compare with the DynamoDB at URL (such as DynamoDB Local) instead of dynalite
  --write         write the report to bench/results/dispatch.md as well
  --help          this text`;

type Settings = {
  readonly modelSizes: readonly number[];
  readonly databaseSizes: readonly number[];
  readonly due: number;
  readonly backlog: number;
  /** Registered or scheduled in the job comparison. */
  readonly scheduled: number;
  readonly peers: boolean;
  readonly endpoint: string | null;
};

const shardCount = 64;
const kills = 10;

const progress = (says: string, what = 'filled'): ((done: number) => void) => {
  let lastAt = 0;
  return (done) => {
    if (performance.now() - lastAt < 500) return;
    lastAt = performance.now();
    process.stderr.write(`\r${says}: ${done.toLocaleString('en-US')} ${what} `);
  };
};

const timed = async <T>(says: string, work: () => Promise<T>): Promise<T> => {
  const startedAt = performance.now();
  process.stderr.write(`${says} ...`);
  const result = await work();
  process.stderr.write(
    `\r${says}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s${' '.repeat(30)}\n`,
  );
  return result;
};

const withEngine = async <T>(
  open: () => Promise<Engine>,
  work: (engine: Engine) => Promise<T>,
): Promise<T> => {
  const engine = await open();
  try {
    return await work(engine);
  } finally {
    await engine.stop();
  }
};

const measureAll = async (settings: Settings): Promise<readonly Measurement[]> => {
  const { due, endpoint } = settings;
  const runs = [
    ...settings.modelSizes.map((registered) => ({ registered, open: async () => modelEngine() })),
    ...settings.databaseSizes.map((registered) => ({
      registered,
      open: () => (endpoint === null ? dynaliteEngine() : givenEngine(endpoint)),
    })),
  ];
  const measurements: Measurement[] = [];
  for (const { registered, open } of runs) {
    const measurement = await withEngine(open, (engine) => {
      const says = `${registered.toLocaleString('en-US')} registered on ${engine.name}`;
      const options = {
        registered,
        due,
        shardCount,
        plain: engine.name !== 'model',
        onProgress: progress(says),
      };
      return timed(says, () => measure(engine, options));
    });
    measurements.push(measurement);
  }
  return measurements;
};

const backlogOf = async (settings: Settings, measurements: readonly Measurement[]): Promise<string> => {
  const reminders = measurements.find((each) => each.engine === 'model')?.reminders;
  if (reminders === undefined) throw new Error('The model measured nothing');
  const databaseCalls = Object.values(reminders.calls).reduce((sum, calls) => sum + calls, 0) / settings.due;
  const reminder = { handlerMs: (reminders.handlerMs ?? 0) / settings.due, databaseCalls };
  const says = `${settings.backlog.toLocaleString('en-US')} due in one minute`;
  const backlog = await withEngine(
    async () => modelEngine(),
    (engine) =>
      timed(says, () =>
        measureBacklog(engine, { due: settings.backlog, shardCount, reminder, onProgress: progress(says) }),
      ),
  );
  return backlogReport(backlog);
};

/** Calfline's worker in a process of its own, calm and killed. */
const ownJob = async (settings: Settings, measurements: readonly Measurement[]): Promise<OwnOutcome> => {
  const { due, scheduled } = settings;
  const runOf = (says: string, kills: number): Promise<KillOutcome> =>
    timed(says, () => killTest({ registered: scheduled, due, kills, onProgress: progress(says, 'texts') }));
  const calm = await runOf("Calfline's worker", 0);
  const killed = await runOf("Calfline's worker, killed ten times", kills);
  const reminders = measurements.find((each) => each.engine === 'model')?.reminders.calls ?? {};
  const callsPerText = Object.values(reminders).reduce((sum, calls) => sum + calls, 0) / due;
  return { calm, killed, callsPerText };
};

const peerRows = async (settings: Settings): Promise<readonly PeerRow[]> => {
  const why = settings.peers ? installPeers() : 'not asked for';
  const rows: PeerRow[] = [];
  for (const [peer, name] of [
    ['bullmq', 'BullMQ, Redis'],
    ['pg-boss', 'pg-boss, PostgreSQL'],
  ] as const) {
    const { scheduled, due } = settings;
    const options = { scheduled, due, kills, onProgress: progress(name, 'texts') };
    const outcome = why === null ? await timed(name, () => measurePeer(peer, options)) : { skipped: why };
    rows.push({ name, outcome });
  }
  return rows;
};

const print = (sections: readonly string[], checks: readonly Check[], toFile: boolean): void => {
  const verdicts = checks.map(({ says, holds }) => `- ${holds ? 'holds' : 'BROKEN'}: ${says}`);
  const machine = `Node ${process.version} on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}).`;
  const report = [
    '# Dispatch and reminders, measured',
    machine,
    ...sections,
    '## Checks',
    verdicts.join('\n'),
  ].join('\n\n');
  console.log(report);
  if (!toFile) return;
  mkdirSync('bench/results', { recursive: true });
  writeFileSync('bench/results/dispatch.md', `${report}\n`);
};

const readSettings = (): (Settings & { readonly write: boolean }) | 'help' | { readonly wrong: string } => {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        'no-peers': { type: 'boolean', default: false },
        endpoint: { type: 'string' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const sizes = values.quick ? [1_000, 10_000] : [1_000, 10_000, 100_000, 1_000_000];
    return {
      modelSizes: sizes,
      databaseSizes: values.quick ? [1_000] : [1_000, 10_000, 100_000],
      due: 1_000,
      backlog: values.quick ? 15_000 : 150_000,
      scheduled: values.quick ? 1_000 : 100_000,
      peers: !values.quick && !values['no-peers'],
      endpoint: values.endpoint ?? null,
      write: values.write,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};

const main = async (): Promise<number> => {
  const settings = readSettings();
  if (settings === 'help') {
    console.log(help);
    return 0;
  }
  if ('wrong' in settings) {
    console.error(`bench:dispatch: ${settings.wrong}`);
    return 2;
  }
  const measurements = await measureAll(settings);
  const backlog = await backlogOf(settings, measurements);
  const own = await ownJob(settings, measurements);
  const peers = await peerRows(settings);
  const checks = [...checksOf(measurements, settings.due), ...killChecksOf(own)];
  const sections = [
    unitsReport(measurements, settings.due),
    plainReport(measurements),
    backlog,
    jobReport(settings.scheduled, own, peers),
  ];
  print(sections, checks, settings.write);
  return checks.every(({ holds }) => holds) ? 0 : 1;
};

process.exitCode = await main();
