/** Doing again, on a restored table, what must not be lost with the time since: that people left. */
import type { Temporal } from 'temporal-polyfill';
import { OperatorError } from '../../infra/command.ts';
import { leave } from '../../shared/reminders/leave.ts';
import { scheduleNext } from '../../shared/reminders/next-touch.ts';
import { changeProfile } from '../../shared/runner/change-profile.ts';
import { stopped } from '../../shared/runner/changes.ts';
import type { ConsentEvent } from '../../shared/runner/consent.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { type AdminWorld, type Leaving, writtenToAllTheTime } from './world.ts';

/**
 * Stops and erases on this world's table whoever left by the table `from` after `since` and has not come back here.
 * Safe to repeat.
 */
export const carryStops = async (
  world: AdminWorld,
  from: string,
  since: Temporal.Instant,
): Promise<readonly string[]> => {
  if (world.leavingsOn === null) throw new OperatorError('The laptop has one table only: nothing to carry.');
  const counts = { stopped: 0, erased: 0, back: 0 };
  for (const leaving of await world.leavingsOn(from, since)) {
    if (await isBack(world, leaving)) {
      counts.back += 1;
    } else {
      await leaveAgain(world, leaving);
      counts[leaving.kind] += 1;
    }
  }
  return [
    `${counts.stopped} stopped and ${counts.erased} erased, as they were on ${from}.`,
    ...(counts.back === 0 ? [] : [`${counts.back} have come back since, and stay.`]),
  ];
};

const idOf = (leaving: Leaving): string =>
  leaving.kind === 'erased' ? leaving.suppression.runnerId : leaving.event.runnerId;

/** Whether a later text of theirs has reached this table: then that one counts. */
const isBack = async ({ runners }: AdminWorld, leaving: Leaving): Promise<boolean> => {
  const leftAt = leaving.kind === 'erased' ? leaving.suppression.suppressedAt : leaving.event.at;
  const { consent } = await runners.history(idOf(leaving));
  return consent.some(({ action, at }) => (action === 'joined' || action === 'restarted') && at > leftAt);
};

const leaveAgain = async (world: AdminWorld, leaving: Leaving): Promise<void> => {
  if (leaving.kind === 'stopped') return stopAgain(world, leaving.event);
  const { runnerId, suppressedAt } = leaving.suppression;
  if ((await leave(world, runnerId, suppressedAt)) === 'busy') throw writtenToAllTheTime(runnerId);
};

/** The stop with its proof, whatever else is written on the profile meanwhile. Nothing for who joined since. */
const stopAgain = async ({ runners, clock }: AdminWorld, event: ConsentEvent): Promise<void> => {
  const { runnerId } = event;
  const profile = await runners.findProfile(runnerId);
  if (profile === null) return;
  await runners.appendConsent(event);
  const stop = (current: Profile): Profile =>
    current.status === 'stopped' ? current : scheduleNext(stopped(current), clock.now());
  if ((await changeProfile(runners, runnerId, stop, profile)) === 'busy') throw writtenToAllTheTime(runnerId);
};
