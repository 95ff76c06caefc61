/** What a carrier posts to us, whichever carrier it is: the handlers know no more of it than this. */
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { DeliveryReport } from '../shared/reminders/delivery.ts';

/** The parts of an HTTP request that a webhook is read from; the chain around the handler has bounded and decoded its body. */
export type WebhookEvent = Pick<APIGatewayProxyEventV2, 'headers' | 'rawPath' | 'rawQueryString' | 'body'>;

/** A webhook that is ours to act on, or what to answer instead and why. `fields` names what was wrong. */
export type ReadWebhook<Form> =
  | { readonly outcome: 'accepted'; readonly form: Form }
  | {
      readonly outcome: 'refused';
      readonly reason: 'forged' | 'malformed';
      readonly fields: readonly string[];
      readonly response: APIGatewayProxyStructuredResultV2;
    };

/** One text from a phone. */
export type InboundText = {
  /** The carrier's name for it: 1 to 64 letters, digits, '-' and '_', the same when the webhook is repeated. */
  readonly sid: string;
  /** E.164. */
  readonly from: string;
  /** Empty for a picture without words. */
  readonly body: string;
  /** Set where the carrier took this text for a keyword and has answered it; null elsewhere. */
  readonly optOut: 'STOP' | 'START' | 'HELP' | null;
};

/** How one carrier's webhooks are proved, read and answered. What isn't proved is not looked at. */
export type CarrierWebhooks = {
  readonly readText: (event: WebhookEvent) => ReadWebhook<InboundText>;
  /** Null where the report is of a state that we don't follow. */
  readonly readReport: (event: WebhookEvent) => ReadWebhook<DeliveryReport | null>;
  /** What answers a text with one text of ours, or with nothing when `text` is null. */
  readonly reply: (text: string | null) => APIGatewayProxyStructuredResultV2;
};
