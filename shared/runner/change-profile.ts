import type { Profile } from './profile.ts';
import type { RunnerStore } from './runner-store.ts';

/** Other writers on one profile are its runner's texts and page, a reminder and reports: eight in a row mean trouble. */
export const maxTries = 8;

/**
 * Writes a change on a runner's newest profile, again when another write came between. Answers the profile as it then
 * is, null when there is none any more, and 'busy' when every try met another write. A `change` that answers the very
 * profile it was given writes nothing. `known` is a profile read before, to try first.
 */
export const changeProfile = async (
  runners: Pick<RunnerStore, 'findProfile' | 'saveProfile'>,
  runnerId: string,
  change: (profile: Profile) => Profile,
  known: Profile | null = null,
): Promise<Profile | 'busy' | null> => {
  let current = known ?? (await runners.findProfile(runnerId));
  for (let tries = 0; tries < maxTries; tries += 1) {
    if (current === null) return null;
    const changed = change(current);
    if (changed === current) return current;
    const next = { ...changed, version: current.version + 1 };
    if ((await runners.saveProfile(next)) === 'saved') return next;
    current = await runners.findProfile(runnerId);
  }
  return 'busy';
};
