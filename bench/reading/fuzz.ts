// npm run fuzz:reading: 100,000 random and mutated texts; nothing may throw, no stop may be lost.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readText } from '../../shared/sms/reading/read-text.ts';
import { anyText, mutatedStop } from './mutate.ts';
import { benchContext } from './score.ts';

const usage = `Usage: npm run fuzz:reading [-- --texts N] [-- --seed N]

Reads N texts (default 100000), half of them random, half stop texts in other case, spacing, marks and emoji.
Exits 1 with the text when reading throws or a stop is lost.`;

const fail = (problem: string, code: 1 | 2): never => {
  console.error(`fuzz:reading: ${problem}`);
  process.exit(code);
};

const readOptions = (): { texts: number; seed: number } => {
  const options = { texts: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.help === true) {
      console.log(usage);
      process.exit(0);
    }
    const texts = Number(values.texts ?? 100_000);
    const seed = Number(values.seed ?? 1);
    if (!Number.isInteger(texts) || texts < 2)
      return fail('--texts is a whole number from 2 (--help shows how)', 2);
    if (!Number.isInteger(seed)) return fail('--seed is a whole number (--help shows how)', 2);
    return { texts, seed };
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'cannot read the options', 2);
  }
};

const { texts, seed } = readOptions();
const rounds = 10;
const perRound = Math.ceil(texts / 2 / rounds);
let slowestMs = 0;
for (let round = 0; round < rounds; round += 1) {
  for (const text of fc.sample(anyText, { numRuns: perRound, seed: seed + round })) {
    const startedAt = performance.now();
    try {
      readText(text, benchContext);
    } catch (error) {
      fail(`threw ${error instanceof Error ? error.message : error} on ${JSON.stringify(text)}`, 1);
    }
    slowestMs = Math.max(slowestMs, performance.now() - startedAt);
  }
  for (const text of fc.sample(mutatedStop, { numRuns: perRound, seed: seed + round })) {
    const { request } = readText(text, benchContext);
    if (request.intent !== 'stop') fail(`lost a stop: ${JSON.stringify(text)} read as ${request.intent}`, 1);
  }
  console.log(`${2 * perRound * (round + 1)} texts read, slowest ${slowestMs.toFixed(1)} ms`);
}
console.log('Nothing threw and no stop was lost.');
