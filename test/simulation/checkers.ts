// Sees what the runner's phone, the carrier and the stores see, apart from the code under test, and holds each step
// against the laws, and once more the end.
import type { DueCursor, DueRunner } from '../../shared/reminders/due-index.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { reminderKeyFromQuery } from '../../shared/reminders/reminder-key.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { compareDue } from './due-order.ts';
import type { Inbound, Listed, Violation } from './laws.ts';
import * as laws from './laws.ts';
import type { TakenText } from './taken-text.ts';
import type { Timeline } from './timeline.ts';

export type Checkers = {
  violation(): Violation | null;
  /** Notes something of a runner for the trace that a violation prints. */
  note(runnerId: string | null, what: string): void;
  onProfile(runnerId: string, profile: Profile | null): void;
  onReminder(reminder: Reminder): void;
  onAccepted(text: TakenText): void;
  onDelivered(text: TakenText): void;
  onListed(shard: number, page: readonly DueRunner[]): void;
  onQueued(runnerIds: readonly string[]): void;
  onCursorMoved(shard: number, from: DueCursor | null, to: DueCursor): void;
  /** The runner sends a text; `starts` when it asks for texts (again). */
  onTexted(runnerId: string, phone: string, messageSid: string, starts: boolean): void;
  /** Our answer to a text; `stops` when the text asked for an end. */
  onAnswered(messageSid: string, answer: string, stops: boolean): void;
  /** Once faults are over and time has passed. */
  atEnd(): void;
};

export type CheckersWorld = {
  readonly timeline: Timeline;
  readonly saw: (what: string) => void;
  readonly trace: (runnerId: string | null, what: string) => void;
  /** Whether something other than single faults was down between two instants: then touches may expire. */
  wasDown(fromMs: number, untilMs: number): boolean;
};

type Judge = (found: readonly Violation[]) => void;

/** The longest from remind's last look at a profile to the carrier's taking the text. */
const handOverMs = 3_000;

export const createCheckers = (world: CheckersWorld): Checkers => {
  let violation: Violation | null = null;
  const judge: Judge = (found) => {
    for (const each of found) {
      world.trace(each.runnerId, `BROKEN: ${each.law}: ${each.says}`);
      violation ??= each;
    }
  };
  const stores = seeStores(world, judge);
  const phones = seePhones(world, judge);
  return {
    violation: () => violation,
    note: world.trace,
    ...stores,
    ...phones,
    ...seeCarrier(world, judge, stores, phones),
    ...seeDispatch(world, judge, stores),
  };
};

type SeenStores = Pick<Checkers, 'onProfile' | 'onReminder' | 'atEnd'> & {
  profileOf(runnerId: string): Profile | null;
  /** The profile now and as it was while a text on its way could have been judged by it. */
  recentProfiles(runnerId: string): readonly Profile[];
  reminderOf(runnerId: string, touch: TouchName): Reminder | null;
};

const seeStores = ({ timeline, trace, saw, wasDown }: CheckersWorld, judge: Judge): SeenStores => {
  const profiles = new Map<string, Profile>();
  const history = new Map<string, readonly { readonly atMs: number; readonly profile: Profile }[]>();
  const reminders = new Map<string, Reminder>();
  const reminderOf = (runnerId: string, touch: TouchName) => reminders.get(nameOf(runnerId, touch)) ?? null;

  const onErased = (runnerId: string): void => {
    profiles.delete(runnerId);
    history.delete(runnerId);
    for (const [name, reminder] of reminders) if (reminder.runnerId === runnerId) reminders.delete(name);
    trace(runnerId, 'profile erased');
  };

  const onSaved = (runnerId: string, profile: Profile): void => {
    const was = profiles.get(runnerId)?.due?.touch ?? null;
    profiles.set(runnerId, profile);
    history.set(runnerId, [...(history.get(runnerId) ?? []).slice(-4), { atMs: timeline.nowMs(), profile }]);
    trace(runnerId, `profile v${profile.version} ${profile.status} due ${describe(profile.due)}`);
    if (was !== null) {
      judge(laws.leavesWithRecord(was, profile, reminderOf(runnerId, was), timeline.nowMs()));
    }
    judge(laws.entersRunOnce(profile));
  };

  return {
    profileOf: (runnerId) => profiles.get(runnerId) ?? null,
    recentProfiles: (runnerId) => {
      const sinceMs = timeline.nowMs() - handOverMs;
      const all = history.get(runnerId) ?? [];
      return all
        .filter((_, at) => (all[at + 1]?.atMs ?? Number.POSITIVE_INFINITY) > sinceMs)
        .map(({ profile }) => profile);
    },
    reminderOf,
    onProfile: (runnerId, profile) => (profile === null ? onErased(runnerId) : onSaved(runnerId, profile)),
    onReminder: (reminder) => {
      const { runnerId, touch, state, reason, delivery, attempts } = reminder;
      const before = reminderOf(runnerId, touch);
      reminders.set(nameOf(runnerId, touch), reminder);
      const more = `${reason ?? ''} ${delivery ?? ''}`.trim();
      trace(runnerId, `${touch.kind} ${touch.dueAt} v${reminder.version} ${state} x${attempts} ${more}`);
      if (before?.state !== state) saw(`reminder ${state}${reason === null ? '' : `: ${reason}`}`);
      if (before === null) return;
      judge(laws.movesForward(before, reminder));
      judge(laws.skippedForReason(reminder));
    },
    atEnd: () => {
      const endMs = timeline.nowMs();
      for (const reminder of reminders.values()) {
        judge(laws.recordEnds(reminder, endMs));
        judge(laws.expiredForReason(reminder, wasDown));
      }
      for (const profile of profiles.values()) judge(laws.dueEnds(profile, endMs));
    },
  };
};

type SeenPhones = Pick<Checkers, 'onTexted' | 'onAnswered'> & {
  hasTexted(phone: string): boolean;
  /** Milliseconds since a STOP was answered; null when none was, or the runner came back. */
  stoppedMsAgo(phone: string): number | null;
};

const seePhones = ({ timeline }: CheckersWorld, judge: Judge): SeenPhones => {
  const texted = new Set<string>();
  const stoppedAtMs = new Map<string, number>();
  const inbound = new Map<string, Inbound>();
  return {
    hasTexted: (phone) => texted.has(phone),
    stoppedMsAgo: (phone) => {
      const atMs = stoppedAtMs.get(phone);
      return atMs === undefined ? null : timeline.nowMs() - atMs;
    },
    onTexted: (runnerId, phone, messageSid, starts) => {
      texted.add(phone);
      inbound.set(messageSid, { runnerId, phone, answer: null });
      if (starts) stoppedAtMs.delete(phone);
    },
    onAnswered: (messageSid, answer, stops) => {
      const text = inbound.get(messageSid);
      if (text === undefined) return;
      judge(laws.answersAlike(messageSid, text, answer));
      if (text.answer === null && stops) stoppedAtMs.set(text.phone, timeline.nowMs());
      inbound.set(messageSid, { ...text, answer });
    },
  };
};

const seeCarrier = (
  { timeline, trace }: CheckersWorld,
  judge: Judge,
  stores: SeenStores,
  phones: SeenPhones,
): Pick<Checkers, 'onAccepted' | 'onDelivered'> => {
  const acceptedSids = new Map<string, string>();
  /** The profiles by which each text may have been judged, by sid. */
  const judgedBy = new Map<string, readonly Profile[]>();

  const recordOf = (text: TakenText): Reminder | null => {
    const key = reminderKeyFromQuery(new URL(text.statusCallbackUrl).searchParams);
    return key === null ? null : stores.reminderOf(key.runnerId, key);
  };

  return {
    onAccepted: (text) => {
      const found = recordOf(text);
      const runnerId = found?.runnerId ?? null;
      trace(runnerId, `carrier took ${found?.touch.kind} ${text.sid} valid ${text.validitySeconds} s`);
      judge(laws.consent(runnerId, phones.hasTexted(text.to), phones.stoppedMsAgo(text.to)));
      judge(laws.hasRecord(found));
      if (found === null) return;
      const known = stores.recentProfiles(found.runnerId);
      judgedBy.set(text.sid, known);
      const names = namesOf(found);
      const earlier = names.flatMap((name) => acceptedSids.get(name) ?? []);
      judge(laws.once(found, earlier, text));
      for (const name of names) acceptedSids.set(name, text.sid);
      judge(laws.hours(found, known, 'accepted', timeline.nowMs()));
      judge(laws.weather(found, text));
    },
    onDelivered: (text) => {
      const found = recordOf(text);
      trace(found?.runnerId ?? null, `phone got ${text.sid}`);
      if (found === null) return;
      judge(laws.hours(found, judgedBy.get(text.sid) ?? [], 'delivered', timeline.nowMs()));
    },
  };
};

const seeDispatch = (
  { timeline }: CheckersWorld,
  judge: Judge,
  stores: SeenStores,
): Pick<Checkers, 'onListed' | 'onQueued' | 'onCursorMoved'> => {
  const queuedAtMs = new Map<string, number>();
  const listed = new Map<number, Map<string, Listed>>();
  return {
    onListed: (shard, page) => {
      const entries = listed.get(shard) ?? new Map<string, Listed>();
      listed.set(shard, entries);
      for (const { runnerId, wakeAt } of page) {
        if (entries.get(runnerId)?.wakeAt === wakeAt) continue;
        entries.set(runnerId, { runnerId, wakeAt, atMs: timeline.nowMs() });
      }
    },
    onQueued: (runnerIds) => {
      for (const runnerId of runnerIds) queuedAtMs.set(runnerId, timeline.nowMs());
    },
    onCursorMoved: (shard, from, to) => {
      judge(laws.cursorGoesOn(shard, from, to));
      for (const entry of listed.get(shard)?.values() ?? []) {
        const { runnerId } = entry;
        if (compareDue(entry, to) > 0) continue;
        judge(laws.queueTook(entry, stores.profileOf(runnerId), queuedAtMs.get(runnerId)));
        listed.get(shard)?.delete(runnerId);
      }
    },
  };
};

type TouchName = Pick<Touch, 'dueAt' | 'kind'>;

const nameOf = (runnerId: string, { dueAt, kind }: TouchName): string => `${runnerId} ${dueAt} ${kind}`;

/** A text by its touch's name and by what a person would call the same text. */
const namesOf = ({ runnerId, touch }: Reminder): readonly string[] => [
  nameOf(runnerId, touch),
  `${runnerId} ${touch.kind} ${touch.runKey} ${touch.runStartAt}`,
];

const describe = (due: Profile['due']): string =>
  due === null ? 'nothing' : `${due.touch.kind} ${due.touch.dueAt} wake ${due.wakeAt}`;
