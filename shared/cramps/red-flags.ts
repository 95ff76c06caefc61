import type { Urgency } from './cramp-report.ts';
import type { RedFlagSign } from './features.ts';

/** What a person may say about body and circumstances that bears on danger. Denied ones are left out. */
export type Symptom =
  | 'confused'
  | 'slurring'
  | 'collapsed'
  | 'seizure'
  | 'stoppedSweating'
  | 'shivery'
  | 'unsteady'
  | 'chestPain'
  | 'breathless'
  | 'coughingBlood'
  | 'drankGallons'
  | 'overDrinkingSign'
  | 'severePain'
  | 'footInDanger'
  | 'legSwollen'
  | 'legRed'
  | 'legWarm'
  | 'throbsAtRest'
  | 'tenderCalf'
  | 'clotRisk'
  | 'muscleTore'
  | 'darkUrine'
  | 'veryLongCramp'
  | 'nightCramp'
  | 'recurring'
  | 'walkingPain'
  | 'restRelieves'
  | 'statin'
  | 'diuretic'
  | 'legsNumb'
  | 'bothLegs'
  /** A leg, calf or cramp is named at all. */
  | 'leg'
  /** A cramp or a calf's complaint is named. */
  | 'crampOrCalf'
  /** The cramp has a place in a run: it came from running. */
  | 'duringRun';

/** How soon each sign needs care, the gravest first. */
const urgencyOfSign: Readonly<Record<RedFlagSign, Urgency>> = {
  heatStroke: 'emergency',
  chestOrBreath: 'emergency',
  overDrinking: 'emergency',
  limbInDanger: 'emergency',
  clot: 'today',
  tear: 'today',
  darkUrine: 'today',
  crampOverAnHour: 'today',
  nightCramps: 'clinic',
  walkingPain: 'clinic',
  medicineCramps: 'clinic',
  numbOrSwollenLegs: 'clinic',
};

/**
 * When each sign is there, in the order of gravity. One leg swollen, warm or red is today's; both, swollen alone,
 * are for the clinic. A long flight, an operation and the like make a sore or cramping calf today's unless the
 * cramp plainly came on a run. Sources: CDC heat illness; NHS DVT and leg cramps; CDC NIOSH rhabdomyolysis;
 * Hew-Butler 2015; NICE TA223; Miller 2022.
 */
const signRules: readonly (readonly [RedFlagSign, (has: (symptom: Symptom) => boolean) => boolean])[] = [
  [
    'heatStroke',
    (has) =>
      has('confused') ||
      has('slurring') ||
      has('collapsed') ||
      has('seizure') ||
      has('stoppedSweating') ||
      (has('shivery') && has('unsteady')),
  ],
  ['chestOrBreath', (has) => has('chestPain') || has('breathless') || has('coughingBlood')],
  ['overDrinking', (has) => has('drankGallons') && has('overDrinkingSign')],
  [
    'limbInDanger',
    (has) =>
      has('leg') && (has('severePain') || (has('footInDanger') && !(has('bothLegs') && has('recurring')))),
  ],
  [
    'clot',
    (has) =>
      has('leg') &&
      ((has('legSwollen') && !has('bothLegs')) ||
        has('legRed') ||
        has('legWarm') ||
        has('throbsAtRest') ||
        (has('clotRisk') && has('tenderCalf') && !has('duringRun'))),
  ],
  ['tear', (has) => has('muscleTore')],
  ['darkUrine', (has) => has('darkUrine')],
  ['crampOverAnHour', (has) => has('crampOrCalf') && has('veryLongCramp')],
  ['nightCramps', (has) => (has('leg') || has('crampOrCalf')) && has('nightCramp') && has('recurring')],
  ['walkingPain', (has) => has('leg') && has('walkingPain') && has('restRelieves')],
  ['medicineCramps', (has) => (has('statin') || has('diuretic')) && has('crampOrCalf')],
  ['numbOrSwollenLegs', (has) => has('legsNumb')],
];

/** The signs that a set of symptoms amounts to, the gravest first. */
export const redFlagsIn = (symptoms: ReadonlySet<Symptom>): readonly RedFlagSign[] =>
  signRules.filter(([, holds]) => holds((symptom) => symptoms.has(symptom))).map(([sign]) => sign);

/** How soon care is needed for signs in order of gravity; 'none' without any. */
export const urgencyOf = (signs: readonly RedFlagSign[]): Urgency => {
  const [gravest] = signs;
  return gravest === undefined ? 'none' : urgencyOfSign[gravest];
};
