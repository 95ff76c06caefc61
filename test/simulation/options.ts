export const usage = `Simulate the service: the real handlers in a world where everything goes wrong.

  npm run simulate                          one seed, taken from the clock
  npm run simulate -- --seed 7              this seed; the same seed replays to the same byte
  npm run simulate -- --seeds 1..200        all of these seeds, one after the other
  npm run simulate -- --runners 20          runners in each world (default 6, at most 1000)
  npm run simulate -- --days 14             simulated days, half in spring, half in autumn (default 6, at most 60)

Exits 1 when a law is broken, with the seed, the commit and the runner's last events; 2 on bad options.`;

export type Options =
  | {
      readonly kind: 'run';
      readonly firstSeed: number;
      readonly lastSeed: number;
      readonly runners: number;
      readonly days: number;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'invalid'; readonly problem: string };

const largestSeed = 2 ** 50;

/** Reads the command line. */
export const readOptions = (args: readonly string[], nowMs = Date.now()): Options => {
  let seeds = { firstSeed: nowMs % 1_000_000, lastSeed: nowMs % 1_000_000 };
  let runners = 6;
  let days = 6;
  for (let at = 0; at < args.length; at += 2) {
    const name = args[at];
    if (name === '--help' || name === '-h') return { kind: 'help' };
    const value = args[at + 1] ?? '';
    if (name === '--seed') {
      const seed = wholeNumber(value, 0, largestSeed);
      if (seed === null) return invalid(`--seed takes a whole number, not '${value}'.`);
      seeds = { firstSeed: seed, lastSeed: seed };
    } else if (name === '--seeds') {
      const range = seedRange(value);
      if (range === null) return invalid(`--seeds takes a range like 1..200, not '${value}'.`);
      seeds = range;
    } else if (name === '--runners') {
      const count = wholeNumber(value, 1, 1000);
      if (count === null) return invalid(`--runners takes 1 to 1000, not '${value}'.`);
      runners = count;
    } else if (name === '--days') {
      const count = wholeNumber(value, 2, 60);
      if (count === null) return invalid(`--days takes 2 to 60, not '${value}'.`);
      days = count;
    } else {
      return invalid(`There is no option '${name}'.`);
    }
  }
  return { kind: 'run', ...seeds, runners, days };
};

const invalid = (problem: string): Options => ({ kind: 'invalid', problem });

const wholeNumber = (text: string, least: number, most: number): number | null => {
  const number = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : null;
};

const seedRange = (text: string): { readonly firstSeed: number; readonly lastSeed: number } | null => {
  const [from = '', to = '', ...rest] = text.split('..');
  const firstSeed = wholeNumber(from, 0, largestSeed);
  const lastSeed = wholeNumber(to, 0, largestSeed);
  if (rest.length > 0 || firstSeed === null || lastSeed === null || lastSeed < firstSeed) return null;
  return { firstSeed, lastSeed };
};
