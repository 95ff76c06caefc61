import * as z from 'zod/mini';
import { place } from './place.ts';
import { runKey } from './run.ts';

/** What Calfline last asked and is waiting to hear. Kept in the profile, so one write moves both. */
export const conversationState = z.discriminatedUnion('waitingFor', [
  z.strictObject({ waitingFor: z.literal('nothing') }),
  /** Joining by text: where do you run? */
  z.strictObject({ waitingFor: z.literal('place') }),
  /** Joining or WHERE: which of these places? Choices are numbered from 1. */
  z.strictObject({
    waitingFor: z.literal('placeChoice'),
    choices: z.array(place).check(z.minLength(2), z.maxLength(4)),
  }),
  /** Joining by text: which days and time? */
  z.strictObject({ waitingFor: z.literal('runs') }),
  /** A check-in was sent for this run: how were the calves? */
  z.strictObject({ waitingFor: z.literal('checkIn'), runKey }),
  /** A cramp report lacked something: which leg, or where in the run. */
  z.strictObject({
    waitingFor: z.literal('crampDetail'),
    about: z.enum(['side', 'distance']),
    crampMessageSid: z.string(),
  }),
  /** FORGET was asked; the confirming word deletes everything. */
  z.strictObject({ waitingFor: z.literal('forgetConfirmation') }),
]);

export type ConversationState = z.infer<typeof conversationState>;
