import * as z from 'zod/mini';

/** Health answers that change or forbid electrolyte and fluid advice. True means the runner said it applies. */
export const healthAnswers = z.strictObject({
  highBloodPressure: z.boolean(),
  heartDisease: z.boolean(),
  kidneyDisease: z.boolean(),
  lowSodiumDiet: z.boolean(),
  diuretics: z.boolean(),
  pregnancy: z.boolean(),
  statins: z.boolean(),
});

export type HealthAnswers = z.infer<typeof healthAnswers>;

export const leastMassKg = 30;
export const mostMassKg = 250;
export const leastSweatRateMlPerHour = 100;
export const mostSweatRateMlPerHour = 4000;

/** What a runner has told us about their body; all of it optional, asked for only on the sign-up form. */
export const body = z.strictObject({
  massKg: z.nullable(z.number().check(z.gte(leastMassKg), z.lte(mostMassKg))),
  /** How much the runner says they sweat. */
  sweatClass: z.nullable(z.enum(['light', 'average', 'heavy'])),
  /** Measured by weighing before and after a run. */
  sweatRateMlPerHour: z.nullable(
    z.number().check(z.gte(leastSweatRateMlPerHour), z.lte(mostSweatRateMlPerHour)),
  ),
  /** White crust on clothes or skin after a run. */
  saltyCrust: z.nullable(z.boolean()),
  health: healthAnswers,
});

export type Body = z.infer<typeof body>;

/**
 * Health answers with which we give no advice on salt (electrolyte drinks, pickle juice): it is for who knows the
 * runner's blood pressure, heart, kidneys and medicines.
 */
export const saltContraindications = [
  'highBloodPressure',
  'heartDisease',
  'kidneyDisease',
  'lowSodiumDiet',
  'diuretics',
  'pregnancy',
] as const;

/** Whether this runner gets no advice on salt. */
export const isSaltGated = (health: HealthAnswers): boolean =>
  saltContraindications.some((answer) => health[answer]);

/** A runner of whom we know nothing. */
export const unknownBody: Body = {
  massKg: null,
  sweatClass: null,
  sweatRateMlPerHour: null,
  saltyCrust: null,
  health: {
    highBloodPressure: false,
    heartDisease: false,
    kidneyDisease: false,
    lowSodiumDiet: false,
    diuretics: false,
    pregnancy: false,
    statins: false,
  },
};
