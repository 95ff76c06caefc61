import { pageLinkPlaceholder } from '../../shared/conversation/asks.ts';
import { decide } from '../../shared/conversation/conversation.ts';
import type { Decision, Situation } from '../../shared/conversation/situation.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { InboundSmsDeps } from './deps.ts';
import { gatherFacts } from './gather-facts.ts';
import type { InboundForm } from './inbound-form.ts';
import { answersLeft, strangerTextNumber } from './limits.ts';
import { readMeaning } from './read-meaning.ts';
import { settleReminder } from './settle-reminder.ts';
import { saveSideRecords } from './side-records.ts';

/** What a text was answered with; null is silence. */
export type Answered = { readonly text: string | null };

/** Other writers on one profile are a reminder and the runner's own next text: eight in a row mean trouble. */
const maxTries = 8;
const shortestPauseMs = 20;

/** Applies one text and answers it; 'busy' when other writes came between at every try. */
export const answerText = async (deps: InboundSmsDeps, form: InboundForm): Promise<Answered | 'busy'> => {
  const runnerId = deps.identify(form.From);
  const hasAnswersLeft = askedOnce(() => answersLeft(deps, runnerId));
  let wroteRecords = false;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const profile = await deps.runners.findProfile(runnerId);
    const given = profile === null ? undefined : await answerGiven(deps, profile, form);
    if (given !== undefined) return given;
    const situation = await situate(deps, form, runnerId, profile);
    const decided = await withinLimits(deps, situation, decide(situation, profile), hasAnswersLeft);
    if (profile === null && wroteRecords) await forgetAgain(deps, runnerId);
    if (decided.profile === null) return finished(deps, form, situation, decided);

    const records = await saveSideRecords(deps, situation, decided);
    wroteRecords = true;
    if (records === 'saved' && (await saveProfile(deps, profile, decided.profile, situation)) === 'saved') {
      return finished(deps, form, situation, decided);
    }
    deps.telemetry.event('inbound.conflict', { runnerId });
    await deps.clock.sleep(shortestPauseMs * 2 ** tries * (0.5 + deps.random.next()));
  }
  deps.telemetry.event('inbound.busy', { runnerId });
  return 'busy';
};

/**
 * The answer this text got before; undefined when it is new. A repeat also mends what a crash left out: the
 * inbound record, and a reminder that was on its way out when the runner stopped.
 */
const answerGiven = async (
  deps: InboundSmsDeps,
  profile: Profile,
  form: InboundForm,
): Promise<Answered | undefined> => {
  const { runnerId } = profile;
  const kept = profile.recentAnswers.find((each) => each.messageSid === form.MessageSid);
  const record = kept ?? (await deps.runners.findInbound(runnerId, form.MessageSid));
  if (record === null) return undefined;
  if (kept !== undefined) await saveInbound(deps, runnerId, form, kept.answer, { intent: 'repeated' });
  if (profile.status === 'stopped') await settleReminder(deps, profile);
  deps.telemetry.event('inbound.repeated', { runnerId });
  return { text: withPageLink(deps, form, runnerId, record.answer) };
};

const situate = async (
  deps: InboundSmsDeps,
  form: InboundForm,
  runnerId: string,
  profile: Profile | null,
): Promise<Situation> => {
  const now = deps.clock.now();
  const suppression = profile === null ? await deps.runners.findSuppression(runnerId) : null;
  const { meaning, carrierAnswers } = readMeaning(form, profile, suppression !== null, now, deps.settings);
  return {
    messageSid: form.MessageSid,
    words: form.Body,
    runnerId,
    phone: form.From,
    now,
    meaning,
    carrierAnswers,
    suppressed: suppression !== null,
    strangerTexts: profile === null ? await strangerTextNumber(deps, runnerId, form.MessageSid) : 0,
    facts: await gatherFacts(deps, { form, meaning, profile, runnerId }),
    random: deps.random,
    webBaseUrl: deps.settings.webBaseUrl,
  };
};

/** A number that texts more than its hourly share is applied in silence; what matters is answered all the same. */
const withinLimits = async (
  deps: InboundSmsDeps,
  situation: Situation,
  decided: Decision,
  hasAnswersLeft: () => Promise<boolean>,
): Promise<Decision> => {
  if (decided.answer === null || decided.alwaysAnswer || (await hasAnswersLeft())) return decided;
  deps.telemetry.event('inbound.limited', { runnerId: situation.runnerId });
  const answer = null;
  if (decided.profile === null) return { ...decided, answer };
  const recentAnswers = decided.profile.recentAnswers.map((given) =>
    given.messageSid === situation.messageSid ? { ...given, answer } : given,
  );
  return { ...decided, answer, profile: { ...decided.profile, recentAnswers } };
};

/** A question whose asking counts, asked at most once. */
const askedOnce = (ask: () => Promise<boolean>): (() => Promise<boolean>) => {
  let asked: Promise<boolean> | null = null;
  return () => {
    asked ??= ask();
    return asked;
  };
};

const saveProfile = async (
  deps: InboundSmsDeps,
  before: Profile | null,
  next: Profile,
  situation: Situation,
): Promise<'saved' | 'conflict'> => {
  if (before !== null) return deps.runners.saveProfile({ ...next, version: before.version + 1 });
  // Lifted first: with a profile beside it, a suppression would never be lifted after a crash between the two.
  if (situation.suppressed) await deps.runners.liftSuppression(next.runnerId);
  return deps.runners.createProfile({ ...next, version: 1 });
};

/** What follows the profile's write: deletion, a reminder on its way, the sign-up's state, the inbound record. */
const finished = async (
  deps: InboundSmsDeps,
  form: InboundForm,
  situation: Situation,
  decided: Decision,
): Promise<Answered> => {
  const { runnerId, now, meaning } = situation;
  const { profile, answer } = decided;
  if (profile?.status === 'stopped') await settleReminder(deps, profile);
  if (decided.erase) await forget(deps, runnerId);
  else if (profile !== null) {
    if (decided.joinedCode !== null) {
      await deps.signups.markJoined(decided.joinedCode, toStoredInstant(now));
      deps.telemetry.event('signup.joined', { runnerId });
    }
    const { urgency, request } = meaning;
    await saveInbound(deps, runnerId, form, answer, { intent: request.intent, urgency });
  }
  deps.telemetry.count('inbound.texts', 1, { intent: meaning.request.intent });
  deps.telemetry.event('inbound.applied', {
    runnerId,
    intent: meaning.request.intent,
    urgency: meaning.urgency,
    answered: answer !== null,
  });
  return { text: withPageLink(deps, form, runnerId, answer) };
};

const forget = async (deps: InboundSmsDeps, runnerId: string): Promise<void> => {
  await deps.population.deleteShare(runnerId);
  await deps.runners.erase({
    schemaVersion: 1,
    runnerId,
    suppressedAt: toStoredInstant(deps.clock.now()),
  });
};

/** Records of ours that came after another text's FORGET go as well. */
const forgetAgain = async (deps: InboundSmsDeps, runnerId: string): Promise<void> => {
  if ((await deps.runners.findSuppression(runnerId)) !== null) await forget(deps, runnerId);
};

const saveInbound = (
  deps: InboundSmsDeps,
  runnerId: string,
  form: InboundForm,
  answer: string | null,
  read: { readonly intent: string; readonly urgency?: string },
): Promise<void> =>
  deps.runners.saveInbound({
    schemaVersion: 1,
    runnerId,
    messageSid: form.MessageSid,
    at: toStoredInstant(deps.clock.now()),
    intent: read.intent,
    urgency: read.urgency ?? 'none',
    answer,
  });

/** The secret stands in the answer only on its way out; a repeat of the text makes the same one. */
const withPageLink = (
  deps: InboundSmsDeps,
  form: InboundForm,
  runnerId: string,
  answer: string | null,
): string | null =>
  answer?.replace(
    pageLinkPlaceholder,
    `${deps.settings.webBaseUrl}/me#${runnerId}.${deps.pageSecretFor(form.MessageSid)}`,
  ) ?? null;
