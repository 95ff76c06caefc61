import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { readTwilioWebhook, type WebhookEvent } from '../twilio-webhook.ts';
import { answerText } from './answer-text.ts';
import type { InboundSmsDeps } from './deps.ts';
import { type InboundForm, inboundForm } from './inbound-form.ts';

export type { InboundSmsDeps } from './deps.ts';

/**
 * Answers the carrier's webhook for one text from a runner. Applied once for each MessageSid, one text at a time
 * for each runner, and the same answer for a webhook that the carrier repeats. A failure of the store throws, and
 * a text that met other writes at every try is answered with 500: the carrier then repeats it.
 */
export const createHandler =
  (deps: InboundSmsDeps) =>
  async (event: WebhookEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const read = readTwilioWebhook<InboundForm>(event, inboundForm, {
      publicBaseUrl: deps.settings.publicBaseUrl,
      verifySignature: deps.verifySignature,
    });
    if (read.outcome === 'refused') {
      const code = read.reason === 'forged' ? 'webhook.forged' : 'request.invalid';
      deps.telemetry.event(code, { fields: read.fields });
      return read.response;
    }
    const answered = await answerText(deps, read.form);
    if (answered === 'busy') return { statusCode: 500, headers: plain, body: 'Busy' };
    return { statusCode: 200, headers: xml, body: deps.renderReply(answered.text) };
  };

const plain = { 'content-type': 'text/plain' } as const;
const xml = { 'content-type': 'text/xml; charset=utf-8' } as const;
