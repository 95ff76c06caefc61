/** `npm run bench:tips`: how much a runner loses to wrong tips, by the service's chooser and by simpler ones. */
import { parseArgs } from 'node:util';
import { tips } from '../../shared/tips/catalogue.ts';
import { always, bestOf, fixedOrder, ours, type Policy, plainGreedy, thompson, uniform } from './policies.ts';
import { byTip, type Regret, reversed, type Scenario, simulate } from './simulate.ts';
import { realSituations, tenAlike } from './situations.ts';

const help = `npm run bench:tips -- [--runners N] [--seed N]

Simulates runners who report 25 cramps each and prints the chance lost against each runner's best tip (regret),
for the service's own chooser and for simpler ones. Exits 1 when a target is missed.

  --runners N   simulated runners (default 4000, 100 to 100000)
  --seed N      seed of everything random (default 20261122)
  --help        this text`;

/** The tips' starting beliefs are the simulation's true means, but for the row that reverses them. */
const means = byTip((tip) => tips[tip].priorMean);

type Row = { readonly name: string; readonly regret: Regret };

type Settings = { readonly runners: number; readonly seed: number };

const run = (name: string, policy: Policy, settings: Settings, change: Partial<Scenario> = {}): Row => {
  const startedAt = performance.now();
  const regret = simulate({
    ...settings,
    policy,
    reports: 25,
    means,
    delayReports: 0,
    missingShare: 0,
    contextOf: () => tenAlike,
    onProgress: (done) => process.stderr.write(`\r${name}: report ${done} of 25 `),
    ...change,
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stderr.write(`\r${' '.repeat(60)}\r${name}: ${seconds} s\n`);
  return { name, regret };
};

const at = ({ regret }: Row, reports: number): number => regret.after[reports - 1] ?? Number.NaN;

const below = (row: Row, other: Row): number => 100 * (1 - at(row, 25) / at(other, 25));

const print = (title: string, rows: readonly Row[], against: readonly Row[]): void => {
  console.log(`\n${title}`);
  const heads = against.map((other) => `below ${other.name}`.padStart(22));
  console.log(`${'chooser'.padEnd(34)}   at 10   at 25    +/-${heads.join('')}`);
  for (const row of rows) {
    const figures = [at(row, 10), at(row, 25)].map((value) => value.toFixed(2).padStart(8)).join('');
    const error = (1.96 * row.regret.standardError).toFixed(2).padStart(7);
    const shares = against.map((other) => `${below(row, other).toFixed(1)} %`.padStart(22));
    console.log(`${row.name.padEnd(34)}${figures}${error}${shares.join('')}`);
  }
};

type Target = { readonly says: string; readonly measured: string; readonly met: boolean };

const bench = (settings: Settings): readonly Target[] => {
  const uniformRow = run('uniform', uniform, settings);
  const hydrateRow = run('always hydrate', always('always hydrate', 'hydrate'), settings);
  const bestRow = run("always the population's best", always('best', bestOf(means)), settings);
  const oursRow = run('ours', ours, settings);
  const late = { delayReports: 3, missingShare: 0.3 };
  print(
    'Ten tips that fit alike; starting beliefs right on average',
    [
      uniformRow,
      run('fixed order', fixedOrder, settings),
      hydrateRow,
      run('Thompson sampling, Beta(1,1)', thompson, settings),
      bestRow,
      run('plain greedy, no floor', plainGreedy, settings),
      run('  3 reports late, 30 % missing', plainGreedy, settings, late),
      oursRow,
      run('  3 reports late, 30 % missing', ours, settings, late),
    ],
    [uniformRow, hydrateRow],
  );
  const wrong = { means: reversed(means) };
  const wrongUniform = run('uniform (reversed)', uniform, settings, wrong);
  const wrongOurs = run('ours (reversed)', ours, settings, wrong);
  const wrongGreedy = run('plain greedy, no floor', plainGreedy, settings, wrong);
  print('Starting beliefs reversed', [wrongUniform, wrongGreedy, wrongOurs], [wrongUniform]);
  const real = { contextOf: realSituations(settings.runners, settings.seed + 2) };
  const realUniform = run('uniform (real reports)', uniform, settings, real);
  const realOurs = run('ours (real reports)', ours, settings, real);
  print(
    'Real eligibility: 3 to 5 tips by report; regret against the best of those',
    [realUniform, realOurs],
    [realUniform],
  );
  return [
    share('ours at least 55 % below uniform', below(oursRow, uniformRow), 55),
    share('ours at least 40 % below always hydrate', below(oursRow, hydrateRow), 40),
    share('ours below uniform with beliefs reversed', below(wrongOurs, wrongUniform), 0),
    share('ours below uniform with real eligibility', below(realOurs, realUniform), 0),
  ];
};

const share = (says: string, measured: number, least: number): Target => ({
  says,
  measured: `${measured.toFixed(1)} %`,
  met: measured > 0 && measured >= least,
});

const wholeNumber = (text: string, least: number, most: number): number | null => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

const main = (): number => {
  const { values } = parseArgs({
    options: {
      runners: { type: 'string', default: '4000' },
      seed: { type: 'string', default: '20261122' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return 0;
  }
  const runners = wholeNumber(values.runners, 100, 100_000);
  const seed = wholeNumber(values.seed, 0, 2 ** 50);
  if (runners === null || seed === null) {
    console.error('--runners takes 100 to 100000 and --seed a whole number; see --help.');
    return 2;
  }
  console.log(`${runners} runners, 25 reports each, seed ${seed}. Lower is better.`);
  const targets = bench({ runners, seed });
  console.log('');
  for (const target of targets)
    console.log(`${target.met ? 'met   ' : 'MISSED'}  ${target.says}: ${target.measured}`);
  return targets.every((target) => target.met) ? 0 : 1;
};

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
    throw error;
  console.error(`${error.message} See --help.`);
  process.exitCode = 2;
}
