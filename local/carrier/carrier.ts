/**
 * The local carrier: what Twilio does with texts, on the laptop. `http.ts` puts its REST interface before it;
 * the phones of the simulator are its other side. All time is the injected clock's.
 */
import { SegmentedMessage } from 'sms-segments-calculator';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { MovedClock } from '../moved-clock.ts';
import type { Work } from '../work.ts';
import type { CarrierAccount } from './account.ts';
import { type CarrierError, type CreateRequest, readCreateRequest } from './create-request.ts';
import { type CarrierFaults, noFaults } from './faults.ts';
import { carrierKeyword, keywordAnswer } from './keywords.ts';
import type { CarrierLog } from './log.ts';
import type { CarrierMessage, MessageStatus } from './message.ts';
import { textsIn } from './twiml.ts';
import { postOnce, postWithRetries, type WebhookAttempt } from './webhook.ts';
import { numberPostsTo, type WebhookSettings, webhookUrlOf } from './webhook-settings.ts';

export type CarrierDeps = {
  readonly account: CarrierAccount;
  readonly clock: MovedClock;
  readonly log: CarrierLog;
  readonly work: Work;
  /** 32 new hex digits. */
  readonly newHex: () => string;
  /** Where texts to the account's number are posted at first, with Twilio's retry overrides in the fragment. */
  readonly webhookUrl: string;
  /** True for Advanced Opt-Out: the webhook is told in OptOutType what the carrier has done. */
  readonly advancedOptOut: boolean;
};

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

/** Time between two stations of a text on its way. */
const stationMs = 1000;

/** The carrier's code for a text to somebody who opted out. */
const optedOutCode = 21610;
const validityOverCode = 30036;

/** A carrier that behaves as Twilio's documentation says, on this machine, by the moved clock. */
export const createLocalCarrier = (deps: CarrierDeps): LocalCarrier => {
  const { account, clock, log, work } = deps;
  const attemptsBySid = new Map<string, readonly WebhookAttempt[]>();
  let faults = noFaults;
  let webhooks = numberPostsTo(deps.webhookUrl);
  let window = { second: 0, creates: 0 };

  const stamp = () => toStoredInstant(clock.now());
  const newMessage = (about: Pick<CarrierMessage, 'direction' | 'from' | 'to' | 'body' | 'status'>) => ({
    ...about,
    sid: `SM${deps.newHex()}`,
    numSegments: new SegmentedMessage(about.body).segmentsCount,
    errorCode: null,
    createdAt: stamp(),
    updatedAt: stamp(),
    sentAt: null,
    messagingServiceSid: null,
    statusCallback: null,
    validUntilAt: null,
    webhookPending: false,
  });

  const overLimit = () => {
    const second = Math.floor(clock.now().epochMilliseconds / 1000);
    window = { second, creates: window.second === second ? window.creates + 1 : 1 };
    return faults.createsPerSecond !== null && window.creates > faults.createsPerSecond;
  };

  /** Posts a message's status where it is wanted, as often as the faults say. */
  const callBack = async (message: CarrierMessage) => {
    const { statusCallback } = message;
    if (statusCallback === null || faults.callbacks === 'none') {
      return;
    }
    const fields = {
      AccountSid: account.accountSid,
      ApiVersion: '2010-04-01',
      From: account.sender,
      To: message.to,
      MessageSid: message.sid,
      MessageStatus: message.status,
      SmsSid: message.sid,
      SmsStatus: message.status,
      ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
      ...(message.messagingServiceSid === null ? {} : { MessagingServiceSid: message.messagingServiceSid }),
    };
    const times = faults.callbacks === 'repeated' ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      const token = deps.newHex();
      await postWithRetries(
        (again) => postOnce(account.authToken, statusCallback, fields, again),
        statusCallback,
        token,
      );
    }
  };

  const move = (message: CarrierMessage, status: MessageStatus, errorCode: number | null) => {
    const moved: CarrierMessage = {
      ...message,
      status,
      errorCode,
      updatedAt: stamp(),
      sentAt: message.sentAt ?? (status === 'sent' || status === 'failed' ? stamp() : null),
    };
    log.save(moved);
    return moved;
  };

  const scheduleStep = (message: CarrierMessage) => {
    const { status } = message;
    if (status === 'accepted' || status === 'queued' || status === 'sent') {
      const waitMs =
        status === 'accepted' ? 0 : stationMs + (status === 'queued' ? faults.queueSeconds * 1000 : 0);
      clock.after(waitMs, () => step(message.sid));
    }
  };

  /** Brings a text one station on. */
  const step = async (sid: string) => {
    const message = log.find(sid);
    if (message === null) {
      return;
    }
    switch (message.status) {
      case 'accepted': {
        const queued = move(message, 'queued', null);
        scheduleStep(queued);
        return callBack(queued);
      }
      case 'queued': {
        if (message.validUntilAt !== null && stamp() > message.validUntilAt) {
          return callBack(move(message, 'failed', validityOverCode));
        }
        if (faults.delivery === 'lost') {
          return;
        }
        const sent = move(message, 'sent', null);
        scheduleStep(sent);
        return faults.callbacks === 'outOfOrder' ? undefined : callBack(sent);
      }
      case 'sent': {
        const last =
          faults.delivery === 'undelivered'
            ? move(message, 'undelivered', faults.deliveryErrorCode)
            : move(message, 'delivered', null);
        await callBack(last);
        return faults.callbacks === 'outOfOrder' ? callBack(message) : undefined;
      }
      case 'delivered':
      case 'undelivered':
      case 'failed':
      case 'received':
        return;
    }
  };

  const accept = (request: CreateRequest): CarrierMessage => {
    const validUntil = clock.now().add({ seconds: request.validitySeconds });
    const message: CarrierMessage = {
      ...newMessage({
        direction: 'outbound-api',
        from: account.sender,
        to: request.to,
        body: request.body,
        status: request.messagingServiceSid === null ? 'queued' : 'accepted',
      }),
      messagingServiceSid: request.messagingServiceSid,
      statusCallback: request.statusCallback,
      validUntilAt: toStoredInstant(validUntil),
    };
    log.save(message);
    scheduleStep(message);
    return message;
  };

  /** A text sent in answer to a text, by our TwiML or by the carrier itself (which no opt-out holds back). */
  const reply = (phone: string, body: string, byCarrier: boolean) => {
    const about = { direction: 'outbound-reply', from: account.sender, to: phone, body } as const;
    if (!byCarrier && log.isOptedOut(phone)) {
      log.save({ ...newMessage({ ...about, status: 'failed' }), errorCode: optedOutCode });
      return;
    }
    const message = newMessage({ ...about, status: 'queued' });
    log.save(message);
    scheduleStep(message);
  };

  const tellService = async (message: CarrierMessage, optOutType: string | null) => {
    const fields = {
      AccountSid: account.accountSid,
      ApiVersion: '2010-04-01',
      Body: message.body,
      From: message.from,
      FromCountry: 'US',
      MessageSid: message.sid,
      NumMedia: '0',
      NumSegments: String(message.numSegments),
      SmsMessageSid: message.sid,
      SmsSid: message.sid,
      SmsStatus: 'received',
      To: message.to,
      ToCountry: 'US',
      ...(optOutType === null ? {} : { OptOutType: optOutType }),
    };
    const token = deps.newHex();
    const webhookUrl = webhookUrlOf(webhooks);
    if (webhookUrl === null) {
      log.save({ ...message, webhookPending: false });
      return;
    }
    const post = (again: string | null) => postOnce(account.authToken, webhookUrl, fields, again);
    const first = await postWithRetries(post, webhookUrl, token);
    const attempts = faults.webhook === 'repeated' ? [...first, await post(token)] : first;
    attemptsBySid.set(message.sid, attempts);
    const last = attempts.at(-1);
    log.save({ ...message, webhookPending: false });
    if (last !== undefined && last.status !== null && last.status < 300) {
      (textsIn(last.answer) ?? []).forEach((text) => {
        reply(message.from, text, false);
      });
    }
  };

  return {
    create(fields) {
      if (faults.create === 'tooMany' || overLimit()) {
        return { httpStatus: 429, code: 20429, message: 'Too many requests.' };
      }
      if (faults.create === 'error') {
        return { httpStatus: 500, code: 20500, message: 'An internal server error has occurred.' };
      }
      const request = readCreateRequest(fields, account.sender, account.serviceSid, log.isOptedOut);
      return 'httpStatus' in request ? request : accept(request);
    },
    async receive(phone, body) {
      const keyword = carrierKeyword(body, log.isOptedOut(phone));
      const message: CarrierMessage = {
        ...newMessage({ direction: 'inbound', from: phone, to: account.sender, body, status: 'received' }),
        webhookPending: true,
      };
      log.save(message);
      if (keyword !== null) {
        if (keyword !== 'HELP') {
          log.setOptedOut(phone, keyword === 'STOP');
        }
        reply(phone, keywordAnswer(keyword), true);
      }
      const told = tellService(message, deps.advancedOptOut ? keyword : null);
      work.track(told);
      await told;
      return message;
    },
    attempts: (sid) => attemptsBySid.get(sid) ?? [],
    faults: () => faults,
    setFaults(next) {
      faults = next;
    },
    webhooks: () => webhooks,
    setWebhooks(next) {
      webhooks = next;
    },
    resume() {
      for (const message of log.messages()) {
        scheduleStep(message);
        if (message.webhookPending) {
          work.track(tellService(message, null));
        }
      }
    },
  };
};
