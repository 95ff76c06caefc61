import { getPosition } from 'suncalc';
import type { Temporal } from 'temporal-polyfill';

/** Mean solar irradiance at one astronomical unit, W/m2, as Liljegren et al. (2008) take it. */
const solarConstantWm2 = 1367;

/** Below this cosine (the sun half a degree up) no radiation counts as coming straight from the sun. */
export const leastCosZenith = 0.00873;

/** Where the sun stands. */
export type Sun = {
  /** Cosine of the zenith angle: 1 overhead, 0 on the horizon, negative when it is down. */
  readonly cosZenith: number;
  /** Distance from the earth, astronomical units. */
  readonly distanceAu: number;
};

const degrees = Math.PI / 180;

/** Distance to the sun, AU, within 0.0001. Source: The Astronomical Almanac's low-precision formula. */
const sunDistanceAu = (epochMilliseconds: number): number => {
  const daysSince2000 = epochMilliseconds / 86_400_000 - 10_957.5;
  const anomaly = (357.529 + 0.98560028 * daysSince2000) * degrees;
  return 1.00014 - 0.01671 * Math.cos(anomaly) - 0.00014 * Math.cos(2 * anomaly);
};

/** The sun over a place (degrees) at an instant. Position by suncalc (Meeus), refraction included. */
export const sunAt = (instant: Temporal.Instant, latitude: number, longitude: number): Sun => {
  const { altitude } = getPosition(new Date(instant.epochMilliseconds), latitude, longitude);
  return {
    cosZenith: Math.sin(altitude * degrees),
    distanceAu: sunDistanceAu(instant.epochMilliseconds),
  };
};

/** Radiation as it reaches the ground, and the share of it that comes straight from the sun. */
export type Radiation = { readonly solarWm2: number; readonly directFraction: number };

/**
 * Splits global radiation (W/m2) into beam and sky by how clear the air must be. Radiation above 0.85 of what
 * arrives above the air is cut to that. Source: Liljegren et al. (2008), eq. 13-14.
 */
export const splitRadiation = (solarWm2: number, sun: Sun): Radiation => {
  if (sun.cosZenith < leastCosZenith || solarWm2 <= 0) {
    return { solarWm2: Math.max(0, solarWm2), directFraction: 0 };
  }
  const aboveAirWm2 = (solarConstantWm2 * sun.cosZenith) / sun.distanceAu ** 2;
  const clearness = Math.min(solarWm2 / aboveAirWm2, 0.85);
  return {
    solarWm2: clearness * aboveAirWm2,
    directFraction: Math.min(Math.max(Math.exp(3 - 1.34 * clearness - 1.65 / clearness), 0), 0.9),
  };
};

/**
 * Global radiation, W/m2, guessed from the sun's height and the cloud cover (percent). Clear sky after Haurwitz
 * (1945), clouds after Kasten and Czeplak (1980). A stand-in where a forecast has no radiation.
 */
export const estimatedRadiationWm2 = (cosZenith: number, cloudCoverPercent: number): number => {
  if (cosZenith <= 0) return 0;
  const clearWm2 = 1098 * cosZenith * Math.exp(-0.057 / cosZenith);
  return clearWm2 * (1 - 0.75 * (cloudCoverPercent / 100) ** 3.4);
};
