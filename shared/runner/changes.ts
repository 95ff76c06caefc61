// Changes to a profile, each a pure step: from a profile to the next one, not yet written.
import { Temporal } from 'temporal-polyfill';
import { unknownBody } from '../hydration/body.ts';
import { toStoredInstant } from '../time/instant.ts';
import { noTipsYet } from '../tips/trial.ts';
import type { ConversationState } from './conversation-state.ts';
import { defaultLeadMinutes, defaultQuietHours } from './new-signup.ts';
import type { Place } from './place.ts';
import type { Profile } from './profile.ts';
import type { OneOffRun, WeeklyRun } from './run.ts';
import { mostSkips } from './settings.ts';
import type { WaitingSignup } from './signup.ts';

/** A runner who just texted JOIN. */
export const newProfile = (runnerId: string, phone: string): Profile => ({
  schemaVersion: 1,
  runnerId,
  phone,
  version: 1,
  status: 'joining',
  joinedAt: null,
  place: null,
  units: 'imperial',
  weeklyRuns: [],
  oneOffRuns: [],
  skippedRunKeys: [],
  leadMinutes: defaultLeadMinutes,
  quietHours: defaultQuietHours,
  pause: null,
  checkIns: { on: true, unansweredInARow: 0 },
  body: unknownBody,
  conversation: { waitingFor: 'nothing' },
  askedAt: null,
  redFlag: null,
  pastCramps: false,
  tips: noTipsYet,
  unreadInARow: 0,
  unreachableInARow: 0,
  recentAnswers: [],
  outbox: null,
  lastReminderSentAt: null,
  pageLink: null,
  due: null,
});

/** We asked something. */
export const asking = (
  profile: Profile,
  conversation: ConversationState,
  now: Temporal.Instant,
): Profile => ({ ...profile, conversation, askedAt: toStoredInstant(now) });

/** Nothing is asked any more. */
export const asksNothing = (profile: Profile): Profile => ({
  ...profile,
  conversation: { waitingFor: 'nothing' },
  askedAt: null,
});

/** Everything that is needed is known: reminders begin. */
export const joined = (profile: Profile, now: Temporal.Instant): Profile => ({
  ...asksNothing(profile),
  status: 'active',
  joinedAt: profile.joinedAt ?? toStoredInstant(now),
});

/** What the web form said replaces what was known; what was learned with the runner stays. */
export const withSignup = (profile: Profile, signup: WaitingSignup): Profile => ({
  ...profile,
  place: signup.place,
  units: signup.units,
  weeklyRuns: signup.weeklyRuns,
  leadMinutes: signup.leadMinutes,
  quietHours: signup.quietHours,
  body: signup.body,
  pastCramps: signup.pastCramps,
});

/** A new place. A runner who is only joining gets the units usual there. */
export const withPlace = (profile: Profile, place: Place): Profile => ({
  ...profile,
  place,
  units: profile.status === 'joining' ? (place.countryCode === 'US' ? 'imperial' : 'metric') : profile.units,
});

/** The whole week anew. */
export const withWeek = (profile: Profile, weeklyRuns: readonly WeeklyRun[]): Profile => ({
  ...profile,
  weeklyRuns: [...weeklyRuns],
});

/** One-off runs and skipped keys from before this many days ago have no part in anything. */
const daysKept = 3;

/** Drops one-off runs and skips that are past, so that neither list fills up. `todayOn` is the local date. */
export const withoutPast = (profile: Profile, todayOn: string): Profile => {
  const from = Temporal.PlainDate.from(todayOn).subtract({ days: daysKept }).toString();
  return {
    ...profile,
    oneOffRuns: profile.oneOffRuns.filter((run) => run.on >= from),
    skippedRunKeys: profile.skippedRunKeys.filter((key) => key >= from),
  };
};

/** One more run on one date; it replaces one at the same moment and takes back a skip of it. */
export const withOneOff = (profile: Profile, run: OneOffRun): Profile => ({
  ...profile,
  oneOffRuns: [
    ...profile.oneOffRuns.filter((each) => each.on !== run.on || each.startLocal !== run.startLocal),
    run,
  ],
  skippedRunKeys: profile.skippedRunKeys.filter((key) => key !== `${run.on}T${run.startLocal}`),
});

/**
 * A pause until a local date begins in a zone, when reminders come back by themselves; `untilOn` null is a pause until
 * RESUME. 'past' where that date has begun.
 */
export const pauseUntil = (
  untilOn: string | null,
  timeZone: string,
  now: Temporal.Instant,
): NonNullable<Profile['pause']> | 'past' => {
  if (untilOn === null) return { untilAt: null };
  const until = Temporal.PlainDate.from(untilOn).toZonedDateTime(timeZone).toInstant();
  return Temporal.Instant.compare(until, now) <= 0 ? 'past' : { untilAt: toStoredInstant(until) };
};

/** Runs that are left out this once. */
export const withSkips = (profile: Profile, runKeys: readonly string[]): Profile => ({
  ...profile,
  skippedRunKeys: [...new Set([...profile.skippedRunKeys, ...runKeys])].slice(-mostSkips),
});

/** No more texts until START; the link to the page ends with it. */
export const stopped = (profile: Profile): Profile => ({
  ...asksNothing(profile),
  status: 'stopped',
  pageLink: null,
});

/** Back after STOP as it was: active where everything needed is known, otherwise joining. */
export const restarted = (profile: Profile): Profile => ({
  ...asksNothing(profile),
  status: profile.place !== null && profile.weeklyRuns.length > 0 ? 'active' : 'joining',
  unreachableInARow: 0,
  checkIns: { ...profile.checkIns, unansweredInARow: 0 },
});
