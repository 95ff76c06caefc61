/** A runner's text at the carrier: its keywords, which the carrier answers itself, our webhook, and the texts in answer. */
import { goOn } from './delivery.ts';
import { carrierKeyword, keywordAnswer } from './keywords.ts';
import type { CarrierMessage } from './message.ts';
import { newMessage } from './new-message.ts';
import type { CarrierState } from './state.ts';
import { textsIn } from './twiml.ts';
import { postOnce, postWithRetries } from './webhook.ts';
import { textForm } from './webhook-forms.ts';
import { webhookUrlOf } from './webhook-settings.ts';

/** The carrier's code for a text to somebody who opted out. */
const optedOutCode = 21610;

/** Takes in a text typed on a phone. Resolves when our webhook has answered it. */
export const takeIn = async (phone: string, body: string, state: CarrierState): Promise<CarrierMessage> => {
  const { account, log, work } = state;
  const keyword = carrierKeyword(body, log.isOptedOut(phone));
  const message: CarrierMessage = {
    ...newMessage({ direction: 'inbound', from: phone, to: account.sender, body, status: 'received' }, state),
    webhookPending: true,
  };
  log.save(message);
  if (keyword !== null) {
    if (keyword !== 'HELP') {
      log.setOptedOut(phone, keyword === 'STOP');
    }
    reply(phone, keywordAnswer(keyword), true, state);
  }
  const told = tellService(message, state.advancedOptOut ? keyword : null, state);
  work.track(told);
  await told;
  return message;
};

/** Posts a runner's text to our webhook and sends what it answers. */
export const tellService = async (
  message: CarrierMessage,
  optOutType: string | null,
  state: CarrierState,
): Promise<void> => {
  const { account, log } = state;
  const fields = textForm(message, account, optOutType);
  const token = state.newHex();
  const webhookUrl = webhookUrlOf(state.webhooks);
  if (webhookUrl === null) {
    log.save({ ...message, webhookPending: false });
    return;
  }
  const post = (again: string | null) => postOnce(account.authToken, webhookUrl, fields, again);
  const first = await postWithRetries(post, webhookUrl, token);
  const attempts = state.faults.webhook === 'repeated' ? [...first, await post(token)] : first;
  state.attempts.set(message.sid, attempts);
  const last = attempts.at(-1);
  log.save({ ...message, webhookPending: false });
  if (last !== undefined && last.status !== null && last.status < 300) {
    (textsIn(last.answer) ?? []).forEach((text) => {
      reply(message.from, text, false, state);
    });
  }
};

/** A text sent in answer to a text, by our TwiML or by the carrier itself (which no opt-out holds back). */
const reply = (phone: string, body: string, byCarrier: boolean, state: CarrierState): void => {
  const { account, log } = state;
  const about = { direction: 'outbound-reply', from: account.sender, to: phone, body } as const;
  if (!byCarrier && log.isOptedOut(phone)) {
    log.save({ ...newMessage({ ...about, status: 'failed' }, state), errorCode: optedOutCode });
    return;
  }
  const message = newMessage({ ...about, status: 'queued' }, state);
  log.save(message);
  goOn(message, state);
};
