// What a text from a runner does. Pure: the same situation and profile give the same decision.
import { scheduleNext } from '../reminders/next-touch.ts';
import { asking, asksNothing, newProfile } from '../runner/changes.ts';
import type { Outbox } from '../runner/outbox.ts';
import type { Profile } from '../runner/profile.ts';
import * as consentTexts from '../sms/copy/consent-texts.ts';
import { howToJoin } from '../sms/copy/joining-texts.ts';
import { firstThatFits } from '../sms/copy/layout.ts';
import { redFlagText } from '../sms/copy/red-flag-texts.ts';
import { unreadAgain } from '../sms/copy/unread-texts.ts';
import { toStoredInstant } from '../time/instant.ts';
import { expireTrial } from '../tips/judging.ts';
import * as asks from './asks.ts';
import { forget, start, stop, wrongNumber } from './consent.ts';
import { cramp, notedOnly } from './cramp.ts';
import { join, joiningHasExpired } from './joining.ts';
import { pendingQuestion } from './next-text.ts';
import { ok, okNotedOnly, verdict } from './outcome.ts';
import * as plan from './plan.ts';
import { consentBy, type Decision, decision, emergencyNumber, type Situation } from './situation.ts';
import { unread } from './unread.ts';
import { where } from './where.ts';

/** What this text does to this runner; `profile` is null for a number that has none. */
export const decide = (situation: Situation, profile: Profile | null): Decision => {
  if (profile === null) return settled(situation, null, fromStranger(situation));
  const present = awake(situation, profile);
  return settled(situation, profile, fromRunner(situation, present));
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
  const answer = redFlagText(sign, emergencyNumber(situation, profile), reminded);
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
      return request.wrongNumber ? wrongNumber(situation, profile) : unread(situation, profile);
  }
};

/** FORGET wasn't confirmed: nothing is deleted, and the text means what it says. */
const kept = (situation: Situation, profile: Profile): Decision =>
  situation.meaning.request.intent === 'unknown'
    ? decision(profile, consentTexts.forgetCancelled())
    : answered(situation, profile);

const help = (situation: Situation, profile: Profile | null): Decision =>
  decision(profile, situation.carrierAnswers ? null : consentTexts.help(situation));

/**
 * A number without a profile: it may join, and is helped once; nothing of it is stored. After FORGET it hears
 * only what it asks for by name, and the same answer again to the text that deleted everything.
 */
const fromStranger = (situation: Situation): Decision => {
  const { request, urgency, signs } = situation.meaning;
  const [sign] = signs;
  if (sign !== undefined && (urgency === 'emergency' || urgency === 'today')) {
    return decision(null, redFlagText(sign, emergencyNumber(situation, null), false), {
      alwaysAnswer: true,
    });
  }
  const unlessCarrier = (text: string): Decision => decision(null, situation.carrierAnswers ? null : text);
  switch (request.intent) {
    case 'join':
      return join(situation, null, request);
    case 'start':
      return situation.carrierAnswers
        ? decision(null, null)
        : join(situation, null, { intent: 'join', code: null });
    case 'stop':
      return unlessCarrier(request.wrongNumber ? consentTexts.wrongNumber() : consentTexts.stoppedUnknown());
    case 'help':
      return unlessCarrier(consentTexts.help(situation));
    case 'forget':
      return decision(null, consentTexts.forgotten());
    case 'unknown':
      return request.wrongNumber
        ? decision(null, consentTexts.wrongNumber())
        : decision(null, strangerHelp(situation));
    default:
      return decision(null, strangerHelp(situation));
  }
};

const strangerHelp = (situation: Situation): string | null => {
  if (situation.suppressed) return null;
  if (situation.strangerTexts === 1) return howToJoin();
  return situation.strangerTexts === 2 ? unreadAgain(emergencyNumber(situation, null)) : null;
};

const answersKept = 10;

/**
 * The profile as it is written: what is due follows the change, and the answer and the records to write beside it
 * are in it, so that this one write decides the text.
 */
const settled = (situation: Situation, before: Profile | null, decided: Decision): Decision => {
  if (decided.profile === null) return decided;
  const asked = stillAsking(situation, decided, decided.profile);
  const isPlanned = before !== null && !planChanged(before, asked.profile);
  const planned = isPlanned ? asked.profile : scheduleNext(asked.profile, situation.now);
  if (decided.erase) return { ...decided, profile: { ...planned, outbox: null } };
  return withAnswer(situation, { ...decided, ...asked, profile: planned });
};

/** The decision with its answer noted in the profile: for a repeat of the text, and for the records beside it. */
const withAnswer = (situation: Situation, decided: Decision): Decision => {
  if (decided.profile === null) return decided;
  const { messageSid, meaning, now } = situation;
  const { profile, answer, cramp, run, consent, share, joinedCode } = decided;
  const recentAnswers = [...profile.recentAnswers, { messageSid, answer }].slice(-answersKept);
  const outbox: Outbox = {
    messageSid,
    at: toStoredInstant(now),
    intent: meaning.request.intent,
    urgency: meaning.urgency,
    answer,
    cramp,
    run,
    consent,
    share,
    joinedCode,
  };
  return { ...decided, profile: { ...profile, recentAnswers, outbox } };
};

/** The same decision answered with silence: its number has had its share of answers. */
export const inSilence = (decided: Decision): Decision => {
  const answer = null;
  if (decided.profile === null) return { ...decided, answer };
  const { recentAnswers, outbox } = decided.profile;
  const [last, ...before] = recentAnswers.toReversed();
  if (last === undefined || outbox === null || last.messageSid !== outbox.messageSid)
    return { ...decided, answer };
  const profile = {
    ...decided.profile,
    recentAnswers: [...before.toReversed(), { ...last, answer }],
    outbox: { ...outbox, answer },
  };
  return { ...decided, profile, answer };
};

/**
 * While joining, the question that is open stays open whatever else was asked in between, and is asked again where
 * the answer leaves room and nothing graver is said.
 */
const stillAsking = (
  situation: Situation,
  { answer, alwaysAnswer }: Decision,
  profile: Profile,
): { readonly profile: Profile; readonly answer: string | null } => {
  if (profile.status !== 'joining') return { profile, answer };
  const question = pendingQuestion(profile);
  const { waitingFor } = profile.conversation;
  const isOpen = waitingFor === 'nothing' || waitingFor === 'place' || waitingFor === 'runs';
  const isAsked = situation.meaning.request.intent === 'unknown' || answer?.includes('?') === true;
  return {
    profile:
      waitingFor === 'nothing'
        ? asking(profile, { waitingFor: profile.place === null ? 'place' : 'runs' }, situation.now)
        : profile,
    answer:
      answer === null || alwaysAnswer || !isOpen || isAsked
        ? answer
        : firstThatFits([answer, question], [answer]),
  };
};

/** What the touches follow from. */
const planOf = (profile: Profile): string =>
  JSON.stringify([
    profile.status,
    profile.place,
    profile.weeklyRuns,
    profile.oneOffRuns,
    profile.skippedRunKeys,
    profile.leadMinutes,
    profile.quietHours,
    profile.pause,
    profile.checkIns,
  ]);

const planChanged = (before: Profile, after: Profile): boolean => planOf(before) !== planOf(after);
