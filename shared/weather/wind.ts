/** Columns: radiation from 925 and from 675 and from 175 W/m2, and under 175. Rows: wind under 2, 3, 5, 6, and more. */
const byDay: readonly (readonly number[])[] = [
  [1, 1, 2, 4],
  [1, 2, 3, 4],
  [2, 2, 3, 4],
  [3, 3, 4, 4],
  [3, 4, 4, 4],
];

/** Urban exponents for the stability classes A to F. */
const urbanExponents: readonly number[] = [0.15, 0.15, 0.2, 0.25, 0.3, 0.3];

const dayClass = (windMs: number, solarWm2: number): number => {
  const row = windMs >= 6 ? 4 : windMs >= 5 ? 3 : windMs >= 3 ? 2 : windMs >= 2 ? 1 : 0;
  const column = solarWm2 >= 925 ? 0 : solarWm2 >= 675 ? 1 : solarWm2 >= 175 ? 2 : 3;
  return byDay[row]?.[column] ?? 4;
};

/** By night, without a temperature gradient to go by: E under 2 m/s, D above (the less stable of the two). */
const nightClass = (windMs: number): number => (windMs >= 2 ? 4 : 5);

/**
 * Wind at 2 m from wind at 10 m, m/s, over streets and parks. The stability class follows from wind and
 * radiation by day and from wind at night (EPA's solar radiation / delta-T method), and the urban power law
 * brings the wind down. Source: Liljegren et al. (2008); EPA-454/R-99-005 (2000).
 */
export const windAt2m = (wind10mMs: number, solarWm2: number, sunUp: boolean): number => {
  const stability = sunUp ? dayClass(wind10mMs, solarWm2) : nightClass(wind10mMs);
  return wind10mMs * 0.2 ** (urbanExponents[stability - 1] ?? 0.25);
};
