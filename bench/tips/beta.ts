import type { RandomSource } from '../../shared/time/random-source.ts';

/** A draw from Beta(a, b), both above zero, as the share of two gamma draws. */
export const drawBeta = (a: number, b: number, random: RandomSource): number => {
  const x = drawGamma(a, random);
  return x / (x + drawGamma(b, random));
};

const drawNormal = (random: RandomSource): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Marsaglia and Tsang 2000, with their boost for shapes below 1. */
const drawGamma = (shape: number, random: RandomSource): number => {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random.next()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(random);
    const v = (1 + c * normal) ** 3;
    if (v <= 0) continue;
    const bound = 0.5 * normal ** 2 + d - d * v + d * Math.log(v);
    if (Math.log(1 - random.next()) < bound) return d * v;
  }
};
