/** The account that the local carrier keeps: invented, and the same for the service that talks to it. */
export type CarrierAccount = {
  readonly accountSid: string;
  readonly authToken: string;
  /** The account's one number, E.164. */
  readonly sender: string;
  readonly serviceSid: string;
  /** A key that is taken instead of the account's own SID and token. */
  readonly apiKey?: { readonly sid: string; readonly secret: string };
};
