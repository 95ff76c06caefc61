/**
 * The local carrier: what Twilio does with texts, on the laptop. `http.ts` puts its REST interface before it;
 * the phones of the simulator are its other side. All time is the injected clock's.
 */
import { toStoredInstant } from '../../shared/time/instant.ts';
import { type CarrierError, type CreateRequest, readCreateRequest } from './create-request.ts';
import { goOn } from './delivery.ts';
import { type CarrierFaults, noFaults } from './faults.ts';
import { takeIn, tellService } from './incoming.ts';
import type { CarrierMessage } from './message.ts';
import { newMessage } from './new-message.ts';
import type { CarrierDeps, CarrierState } from './state.ts';
import type { WebhookAttempt } from './webhook.ts';
import { numberPostsTo, type WebhookSettings } from './webhook-settings.ts';

export type LocalCarrier = {
  /** A create call of the REST interface. */
  create(fields: Readonly<Record<string, string>>): CarrierMessage | CarrierError;
  /** A text typed on a phone. Resolves when our webhook has answered it. */
  receive(phone: string, body: string): Promise<CarrierMessage>;
  /** What our webhook answered to a text of a phone, attempt by attempt, since the start. */
  attempts(sid: string): readonly WebhookAttempt[];
  faults(): CarrierFaults;
  setFaults(faults: CarrierFaults): void;
  webhooks(): WebhookSettings;
  setWebhooks(settings: WebhookSettings): void;
  /** Takes up what was under way when the log was last closed. */
  resume(): void;
};

/** A carrier that behaves as Twilio's documentation says, on this machine, by the moved clock. */
export const createLocalCarrier = (deps: CarrierDeps): LocalCarrier => {
  const state: CarrierState = {
    ...deps,
    faults: noFaults,
    webhooks: numberPostsTo(deps.webhookUrl),
    creates: { second: 0, count: 0 },
    attempts: new Map(),
  };
  return {
    create: (fields) => create(fields, state),
    receive: (phone, body) => takeIn(phone, body, state),
    attempts: (sid) => state.attempts.get(sid) ?? [],
    faults: () => state.faults,
    setFaults(faults) {
      state.faults = faults;
    },
    webhooks: () => state.webhooks,
    setWebhooks(settings) {
      state.webhooks = settings;
    },
    resume() {
      for (const message of state.log.messages()) {
        goOn(message, state);
        if (message.webhookPending) {
          state.work.track(tellService(message, null, state));
        }
      }
    },
  };
};

const create = (
  fields: Readonly<Record<string, string>>,
  state: CarrierState,
): CarrierMessage | CarrierError => {
  const { account, faults, log } = state;
  if (faults.create === 'tooMany' || overLimit(state)) {
    return { httpStatus: 429, code: 20429, message: 'Too many requests.' };
  }
  if (faults.create === 'error') {
    return { httpStatus: 500, code: 20500, message: 'An internal server error has occurred.' };
  }
  const request = readCreateRequest(fields, account.sender, account.serviceSid, log.isOptedOut);
  return 'httpStatus' in request ? request : accept(request, state);
};

/** Counts a create call, and says whether it is one too many in its second. */
const overLimit = (state: CarrierState): boolean => {
  const { createsPerSecond } = state.faults;
  const second = Math.floor(state.clock.now().epochMilliseconds / 1000);
  const count = state.creates.second === second ? state.creates.count + 1 : 1;
  state.creates = { second, count };
  return createsPerSecond !== null && count > createsPerSecond;
};

const accept = (request: CreateRequest, state: CarrierState): CarrierMessage => {
  const { account, clock, log } = state;
  const message: CarrierMessage = {
    ...newMessage(
      {
        direction: 'outbound-api',
        from: account.sender,
        to: request.to,
        body: request.body,
        status: request.messagingServiceSid === null ? 'queued' : 'accepted',
      },
      state,
    ),
    messagingServiceSid: request.messagingServiceSid,
    statusCallback: request.statusCallback,
    validUntilAt: toStoredInstant(clock.now().add({ seconds: request.validitySeconds })),
  };
  log.save(message);
  goOn(message, state);
  return message;
};
