// Each of our own labelled texts, whole: intent, urgency and every field of a report. A hundred a test, so that the
// first that is misread is found at once.
import { describe, expect, it } from 'vitest';
import { missesIn, readAll } from '../../../../bench/reading/score.ts';
import { ownLabelledTexts } from '../../../support/labelled-texts.ts';

const texts = ownLabelledTexts();
const aTest = 100;
const hundreds = Array.from({ length: Math.ceil(texts.length / aTest) }, (_, at) => at * aTest);

describe('our own labelled texts are read as a careful person reads them', () => {
  it.each(hundreds)('from text %i on, a hundred', (from) => {
    const misread = readAll(texts.slice(from, from + aTest)).flatMap((one) =>
      missesIn(one).map((miss) => `${miss}: ${one.labelled.text}`),
    );
    expect(misread).toEqual([]);
  });
});
