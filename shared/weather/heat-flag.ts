import * as z from 'zod/mini';

/** ACSM heat flag for a race or run, the mildest first. */
export const heatFlag = z.enum(['white', 'green', 'yellow', 'red', 'black']);

export type HeatFlag = z.infer<typeof heatFlag>;

/**
 * A forecast calls for less heat than a course then has: in Cheuvront et al. (2015) the course stood 1.9 C
 * (SD 2.4) above the weather station. So a WBGT within 1 C below a boundary counts as past it.
 */
const roundUpC = 1;

/**
 * The heat flag for a forecast WBGT (C). ACSM's bands: white below 10, green to 18, yellow to 23, red to 28,
 * black above. With the round-up a flag starts 1 C early, that 1 C included: yellow at 17.0, red at 22.0,
 * black at 27.0. Sources: Armstrong et al. (1996), ACSM position stand on heat and cold illnesses during distance
 * running; Cheuvront et al. (2015).
 */
export const flagOf = (wbgtC: number): HeatFlag => {
  const countedC = wbgtC + roundUpC;
  if (countedC < 10) return 'white';
  if (countedC < 18) return 'green';
  if (countedC < 23) return 'yellow';
  if (countedC < 28) return 'red';
  return 'black';
};
