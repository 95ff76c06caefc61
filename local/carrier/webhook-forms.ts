/** What the carrier posts to our service, in the fields of Twilio's webhooks. */
import type { CarrierAccount } from './account.ts';
import type { CarrierMessage } from './message.ts';

const apiVersion = '2010-04-01';

/** A runner's text; `optOutType` is what Advanced Opt-Out has done about it, null for nothing. */
export const textForm = (message: CarrierMessage, account: CarrierAccount, optOutType: string | null) => ({
  AccountSid: account.accountSid,
  ApiVersion: apiVersion,
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
});

/** How far a text of ours has come. */
export const statusForm = (message: CarrierMessage, account: CarrierAccount) => ({
  AccountSid: account.accountSid,
  ApiVersion: apiVersion,
  From: account.sender,
  To: message.to,
  MessageSid: message.sid,
  MessageStatus: message.status,
  SmsSid: message.sid,
  SmsStatus: message.status,
  ...(message.errorCode === null ? {} : { ErrorCode: String(message.errorCode) }),
  ...(message.messagingServiceSid === null ? {} : { MessagingServiceSid: message.messagingServiceSid }),
});
