import { seededRandom } from '../../shared/adapters/memory/seeded-random.ts';
import type { RandomSource } from '../../shared/time/random-source.ts';

/** Draws for the simulation, all from one seed. */
export type Chance = RandomSource & {
  /** True with a probability. */
  happens(probability: number): boolean;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  /** One of several. Throws on none. */
  oneOf<T>(items: readonly T[]): T;
};

export const createChance = (seed: number): Chance => {
  const { next } = seededRandom(seed);
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    happens: (probability) => next() < probability,
    between,
    oneOf: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError('Nothing to choose from');
      return item;
    },
  };
};
