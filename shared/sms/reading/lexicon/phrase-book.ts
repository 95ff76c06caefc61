import { phraseBook } from '../phrase.ts';
import { askPhrases } from './ask-phrases.ts';
import { crampPhrases } from './cramp-phrases.ts';
import { featurePhrases } from './feature-phrases.ts';
import { stopPhrases } from './stop-phrases.ts';
import { symptomPhrases } from './symptom-phrases.ts';
import { wordClasses } from './word-classes.ts';

const table = [...stopPhrases, ...askPhrases, ...crampPhrases, ...symptomPhrases];

/** Everything a phrase can say. */
export type Concept = (typeof table)[number][0];

/** The phrases of requests, cramps and red flags. */
export const conceptBook = phraseBook(table, wordClasses);

/** The phrases of a report's features. */
export const featureBook = phraseBook(featurePhrases, wordClasses);
