import type { Temporal } from 'temporal-polyfill';
import { consentEventOf } from '../../shared/reminders/carrier-verdict.ts';
import type { DeliveryState, Reminder } from '../../shared/reminders/reminder.ts';
import { keyOfReminder, statusCallbackUrl } from '../../shared/reminders/reminder-key.ts';
import {
  type Composed,
  expired,
  failed,
  isFinal,
  notTaken,
  outcomeUnknown,
  released,
  sending,
  sent,
  skipped,
} from '../../shared/reminders/reminder-steps.ts';
import { validitySeconds, verdictOn } from '../../shared/reminders/usefulness.ts';
import type { Profile } from '../../shared/runner/profile.ts';
import { codeMeaning, type HandOver, isForOperator } from '../../shared/sms/carrier.ts';
import { isDue, statusAfter } from './advance.ts';
import type { Batch } from './deps.ts';
import { type Handled, later, reread, settled } from './handled.ts';
import { rememberRun } from './remember-run.ts';

/**
 * STOP writes the profile, then waits up to 3 s while the due touch is `sending`, then answers. Here the touch
 * is marked `sending` before the profile is read for the last time. So either that read sees the stop and
 * nothing is sent, or the stop's look at the touch sees `sending` and waits: for the read (`freshForMs` at most,
 * or it is read again) and the call (`carrierTimeoutMs` at most), together under those 3 s. No text is accepted
 * after STOP was answered. See docs/decisions/0006-stop-waits-for-an-open-send.md.
 *
 * FORGET waits in the same way before it deletes. So what is written beside the record, the run and the proof of a
 * refusal, is written between that last read and the record's end: what was written then is deleted with the rest,
 * unless the database held it up until those 3 s were over.
 */
const carrierTimeoutMs = 2_500;
const freshForMs = 300;

/** Times that a text is offered to a carrier that is too busy to take it, in one call of the function. */
const offersAtMost = 4;
const firstBackOffMs = 500;
/** Time that has to be left after waiting for a busy carrier. */
const reserveMs = 8_000;
/** How long a text waits that a busy carrier didn't take in one call of the function. */
const busyAgainSeconds = 30;
/** How long after an unanswered call its outcome is looked up: never sooner may the text be sent again. */
export const lookUpAfterSeconds = 60;

/** Hands a claimed touch over to the carrier and records what came of it. */
export const handOver = async (batch: Batch, claim: Reminder, composed: Composed): Promise<Handled> => {
  const { deps } = batch;
  let current = claim;
  for (let offer = 1; ; offer += 1) {
    const marked = sending(current, composed, deps.clock.now());
    if ((await deps.reminders.save(marked)) === 'conflict') return reread;
    const cleared = await clearToSend(batch, marked);
    if (cleared.kind === 'handled') return cleared.handled;
    const answer =
      cleared.kind === 'stale'
        ? notOffered
        : await deps.carrier.send(textFor(batch, cleared.profile, marked, composed.text), carrierTimeoutMs);
    if (answer.outcome !== 'notProcessed') return recordAnswer(batch, marked, answer);

    current = notTaken(marked);
    if ((await deps.reminders.save(current)) === 'conflict') return reread;
    const waitMs = backOffMs(batch, offer, answer.retryAfterMs);
    if (offer >= offersAtMost || batch.remainingMs() - waitMs < reserveMs)
      return giveBack(batch, current, waitMs);
    await deps.clock.sleep(waitMs);
  }
};

/** Stands for the carrier's answer where the last look at the profile was too old to act on. */
const notOffered: HandOver = { outcome: 'notProcessed', code: null, retryAfterMs: 0 };

type Cleared =
  | { readonly kind: 'clear'; readonly profile: Profile }
  | { readonly kind: 'stale' }
  | { readonly kind: 'handled'; readonly handled: Handled };

/** The last look before the call: is the runner still to be texted, for this touch, now? */
const clearToSend = async ({ deps }: Batch, marked: Reminder): Promise<Cleared> => {
  const readAt = deps.clock.now();
  const profile = await deps.runners.findProfile(marked.runnerId);
  if (profile === null) return { kind: 'handled', handled: reread };
  const veto = vetoOn(profile, marked, deps.clock.now());
  if (veto !== null) {
    const answer = await deps.reminders.save(veto);
    return { kind: 'handled', handled: answer === 'saved' ? settled(veto) : reread };
  }
  if (marked.touch.kind !== 'checkIn') await rememberRun(deps, profile, marked);
  const isStale = deps.clock.now().since(readAt).total('milliseconds') > freshForMs;
  return isStale ? { kind: 'stale' } : { kind: 'clear', profile };
};

/** The record of a touch that must not go out after all; null when it may. */
const vetoOn = (profile: Profile, marked: Reminder, now: Temporal.Instant): Reminder | null => {
  if (!isDue(profile, marked.touch)) return skipped(marked, 'planChanged');
  const verdict = verdictOn(profile, marked.touch, now);
  switch (verdict.verdict) {
    case 'skip':
      return skipped(marked, verdict.reason);
    case 'expired':
      return expired(marked);
    case 'send':
      return null;
  }
};

const textFor = ({ deps }: Batch, profile: Profile, marked: Reminder, body: string) => ({
  to: profile.phone,
  body,
  statusCallbackUrl: statusCallbackUrl(deps.settings.statusCallbackUrl, keyOfReminder(marked)),
  validitySeconds: validitySeconds(profile, marked.touch, deps.clock.now()),
});

const recordAnswer = async (
  batch: Batch,
  marked: Reminder,
  answer: Exclude<HandOver, { outcome: 'notProcessed' }>,
): Promise<Handled> => {
  const { deps } = batch;
  switch (answer.outcome) {
    case 'accepted':
      return confirmSent(batch, marked, answer.sid, 'accepted');
    case 'refused': {
      const refused = failed(marked, answer.code);
      const status = await statusAfter(deps, refused);
      if (status !== null) await deps.runners.appendConsent(consentEventOf(refused, status));
      if ((await deps.reminders.save(refused)) === 'conflict') return reread;
      if (status === 'stopped') deps.telemetry.count('optOuts', 1, { how: 'carrier' });
      const meaning = codeMeaning(answer.code);
      const told = { runnerId: marked.runnerId, carrierCode: answer.code, meaning };
      deps.telemetry.event('remind.refused', told);
      if (isForOperator(meaning)) deps.telemetry.event('delivery.problem', told);
      deps.telemetry.count('carrier.errors', 1, { code: String(answer.code ?? 'none') });
      return settled(refused);
    }
    case 'unknown': {
      const now = deps.clock.now();
      const unknown = outcomeUnknown(marked, now);
      if ((await deps.reminders.save(unknown)) === 'conflict') return reread;
      deps.telemetry.count('remind.unknown', 1, { kind: marked.touch.kind });
      deps.telemetry.event('remind.unknown', { runnerId: marked.runnerId, kind: marked.touch.kind });
      return later(now.add({ seconds: lookUpAfterSeconds }));
    }
  }
};

/** Records that the carrier has the text. A status callback may have said so before us. */
export const confirmSent = async (
  { deps }: Batch,
  marked: Reminder,
  sid: string,
  delivery: DeliveryState,
): Promise<Handled> => {
  let current: Reminder | null = marked;
  while (current !== null && !isFinal(current.state)) {
    const confirmed = sent(current, sid, delivery);
    if ((await deps.reminders.save(confirmed)) === 'saved') return settled(confirmed);
    current = await deps.reminders.find(keyOfReminder(marked));
  }
  return current === null ? reread : settled(current);
};

/** Leaves a text that a busy carrier didn't take to a later call. */
const giveBack = async ({ deps }: Batch, claim: Reminder, waitMs: number): Promise<Handled> => {
  const now = deps.clock.now();
  if ((await deps.reminders.save(released(claim, now))) === 'conflict') return reread;
  deps.telemetry.event('remind.carrierBusy', { runnerId: claim.runnerId, waitMs });
  return later(now.add({ milliseconds: Math.max(busyAgainSeconds * 1000, waitMs) }));
};

/** Doubles with each offer, spread by half, and never less than the carrier asked for. */
const backOffMs = ({ deps }: Batch, offer: number, retryAfterMs: number | null): number => {
  const nominal = firstBackOffMs * 2 ** (offer - 1);
  return Math.ceil(Math.max(retryAfterMs ?? 0, nominal * (0.5 + deps.random.next())));
};
