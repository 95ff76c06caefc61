import * as z from 'zod/mini';

/** Which leg a report names; null when the text doesn't say. */
export const side = z.enum(['left', 'right', 'both']);

/** Which muscle a report names; null when the text doesn't say. */
export const muscle = z.enum(['calf', 'hamstring', 'quad', 'foot', 'other']);

/**
 * The facts one text states about a cramp. `atKm` and `atMinutes` say where in the run it struck, in km (one
 * decimal) and whole minutes; `severity` is the runner's own 1 to 10. Everything unsaid is null.
 */
export const crampReport = z.strictObject({
  side: z.nullable(side),
  muscle: z.nullable(muscle),
  atKm: z.nullable(z.number().check(z.positive())),
  atMinutes: z.nullable(z.number().check(z.nonnegative())),
  severity: z.nullable(z.int().check(z.gte(1), z.lte(10))),
});

export type CrampReport = z.infer<typeof crampReport>;

/** How soon a person needs care, read from the runner's words before anything else is done with them. */
export const urgency = z.enum(['none', 'clinic', 'today', 'emergency']);

export type Urgency = z.infer<typeof urgency>;
