// npm run simulate: runs worlds from seeds, prints what they covered, and exits 1 with everything needed to replay
// the first broken law.
import { execFileSync } from 'node:child_process';
import { addCounts } from './coverage.ts';
import { readOptions, usage } from './options.ts';
import { type SimulationResult, simulate } from './world.ts';

const options = readOptions(process.argv.slice(2));
if (options.kind === 'help') {
  console.log(usage);
  process.exit(0);
}
if (options.kind === 'invalid') {
  console.error(`${options.problem} Try --help.`);
  process.exit(2);
}

const { firstSeed, lastSeed, runners, days } = options;
console.log(firstSeed === lastSeed ? `Seed ${firstSeed}.` : `Seeds ${firstSeed} to ${lastSeed}.`);
const startedMs = performance.now();
const coverage = new Map<string, number>();
let lastProgressMs = startedMs;

for (let seed = firstSeed; seed <= lastSeed; seed += 1) {
  const result = await simulate({ seed, runners, days });
  addCounts(coverage, result.coverage);
  if (result.violation !== null) {
    printViolation(result);
    process.exit(1);
  }
  if (firstSeed === lastSeed) console.log(`Digest of everything that happened: ${result.digest}`);
  const nowMs = performance.now();
  if (nowMs - lastProgressMs > 5_000) {
    lastProgressMs = nowMs;
    const seconds = Math.round((nowMs - startedMs) / 1000);
    console.error(`${seed - firstSeed + 1} of ${lastSeed - firstSeed + 1} seeds, ${seconds} s`);
  }
}

console.log('What the runs have seen:');
for (const [what, count] of [...coverage].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`  ${what}: ${count} ${count === 1 ? 'time' : 'times'}`);
}
const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
const seeds = lastSeed - firstSeed + 1;
console.log(
  `${seeds} ${seeds === 1 ? 'seed' : 'seeds'}, ${runners} runners and ${days} days each, in ${seconds} s: no law broken.`,
);

function printViolation({ seed, violation }: SimulationResult): void {
  if (violation === null) return;
  console.error(`Broken: ${violation.law}: ${violation.says}`);
  console.error(`Runner: ${violation.runnerId ?? 'none'}. The last that happened:`);
  for (const line of violation.lastEvents) console.error(`  ${line}`);
  console.error(`Commit ${commit()}. Replay with:`);
  console.error(`  npm run simulate -- --seed ${seed} --runners ${runners} --days ${days}`);
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown (not a git checkout)';
  }
}
