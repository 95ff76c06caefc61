/** A number from 0 up to 2^32 that is the same for a runner in every process and for ever: FNV-1a of the id. */
export const runnerHash = (runnerId: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < runnerId.length; at += 1) {
    hash = Math.imul(hash ^ runnerId.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
};
