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

/** What a runner has told us about their body; all of it optional, asked for only on the sign-up form. */
export const body = z.strictObject({
  /** Kilograms, 30 to 250. */
  massKg: z.nullable(z.number().check(z.gte(30), z.lte(250))),
  /** How much the runner says they sweat. */
  sweatClass: z.nullable(z.enum(['light', 'average', 'heavy'])),
  /** Measured by weighing before and after a run, mL per hour, 100 to 4,000. */
  sweatRateMlPerHour: z.nullable(z.number().check(z.gte(100), z.lte(4000))),
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
