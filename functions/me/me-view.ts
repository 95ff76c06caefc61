import type { Temporal } from 'temporal-polyfill';
import { nextTouch, nextTouchAfter } from '../../shared/reminders/next-touch.ts';
import type { Touch } from '../../shared/reminders/touch.ts';
import type { MePage } from '../../shared/runner/me-api.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { RunnerHistory } from '../../shared/runner/runner-store.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import { effectsOf } from '../../shared/tips/effect.ts';
import { effectSummary } from '../../shared/tips/english.ts';
import { tipInForce } from '../../shared/tips/trial.ts';

const touchesShown = 5;

/** The runner's page as the API tells it. `linkExpiresAt` is the stored instant at which its link ends. */
export const meView = (
  profile: Profile,
  history: RunnerHistory,
  now: Temporal.Instant,
  linkExpiresAt: string,
): MePage => ({
  status: profile.status,
  phoneEnding: profile.phone.slice(-2),
  placeName: profile.place?.name ?? null,
  timeZone: profile.place?.timeZone ?? null,
  units: profile.units,
  weeklyRuns: profile.weeklyRuns,
  oneOffRuns: profile.oneOffRuns,
  leadMinutes: profile.leadMinutes,
  quietHours: profile.quietHours,
  checkInsOn: profile.checkIns.on,
  isPaused: isPaused(profile, now),
  pausedUntilAt: profile.pause?.untilAt ?? null,
  body: profile.body,
  nextTouches: upcomingTouches(profile, now),
  cramps: history.cramps.map(({ at, report, urgency, flag, wbgtC, tipId, words }) => ({
    at,
    report,
    urgency,
    flag,
    wbgtC,
    tipId,
    words,
  })),
  runs: history.runs.map(({ runKey, startAt, minutes, distanceKm, outcome, flag, wbgtC, tipId }) => ({
    runKey,
    startAt,
    minutes,
    distanceKm,
    outcome,
    flag,
    wbgtC,
    tipId,
  })),
  tipsTried: tipsTried(profile, history),
  linkExpiresAt,
});

const isPaused = (profile: Profile, now: Temporal.Instant): boolean =>
  profile.pause !== null && (profile.pause.untilAt === null || profile.pause.untilAt > toStoredInstant(now));

const upcomingTouches = (profile: Profile, now: Temporal.Instant): MePage['nextTouches'] => {
  const touches: Touch[] = [];
  for (
    let touch = nextTouch(profile, now);
    touch !== null && touches.length < touchesShown;
    touch = nextTouchAfter(profile, touch)
  )
    touches.push(touch);
  return touches.map(({ kind, dueAt, runStartAt }) => ({ kind, dueAt, runStartAt }));
};

const tipsTried = (profile: Profile, history: RunnerHistory): MePage['tipsTried'] => {
  const inForce = tipInForce(profile.tips)?.tipId ?? null;
  return effectsOf(profile.tips, history.runs).map((effect) => ({
    tipId: effect.tipId,
    words: effectSummary(effect),
    before: effect.before,
    since: effect.since,
    difference: effect.differenceInTen && {
      from: effect.differenceInTen.low / 10,
      mid: effect.differenceInTen.estimate / 10,
      to: effect.differenceInTen.high / 10,
    },
    isInForce: effect.tipId === inForce,
  }));
};
