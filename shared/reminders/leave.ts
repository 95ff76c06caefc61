import { changeProfile } from '../runner/change-profile.ts';
import { type ForgetDeps, forgetRunner } from '../runner/forget-runner.ts';
import type { RunnerStore } from '../runner/runner-store.ts';
import type { ReminderStore } from './reminder-store.ts';
import { settleOpenSend } from './settle-open-send.ts';

type LeaveDeps = ForgetDeps & {
  readonly runners: Pick<RunnerStore, 'findProfile' | 'saveProfile' | 'erase'>;
  readonly reminders: Pick<ReminderStore, 'find'>;
};

/**
 * Deletes everything of a runner but the suppression, as FORGET by text does: stops first, so that no reminder goes out
 * meanwhile, waits for a send that is open, and then deletes. 'busy' when other writes came between the stop at every
 * try: nothing is deleted then. Safe to repeat.
 */
export const leave = async (
  deps: LeaveDeps,
  runnerId: string,
  suppressedAt?: string,
): Promise<'left' | 'busy'> => {
  // The page's link stays as it is, so that a request to delete that broke off half way can be made again.
  const stopped = await changeProfile(deps.runners, runnerId, (each) => ({ ...each, status: 'stopped' }));
  if (stopped === 'busy') return 'busy';
  if (stopped !== null) await settleOpenSend(deps, stopped);
  await forgetRunner(deps, runnerId, suppressedAt);
  return 'left';
};
