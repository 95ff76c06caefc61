// What must hold whatever goes wrong: each law takes what was seen and answers what breaks it.
import type { DueCursor } from '../../shared/reminders/due-index.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { compareDue } from './due-order.ts';
import type { TakenText } from './taken-text.ts';

export type Violation = { readonly law: string; readonly says: string; readonly runnerId: string | null };

/** A text that somebody sent us, and with what it was answered. */
export type Inbound = { readonly runnerId: string; readonly phone: string; readonly answer: string | null };

/** A runner whom dispatch found due. */
export type Listed = { readonly runnerId: string; readonly wakeAt: string; readonly atMs: number };

const finalStates = new Set<Reminder['state']>(['sent', 'failed', 'skipped', 'expired']);
const rank = { accepted: 0, queued: 1, sent: 2, delivered: 3, undelivered: 3, failed: 3 } as const;
const hourMs = 3_600_000;

/** A violation for each thing that is wrong. */
const broken = (
  law: string,
  runnerId: string | null,
  wrong: readonly (string | false)[],
): readonly Violation[] => wrong.filter((says) => says !== false).map((says) => ({ law, says, runnerId }));

const called = ({ kind, dueAt }: Touch): string => `${kind} ${dueAt}`;

/** Law 1: a text goes only to a number that texted us, and not after its STOP was answered. */
export const consent = (runnerId: string | null, hasTexted: boolean, stoppedMsAgo: number | null) =>
  broken('1 consent', runnerId, [
    !hasTexted && 'a text to a number that never texted us',
    stoppedMsAgo !== null && `a text ${stoppedMsAgo} ms after STOP was answered`,
  ]);

/** Law 2: no touch goes out twice; `before` are the texts that went out for it earlier. */
export const once = ({ runnerId, touch }: Reminder, before: readonly string[], { sid }: TakenText) =>
  broken(
    '2 once',
    runnerId,
    before.map((first) => `${called(touch)}: ${first} and ${sid}`),
  );

/** Law 3: a touch that has fallen due leaves the profile only with a record of its end. */
export const leavesWithRecord = (
  was: Touch,
  { runnerId, due }: Profile,
  record: Reminder | null,
  nowMs: number,
) => {
  const stays = due?.touch.dueAt === was.dueAt && due.touch.kind === was.kind;
  const ended = record !== null && finalStates.has(record.state);
  return broken('3 no touch vanishes', runnerId, [
    Date.parse(was.dueAt) <= nowMs &&
      !stays &&
      !ended &&
      `${called(was)} left the profile as ${record?.state}`,
  ]);
};

/** Law 3: a touch is skipped for a reason. */
export const skippedForReason = ({ runnerId, touch, state, reason }: Reminder) =>
  broken('3 no touch vanishes', runnerId, [
    state === 'skipped' && reason === null && `${called(touch)} was skipped without a reason`,
  ]);

/** Law 3: a text that could have gone out in its window did, or was skipped for a reason. */
export const expiredForReason = (
  { runnerId, touch, state, attempts }: Reminder,
  wasDown: (fromMs: number, untilMs: number) => boolean,
) => {
  const dueAtMs = Date.parse(touch.dueAt);
  const untilMs = touch.kind === 'checkIn' ? dueAtMs + 12 * hourMs : Date.parse(touch.runStartAt);
  const couldGo = untilMs - dueAtMs >= 80 * 60_000 && !wasDown(dueAtMs, untilMs);
  return broken('3 no touch vanishes', runnerId, [
    state === 'expired' && attempts === 0 && couldGo && `${called(touch)} expired and nothing was down`,
  ]);
};

/** Law 4, at the moment the carrier takes a text and at the moment the phone shows it. */
export const hours = (
  { runnerId, touch }: Reminder,
  known: readonly Profile[],
  when: string,
  nowMs: number,
) =>
  broken('4 hours', runnerId, [
    touch.kind !== 'checkIn' &&
      nowMs >= Date.parse(touch.runStartAt) &&
      `${touch.kind} ${when} after the run at ${touch.runStartAt} began`,
    // What a runner changes once a text is on its way can't be known to it.
    known.length > 0 &&
      known.every((profile) => isQuiet(profile, nowMs)) &&
      `${touch.kind} ${when} in quiet hours`,
  ]);

const wallClocks = new Map<string, Intl.DateTimeFormat>();

const isQuiet = ({ quietHours, place }: Profile, nowMs: number): boolean => {
  if (place === null) return false;
  const { timeZone } = place;
  const clock =
    wallClocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  wallClocks.set(timeZone, clock);
  const wall = clock.format(nowMs);
  const { fromLocal, untilLocal } = quietHours;
  return fromLocal <= untilLocal
    ? wall >= fromLocal && wall < untilLocal
    : wall >= fromLocal || wall < untilLocal;
};

/** Law 5: a text that comes again enters no run a second time. */
export const entersRunOnce = ({ runnerId, oneOffRuns }: Profile) => {
  const starts = new Set(oneOffRuns.map((run) => `${run.on}T${run.startLocal}`));
  return broken('5 one answer', runnerId, [starts.size < oneOffRuns.length && 'a run was entered twice']);
};

/** Law 5: a text that comes again is answered alike. */
export const answersAlike = (messageSid: string, { runnerId, answer }: Inbound, again: string) =>
  broken('5 one answer', runnerId, [
    answer !== null && answer !== again && `${messageSid} got two different answers`,
  ]);

/** Law 6: without a forecast, no degrees and no amounts. */
export const weather = ({ runnerId, touch, forecast }: Reminder, { body }: TakenText) => {
  const unknown = touch.kind !== 'checkIn' && forecast === null;
  const numbers = /\d\s*(F|C|oz|ml|mL)\b/.test(body);
  return broken('6 weather', runnerId, [unknown && numbers && 'numbers without a forecast']);
};

/** Law 7: a record comes to its end within an hour. */
export const recordEnds = ({ runnerId, touch, state, claimedAt }: Reminder, endMs: number) => {
  const isOpen = !finalStates.has(state) && Date.parse(claimedAt) < endMs - hourMs;
  return broken('7 every record ends', runnerId, [isOpen && `${called(touch)} is still ${state}`]);
};

/** Law 7: nothing stays due for an hour. */
export const dueEnds = ({ runnerId, due }: Profile, endMs: number) =>
  broken('7 every record ends', runnerId, [
    due !== null && Date.parse(due.touch.dueAt) < endMs - hourMs && `${called(due.touch)} is still due`,
  ]);

/** A record that has ended stays so, and what is known of its delivery doesn't go back. */
export const movesForward = (before: Reminder, { runnerId, touch, state, delivery }: Reminder) =>
  broken('records', runnerId, [
    finalStates.has(before.state) &&
      before.state !== state &&
      `${called(touch)} went from ${before.state} to ${state}`,
    before.delivery !== null &&
      (delivery === null || rank[delivery] < rank[before.delivery]) &&
      `delivery went back from ${before.delivery} to ${delivery}`,
  ]);

/** No text goes out without a record. */
export const hasRecord = (record: Reminder | null) =>
  broken('records', null, [record === null && 'a text without a record']);

/** The cursor never goes back. */
export const cursorGoesOn = (shard: number, from: DueCursor | null, to: DueCursor) =>
  broken('cursor', to.runnerId, [from !== null && compareDue(to, from) < 0 && `shard ${shard} went back`]);

/** The cursor never passes what was listed and not taken by the queue. */
export const queueTook = ({ runnerId, wakeAt, atMs }: Listed, profile: Profile | null, queuedAtMs = -1) => {
  const isStillDue = profile?.due?.wakeAt === wakeAt;
  return broken('cursor', runnerId, [
    isStillDue && queuedAtMs < atMs && `passed a runner that the queue didn't take`,
  ]);
};
