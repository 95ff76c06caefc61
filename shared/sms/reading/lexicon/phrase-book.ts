import { phraseBook } from '../phrase.ts';
import { advicePhrases } from './advice-phrases.ts';
import { askPhrases } from './ask-phrases.ts';
import { checkInPhrases } from './check-in-phrases.ts';
import { clotPhrases } from './clot-phrases.ts';
import { crampPhrases } from './cramp-phrases.ts';
import { emergencyPhrases } from './emergency-phrases.ts';
import { featurePhrases } from './feature-phrases.ts';
import { limbPhrases } from './limb-phrases.ts';
import { planPhrases } from './plan-phrases.ts';
import { spanishStopPhrases } from './spanish-stop-phrases.ts';
import { stopHintPhrases } from './stop-hint-phrases.ts';
import { stopPhrases } from './stop-phrases.ts';
import { symptomPhrases } from './symptom-phrases.ts';
import { tearPhrases } from './tear-phrases.ts';
import { wordClasses } from './word-classes.ts';

const table = [
  ...stopPhrases,
  ...spanishStopPhrases,
  ...stopHintPhrases,
  ...checkInPhrases,
  ...askPhrases,
  ...planPhrases,
  ...advicePhrases,
  ...crampPhrases,
  ...emergencyPhrases,
  ...limbPhrases,
  ...clotPhrases,
  ...tearPhrases,
  ...symptomPhrases,
];

/** Everything a phrase can say. */
export type Concept = (typeof table)[number][0];

/** The phrases of requests, cramps and red flags. */
export const conceptBook = phraseBook(table, wordClasses);

/** The phrases of a report's features. */
export const featureBook = phraseBook(featurePhrases, wordClasses);
