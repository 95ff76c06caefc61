import * as z from 'zod';

/** ACSM heat flag for a race or run. */
export const heatFlag = z.enum(['white', 'green', 'yellow', 'red', 'black']);

export type HeatFlag = z.infer<typeof heatFlag>;
