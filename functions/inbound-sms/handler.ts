import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod';
import { readTwilioWebhook, type WebhookEvent } from '../twilio-webhook.ts';
import type { InboundSmsDeps } from './deps.ts';

export type { InboundSmsDeps } from './deps.ts';

const inboundForm = z.object({
  MessageSid: z.string().min(1).max(64),
  From: z.string().regex(/^\+[1-9]\d{6,14}$/),
  Body: z.string(),
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional(),
});

/** Answers the carrier's webhook for one text from a runner. */
export const createHandler =
  (deps: InboundSmsDeps) =>
  async (event: WebhookEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const read = readTwilioWebhook(event, inboundForm, {
      publicBaseUrl: deps.settings.publicBaseUrl,
      verifySignature: deps.verifySignature,
    });
    if (read.outcome === 'refused') return read.response;
    return {
      statusCode: 200,
      headers: { 'content-type': 'text/xml; charset=utf-8' },
      body: deps.renderReply(null),
    };
  };
