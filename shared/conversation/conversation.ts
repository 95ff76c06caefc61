// What a text from a runner does. Pure: the same situation and profile give the same decision.
import { asksNothing, newProfile } from '../runner/changes.ts';
import type { Profile } from '../runner/profile.ts';
import { toStoredInstant } from '../time/instant.ts';
import { expireTrial } from '../tips/judging.ts';
import * as asks from './asks.ts';
import { forget, help, start, stop, wrongNumber } from './consent.ts';
import { cramp, notedOnly } from './cramp.ts';
import { join, joiningHasExpired } from './joining.ts';
import { ok, okNotedOnly, verdict } from './outcome.ts';
import * as plan from './plan.ts';
import { settled } from './settle.ts';
import { consentBy, type Decision, decision, emergencyNumber, type Situation } from './situation.ts';
import { fromStranger } from './stranger.ts';
import { unread } from './unread.ts';
import { where } from './where.ts';

/** What this text does to this runner; `profile` is null for a number that has none. */
export const decide = (situation: Situation, profile: Profile | null): Decision => {
  if (profile === null) return settled(situation, fromStranger(situation));
  return settled(situation, fromRunner(situation, awake(situation, profile)));
};

/**
 * The runner has texted: they can be reached, check-ins that went unanswered are forgiven, and a trial whose time
 * is up ends.
 */
const awake = (situation: Situation, profile: Profile): Profile => ({
  ...profile,
  status: profile.status === 'unreachable' ? 'active' : profile.status,
  unreachableInARow: 0,
  checkIns: { ...profile.checkIns, unansweredInARow: 0 },
  tips: expireTrial(profile.tips, situation.now).record,
});

const fromRunner = (situation: Situation, profile: Profile): Decision => {
  const flagged = redFlagged(situation, profile);
  if (flagged !== null) return flagged;
  if (profile.status === 'stopped') return fromStopped(situation, profile);
  if (joiningHasExpired(profile, situation)) return fromExpired(situation, profile);
  return answered(situation, profile);
};

/**
 * A red flag is answered before anything else, whatever the text asks for. A stop in the same text still stops,
 * and a cramp is still kept.
 */
const redFlagged = (situation: Situation, profile: Profile): Decision | null => {
  const { urgency, signs, request } = situation.meaning;
  const [sign] = signs;
  if (sign === undefined || (urgency !== 'emergency' && urgency !== 'today')) return null;
  const also =
    request.intent === 'stop'
      ? stop(situation, profile, request)
      : request.intent === 'cramp'
        ? decision(profile, null, notedOnly(situation, profile, request))
        : decision(profile, null);
  const before = also.profile ?? profile;
  const redFlag = { urgency, at: toStoredInstant(situation.now) };
  const reminded = before.status !== 'stopped';
  const answer = situation.voice.redFlags.redFlagText(sign, emergencyNumber(situation, profile), reminded);
  return { ...also, profile: { ...before, redFlag }, answer, alwaysAnswer: true };
};

/**
 * After STOP the runner hears nothing from us but what they ask for by name: to come back, HELP, to be
 * forgotten. Silence is right for all else, because a carrier that saw the STOP would refuse the answer and a
 * runner who said stop in their own words meant all texts. Red flags were answered before. What they report of
 * their calves is noted all the same: STOP ends texts, and START brings everything back.
 */
const fromStopped = (situation: Situation, profile: Profile): Decision => {
  const { request } = situation.meaning;
  switch (request.intent) {
    case 'stop':
      return stop(situation, profile, request);
    case 'start':
      return start(situation, profile);
    case 'join':
      return request.code === null ? start(situation, profile) : join(situation, profile, request);
    case 'forget':
      return forget(situation, profile, request);
    case 'help':
      return help(situation, profile);
    case 'cramp':
      return decision(profile, null, notedOnly(situation, profile, request));
    case 'ok':
      return decision(profile, null, okNotedOnly(situation, profile, request));
    case 'unknown':
      return request.wrongNumber ? wrongNumber(situation, profile) : decision(profile, null);
    default:
      return decision(profile, null);
  }
};

/** Joining was left too long: only JOIN goes on with it, from the beginning. */
const fromExpired = (situation: Situation, profile: Profile): Decision => {
  const { request } = situation.meaning;
  switch (request.intent) {
    case 'stop':
      return stop(situation, profile, request);
    case 'forget':
      return forget(situation, profile, request);
    case 'help':
      return help(situation, profile);
    case 'start':
    case 'join': {
      const { version, recentAnswers } = profile;
      const anew = { ...newProfile(profile.runnerId, profile.phone), version, recentAnswers };
      const code = request.intent === 'join' ? request.code : null;
      return {
        ...join(situation, anew, { intent: 'join', code }),
        consent: consentBy(situation, 'joined'),
      };
    }
    default:
      return unread(situation, profile);
  }
};

const answered = (situation: Situation, profile: Profile): Decision => {
  const { request } = situation.meaning;
  if (profile.conversation.waitingFor === 'forgetConfirmation' && request.intent !== 'forget') {
    return kept(situation, asksNothing(profile));
  }
  const readable = { ...profile, unreadInARow: 0 };
  switch (request.intent) {
    case 'stop':
      return stop(situation, readable, request);
    case 'start':
      return start(situation, readable);
    case 'help':
      return help(situation, readable);
    case 'join':
      return join(situation, readable, request);
    case 'cramp':
      return cramp(situation, readable, request);
    case 'ok':
      return ok(situation, readable, request);
    case 'runs':
      return plan.runs(situation, readable, request);
    case 'run':
      return plan.run(situation, readable, request);
    case 'skip':
      return plan.skip(situation, readable, request);
    case 'pause':
      return plan.pause(situation, readable, request);
    case 'resume':
      return plan.resume(situation, readable);
    case 'where':
      return where(situation, readable, request);
    case 'status':
      return asks.status(situation, readable);
    case 'tip':
      return asks.tip(situation, readable, request);
    case 'me':
      return asks.me(situation, readable);
    case 'settings':
      return asks.settings(situation, readable, request);
    case 'forget':
      return forget(situation, readable, request);
    case 'helped':
      return verdict(situation, readable, request);
    case 'unknown':
      return request.wrongNumber
        ? wrongNumber(situation, profile)
        : (forClinician(situation, readable) ?? unread(situation, profile));
  }
};

/** A sign that deserves a clinician, told without a cramp ('both legs numb and swollen lately'). */
const forClinician = (situation: Situation, profile: Profile): Decision | null => {
  const { urgency, signs } = situation.meaning;
  const [sign] = signs;
  if (urgency !== 'clinic' || sign === undefined) return null;
  return decision(profile, situation.voice.redFlags.redFlagText(sign, emergencyNumber(situation, profile)));
};

/** FORGET wasn't confirmed: nothing is deleted, and the text means what it says. */
const kept = (situation: Situation, profile: Profile): Decision =>
  situation.meaning.request.intent === 'unknown'
    ? decision(profile, situation.voice.consent.forgetCancelled())
    : answered(situation, profile);
