import * as z from 'zod';

/** The fields of a create call that the local carrier knows. Others are let pass, as Twilio lets them. */
const createForm = z.object({
  To: z.string().default(''),
  From: z.string().default(''),
  MessagingServiceSid: z.string().default(''),
  Body: z.string().default(''),
  StatusCallback: z.url().optional(),
  ValidityPeriod: z.coerce.number().int().min(1).max(36_000).default(36_000),
});

/** A create call that can be carried out. */
export type CreateRequest = {
  readonly to: string;
  readonly messagingServiceSid: string | null;
  readonly body: string;
  readonly statusCallback: string | null;
  readonly validitySeconds: number;
};

/** An error answer in Twilio's form. */
export type CarrierError = { readonly httpStatus: number; readonly code: number; readonly message: string };

const refuse = (code: number, message: string): CarrierError => ({ httpStatus: 400, code, message });

/** Numbers with a fixed fate, the same as among Twilio's own test numbers. */
const fates = new Map<string, CarrierError>([
  ['+15005550001', refuse(21211, "The 'To' number is not a valid phone number.")],
  ['+15005550002', refuse(21612, "The 'To' number is not reachable from this sender.")],
  ['+15005550003', refuse(21408, 'Texts to this region are not switched on for the account.')],
  ['+15005550004', refuse(21610, 'The recipient has opted out of texts from this sender.')],
  ['+15005550009', refuse(21614, "The 'To' number cannot receive texts.")],
]);

/**
 * Reads a create call's form as Twilio does, first error first. `sender` is the account's only number;
 * `serviceSid` its only messaging service.
 */
export const readCreateRequest = (
  fields: Readonly<Record<string, string>>,
  sender: string,
  serviceSid: string,
  isOptedOut: (phone: string) => boolean,
): CreateRequest | CarrierError => {
  const form = createForm.safeParse(fields);
  if (!form.success) {
    const field = form.error.issues[0]?.path[0];
    return field === 'StatusCallback'
      ? refuse(21609, 'The StatusCallback is not a valid URL.')
      : refuse(21600, `The field ${String(field)} cannot be used.`);
  }
  const { To: to, From: from, MessagingServiceSid: service, Body: body } = form.data;
  if (to === '') {
    return refuse(21604, "A 'To' phone number is required.");
  }
  if (from === '' && service === '') {
    return refuse(21603, "A 'From' phone number or a MessagingServiceSid is required.");
  }
  if (service !== '' ? service !== serviceSid : from !== sender) {
    return service !== ''
      ? refuse(21701, 'The Messaging Service does not exist.')
      : refuse(21606, "The 'From' number is not one of this account's.");
  }
  if (!/^\+[1-9]\d{6,14}$/.test(to)) {
    return refuse(21211, "The 'To' number is not a valid phone number.");
  }
  if (to === sender) {
    return refuse(21266, "'To' and 'From' number cannot be the same.");
  }
  const fate = fates.get(to);
  if (fate !== undefined) {
    return fate;
  }
  if (body === '') {
    return refuse(21602, 'Message body is required.');
  }
  if (body.length > 1600) {
    return refuse(21617, 'The message body exceeds the 1600 character limit.');
  }
  if (isOptedOut(to)) {
    return refuse(21610, 'The recipient has opted out of texts from this sender.');
  }
  return {
    to,
    messagingServiceSid: service === '' ? null : service,
    body,
    statusCallback: form.data.StatusCallback ?? null,
    validitySeconds: form.data.ValidityPeriod,
  };
};
