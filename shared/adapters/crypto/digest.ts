import { createHash } from 'node:crypto';

/** SHA-256 of a text as 43 base64url characters: what is stored of a secret link. */
export const digest = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
