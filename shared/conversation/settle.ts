// From a decision to the profile as it is written.
import { scheduleNext } from '../reminders/next-touch.ts';
import { asking } from '../runner/changes.ts';
import type { Outbox } from '../runner/outbox.ts';
import type { Profile } from '../runner/profile.ts';
import { mostAnswersKept } from '../runner/settings.ts';
import { firstThatFits } from '../sms/copy/layout.ts';
import { toStoredInstant } from '../time/instant.ts';
import { pendingQuestion } from './next-text.ts';
import type { Decision, Situation } from './situation.ts';

/**
 * The profile as it is written: what is due follows the change, and the answer and the records to write beside it
 * are in it, so that this one write decides the text.
 */
export const settled = (situation: Situation, decided: Decision): Decision => {
  if (decided.profile === null) return decided;
  const asked = stillAsking(situation, decided, decided.profile);
  const planned = scheduleNext(asked.profile, situation.now);
  if (decided.erase) return { ...decided, profile: { ...planned, outbox: null } };
  return withAnswer(situation, { ...decided, ...asked, profile: planned });
};

/** The decision with its answer noted in the profile: for a repeat of the text, and for the records beside it. */
const withAnswer = (situation: Situation, decided: Decision): Decision => {
  if (decided.profile === null) return decided;
  const { messageSid, meaning, now } = situation;
  const { profile, answer, cramp, run, consent, share, joinedCode } = decided;
  const recentAnswers = [...profile.recentAnswers, { messageSid, answer }].slice(-mostAnswersKept);
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
  const question = pendingQuestion(situation, profile);
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
