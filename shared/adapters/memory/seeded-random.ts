import type { RandomSource } from '../../time/random-source.ts';

/**
 * Random numbers from a seed: the same seed gives the same numbers on every machine. The generator is sfc32
 * (Doty-Humphrey, PractRand), seeded by 32-bit words of an integer from 0 to 2^53 - 1.
 */
export const seededRandom = (seed: number): RandomSource => {
  let a = seed >>> 0;
  let b = Math.floor(seed / 2 ** 32) >>> 0;
  let c = 0x9e3779b9;
  let counter = 1;
  const nextWord = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first words still show the seed's pattern.
  for (let i = 0; i < 12; i += 1) nextWord();
  return { next: () => (nextWord() * 2 ** 21 + (nextWord() >>> 11)) / 2 ** 53 };
};

/** Ids from a random source, in the form of the carrier's ('SM' and 32 hex digits). */
export const seededIds = (random: RandomSource): ((prefix: string) => string) => {
  const hexDigit = (): string => Math.floor(random.next() * 16).toString(16);
  return (prefix) => prefix + Array.from({ length: 32 }, hexDigit).join('');
};
