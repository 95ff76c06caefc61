import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerStore } from '../../shared/runner/runner-store.ts';
import type { Clock } from '../../shared/time/clock.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';

/** 'Bearer <runnerId>.<secret>', both base64url or hex, bounded before anything looks at them. */
const bearer = /^Bearer ([\w-]{16,64})\.([\w-]{16,128})$/;

/**
 * The runner whose page a header opens; null when the link is not theirs, is older than 24 h, was replaced by
 * a newer one, or ended with a STOP or FORGET by text. The secret is compared by its digest only.
 */
export const authorize = async (
  authorization: string | undefined,
  deps: {
    readonly runners: RunnerStore;
    readonly clock: Clock;
    readonly digest: (secret: string) => string;
  },
): Promise<Profile | null> => {
  const parts = bearer.exec(authorization ?? '');
  const [, runnerId, secret] = parts ?? [];
  if (runnerId === undefined || secret === undefined) return null;
  const profile = await deps.runners.findProfile(runnerId);
  if (profile === null || profile.pageLink === null) return null;
  const isCurrent = profile.pageLink.expiresAt > toStoredInstant(deps.clock.now());
  return isCurrent && deps.digest(secret) === profile.pageLink.secretDigest ? profile : null;
};
