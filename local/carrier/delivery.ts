/** A text's way to its phone: the stations that it passes by the clock's timeline, and what our service hears of each. */
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { CarrierMessage, MessageStatus } from './message.ts';
import type { CarrierState } from './state.ts';
import { postOnce, postWithRetries } from './webhook.ts';
import { statusForm } from './webhook-forms.ts';

/** Time between two stations of a text on its way. */
const stationMs = 1000;

const validityOverCode = 30036;

/** Lets a text go on from the station where it stands, in its time; one that has come to its end stays. */
export const goOn = (message: CarrierMessage, state: CarrierState): void => {
  const { status } = message;
  if (status === 'accepted' || status === 'queued' || status === 'sent') {
    const waitMs =
      status === 'accepted' ? 0 : stationMs + (status === 'queued' ? state.faults.queueSeconds * 1000 : 0);
    state.clock.after(waitMs, () => step(message.sid, state));
  }
};

/** Brings a text one station on. */
const step = async (sid: string, state: CarrierState): Promise<void> => {
  const message = state.log.find(sid);
  if (message === null) {
    return;
  }
  switch (message.status) {
    case 'accepted': {
      const queued = move(message, 'queued', null, state);
      goOn(queued, state);
      return callBack(queued, state);
    }
    case 'queued':
      return leaveQueue(message, state);
    case 'sent':
      return arrive(message, state);
    case 'delivered':
    case 'undelivered':
    case 'failed':
    case 'received':
      return;
  }
};

const leaveQueue = async (message: CarrierMessage, state: CarrierState): Promise<void> => {
  const { clock, faults } = state;
  if (message.validUntilAt !== null && toStoredInstant(clock.now()) > message.validUntilAt) {
    return callBack(move(message, 'failed', validityOverCode, state), state);
  }
  if (faults.delivery === 'lost') {
    return;
  }
  const sent = move(message, 'sent', null, state);
  goOn(sent, state);
  return faults.callbacks === 'outOfOrder' ? undefined : callBack(sent, state);
};

const arrive = async (message: CarrierMessage, state: CarrierState): Promise<void> => {
  const { delivery, deliveryErrorCode } = state.faults;
  const last =
    delivery === 'undelivered'
      ? move(message, 'undelivered', deliveryErrorCode, state)
      : move(message, 'delivered', null, state);
  await callBack(last, state);
  // Read again: the faults may have been set anew while the service was told.
  return state.faults.callbacks === 'outOfOrder' ? callBack(message, state) : undefined;
};

const move = (
  message: CarrierMessage,
  status: MessageStatus,
  errorCode: number | null,
  { clock, log }: CarrierState,
): CarrierMessage => {
  const now = toStoredInstant(clock.now());
  const moved: CarrierMessage = {
    ...message,
    status,
    errorCode,
    updatedAt: now,
    sentAt: message.sentAt ?? (status === 'sent' || status === 'failed' ? now : null),
  };
  log.save(moved);
  return moved;
};

/** Posts a message's status where it is wanted, as often as the faults say. */
const callBack = async (message: CarrierMessage, state: CarrierState): Promise<void> => {
  const { account, faults, newHex } = state;
  const { statusCallback } = message;
  if (statusCallback === null || faults.callbacks === 'none') {
    return;
  }
  const fields = statusForm(message, account);
  const times = faults.callbacks === 'repeated' ? 2 : 1;
  for (let time = 0; time < times; time += 1) {
    const post = (again: string | null) => postOnce(account.authToken, statusCallback, fields, again);
    await postWithRetries(post, statusCallback, newHex());
  }
};
