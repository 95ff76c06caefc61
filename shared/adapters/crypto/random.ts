import { randomBytes, randomInt } from 'node:crypto';
import type { RandomSource } from '../../time/random-source.ts';

/** 2^48 - 1, the widest range that `randomInt` takes. */
const widest = 2 ** 48 - 1;

/** The system's own unguessable randomness, in steps of 2^-48. */
export const systemRandom: RandomSource = { next: () => randomInt(widest) / widest };

/** 256 random bits as 43 base64url characters: the secret in the link to a runner's page. */
export const randomSecret = (): string => randomBytes(32).toString('base64url');
