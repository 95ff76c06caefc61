// RUNS, RUN, SKIP, PAUSE, RESUME: changes of the plan. Each confirms with what comes next.
import { Temporal } from 'temporal-polyfill';
import { datesWithRuns, type PlannedRun, runsOn } from '../reminders/planned-runs.ts';
import { asksNothing, pauseUntil, withOneOff, withoutPast, withSkips, withWeek } from '../runner/changes.ts';
import type { Profile } from '../runner/profile.ts';
import { type OneOffRun, runKeyOf, runStartAt } from '../runner/run.ts';
import { mostOneOffs } from '../runner/settings.ts';
import type { OneOffRunDraft } from '../sms/meaning.ts';
import { runsWhileJoining } from './joining.ts';
import { nextFor } from './next-text.ts';
import { type Asked, type Decision, decision, type Situation, todayFor, zoneOf } from './situation.ts';
import { distanceOf, expectedMinutesOf, weekOf } from './week.ts';

/** RUNS: the week anew. */
export const runs = (situation: Situation, profile: Profile, request: Asked<'runs'>): Decision => {
  if (profile.status === 'joining') return runsWhileJoining(situation, profile, request);
  const { joining, schedule } = situation.voice;
  const week = weekOf(request.runs, profile);
  if (week === 'noDays') return decision(profile, joining.runsHelp());
  if (week === 'noTime') return decision(profile, joining.askRunTime());
  const next = asksNothing(withWeek(profile, week));
  return decision(next, schedule.weekSaved(next.weeklyRuns, next.units, nextFor(situation, next)));
};

/** RUN: one run on one date. */
export const run = (situation: Situation, profile: Profile, request: Asked<'run'>): Decision => {
  const { now } = situation;
  const texts = situation.voice.schedule;
  const todayOn = todayFor(profile, now);
  const wanted = oneOffOf(request.run, profile, now);
  if (wanted === null) return decision(profile, texts.runHelp());
  if (Temporal.Instant.compare(startOf(wanted, profile), now) <= 0) {
    return decision(profile, texts.runInThePast());
  }
  const next = withOneOff(withoutPast(profile, todayOn), wanted);
  if (next.oneOffRuns.length > mostOneOffs) return decision(profile, texts.tooManyRuns());
  return decision(next, texts.runSaved(wanted, todayOn, next.units, nextFor(situation, next)));
};

const startOf = (wanted: OneOffRun, profile: Profile): Temporal.Instant =>
  runStartAt(runKeyOf(wanted.on, wanted.startLocal), zoneOf(profile));

/**
 * A draft filled in: without a time, that of the week's run on that day or the week's first; without a date,
 * today while the time is to come, otherwise tomorrow. Null when neither day nor time was said.
 */
const oneOffOf = (draft: OneOffRunDraft, profile: Profile, now: Temporal.Instant): OneOffRun | null => {
  if (draft.on === null && draft.startLocal === null) return null;
  const local = now.toZonedDateTimeISO(zoneOf(profile));
  const weekday = draft.on === null ? null : Temporal.PlainDate.from(draft.on).dayOfWeek;
  const usual = profile.weeklyRuns.find((each) => each.weekday === weekday) ?? profile.weeklyRuns[0];
  const startLocal = draft.startLocal ?? usual?.startLocal ?? null;
  if (startLocal === null) return null;
  const today = local.toPlainDate();
  const isToCome = Temporal.PlainTime.compare(Temporal.PlainTime.from(startLocal), local.toPlainTime()) > 0;
  const on = draft.on ?? (isToCome ? today : today.add({ days: 1 })).toString();
  return {
    on,
    startLocal,
    expectedMinutes: expectedMinutesOf(draft),
    distanceKm: distanceOf(draft.distanceKm),
    isRace: draft.isRace,
  };
};

/** SKIP: the next run, or all of a date. */
export const skip = (situation: Situation, profile: Profile, request: Asked<'skip'>): Decision => {
  const { now } = situation;
  const texts = situation.voice.schedule;
  const todayOn = todayFor(profile, now);
  const skipped = runsToSkip(profile, request.on, now);
  const [first] = skipped;
  if (first === undefined) {
    return decision(profile, texts.nothingToSkip(request.on, todayOn, nextFor(situation, profile)));
  }
  const keys = skipped.map((each) => each.runKey);
  const next = withSkips(withoutPast(profile, todayOn), keys);
  const [on = '', startLocal = ''] = first.runKey.split('T');
  return decision(next, texts.runSkipped({ on, startLocal }, todayOn, next.units, nextFor(situation, next)));
};

const runsToSkip = (profile: Profile, on: string | null, now: Temporal.Instant): readonly PlannedRun[] => {
  const { place } = profile;
  if (place === null) return [];
  const isToCome = (each: PlannedRun): boolean => Temporal.Instant.compare(each.startAt, now) > 0;
  if (on !== null) return runsOn(profile, place, Temporal.PlainDate.from(on)).filter(isToCome);
  const today = Temporal.PlainDate.from(todayFor(profile, now));
  for (const date of datesWithRuns(profile, today)) {
    const next = runsOn(profile, place, date).find(isToCome);
    if (next !== undefined) return [next];
  }
  return [];
};

/** PAUSE: with an end, reminders come back by themselves on that date. */
export const pause = (situation: Situation, profile: Profile, request: Asked<'pause'>): Decision => {
  const { now } = situation;
  const texts = situation.voice.schedule;
  const until = pauseUntil(request.untilOn, zoneOf(profile), now);
  if (until === 'past') return decision(profile, texts.pauseInThePast());
  const next: Profile = { ...profile, pause: until };
  return decision(next, texts.paused(request.untilOn, todayFor(profile, now), nextFor(situation, next)));
};

/** RESUME. */
export const resume = (situation: Situation, profile: Profile): Decision => {
  const next: Profile = { ...profile, pause: null };
  return decision(next, situation.voice.schedule.resumed(nextFor(situation, next)));
};
