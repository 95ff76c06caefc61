import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { deliveryOf } from '../../shared/reminders/delivery.ts';
import { reminderKeyFromQuery } from '../../shared/reminders/reminder-key.ts';
import { readTwilioWebhook, type VerifySignature, type WebhookEvent } from '../twilio-webhook.ts';
import { type ApplyDeps, applyReport } from './apply-report.ts';

export type DeliveryStatusDeps = ApplyDeps & {
  readonly verifySignature: VerifySignature;
  readonly settings: {
    /** What the carrier was told, without a trailing slash: 'https://host'. */
    readonly publicBaseUrl: string;
  };
};

const statusForm = z.object({
  MessageSid: z.string().check(z.minLength(1), z.maxLength(64)),
  MessageStatus: z.string().check(z.maxLength(32)),
  ErrorCode: z.optional(z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number))),
});

/**
 * Takes the carrier's reports on texts handed over. The reminder's name is in the address, which the signature
 * covers. Reports on anything else are answered 204 all the same: asking for them again would change nothing.
 */
export const createHandler =
  (deps: DeliveryStatusDeps) =>
  async (event: WebhookEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const read = readTwilioWebhook(event, statusForm, {
      publicBaseUrl: deps.settings.publicBaseUrl,
      verifySignature: deps.verifySignature,
    });
    if (read.outcome === 'refused') {
      const code = read.reason === 'forged' ? 'webhook.forged' : 'request.invalid';
      deps.telemetry.event(code, { fields: read.fields });
      return read.response;
    }
    const { MessageSid: sid, MessageStatus: status, ErrorCode: errorCode } = read.form;
    const key = reminderKeyFromQuery(new URLSearchParams(event.rawQueryString));
    const delivery = deliveryOf(status);
    if (key !== null && delivery !== null) {
      // The carrier sends the code 0 with texts that have no error.
      await applyReport(deps, key, { sid, delivery, errorCode: errorCode || null });
    }
    return { statusCode: 204 };
  };
