/** npm run fuzz: random and mutated texts against the real handler. */
import { parseArgs } from 'node:util';
import { fuzzTexts } from './fuzz-texts.ts';

const help = `Usage: npm run fuzz [-- --texts 100000 --seed 1]

Sends random and mutated texts to the real handler over memory stores: nothing may throw, no answer may be longer
than two segments or outside GSM-7, and no stop may be lost. Exits 1 when something went wrong, 2 on bad options.`;

const wholeNumber = (text: string | undefined, least: number): number | null =>
  text !== undefined && /^\d{1,9}$/.test(text) && Number(text) >= least ? Number(text) : null;

const readOptions = (): { texts: number; seed: number } | 'help' | null => {
  try {
    const { values } = parseArgs({
      options: {
        texts: { type: 'string', default: '100000' },
        seed: { type: 'string', default: '1' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    const texts = wholeNumber(values.texts, 1);
    const seed = wholeNumber(values.seed, 0);
    return texts === null || seed === null ? null : { texts, seed };
  } catch {
    return null;
  }
};

const run = async (): Promise<number> => {
  const options = readOptions();
  if (options === 'help') {
    console.log(help);
    return 0;
  }
  if (options === null) {
    console.error('--texts and --seed take whole numbers. See npm run fuzz -- --help.');
    return 2;
  }
  const every = Math.max(1, Math.floor(options.texts / 20));
  const result = await fuzzTexts(options.seed, options.texts, (done) => {
    if (done % every === 0) console.error(`${done} of ${options.texts} texts`);
  });
  for (const problem of result.problems.slice(0, 50)) console.error(problem);
  console.log(
    `Seed ${options.seed}: ${result.texts} texts, ${result.answered} answered, ${result.stops} stops, ${result.problems.length} problems.`,
  );
  return result.problems.length === 0 ? 0 : 1;
};

process.exitCode = await run();
