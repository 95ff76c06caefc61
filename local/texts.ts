/** npm run texts: writes docs/texts.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { textsPage } from './texts/page.ts';

const help = `Usage: npm run texts [-- --check]

Writes docs/texts.md: every text that Calfline sends, with a sample and its segments.
  --check   writes nothing; exit code 1 when the file is not current
  --help    this help`;

const file = new URL('../docs/texts.md', import.meta.url);

const run = (args: readonly string[]): number => {
  const [first, ...others] = args;
  if (first === '--help') {
    console.log(help);
    return 0;
  }
  if (others.length > 0 || (first !== undefined && first !== '--check')) {
    console.error(`Unknown option: ${[...args].join(' ')}. See npm run texts -- --help.`);
    return 2;
  }
  const page = textsPage();
  if (first === '--check') {
    if (readFileSync(file, 'utf8') === page) return 0;
    console.error('docs/texts.md is not current: run npm run texts.');
    return 1;
  }
  writeFileSync(file, page);
  console.log('Wrote docs/texts.md');
  return 0;
};

process.exitCode = run(process.argv.slice(2));
