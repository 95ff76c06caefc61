import { countSegments, fitsOneSegment, foldToGsm7 } from '../segments.ts';

/** Whether a text of ours may go out as it is: two segments at most. */
const fitsTwoSegments = (text: string): boolean => countSegments(text) <= 2;

const joined = (parts: readonly string[]): string =>
  foldToGsm7(parts.filter((part) => part !== '').join(' '));

/** The first of some wordings, best first, that is at most two segments; the last when none is. Folded to GSM-7. */
export const firstThatFits = (...wordings: readonly (readonly string[])[]): string => {
  const texts = wordings.map(joined);
  return texts.find(fitsTwoSegments) ?? texts.at(-1) ?? '';
};

/** The same within one segment. */
export const firstInOneSegment = (...wordings: readonly (readonly string[])[]): string => {
  const texts = wordings.map(joined);
  return texts.find(fitsOneSegment) ?? texts.at(-1) ?? '';
};
