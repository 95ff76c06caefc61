import type { Urgency } from '../../cramps/cramp-report.ts';
import type { RedFlagSign } from '../../cramps/features.ts';
import { redFlagsIn, type Symptom, urgencyOf } from '../../cramps/red-flags.ts';
import { clockTimesIn } from './clock-times.ts';
import type { CrampPlace } from './cramp-place.ts';
import { overlap, says, type TextReading, unexplained } from './text-reading.ts';

/** A cramp that has held at least this long is a sign: minutes. */
const longCrampMinutes = 60;

const plainSymptoms = [
  'slurring',
  'collapsed',
  'seizure',
  'stoppedSweating',
  'chestPain',
  'coughingBlood',
  'drankGallons',
  'overDrinkingSign',
  'severePain',
  'throbsAtRest',
  'tenderCalf',
  'veryLongCramp',
  'nightCramp',
  'recurring',
  'walkingPain',
  'restRelieves',
  'statin',
  'diuretic',
  'legsNumb',
  'bothLegs',
] as const;

const explainedSymptoms = [
  ['breathless', 'breathExplained'],
  ['footInDanger', 'footExplained'],
  ['legsNumb', 'footExplained'],
  ['clotRisk', 'clotRiskExplained'],
  ['muscleTore', 'tearExplained'],
  ['darkUrine', 'urineFine'],
  ['legWarm', 'warmExplained'],
  ['legRed', 'redExplained'],
  ['collapsed', 'collapseExplained'],
  ['confused', 'confusionExplained'],
  ['stoppedSweating', 'sweatExplained'],
  ['throbsAtRest', 'restRelieves'],
  ['chestPain', 'chestExplained'],
  ['statin', 'noMedicine'],
  ['diuretic', 'noMedicine'],
] as const;

const legWords = /^(?:cal(?:f|ves)|legs?|shins?|achilles|cramp|foot|feet|hamstrings?|quads?)/;

const minutesOfDay = (local: string): number => Number(local.slice(0, 2)) * 60 + Number(local.slice(3, 5));

/** 'Started at noon, its now 2:30 and still going': minutes between two times of day; 0 where none are told. */
const heldSinceMinutes = ({ words }: TextReading): number => {
  const times = clockTimesIn(words);
  const follows = (from: number, lead: RegExp): boolean =>
    words.slice(Math.max(0, from - 3), from).some(({ text }) => lead.test(text));
  const began = times.find(({ from }) => follows(from, /^(?:since|started|began|from)$/));
  const now = times.findLast(({ from }) => from !== began?.from && follows(from, /^(?:now|is)$/));
  if (began === undefined || now === undefined) return 0;
  const halfDay = 720;
  return (minutesOfDay(now.startLocal) - minutesOfDay(began.startLocal) + 2 * halfDay) % halfDay;
};

const symptomsIn = (reading: TextReading, place: CrampPlace): ReadonlySet<Symptom> => {
  const symptoms = new Set<Symptom>();
  for (const concept of plainSymptoms) if (says(reading, concept)) symptoms.add(concept);
  for (const [concept, explainedBy] of explainedSymptoms) {
    if (unexplained(reading, concept, explainedBy).length > 0) symptoms.add(concept);
    else symptoms.delete(concept);
  }
  const handsOrHead = reading.all.get('overDrinkingSign') ?? [];
  const swollenLeg = unexplained(reading, 'legSwollen', 'swellingExplained').some(
    (found) => !handsOrHead.some((other) => overlap(found, other)),
  );
  if (swollenLeg) symptoms.add('legSwollen');
  if (reading.words.some(({ text }) => legWords.test(text))) symptoms.add('leg');
  const namesCalf = reading.words.some(({ text }) => text === 'calf' || text === 'calves');
  if (namesCalf || says(reading, 'cramp')) symptoms.add('crampOrCalf');
  if ((place.lastedMinutes ?? 0) >= longCrampMinutes) symptoms.add('veryLongCramp');
  if (heldSinceMinutes(reading) >= longCrampMinutes) symptoms.add('veryLongCramp');
  if (place.atKm !== null || place.atMinutes !== null) symptoms.add('duringRun');
  return symptoms;
};

/** The red flags in a text and how soon they need care. Read before anything else, whatever else it says. */
export const redFlagsOf = (
  reading: TextReading,
  place: CrampPlace,
): { readonly urgency: Urgency; readonly signs: readonly RedFlagSign[] } => {
  const signs = redFlagsIn(symptomsIn(reading, place));
  return { urgency: urgencyOf(signs), signs };
};
