/** Water vapour in moist air, as Liljegren et al. (2008) use it: Buck (1981) over water, enhancement 1.004. */

const atFreezingHpa = 1.004 * 6.1121;

/** Saturation vapour pressure over water, hPa, at a temperature in kelvin. Buck (1981); best from -20 to 50 C. */
export const saturationVapourHpa = (temperatureK: number): number =>
  atFreezingHpa * Math.exp((17.502 * (temperatureK - 273.15)) / (temperatureK - 32.18));

/** The temperature in kelvin at which a vapour pressure (hPa, above 0) saturates. */
export const dewPointK = (vapourHpa: number): number => {
  const z = Math.log(vapourHpa / atFreezingHpa);
  return 273.15 + (240.97 * z) / (17.502 - z);
};

/**
 * Dew point, C, from temperature (C) and relative humidity (percent, above 0 to 100). Buck (1981). Throws
 * RangeError for a humidity outside that.
 */
export const dewPointC = (temperatureC: number, relativeHumidityPercent: number): number => {
  if (!(relativeHumidityPercent > 0 && relativeHumidityPercent <= 100)) {
    throw new RangeError(`relative humidity ${relativeHumidityPercent} % is not above 0 and at most 100`);
  }
  const vapourHpa = (relativeHumidityPercent / 100) * saturationVapourHpa(temperatureC + 273.15);
  return dewPointK(vapourHpa) - 273.15;
};
