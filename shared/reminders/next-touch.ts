import { Temporal } from 'temporal-polyfill';
import type { Profile } from '../runner/profile.ts';
import { fromStoredInstant, toStoredInstant } from '../time/instant.ts';
import { datesWithRuns, runsOn } from './planned-runs.ts';
import type { Touch, TouchKind } from './touch.ts';
import { touchesOf } from './touch-times.ts';

/**
 * Seconds between a write and the earliest instant it may ask to be woken at, so that an entry never lands
 * behind dispatch's cursor, which stands at or before its own now.
 */
export const wakeMarginSeconds = 5;

/** Longer than any call that changes a profile takes from reading the clock to its write. */
const longestCallSeconds = 30;

/** A touch's place in the order in which a runner's touches are handled. */
export type TouchPosition = Pick<Touch, 'dueAt' | 'kind'>;

/**
 * The first touch due strictly after `after`; null when nothing is: no runs, no place, paused without end, or
 * not an active runner. Pure: the same profile and instant give the same touch. Never in the runner's quiet
 * hours; evening and pre-run never at or after the run's start.
 */
export const nextTouch = (profile: Profile, after: Temporal.Instant): Touch | null =>
  nextTouchAfter(profile, { dueAt: toStoredInstant(after), kind: null });

/** The first touch after a position; with a kind, a later kind of the same instant counts as after. */
export const nextTouchAfter = (
  profile: Profile,
  position: { readonly dueAt: string; readonly kind: TouchKind | null },
): Touch | null => {
  const { place } = profile;
  if (profile.status !== 'active' || place === null) return null;
  const resumesAt = pauseEnd(profile);
  if (resumesAt === 'never') return null;

  const searchFrom = later(fromStoredInstant(position.dueAt), resumesAt);
  const firstOn = searchFrom.toZonedDateTimeISO(place.timeZone).toPlainDate().subtract({ days: 3 });
  let best: Touch | null = null;
  for (const date of datesWithRuns(profile, firstOn)) {
    if (best !== null && isBeyond(date, best, place.timeZone)) break;
    for (const run of runsOn(profile, place, date)) {
      if (resumesAt !== null && run.startAt.epochMilliseconds < resumesAt.epochMilliseconds) continue;
      for (const touch of touchesOf(profile, place, run, searchFrom)) {
        if (!isAfter(touch, position)) continue;
        if (best === null || compareTouches(touch, best) < 0) best = touch;
      }
    }
  }
  return best;
};

/**
 * The profile with its next touch set, to be written with whatever change made it necessary. A touch that has
 * fallen due stays, whatever changed (a stop, a new plan): remind records what became of it and moves on, so
 * that none vanishes and an open send is always looked after.
 */
export const scheduleNext = (profile: Profile, now: Temporal.Instant): Profile =>
  hasFallenDue(profile, now) ? profile : { ...profile, due: dueFor(nextTouch(profile, now), now) };

/**
 * Whether remind may be at work on the profile's touch by the time that a caller who read the clock at `now` has
 * written: it is due, or will be while that call lasts.
 */
export const hasFallenDue = ({ due }: Profile, now: Temporal.Instant): boolean =>
  due !== null && due.touch.dueAt <= toStoredInstant(now.add({ seconds: longestCallSeconds }));

/** `profile.due` for a touch: woken at its instant, or as soon as the dispatch cursor allows. */
export const dueFor = (touch: Touch | null, now: Temporal.Instant): Profile['due'] => {
  if (touch === null) return null;
  const earliest = now.add({ seconds: wakeMarginSeconds });
  return { touch, wakeAt: toStoredInstant(later(fromStoredInstant(touch.dueAt), earliest)) };
};

const kindOrder: Readonly<Record<TouchKind, number>> = { evening: 0, preRun: 1, checkIn: 2 };

/** Orders touches by instant, then kind: negative when `a` comes first. */
export const compareTouches = (a: TouchPosition, b: TouchPosition): number => {
  if (a.dueAt !== b.dueAt) return a.dueAt < b.dueAt ? -1 : 1;
  return kindOrder[a.kind] - kindOrder[b.kind];
};

const isAfter = (
  touch: Touch,
  position: { readonly dueAt: string; readonly kind: TouchKind | null },
): boolean =>
  position.kind === null
    ? touch.dueAt > position.dueAt
    : compareTouches(touch, { dueAt: position.dueAt, kind: position.kind }) > 0;

/** No run on `date` or later can have a touch before `best`: the earliest falls within two days before. */
const isBeyond = (date: Temporal.PlainDate, best: Touch, timeZone: string): boolean =>
  Temporal.PlainDate.compare(
    date.subtract({ days: 2 }),
    fromStoredInstant(best.dueAt).toZonedDateTimeISO(timeZone).toPlainDate(),
  ) > 0;

const pauseEnd = (profile: Profile): Temporal.Instant | 'never' | null => {
  if (profile.pause === null) return null;
  return profile.pause.untilAt === null ? 'never' : fromStoredInstant(profile.pause.untilAt);
};

const later = (a: Temporal.Instant, b: Temporal.Instant | null): Temporal.Instant =>
  b !== null && b.epochMilliseconds > a.epochMilliseconds ? b : a;
