// npm run bench:reading -- FILE: how well the reader reads labelled texts, every miss, and how fast.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readText } from '../../shared/sms/reading/read-text.ts';
import { type LabelledText, labelledTextsFrom, ownLabelledTexts } from '../../test/support/labelled-texts.ts';
import {
  benchContext,
  fieldShare,
  intentShare,
  missesIn,
  percent,
  precision,
  readAll,
  recall,
  type Share,
  urgencyShare,
} from './score.ts';

const usage = `Usage: npm run bench:reading [-- FILE]

Reads labelled texts (JSON lines of text, intent, urgency, report) and prints precision and recall of each
intent, urgency, the report's fields, every miss, and microseconds a text. Without FILE: our own set.`;

const fail = (problem: string): never => {
  console.error(`bench:reading: ${problem} (--help shows how)`);
  process.exit(2);
};

const textsToRead = (): readonly LabelledText[] => {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (values.help === true) {
      console.log(usage);
      process.exit(0);
    }
    const [file] = positionals;
    if (file === undefined) return ownLabelledTexts();
    if (!existsSync(file)) return fail(`no file ${file}`);
    return labelledTextsFrom(file);
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'cannot read the texts');
  }
};

const line = (name: string, share: Share): string =>
  `${name.padEnd(12)} ${percent(share).toFixed(1).padStart(5)} %  ${share.right} of ${share.of}`;

const microsecondsAText = (texts: readonly LabelledText[]): number => {
  const rounds = Math.max(1, Math.ceil(5000 / Math.max(1, texts.length)));
  const startedAt = process.hrtime.bigint();
  for (let round = 0; round < rounds; round += 1) {
    for (const { text } of texts) readText(text, benchContext);
  }
  return Number(process.hrtime.bigint() - startedAt) / 1000 / (rounds * Math.max(1, texts.length));
};

const texts = textsToRead();
const scored = readAll(texts);
const misses = scored.flatMap((one) =>
  missesIn(one).map((miss) => `  ${miss}: ${JSON.stringify(one.labelled.text)}`),
);
const intents = [...new Set(texts.map(({ intent }) => intent))].toSorted();

console.log(misses.length === 0 ? 'No misses.' : `Misses:\n${misses.join('\n')}`);
console.log(`\n${'intent'.padEnd(12)} precision          recall`);
for (const intent of intents) {
  const [exact, found] = [precision(scored, intent), recall(scored, intent)];
  const left = `${percent(exact).toFixed(1).padStart(5)} %  ${exact.right} of ${exact.of}`.padEnd(19);
  console.log(
    `${intent.padEnd(12)} ${left}${percent(found).toFixed(1).padStart(5)} %  ${found.right} of ${found.of}`,
  );
}
console.log(`\n${line('intent', intentShare(scored))}\n${line('urgency', urgencyShare(scored))}`);
for (const level of ['emergency', 'today', 'clinic'] as const) {
  const of = scored.filter(({ labelled }) => labelled.urgency === level);
  const alarms = scored.filter(
    ({ meaning, labelled }) => meaning.urgency === level && labelled.urgency !== level,
  );
  const right = of.filter(({ meaning }) => meaning.urgency === level).length;
  console.log(`${line(`  ${level}`, { right, of: of.length })}, ${alarms.length} false`);
}
for (const field of ['side', 'muscle', 'atKm', 'atMinutes', 'severity'] as const) {
  console.log(line(field, fieldShare(scored, field)));
}
console.log(`\n${texts.length} texts, ${microsecondsAText(texts).toFixed(0)} microseconds a text`);
