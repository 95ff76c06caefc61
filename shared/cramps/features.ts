import * as z from 'zod/mini';

/**
 * What a runner's words say about a cramp beyond side, place and pain: the features that decide which tip fits.
 * Each is said in words ('new shoes', 'skipped my warm up'); none is guessed from numbers or weather.
 */
export const crampFeature = z.enum([
  'hot',
  'longRun',
  'saltyCrust',
  'severalMuscles',
  'twitching',
  'drankPlainWater',
  'lateInRun',
  'slowedDown',
  'race',
  'fasterThanUsual',
  'hills',
  'tired',
  'moreThanUsual',
  'earlyInRun',
  'noWarmUp',
  'newShoes',
  'hardDaysInARow',
  'sore',
  'overstriding',
  'newFootStrike',
  'pastCramps',
  'pastInjury',
  'statin',
  'diuretic',
  'otherMedicine',
  'longTermIllness',
  'night',
  'ill',
]);

export type CrampFeature = z.infer<typeof crampFeature>;

/** The red flag that an urgency comes from; it chooses which words the reply uses. */
export const redFlagSign = z.enum([
  /** emergency */
  'heatStroke',
  'chestOrBreath',
  'overDrinking',
  'limbInDanger',
  /** today */
  'clot',
  'tear',
  'darkUrine',
  'crampOverAnHour',
  /** clinic */
  'nightCramps',
  'walkingPain',
  'medicineCramps',
  'numbOrSwollenLegs',
]);

export type RedFlagSign = z.infer<typeof redFlagSign>;
