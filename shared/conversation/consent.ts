// Stopping, coming back, forgetting: a text after STOP is a legal matter, so these few rules stand by themselves.

import { asking, restarted, stopped } from '../runner/changes.ts';
import type { Profile } from '../runner/profile.ts';
import { nextFor } from './next-text.ts';
import { type Asked, consentBy, type Decision, decision, type Situation } from './situation.ts';

/**
 * STOP: no more reminders from this write on. Confirmed once, unless the carrier does; a runner who has stopped
 * already isn't told again. A wrong number is forgotten as well.
 */
export const stop = (situation: Situation, profile: Profile, request: Asked<'stop'>): Decision => {
  if (request.wrongNumber) return wrongNumber(situation, profile);
  const isNews = profile.status !== 'stopped';
  return decision(
    stopped(profile),
    situation.carrierAnswers || !isNews ? null : situation.voice.consent.stopped(),
    {
      consent: isNews ? consentBy(situation, 'stopped') : null,
      alwaysAnswer: true,
    },
  );
};

/** START: the profile as it was, its reminders reckoned from now. */
export const start = (situation: Situation, profile: Profile): Decision => {
  const { carrierAnswers, voice } = situation;
  if (profile.status !== 'stopped') {
    return decision(
      profile,
      carrierAnswers ? null : voice.consent.alreadyStarted(nextFor(situation, profile)),
    );
  }
  const next = restarted(profile);
  return decision(next, carrierAnswers ? null : voice.consent.restarted(nextFor(situation, next)), {
    consent: consentBy(situation, 'restarted'),
  });
};

/** FORGET: asks for the confirming word, and with it deletes everything. */
export const forget = (situation: Situation, profile: Profile, request: Asked<'forget'>): Decision => {
  const { consent } = situation.voice;
  if (request.confirmed) return forgetNow(situation, profile, consent.forgotten());
  const next = asking(profile, { waitingFor: 'forgetConfirmation' }, situation.now);
  return decision(next, consent.askForgetConfirmation());
};

/** The number is somebody else's: nothing is kept of whoever had it, and it gets no more texts. */
export const wrongNumber = (situation: Situation, profile: Profile): Decision =>
  forgetNow(situation, profile, situation.voice.consent.wrongNumber());

/**
 * Deletes everything but the suppression. The profile is stopped first, so that no reminder goes out meanwhile;
 * it keeps its question, so that the same text again, after a crash half way, means the same.
 */
const forgetNow = (situation: Situation, profile: Profile, answer: string): Decision =>
  decision({ ...profile, status: 'stopped', pageLink: null }, situation.carrierAnswers ? null : answer, {
    erase: true,
    alwaysAnswer: true,
  });

/** HELP, which carriers want answered at any time; most answer it themselves. */
export const help = (situation: Situation, profile: Profile): Decision =>
  decision(profile, situation.carrierAnswers ? null : situation.voice.consent.help(situation));
