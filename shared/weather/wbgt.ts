import {
  cylinderTransfer,
  evaporationHeat,
  evaporationRatio,
  prandtl,
  schmidt,
  sphereTransfer,
} from './moist-air.ts';
import { leastCosZenith } from './sun.ts';
import { dewPointK, saturationVapourHpa } from './vapour.ts';

/** The air, wind and sun that a WBGT follows from. */
export type WbgtInput = {
  /** -40 to 55. */
  readonly temperatureC: number;
  /** 0 to 100. */
  readonly relativeHumidityPercent: number;
  /** Station pressure, 500 to 1,100. */
  readonly pressureHpa: number;
  /** Wind at 2 m, 0 to 40. */
  readonly wind2mMs: number;
  /** Global horizontal radiation, 0 to 1,400. */
  readonly solarWm2: number;
  /** Share of the radiation that comes straight from the sun, 0 to 1; read as 0 with no sun up. */
  readonly directFraction: number;
  /** Cosine of the solar zenith angle, -1 to 1; at or below 0 the sun is down. */
  readonly cosZenith: number;
};

/** A wet bulb globe temperature and its parts, C; or why there is none. Never a number outside the range. */
export type Wbgt =
  | {
      readonly kind: 'known';
      readonly wbgtC: number;
      readonly globeC: number;
      readonly naturalWetBulbC: number;
    }
  | { readonly kind: 'refused'; readonly why: WbgtRefusal };

/** The input outside its range, or 'notConverged' when the balance has no answer. */
export type WbgtRefusal = keyof WbgtInput | 'notConverged';

const stefanBoltzmann = 5.6696e-8;
const globe = { emissivity: 0.95, albedo: 0.05, diameterM: 0.0508 } as const;
const wick = { emissivity: 0.95, albedo: 0.4, diameterM: 0.007, lengthM: 0.0254 } as const;
const surface = { emissivity: 0.999, albedo: 0.45 } as const;

const ranges: readonly (readonly [keyof WbgtInput, number, number])[] = [
  ['temperatureC', -40, 55],
  ['relativeHumidityPercent', 0, 100],
  ['pressureHpa', 500, 1100],
  ['wind2mMs', 0, 40],
  ['solarWm2', 0, 1400],
  ['directFraction', 0, 1],
  ['cosZenith', -1, 1],
];

type Balance = {
  readonly airK: number;
  readonly vapourHpa: number;
  readonly pressureHpa: number;
  readonly windMs: number;
  readonly solarWm2: number;
  readonly directFraction: number;
  readonly cosZenith: number;
  /** Half of what sky and ground radiate, over Stefan-Boltzmann: K to the fourth. */
  readonly surroundingsK4: number;
};

/**
 * Moves each guess a tenth of the way to what it leads to, until the two agree within 0.02 K; null when they
 * never do. The original stops at 50 steps; cold dry air at -10 C and below can need a few more.
 */
const settle = (fromK: number, next: (guessK: number) => number): number | null => {
  let guessK = fromK;
  for (let step = 0; step < 200; step += 1) {
    const newK = next(guessK);
    if (Math.abs(newK - guessK) < 0.02) return newK;
    guessK = 0.9 * guessK + 0.1 * newK;
  }
  return null;
};

const globeK = (balance: Balance): number | null => {
  const { airK, solarWm2, directFraction, cosZenith } = balance;
  const beam = directFraction === 0 ? 0 : directFraction * (1 / (2 * cosZenith) - 1);
  const sunK4 =
    (solarWm2 / (2 * stefanBoltzmann * globe.emissivity)) * (1 - globe.albedo) * (beam + 1 + surface.albedo);
  return settle(airK, (guessK) => {
    const h = sphereTransfer((guessK + airK) / 2, balance.pressureHpa, balance.windMs, globe.diameterM);
    const lostK4 = (h / (stefanBoltzmann * globe.emissivity)) * (guessK - airK);
    return (balance.surroundingsK4 - lostK4 + sunK4) ** 0.25;
  });
};

const wickK = (balance: Balance): number | null => {
  const { airK, vapourHpa, pressureHpa, solarWm2, directFraction, cosZenith } = balance;
  const endShare = wick.diameterM / (4 * wick.lengthM);
  const tangent = directFraction === 0 ? 0 : Math.sqrt(1 - cosZenith ** 2) / cosZenith;
  const sun =
    (1 - wick.albedo) *
    solarWm2 *
    ((1 - directFraction) * (1 + endShare) +
      directFraction * (tangent / Math.PI + endShare) +
      surface.albedo);
  // At 0 % humidity there is no dew point to start from; the start has no bearing on the end.
  const startK = dewPointK(Math.max(vapourHpa, 0.01 * saturationVapourHpa(airK)));
  return settle(startK, (guessK) => {
    const middleK = (guessK + airK) / 2;
    const h = cylinderTransfer(middleK, pressureHpa, balance.windMs, wick.diameterM);
    const radiation = stefanBoltzmann * wick.emissivity * (balance.surroundingsK4 - guessK ** 4) + sun;
    const wickHpa = saturationVapourHpa(guessK);
    const evaporated =
      (evaporationHeat(middleK) / evaporationRatio) *
      ((wickHpa - vapourHpa) / (pressureHpa - wickHpa)) *
      (prandtl / schmidt(middleK, pressureHpa)) ** 0.56;
    return airK - evaporated + radiation / h;
  });
};

/**
 * Outdoor wet bulb globe temperature, C: 0.7 natural wet bulb + 0.2 globe + 0.1 air, with globe and wick each
 * solved from its own heat balance. Source: Liljegren, Carhart, Lawday, Tschopp and Sharp (2008), J Occup
 * Environ Hyg 5:645-655, within 1 C of instruments. Below freezing it is an extrapolation (over water, not
 * ice) that only ever decides 'white'.
 */
export const wbgt = (input: WbgtInput): Wbgt => {
  for (const [name, least, most] of ranges) {
    if (!(input[name] >= least && input[name] <= most)) return { kind: 'refused', why: name };
  }
  const airK = input.temperatureC + 273.15;
  const vapourHpa = (input.relativeHumidityPercent / 100) * saturationVapourHpa(airK);
  const sunUp = input.cosZenith >= leastCosZenith;
  const balance: Balance = {
    airK,
    vapourHpa,
    pressureHpa: input.pressureHpa,
    windMs: input.wind2mMs,
    solarWm2: input.solarWm2,
    directFraction: sunUp ? input.directFraction : 0,
    cosZenith: input.cosZenith,
    surroundingsK4: 0.5 * (0.575 * vapourHpa ** 0.143 + surface.emissivity) * airK ** 4,
  };
  const tg = globeK(balance);
  const tnw = wickK(balance);
  if (tg === null || tnw === null) return { kind: 'refused', why: 'notConverged' };
  return {
    kind: 'known',
    wbgtC: 0.7 * (tnw - 273.15) + 0.2 * (tg - 273.15) + 0.1 * input.temperatureC,
    globeC: tg - 273.15,
    naturalWetBulbC: tnw - 273.15,
  };
};
