import { pageLinkPlaceholder } from '../../shared/conversation/asks.ts';
import { decide } from '../../shared/conversation/conversation.ts';
import { inSilence } from '../../shared/conversation/settle.ts';
import type { Decision, Situation } from '../../shared/conversation/situation.ts';
import { settleOpenSend } from '../../shared/reminders/settle-open-send.ts';
import { countriesOfNumber } from '../../shared/runner/calling-codes.ts';
import { maxTries } from '../../shared/runner/change-profile.ts';
import { forgetRunner } from '../../shared/runner/forget-runner.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { answerVoice } from '../../shared/sms/copy/voices.ts';
import { countSegments } from '../../shared/sms/segments.ts';
import type { Telemetry } from '../../shared/telemetry/telemetry.ts';
import type { InboundText } from '../carrier-webhooks.ts';
import type { InboundSmsDeps } from './deps.ts';
import { gatherFacts } from './gather-facts.ts';
import { keepRecords } from './keep-records.ts';
import { answersLeft, strangerTextNumber } from './limits.ts';
import { readMeaning } from './read-meaning.ts';

/** What a text was answered with; null is silence. */
export type Answered = { readonly text: string | null };

const shortestPauseMs = 20;

/**
 * Applies one text and answers it; 'busy' when other writes came between at every try. One conditional write of the
 * profile decides: it holds the change, the answer and the records to write beside it, so a crash after it is mended
 * by whoever reads the profile next, the carrier's repeat or the runner's next text.
 */
export const answerText = async (deps: InboundSmsDeps, form: InboundText): Promise<Answered | 'busy'> => {
  const runnerId = deps.identify(form.from);
  const hasAnswersLeft = askedOnce(() => answersLeft(deps, runnerId));
  for (let tries = 0; tries < maxTries; tries += 1) {
    const profile = await deps.runners.findProfile(runnerId);
    if (profile !== null) {
      await keepRecords(deps, profile);
      const given = await answerGiven(deps, profile, form);
      if (given !== null) return given;
    }
    const situation = await situate(deps, form, runnerId, profile);
    const decided = await withinLimits(deps, situation, decide(situation, profile), hasAnswersLeft);
    const next = decided.profile;
    if (next === null) return answered(deps, form, situation, decided);
    if ((await saveProfile(deps, profile, next, situation)) === 'saved') {
      await applied(deps, next, decided);
      return answered(deps, form, situation, decided);
    }
    deps.telemetry.event('inbound.conflict', { runnerId });
    await deps.clock.sleep(shortestPauseMs * 2 ** tries * (0.5 + deps.random.next()));
  }
  deps.telemetry.event('inbound.busy', { runnerId });
  return 'busy';
};

/** The answer this text got before; null when it is new. A repeated STOP waits as the first one did. */
const answerGiven = async (
  deps: InboundSmsDeps,
  profile: Profile,
  form: InboundText,
): Promise<Answered | null> => {
  const { runnerId } = profile;
  const kept = profile.recentAnswers.find((each) => each.messageSid === form.sid);
  const given = kept ?? (await deps.runners.findInbound(runnerId, form.sid));
  if (given === null) return null;
  if (profile.status === 'stopped') await settleOpenSend(deps, profile);
  deps.telemetry.event('inbound.repeated', { runnerId });
  return { text: withPageLink(deps, form, runnerId, given.answer) };
};

const situate = async (
  deps: InboundSmsDeps,
  form: InboundText,
  runnerId: string,
  profile: Profile | null,
): Promise<Situation> => {
  const now = deps.clock.now();
  const suppression = profile === null ? await deps.runners.findSuppression(runnerId) : null;
  const { meaning, carrierAnswers } = readMeaning(form, profile, suppression !== null, now, deps.settings);
  return {
    messageSid: form.sid,
    words: form.body,
    runnerId,
    phone: form.from,
    voice: answerVoice,
    now,
    meaning,
    carrierAnswers,
    mayJoin: countriesOfNumber(form.from).some((country) => deps.settings.countries.includes(country)),
    suppressed: suppression !== null,
    strangerTexts: profile === null ? await strangerTextNumber(deps, runnerId, form.sid) : 0,
    facts: await gatherFacts(deps, { form, meaning, profile, runnerId }),
    random: deps.random,
    webBaseUrl: deps.settings.webBaseUrl,
  };
};

/** Beyond its number's hourly share, or the day's, a text is applied in silence; what matters is answered all the same. */
const withinLimits = async (
  deps: InboundSmsDeps,
  situation: Situation,
  decided: Decision,
  hasAnswersLeft: () => Promise<boolean>,
): Promise<Decision> => {
  if (decided.answer === null || decided.alwaysAnswer || (await hasAnswersLeft())) return decided;
  deps.telemetry.event('inbound.limited', { runnerId: situation.runnerId });
  return inSilence(decided);
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

/** What follows the profile's write, before the answer. */
const applied = async (deps: InboundSmsDeps, profile: Profile, decided: Decision): Promise<void> => {
  if (profile.status === 'stopped') await settleOpenSend(deps, profile);
  if (decided.erase) await forgetRunner(deps, profile.runnerId);
  else await keepRecords(deps, profile);
  if (decided.joinedCode !== null) deps.telemetry.event('signup.joined', { runnerId: profile.runnerId });
};

const answered = (
  deps: InboundSmsDeps,
  form: InboundText,
  situation: Situation,
  decided: Decision,
): Answered => {
  const { runnerId, meaning } = situation;
  const { intent } = meaning.request;
  const text = withPageLink(deps, form, runnerId, decided.answer);
  countText(deps.telemetry, form, situation, decided, text);
  deps.telemetry.event('inbound.applied', {
    runnerId,
    intent,
    urgency: meaning.urgency,
    answered: text !== null,
  });
  return { text };
};

/** What came, what it was answered with, what both cost, and whether it ends texts. */
const countText = (
  telemetry: Telemetry,
  form: InboundText,
  situation: Situation,
  decided: Decision,
  text: string | null,
): void => {
  telemetry.count('inbound.texts', 1, { intent: situation.meaning.request.intent });
  telemetry.count('texts.segments', countSegments(form.body), { as: 'received' });
  if (text !== null) {
    telemetry.count('inbound.answers', 1);
    telemetry.count('texts.segments', countSegments(text), { as: 'answer' });
  }
  const how = optOutBy(situation, decided);
  if (how !== null) telemetry.count('optOuts', 1, { how });
};

/** How a text ends the texts to its number; null when it doesn't. */
const optOutBy = ({ meaning }: Situation, { consent, erase }: Decision): string | null => {
  const { request } = meaning;
  if (erase) return request.intent === 'forget' ? 'forget' : 'wrongNumber';
  if (consent?.action !== 'stopped') return null;
  return 'keyword' in request && request.keyword ? 'keyword' : 'words';
};

/** The secret stands in the answer only on its way out; a repeat of the text makes the same one. */
const withPageLink = (
  deps: InboundSmsDeps,
  form: InboundText,
  runnerId: string,
  answer: string | null,
): string | null =>
  answer?.replace(
    pageLinkPlaceholder,
    `${deps.settings.webBaseUrl}/me#${runnerId}.${deps.pageSecretFor(form.sid)}`,
  ) ?? null;
