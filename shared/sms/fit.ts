import { fitsOneSegment, foldToGsm7 } from './segments.ts';

/** One part of a text in its wordings, the fullest first; '' as the last leaves the part out. */
export type Part = readonly [string, ...string[]];

/**
 * The fullest text of its parts, in reading order, that is one segment long. Parts give way in the order of
 * `cuts` (indexes into `parts`): each entry moves that part to its next shorter wording. When every cut is
 * made and it still doesn't fit, the shortest text is the answer, longer than one segment. Folded to GSM-7.
 */
export const fitText = (parts: readonly Part[], cuts: readonly number[]): string => {
  const folded = parts.map((part) => part.map(foldToGsm7));
  const levels = parts.map(() => 0);
  const written = (): string =>
    folded
      .map((part, index) => part[Math.min(levels[index] ?? 0, part.length - 1)] ?? '')
      .filter((words) => words !== '')
      .join(' ');
  let text = written();
  for (const cut of cuts) {
    if (fitsOneSegment(text)) break;
    levels[cut] = (levels[cut] ?? 0) + 1;
    text = written();
  }
  return text;
};
