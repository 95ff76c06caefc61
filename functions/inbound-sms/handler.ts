import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { WebhookEvent } from '../carrier-webhooks.ts';
import { answerText } from './answer-text.ts';
import type { InboundSmsDeps } from './deps.ts';

export type { InboundSmsDeps } from './deps.ts';

/**
 * Answers the carrier's webhook for one text from a runner. Applied once for each sid, one text at a time
 * for each runner, and the same answer for a webhook that the carrier repeats. A failure of the store throws, and
 * a text that met other writes at every try is answered with 500: the carrier then repeats it.
 */
export const createHandler =
  (deps: InboundSmsDeps) =>
  async (event: WebhookEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const read = deps.webhooks.readText(event);
    if (read.outcome === 'refused') {
      const code = read.reason === 'forged' ? 'webhook.forged' : 'request.invalid';
      deps.telemetry.event(code, { fields: read.fields });
      return read.response;
    }
    const answered = await answerText(deps, read.form);
    if (answered === 'busy') return { statusCode: 500, headers: plain, body: 'Busy' };
    return deps.webhooks.reply(answered.text);
  };

const plain = { 'content-type': 'text/plain' } as const;
