/** What the demo prints: the conversation with local times, and whether each step did what it should. */
import type { Temporal } from 'temporal-polyfill';

/** Who or what a line is about. */
export type Speaker = 'runner' | 'calfline' | 'carrier' | 'web' | 'clock' | 'record';

export type TranscriptLine =
  | { readonly kind: 'heading'; readonly words: string }
  | { readonly kind: 'said'; readonly at: string; readonly by: Speaker; readonly words: string }
  | { readonly kind: 'check'; readonly words: string; readonly passed: boolean; readonly found: string };

const widthColumns = 100;
const timeColumns = 14;
const speakerColumns = 10;

const speakerNames: Readonly<Record<Speaker, string>> = {
  runner: 'Runner',
  calfline: 'Calfline',
  carrier: 'Carrier',
  web: 'Web page',
  clock: 'Clock',
  record: 'Record',
};

/** 'Tue  6:00 AM', in the runner's zone. */
const clockTime = (at: string): string => at.padEnd(timeColumns);

/** Breaks words into lines of at most `columns`. */
const wrap = (words: string, columns: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
};

/** One line of the transcript as it is printed. */
export const printed = (line: TranscriptLine): string => {
  switch (line.kind) {
    case 'heading':
      return `\n${line.words}`;
    case 'said': {
      const indent = ' '.repeat(2 + timeColumns + speakerColumns);
      const lead = `  ${clockTime(line.at)}${speakerNames[line.by].padEnd(speakerColumns)}`;
      return lead + wrap(line.words, widthColumns - indent.length).join(`\n${indent}`);
    }
    case 'check':
      return line.passed ? `  ok: ${line.words}` : `  WRONG: ${line.words}\n         found: ${line.found}`;
  }
};

/** The day and the time of an instant in a zone, as a person says them: 'Tue 6:00 AM'. */
export const localTimeOf = (instant: Temporal.Instant, timeZone: string): string =>
  instant
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('en-US', { weekday: 'short', hour: 'numeric', minute: '2-digit' })
    .replaceAll('\u202f', ' ')
    .replace(',', '');
