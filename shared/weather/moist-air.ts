/** What heat and vapour do in moving air: the transfer terms of Liljegren et al. (2008). SI units, kelvin, hPa. */

const molarMassAir = 28.97;
const molarMassWater = 18.015;
const gasConstantAir = 8314.34 / molarMassAir;

/** Specific heat of air, J/(kg K). */
export const specificHeatAir = 1003.5;

/** Prandtl number of air. */
export const prandtl = specificHeatAir / (specificHeatAir + 1.25 * gasConstantAir);

/** Cp times the ratio of the molar masses of air and water, J/(kg K). */
export const evaporationRatio = (specificHeatAir * molarMassAir) / molarMassWater;

/** Below this the formulas no longer hold: air is never quite still, m/s. */
const leastWindMs = 0.13;

const densityKgM3 = (temperatureK: number, pressureHpa: number): number =>
  (100 * pressureHpa) / (gasConstantAir * temperatureK);

/** Dynamic viscosity of air, kg/(m s). Bird, Stewart and Lightfoot, by way of Liljegren. */
const viscosity = (temperatureK: number): number => {
  const omega = 1.048 - (0.034 * (temperatureK / 97 - 2.9)) / 0.4;
  return (2.6693e-6 * Math.sqrt(molarMassAir * temperatureK)) / (3.617 ** 2 * omega);
};

const conductivity = (temperatureK: number): number =>
  (specificHeatAir + 1.25 * gasConstantAir) * viscosity(temperatureK);

const reynolds = (temperatureK: number, pressureHpa: number, windMs: number, diameterM: number): number =>
  (Math.max(windMs, leastWindMs) * densityKgM3(temperatureK, pressureHpa) * diameterM) /
  viscosity(temperatureK);

const criticalProductK = 132 * 647.3;

/** Diffusivity of water vapour in air, m2/s. */
const vapourDiffusivity = (temperatureK: number, pressureHpa: number): number =>
  (3.64e-8 *
    (temperatureK / Math.sqrt(criticalProductK)) ** 2.334 *
    (36.4 * 218) ** (1 / 3) *
    criticalProductK ** (5 / 12) *
    Math.sqrt(1 / molarMassAir + 1 / molarMassWater)) /
  (pressureHpa / 1013.25);

/** Schmidt number of water vapour in air. */
export const schmidt = (temperatureK: number, pressureHpa: number): number =>
  viscosity(temperatureK) /
  (densityKgM3(temperatureK, pressureHpa) * vapourDiffusivity(temperatureK, pressureHpa));

/** Heat of evaporation of water, J/kg. */
export const evaporationHeat = (temperatureK: number): number =>
  2.4073e6 - (71100 * (313.15 - temperatureK)) / 30;

/** Heat transfer from a sphere to moving air, W/(m2 K). */
export const sphereTransfer = (
  temperatureK: number,
  pressureHpa: number,
  windMs: number,
  diameterM: number,
): number =>
  ((2 + 0.6 * Math.sqrt(reynolds(temperatureK, pressureHpa, windMs, diameterM)) * prandtl ** 0.3333) *
    conductivity(temperatureK)) /
  diameterM;

/** Heat transfer from a long cylinder across moving air, W/(m2 K). */
export const cylinderTransfer = (
  temperatureK: number,
  pressureHpa: number,
  windMs: number,
  diameterM: number,
): number =>
  (0.281 *
    reynolds(temperatureK, pressureHpa, windMs, diameterM) ** 0.6 *
    prandtl ** 0.44 *
    conductivity(temperatureK)) /
  diameterM;
