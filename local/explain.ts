// npm run --silent explain: reads texts, one a line, and prints what Calfline reads in each as a line of JSON.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import type { Units } from '../shared/runner/settings.ts';
import type { Meaning } from '../shared/sms/meaning.ts';
import { readText } from '../shared/sms/reading/read-text.ts';

const usage = `Usage: npm run --silent explain [-- --now ISO] [-- --units imperial|metric]

Reads texts, one a line, on standard input. Prints one JSON object a line: text, intent, urgency,
report (null unless the intent is cramp), signs and the details of the request.

  --now ISO     the runner's local date and time, such as 2026-11-22T20:15 (default: now)
  --units NAME  what a bare number of distance means: imperial (default) or metric
  --help        this text`;

const fail = (problem: string): never => {
  console.error(`explain: ${problem} (--help shows how)`);
  process.exit(2);
};

const localMinute = (iso: string): string => {
  try {
    return Temporal.PlainDateTime.from(iso).toString({ smallestUnit: 'minute' });
  } catch {
    return fail(`--now wants a local date and time such as 2026-11-22T20:15, not '${iso}'`);
  }
};

const readOptions = (): { nowLocal: string; units: Units } => {
  const now = { type: 'string', default: Temporal.Now.plainDateTimeISO().toString() } as const;
  const options = { now, units: { type: 'string', default: 'imperial' }, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ options });
    if (values.help === true) {
      console.log(usage);
      process.exit(0);
    }
    if (values.units !== 'imperial' && values.units !== 'metric') {
      return fail(`--units is imperial or metric, not '${values.units}'`);
    }
    return { nowLocal: localMinute(values.now), units: values.units };
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'cannot read the options');
  }
};

const explained = (text: string, meaning: Meaning): string => {
  const { request, urgency, signs } = meaning;
  const report = request.intent === 'cramp' ? request.report : null;
  return JSON.stringify({ text, intent: request.intent, urgency, report, signs, request });
};

const context = { waitingFor: 'nothing' as const, ...readOptions() };
process.stdout.on('error', () => process.exit(0));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  process.stdout.write(`${explained(line, readText(line, context))}\n`);
}
