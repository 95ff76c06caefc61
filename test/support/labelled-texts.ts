import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { crampReport, urgency } from '../../shared/cramps/cramp-report.ts';

/** One text with what a careful person reads in it. */
export const labelledText = z.object({
  text: z.string(),
  intent: z.string(),
  urgency,
  report: z.nullable(crampReport),
});

export type LabelledText = z.infer<typeof labelledText>;

/** Labelled texts from a file of JSON lines. Throws, naming the line, on a line that is none. */
export const labelledTextsFrom = (path: string | URL): readonly LabelledText[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [labelledText.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`Line ${i + 1} of ${path} is no labelled text`, { cause: error });
      }
    });

/** Our own labelled texts. */
export const ownLabelledTexts = (): readonly LabelledText[] =>
  labelledTextsFrom(new URL('labelled-texts.jsonl', import.meta.url));
