/** A phone that texts the real inbound-sms handler over a universe's memory stores, signed like the carrier's posts. */
import { createHandler, type InboundSmsDeps } from '../../functions/inbound-sms/handler.ts';
import { twilioTexts } from '../../functions/twilio-webhook.ts';
import { digest } from '../../shared/adapters/crypto/digest.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { offlinePlaces } from '../../shared/adapters/offline-places/place-finder.ts';
import { createSignatureVerifier, signatureOf } from '../../shared/adapters/twilio/signature.ts';
import { renderReply } from '../../shared/adapters/twilio/twiml.ts';
import { httpEvent } from './http-event.ts';
import type { Universe } from './universe.ts';

const authToken = 'auth token of the tests';
const publicBaseUrl = 'https://calfline.example';

export const identify = createIdentify('a secret of the tests, long enough to be one');

const places = offlinePlaces();

/** What the inbound handler needs, over the stores of a universe. */
export const inboundDeps = (
  world: Universe,
  settings: Partial<InboundSmsDeps['settings']> = {},
): InboundSmsDeps => ({
  clock: world.clock,
  random: world.random,
  runners: world.runners,
  signups: world.signups,
  reminders: world.reminders,
  limits: world.limits,
  places,
  population: world.population,
  telemetry: world.telemetry,
  identify,
  pageSecretFor: (messageSid) => identify(`page ${messageSid}`),
  digest,
  webhooks: twilioTexts({
    publicBaseUrl,
    verifySignature: createSignatureVerifier(authToken),
    renderReply,
  }),
  settings: {
    webBaseUrl: publicBaseUrl,
    carrierHandlesKeywords: true,
    countries: ['US', 'CA', 'GB'],
    dailyTextCap: 1_000_000,
    answersPerHour: 30,
    ...settings,
  },
});

/** The carrier's post of one text, signed. */
export const webhookOf = (fields: Readonly<Record<string, string>>) => {
  const path = '/inbound-sms';
  return httpEvent({
    method: 'POST',
    path,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signatureOf(authToken, `${publicBaseUrl}${path}`, fields),
    },
    body: new URLSearchParams(fields).toString(),
    base64: true,
  });
};

export type Sent = {
  readonly from: string;
  readonly body: string;
  readonly messageSid: string;
  readonly optOutType?: string;
};

/** Posts one text and answers what came back, with the words in the TwiML; null where it holds none. */
export const postText = async (
  deps: InboundSmsDeps,
  sent: Sent,
): Promise<{
  readonly statusCode: number | undefined;
  readonly text: string | null;
  readonly body: string;
}> => {
  const response = await createHandler(deps)(
    webhookOf({
      MessageSid: sent.messageSid,
      From: sent.from,
      To: '+15125550100',
      Body: sent.body,
      NumMedia: '0',
      ...(sent.optOutType === undefined ? {} : { OptOutType: sent.optOutType }),
    }),
  );
  const body = response.body ?? '';
  return { statusCode: response.statusCode, text: wordsIn(body), body };
};

const wordsIn = (twiml: string): string | null => {
  const found = /<Message>([\s\S]*)<\/Message>/.exec(twiml)?.[1];
  return (
    found
      ?.replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&') ?? null
  );
};
