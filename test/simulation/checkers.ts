// What must hold whatever goes wrong, checked after each step and again at the end. Written against what the
// runner's phone, the carrier and the stores saw, and apart from the code under test.
import type { DueCursor, DueRunner } from '../../shared/reminders/due-index.ts';
import type { Reminder } from '../../shared/reminders/reminder.ts';
import { reminderKeyFromQuery } from '../../shared/reminders/reminder-key.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { TakenText } from './taken-text.ts';
import type { Timeline } from './timeline.ts';

export type Violation = { readonly law: string; readonly says: string; readonly runnerId: string | null };

/** A text that somebody sent us, and how often and with what it was answered. */
type Inbound = { readonly runnerId: string; readonly phone: string; answer: string | null };

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

const finalStates = new Set<Reminder['state']>(['sent', 'failed', 'skipped', 'expired']);
/** The longest from remind's last look at a profile to the carrier's taking the text. */
const handOverMs = 3_000;
const rank = { accepted: 0, queued: 1, sent: 2, delivered: 3, undelivered: 3, failed: 3 } as const;

export const createCheckers = (world: CheckersWorld): Checkers => {
  const { timeline, trace } = world;
  const profiles = new Map<string, Profile>();
  const history = new Map<string, readonly { readonly atMs: number; readonly profile: Profile }[]>();
  const reminders = new Map<string, Reminder>();
  const texted = new Set<string>();
  const stoppedAtMs = new Map<string, number>();
  const acceptedSids = new Map<string, string>();
  /** The profiles by which each text may have been judged, by sid. */
  const judgedBy = new Map<string, readonly Profile[]>();
  const inbound = new Map<string, Inbound>();
  const queuedAtMs = new Map<string, number>();
  const listed = new Map<number, Map<string, { readonly wakeAt: string; readonly atMs: number }>>();
  let violation: Violation | null = null;

  const broken = (law: string, says: string, runnerId: string | null): void => {
    trace(runnerId, `BROKEN: ${law}: ${says}`);
    violation ??= { law, says, runnerId };
  };

  const onProfile = (runnerId: string, profile: Profile | null): void => {
    const before = profiles.get(runnerId) ?? null;
    if (profile === null) {
      profiles.delete(runnerId);
      history.delete(runnerId);
      for (const [name, reminder] of reminders) if (reminder.runnerId === runnerId) reminders.delete(name);
      trace(runnerId, 'profile erased');
      return;
    }
    profiles.set(runnerId, profile);
    history.set(runnerId, [...(history.get(runnerId) ?? []).slice(-4), { atMs: timeline.nowMs(), profile }]);
    trace(runnerId, `profile v${profile.version} ${profile.status} due ${describe(profile.due)}`);
    checkNothingVanishes(before, profile);
    const oneOffs = profile.oneOffRuns.map((run) => `${run.on}T${run.startLocal}`);
    if (new Set(oneOffs).size < oneOffs.length) broken('5 one answer', 'a run was entered twice', runnerId);
  };

  /** Law 3: a touch that has fallen due leaves the profile only with a record of its end. */
  const checkNothingVanishes = (before: Profile | null, after: Profile): void => {
    const was = before?.due?.touch ?? null;
    if (was === null || Date.parse(was.dueAt) > timeline.nowMs()) return;
    if (after.due !== null && nameOf(after.runnerId, after.due.touch) === nameOf(after.runnerId, was)) return;
    const record = reminders.get(nameOf(after.runnerId, was));
    if (record === undefined || !finalStates.has(record.state)) {
      broken(
        '3 no touch vanishes',
        `${was.kind} ${was.dueAt} left the profile as ${record?.state}`,
        after.runnerId,
      );
    }
  };

  const onReminder = (reminder: Reminder): void => {
    const name = nameOf(reminder.runnerId, reminder.touch);
    const before = reminders.get(name);
    reminders.set(name, reminder);
    const { runnerId, touch, state, reason, delivery, attempts } = reminder;
    const more = `${reason ?? ''} ${delivery ?? ''}`.trim();
    trace(runnerId, `${touch.kind} ${touch.dueAt} v${reminder.version} ${state} x${attempts} ${more}`);
    if (before?.state !== state) world.saw(`reminder ${state}${reason === null ? '' : `: ${reason}`}`);
    if (before === undefined) return;
    if (finalStates.has(before.state) && before.state !== state) {
      broken('records', `${touch.kind} ${touch.dueAt} went from ${before.state} to ${state}`, runnerId);
    }
    if (before.delivery !== null && (delivery === null || rank[delivery] < rank[before.delivery])) {
      broken('records', `delivery went back from ${before.delivery} to ${delivery}`, runnerId);
    }
    if (state === 'skipped' && reason === null) {
      broken('3 no touch vanishes', `${touch.kind} ${touch.dueAt} was skipped without a reason`, runnerId);
    }
  };

  const onAccepted = (text: TakenText): void => {
    const found = recordOf(text);
    const runnerId = found?.runnerId ?? null;
    trace(runnerId, `carrier took ${found?.touch.kind} ${text.sid} valid ${text.validitySeconds} s`);
    if (!texted.has(text.to)) broken('1 consent', 'a text to a number that never texted us', runnerId);
    const stopped = stoppedAtMs.get(text.to);
    if (stopped !== undefined) {
      broken('1 consent', `a text ${timeline.nowMs() - stopped} ms after STOP was answered`, runnerId);
    }
    if (found === null) {
      broken('records', 'a text without a record', runnerId);
      return;
    }
    judgedBy.set(text.sid, recentProfiles(runnerId));
    checkOnce(found, text);
    checkHours(found, text, 'accepted');
    checkWeather(found, text);
  };

  const recordOf = (text: TakenText): Reminder | null => {
    const key = reminderKeyFromQuery(new URL(text.statusCallbackUrl).searchParams);
    return key === null ? null : (reminders.get(nameOf(key.runnerId, key)) ?? null);
  };

  /** Law 2, by the touch's name and by what a person would call the same text. */
  const checkOnce = ({ runnerId, touch }: Reminder, { sid }: TakenText): void => {
    for (const name of [
      nameOf(runnerId, touch),
      `${runnerId} ${touch.kind} ${touch.runKey} ${touch.runStartAt}`,
    ]) {
      const first = acceptedSids.get(name);
      if (first !== undefined)
        broken('2 once', `${touch.kind} ${touch.dueAt}: ${first} and ${sid}`, runnerId);
      acceptedSids.set(name, sid);
    }
  };

  /** Law 4, at the moment the carrier takes a text and at the moment the phone shows it. */
  const checkHours = ({ runnerId, touch }: Reminder, { sid }: TakenText, when: string): void => {
    if (touch.kind !== 'checkIn' && timeline.nowMs() >= Date.parse(touch.runStartAt)) {
      broken('4 hours', `${touch.kind} ${when} after the run at ${touch.runStartAt} began`, runnerId);
    }
    // What a runner changes once a text is on its way can't be known to it.
    const known = judgedBy.get(sid) ?? [];
    if (known.length > 0 && known.every((profile) => isQuietNow(profile, timeline.nowMs()))) {
      broken('4 hours', `${touch.kind} ${when} in quiet hours`, runnerId);
    }
  };

  /** The profile now and as it was while a text on its way could have been judged by it. */
  const recentProfiles = (runnerId: string | null): readonly Profile[] => {
    const sinceMs = timeline.nowMs() - handOverMs;
    const all = (runnerId === null ? undefined : history.get(runnerId)) ?? [];
    return all
      .filter((_, at) => (all[at + 1]?.atMs ?? Number.POSITIVE_INFINITY) > sinceMs)
      .map(({ profile }) => profile);
  };

  /** Law 6: without a forecast, no degrees and no amounts. */
  const checkWeather = ({ runnerId, touch, forecast }: Reminder, { body }: TakenText): void => {
    if (touch.kind === 'checkIn' || forecast !== null) return;
    if (/\d\s*(F|C|oz|ml|mL)\b/.test(body)) broken('6 weather', 'numbers without a forecast', runnerId);
  };

  const onDelivered = (text: TakenText): void => {
    const found = recordOf(text);
    trace(found?.runnerId ?? null, `phone got ${text.sid}`);
    if (found !== null) checkHours(found, text, 'delivered');
  };

  /** The cursor never goes back, and never passes what was listed and not taken by the queue. */
  const onCursorMoved = (shard: number, from: DueCursor | null, to: DueCursor): void => {
    if (from !== null && compareKeys(to, from) < 0) broken('cursor', `shard ${shard} went back`, to.runnerId);
    for (const [runnerId, { wakeAt, atMs }] of listed.get(shard) ?? []) {
      if (compareKeys({ wakeAt, runnerId }, to) > 0) continue;
      const stillDue = profiles.get(runnerId)?.due?.wakeAt === wakeAt;
      if (stillDue && (queuedAtMs.get(runnerId) ?? -1) < atMs) {
        broken('cursor', `passed a runner that the queue didn't take`, runnerId);
      }
      listed.get(shard)?.delete(runnerId);
    }
  };

  const atEnd = (): void => {
    const endMs = timeline.nowMs();
    for (const reminder of reminders.values()) {
      const { runnerId, touch, state, claimedAt } = reminder;
      if (!finalStates.has(state) && Date.parse(claimedAt) < endMs - 3_600_000) {
        broken('7 every record ends', `${touch.kind} ${touch.dueAt} is still ${state}`, runnerId);
      }
      checkExpired(reminder);
    }
    for (const { runnerId, due } of profiles.values()) {
      if (due !== null && Date.parse(due.touch.dueAt) < endMs - 3_600_000) {
        broken('7 every record ends', `${due.touch.kind} ${due.touch.dueAt} is still due`, runnerId);
      }
    }
  };

  /** Law 3: a text that could have gone out in its window did, or was skipped for a reason. */
  const checkExpired = ({ runnerId, touch, state, attempts }: Reminder): void => {
    if (state !== 'expired' || attempts > 0) return;
    const dueAtMs = Date.parse(touch.dueAt);
    const untilMs = touch.kind === 'checkIn' ? dueAtMs + 12 * 3_600_000 : Date.parse(touch.runStartAt);
    if (untilMs - dueAtMs >= 80 * 60_000 && !world.wasDown(dueAtMs, untilMs)) {
      broken('3 no touch vanishes', `${touch.kind} ${touch.dueAt} expired and nothing was down`, runnerId);
    }
  };

  return {
    violation: () => violation,
    note: trace,
    onProfile,
    onReminder,
    onAccepted,
    onDelivered,
    onListed: (shard, page) => {
      const entries = listed.get(shard) ?? new Map();
      listed.set(shard, entries);
      for (const { runnerId, wakeAt } of page) {
        if (entries.get(runnerId)?.wakeAt !== wakeAt)
          entries.set(runnerId, { wakeAt, atMs: timeline.nowMs() });
      }
    },
    onQueued: (runnerIds) => {
      for (const runnerId of runnerIds) queuedAtMs.set(runnerId, timeline.nowMs());
    },
    onCursorMoved,
    onTexted: (runnerId, phone, messageSid, starts) => {
      texted.add(phone);
      inbound.set(messageSid, { runnerId, phone, answer: null });
      if (starts) stoppedAtMs.delete(phone);
    },
    onAnswered: (messageSid, answer, stops) => {
      const text = inbound.get(messageSid);
      if (text === undefined) return;
      if (text.answer !== null && text.answer !== answer) {
        broken('5 one answer', `${messageSid} got two different answers`, text.runnerId);
      }
      if (text.answer === null && stops) stoppedAtMs.set(text.phone, timeline.nowMs());
      text.answer = answer;
    },
    atEnd,
  };
};

const nameOf = (runnerId: string, { dueAt, kind }: Pick<Touch, 'dueAt' | 'kind'>): string =>
  `${runnerId} ${dueAt} ${kind}`;

const describe = (due: Profile['due']): string =>
  due === null ? 'nothing' : `${due.touch.kind} ${due.touch.dueAt} wake ${due.wakeAt}`;

type Key = { readonly wakeAt: string; readonly runnerId: string };

const compareKeys = (a: Key, b: Key): number => {
  if (a.wakeAt !== b.wakeAt) return a.wakeAt < b.wakeAt ? -1 : 1;
  return a.runnerId < b.runnerId ? -1 : a.runnerId > b.runnerId ? 1 : 0;
};

const wallClocks = new Map<string, Intl.DateTimeFormat>();

const isQuietNow = ({ quietHours, place }: Profile, nowMs: number): boolean => {
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
