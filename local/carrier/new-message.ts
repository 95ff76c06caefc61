import { SegmentedMessage } from 'sms-segments-calculator';
import { toStoredInstant } from '../../shared/time/instant.ts';
import type { CarrierMessage } from './message.ts';
import type { CarrierDeps } from './state.ts';

/** A text made now, under a new SID: nothing is known of it yet but what is said `about` it. */
export const newMessage = (
  about: Pick<CarrierMessage, 'direction' | 'from' | 'to' | 'body' | 'status'>,
  { clock, newHex }: Pick<CarrierDeps, 'clock' | 'newHex'>,
): CarrierMessage => {
  const now = toStoredInstant(clock.now());
  return {
    ...about,
    sid: `SM${newHex()}`,
    numSegments: new SegmentedMessage(about.body).segmentsCount,
    errorCode: null,
    createdAt: now,
    updatedAt: now,
    sentAt: null,
    messagingServiceSid: null,
    statusCallback: null,
    validUntilAt: null,
    webhookPending: false,
  };
};
