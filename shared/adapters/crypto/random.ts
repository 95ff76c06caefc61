import { randomBytes, randomInt } from 'node:crypto';
import type { RandomSource } from '../../time/random-source.ts';

/** 2^48 - 1, the widest range that `randomInt` takes. */
const widest = 2 ** 48 - 1;

/** The system's own unguessable randomness, in steps of 2^-48. */
export const systemRandom: RandomSource = { next: () => randomInt(widest) / widest };

/** `count` decimal digits, 1 to 14, each of them unguessable: a JOIN code. */
export const randomDigits = (count: number): string => String(randomInt(10 ** count)).padStart(count, '0');

/** 256 random bits as 43 base64url characters: the secret in the link to a runner's page. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');
