// What comes next, in words: every confirmation ends with it.
import type { Temporal } from 'temporal-polyfill';
import { nextTouchAfter, type TouchPosition } from '../reminders/next-touch.ts';
import { findPlannedRun } from '../reminders/planned-runs.ts';
import type { Touch } from '../reminders/touch.ts';
import { preRunAt } from '../reminders/touch-times.ts';
import type { Place } from '../runner/place.ts';
import type { Profile } from '../runner/profile.ts';
import type { NextText } from '../sms/copy/days.ts';
import { fromStoredInstant, toStoredInstant } from '../time/instant.ts';
import { type Situation, todayFor } from './situation.ts';

/**
 * The next text before a run that is sure to come: the pre-run text, or the evening one where the hours leave no
 * room for it. Other evening texts depend on the forecast. Null when nothing is planned.
 */
export const nextTextOf = (profile: Profile, now: Temporal.Instant): NextText | null => {
  const { place } = profile;
  if (place === null) return null;
  let position: TouchPosition | { dueAt: string; kind: null } = { dueAt: toStoredInstant(now), kind: null };
  for (;;) {
    const touch: Touch | null = nextTouchAfter(profile, position);
    if (touch === null) return null;
    if (isSure(profile, place, touch)) return inWords(profile, place, touch, now);
    position = touch;
  }
};

/** The end of a confirmation: the question still open while joining, the pause, or the next text. */
export const nextFor = (situation: Situation, profile: Profile): string => {
  const { schedule } = situation.voice;
  if (profile.status === 'joining') return pendingQuestion(situation, profile);
  if (profile.pause !== null && profile.pause.untilAt === null) return schedule.pausedWords();
  return schedule.nextWords(nextTextOf(profile, situation.now), profile.units);
};

/** What joining still has to ask. */
export const pendingQuestion = ({ voice }: Situation, { place }: Profile): string =>
  place === null ? voice.joining.askPlace() : voice.joining.askRuns(place);

const isSure = (profile: Profile, place: Place, touch: Touch): boolean => {
  if (touch.kind === 'checkIn') return false;
  if (touch.kind === 'preRun') return true;
  const run = findPlannedRun(profile, place, touch.runKey);
  return run !== null && preRunAt(profile, place, run) === null;
};

const inWords = (profile: Profile, place: Place, touch: Touch, now: Temporal.Instant): NextText => {
  const due = roundUp(fromStoredInstant(touch.dueAt).toZonedDateTimeISO(place.timeZone));
  const run = fromStoredInstant(touch.runStartAt).toZonedDateTimeISO(place.timeZone);
  return {
    dueOn: due.toPlainDate().toString(),
    dueLocal: wallTime(due),
    runOn: run.toPlainDate().toString(),
    runStartLocal: wallTime(run),
    todayOn: todayFor(profile, now),
  };
};

/** Texts are spread over up to five minutes before the time that runners know; that time is what we say. */
const roundUp = (at: Temporal.ZonedDateTime): Temporal.ZonedDateTime =>
  at.round({ smallestUnit: 'minute', roundingIncrement: 5, roundingMode: 'ceil' });

const wallTime = (at: Temporal.ZonedDateTime): string =>
  at.toPlainTime().toString({ smallestUnit: 'minute' });
