import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { reminderKeyFromQuery } from '../../shared/reminders/reminder-key.ts';
import type { CarrierWebhooks, WebhookEvent } from '../carrier-webhooks.ts';
import { type ApplyDeps, applyReport } from './apply-report.ts';

export type DeliveryStatusDeps = ApplyDeps & { readonly webhooks: Pick<CarrierWebhooks, 'readReport'> };

/**
 * Takes the carrier's reports on texts handed over. The reminder's name is in the address, which the signature
 * covers. Reports on anything else are answered 204 all the same: asking for them again would change nothing.
 */
export const createHandler =
  (deps: DeliveryStatusDeps) =>
  async (event: WebhookEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const read = deps.webhooks.readReport(event);
    if (read.outcome === 'refused') {
      const code = read.reason === 'forged' ? 'webhook.forged' : 'request.invalid';
      deps.telemetry.event(code, { fields: read.fields });
      return read.response;
    }
    const key = reminderKeyFromQuery(new URLSearchParams(event.rawQueryString));
    if (key !== null && read.form !== null) await applyReport(deps, key, read.form);
    return { statusCode: 204 };
  };
