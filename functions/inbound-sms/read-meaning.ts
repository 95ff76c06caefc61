import type { Temporal } from 'temporal-polyfill';
import { zoneOf } from '../../shared/conversation/situation.ts';
import type { ConversationState } from '../../shared/runner/conversation-state.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import type { Meaning, ReadingContext, Request } from '../../shared/sms/meaning.ts';
import { readText } from '../../shared/sms/reading/read-text.ts';
import type { InboundText } from '../carrier-webhooks.ts';
import type { InboundSmsDeps } from './deps.ts';

/** What a text means, and whether the carrier answers it by itself. */
export const readMeaning = (
  form: InboundText,
  profile: Profile | null,
  suppressed: boolean,
  now: Temporal.Instant,
  settings: Pick<InboundSmsDeps['settings'], 'carrierHandlesKeywords'>,
): { readonly meaning: Meaning; readonly carrierAnswers: boolean } => {
  const meaning = readText(form.body, contextOf(profile, suppressed, now));
  // The carrier has acted on its own reading, so ours must not differ.
  if (form.optOut !== null) {
    return { meaning: { ...meaning, request: requestFor[form.optOut] }, carrierAnswers: true };
  }
  const { request } = meaning;
  const isKeyword = 'keyword' in request && request.keyword;
  return { meaning, carrierAnswers: settings.carrierHandlesKeywords && isKeyword };
};

const requestFor: Readonly<Record<'STOP' | 'START' | 'HELP', Request>> = {
  STOP: { intent: 'stop', keyword: true, wrongNumber: false },
  START: { intent: 'start', keyword: true },
  HELP: { intent: 'help', keyword: true },
};

const contextOf = (profile: Profile | null, suppressed: boolean, now: Temporal.Instant): ReadingContext => ({
  // After FORGET the confirming word may come again: the carrier repeats webhooks.
  waitingFor: suppressed ? 'forgetConfirmation' : waitingFor(profile?.conversation ?? null),
  nowLocal: now
    .toZonedDateTimeISO(zoneOf(profile))
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute', roundingMode: 'trunc' }),
  units: profile?.units ?? 'imperial',
});

const waitingFor = (conversation: ConversationState | null): ReadingContext['waitingFor'] => {
  if (conversation === null) return 'nothing';
  if (conversation.waitingFor !== 'crampDetail') return conversation.waitingFor;
  return conversation.about === 'side' ? 'crampSide' : 'crampDistance';
};
