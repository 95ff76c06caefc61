/** What an operator can do, on any world. Each verb answers the lines to print. */

import { OperatorError } from '../../infra/command.ts';
import { prices } from '../../infra/prices.ts';
import { leave } from '../../shared/reminders/leave.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { forgetRunner } from '../../shared/runner/forget-runner.ts';
import { phoneNumber } from '../../shared/runner/profile.ts';
import { UnreadableItem } from '../../shared/stored/stored-item.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import { type AdminWorld, writtenToAllTheTime } from './world.ts';

type Lines = readonly string[];

const remindersShown = 20;

export const pauseAll = async ({ operator, clock }: AdminWorld): Promise<Lines> => {
  const { remindersPausedAt } = await operator.read();
  if (remindersPausedAt !== null) return [`Reminders have been paused since ${remindersPausedAt}.`];
  await operator.write({ schemaVersion: 1, remindersPausedAt: toStoredInstant(clock.now()) });
  return ['Paused: no reminder goes out until resume-all. Texts from runners are answered.'];
};

export const resumeAll = async ({ operator }: AdminWorld): Promise<Lines> => {
  const { remindersPausedAt } = await operator.read();
  if (remindersPausedAt === null) return ['Reminders are not paused.'];
  await operator.write({ schemaVersion: 1, remindersPausedAt: null });
  return [`Resumed. What fell due since ${remindersPausedAt} was recorded as skipped.`];
};

/** The number that a verb about one person was given. Throws OperatorError on what is no number in E.164. */
export const numberOf = (phone: string | undefined): string => {
  const read = phoneNumber.safeParse(phone);
  if (!read.success) {
    throw new OperatorError(`Give a number such as +15125550123, not ${phone ?? 'nothing'}.`);
  }
  return read.data;
};

export const showRunner = async (world: AdminWorld, phone: string): Promise<Lines> => {
  const runnerId = await world.identify(phone);
  const profile = await world.runners.findProfile(runnerId);
  if (profile === null) throw new OperatorError(await absence(world, runnerId));
  const { consent, cramps, runs } = await world.runners.history(runnerId);
  const reminders = await world.reminders.list(runnerId, '', null);
  return [
    `runner    ${runnerId}`,
    `status    ${profile.status}${profile.pause === null ? '' : `, paused until ${profile.pause.untilAt ?? 'RESUME'}`}`,
    `place     ${profile.place === null ? 'none' : `${profile.place.name} ${profile.place.region}, ${profile.place.timeZone}`}`,
    `runs      ${profile.weeklyRuns.map((run) => `day ${run.weekday} ${run.startLocal} ${run.expectedMinutes} min`).join('; ')}`,
    `next      ${profile.due === null ? 'nothing due' : `${profile.due.touch.kind} at ${profile.due.touch.dueAt}, woken at ${profile.due.wakeAt}`}`,
    `red flag  ${profile.redFlag === null ? 'none' : `${profile.redFlag.urgency} since ${profile.redFlag.at}`}`,
    `kept      ${runs.length} runs, ${cramps.length} cramp reports, ${reminders.length} reminders`,
    ...consent.map(({ at, action }) => `consent   ${at} ${action}`),
    ...reminders.slice(-remindersShown).map(reminderLine),
  ];
};

const reminderLine = ({ touch, state, reason, delivery, errorCode, sid }: Reminder): string =>
  [
    `reminder  ${touch.dueAt} ${touch.kind} ${state}`,
    reason,
    delivery,
    errorCode === null ? null : `code ${errorCode}`,
    sid,
  ]
    .filter((part) => part !== null)
    .join(' ');

const absence = async ({ runners }: AdminWorld, runnerId: string): Promise<string> => {
  const suppressed = await runners.findSuppression(runnerId);
  return suppressed === null
    ? `Nobody with this number (runner ${runnerId}).`
    : `Erased on ${suppressed.suppressedAt}; not to be texted (runner ${runnerId}).`;
};

/** The lists of an export, by the family of items that each holds. */
const listOf = {
  CONSENT: 'consent',
  CRAMP: 'cramps',
  RUN: 'runs',
  REMINDER: 'reminders',
  INBOUND: 'textsReceived',
  SHARE: 'tipResults',
} as const;

/** Everything kept of one person, as JSON. An item that this release can't read is in it all the same. */
export const exportRunner = async (world: AdminWorld, phone: string): Promise<string> => {
  const runnerId = await world.identify(phone);
  const items = await world.itemsOf(runnerId);
  if (items.every(({ family }) => family === 'SUPPRESSED')) {
    throw new OperatorError(await absence(world, runnerId));
  }
  const of = (family: string): readonly unknown[] =>
    items.filter((item) => item.family === family).map(({ data }) => data);
  const lists = Object.entries(listOf).map(([family, name]) => [name, of(family)] as const);
  const named = new Set<string>(['PROFILE', ...Object.keys(listOf)]);
  const others = items.filter(({ family }) => !named.has(family));
  return JSON.stringify({ profile: of('PROFILE')[0] ?? null, ...Object.fromEntries(lists), others }, null, 2);
};

/** As FORGET by text. Throws OperatorError when nothing is kept of the number, which then stays unsuppressed. */
export const eraseRunner = async (world: AdminWorld, phone: string): Promise<Lines> => {
  const runnerId = await world.identify(phone);
  const items = await world.itemsOf(runnerId);
  if (items.length === 0) throw new OperatorError(await absence(world, runnerId));
  if (items.every(({ family }) => family === 'SUPPRESSED')) return [await absence(world, runnerId)];
  await leaveOrForget(world, runnerId);
  return [`Erased runner ${runnerId}. A hash and the date are kept, so that the number is not texted.`];
};

/** Nobody sends to a runner whose profile this release can't read: there is nothing to stop and wait for. */
const leaveOrForget = async (world: AdminWorld, runnerId: string): Promise<void> => {
  try {
    if ((await leave(world, runnerId)) === 'busy') throw writtenToAllTheTime(runnerId);
  } catch (error) {
    if (!(error instanceof UnreadableItem)) throw error;
    await forgetRunner(world, runnerId);
  }
};

export const replay = async (world: AdminWorld): Promise<Lines> => {
  if (world.replay === null) {
    throw new OperatorError('The laptop keeps its queue in memory: its dead letters ended with it.');
  }
  const { replayed, dropped, left } = await world.replay();
  return [
    `${replayed} messages put back on the queue, ${dropped} failed ticks dropped.`,
    ...(left === 0 ? [] : [`${left} left that this release can't read; a newer one may.`]),
  ];
};

/** What texts cost, by their segments. A text read and the text that answers it are both paid for. */
export const costs = async (world: AdminWorld, days: number): Promise<Lines> => {
  const { reminders, received, answers } = await world.segmentCounts(days);
  const dollars = (segments: number): string => `$${(segments * prices.textSegment).toFixed(2)}`;
  return [
    `Segments of texts of the last ${days} days, at $${prices.textSegment.toFixed(4)} each:`,
    `reminders  ${reminders}  ${dollars(reminders)}`,
    `received   ${received}  ${dollars(received)}`,
    `answers    ${answers}  ${dollars(answers)}`,
    `together   ${dollars(reminders + received + answers)}`,
    "AWS adds under 2 % (npm run bench:cost); the invoices are Twilio's and AWS's.",
  ];
};
