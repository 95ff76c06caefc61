import type { Urgency } from '../../cramps/cramp-report.ts';
import type { RedFlagSign } from '../../cramps/features.ts';
import { redFlagsIn, type Symptom, urgencyOf } from '../../cramps/red-flags.ts';
import type { CrampPlace } from './cramp-place.ts';
import { heldMinutes } from './elapsed.ts';
import type { Concept } from './lexicon/phrase-book.ts';
import type { Found } from './phrase.ts';
import type { Quantity } from './quantities.ts';
import { overlap, type TextReading, unexplained } from './text-reading.ts';
import { isFiction, isLaughter, isLongAgo } from './told.ts';

/** A cramp that has held at least this long is a sign: minutes. */
const longCrampMinutes = 60;

/** What is said of body and circumstances, each with what explains it away where it stands in the same words. */
const saidSymptoms = [
  ['slurring'],
  ['collapsed', 'collapseExplained'],
  ['confused', 'confusionExplained'],
  ['seizure', 'fitExplained'],
  ['stoppedSweating', 'sweatExplained'],
  ['shivery'],
  ['unsteady'],
  ['chestPain', 'chestExplained'],
  ['breathless', 'breathExplained'],
  ['coughingBlood'],
  ['drankGallons', 'drinkExplained'],
  ['overDrinkingSign'],
  ['severePain', 'painExplained'],
  ['footInDanger', 'footExplained'],
  ['legWarm', 'warmExplained'],
  ['legRed', 'redExplained'],
  ['throbsAtRest', 'restRelieves'],
  ['tenderCalf'],
  ['clotRisk', 'clotRiskExplained'],
  ['muscleTore', 'tearExplained'],
  ['darkUrine', 'urineFine'],
  ['veryLongCramp'],
  ['nightCramp'],
  ['recurring'],
  ['walkingPain'],
  ['restRelieves'],
  ['statin', 'noMedicine'],
  ['diuretic', 'noMedicine'],
  ['legsNumb', 'footExplained'],
  ['bothLegs'],
] as const satisfies readonly (readonly [Symptom & Concept, Concept?])[];

/** What laughter does to people, and what they say that it does. */
const laughedOff: ReadonlySet<Symptom> = new Set(['collapsed', 'breathless', 'seizure', 'chestPain']);

const legWords = /^(?:cal(?:f|ves)|legs?|shins?|achilles|cramp|foot|feet|pie|toes?|ankle|hamstrings?|quads?)/;

/** What still counts when it began long ago: a clot once had, a medicine once begun. */
const staysWithOne: ReadonlySet<Symptom> = new Set(['clotRisk', 'statin', 'diuretic']);

/** Where a symptom is said, not denied, not explained by the words around it, and not told of elsewhere. */
const saidHere = (
  reading: TextReading,
  symptom: Symptom & Concept,
  explainedBy?: Concept,
): readonly Found<Concept>[] =>
  unexplained(reading, symptom, explainedBy).filter(
    (found) =>
      !(laughedOff.has(symptom) && isLaughter(reading, found)) &&
      !isFiction(reading, found) &&
      (staysWithOne.has(symptom) || !isLongAgo(reading, found)),
  );

const symptomsIn = (
  reading: TextReading,
  place: CrampPlace,
  quantities: readonly Quantity[],
): ReadonlySet<Symptom> => {
  const symptoms = new Set<Symptom>();
  for (const [symptom, explainedBy] of saidSymptoms)
    if (saidHere(reading, symptom, explainedBy).length > 0) symptoms.add(symptom);
  const handsOrHead = reading.all.get('overDrinkingSign') ?? [];
  const swollenLeg = saidHere(reading, 'legSwollen', 'swellingExplained').some(
    (found) => !handsOrHead.some((other) => overlap(found, other)),
  );
  if (swollenLeg) symptoms.add('legSwollen');
  if (reading.words.some(({ text }) => legWords.test(text))) symptoms.add('leg');
  const namesCalf = reading.words.some(({ text }) => text === 'calf' || text === 'calves');
  if (namesCalf || unexplained(reading, 'cramp').length > 0) symptoms.add('crampOrCalf');
  if ((place.lastedMinutes ?? 0) >= longCrampMinutes) symptoms.add('veryLongCramp');
  if (heldMinutes(reading, quantities) >= longCrampMinutes) symptoms.add('veryLongCramp');
  if (place.atKm !== null || place.atMinutes !== null) symptoms.add('duringRun');
  return symptoms;
};

/** The red flags in a text and how soon they need care. Read before anything else, whatever else it says. */
export const redFlagsOf = (
  reading: TextReading,
  place: CrampPlace,
  quantities: readonly Quantity[],
): { readonly urgency: Urgency; readonly signs: readonly RedFlagSign[] } => {
  const signs = redFlagsIn(symptomsIn(reading, place, quantities));
  return { urgency: urgencyOf(signs), signs };
};
