/** The carrier's posts to our service: signed forms, tried again as the webhook's address asks. */
import type { FormFields } from '../../shared/adapters/twilio/signature.ts';
import { signatureOf } from '../../shared/adapters/twilio/signature.ts';

/** What came of one attempt; `status` null is no answer. */
export type WebhookAttempt = { readonly status: number | null; readonly answer: string };

const timeoutMs = 15_000;

/**
 * Posts once, signed for the exact address without its fragment. `idempotencyToken` is put on repeats only, as
 * Twilio does.
 */
export const postOnce = async (
  authToken: string,
  url: string,
  fields: FormFields & Record<string, string>,
  idempotencyToken: string | null,
): Promise<WebhookAttempt> => {
  const [address = url] = url.split('#');
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'x-twilio-signature': signatureOf(authToken, address, fields),
        ...(idempotencyToken === null ? {} : { 'i-twilio-idempotency-token': idempotencyToken }),
      },
      body: new URLSearchParams(fields),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: response.status, answer: await response.text() };
  } catch {
    return { status: null, answer: '' };
  }
};

/**
 * Posts until it is answered well, at most 1 + `rc` times. The webhook's address says in its fragment how often
 * (`rc`, 0 to 5, 1 unless said) and for what (`rp`: 'ct' connection failures only, unless said; 'all' also 4xx
 * and 5xx): '...#rc=3&rp=all'.
 */
export const postWithRetries = async (
  post: (idempotencyToken: string | null) => Promise<WebhookAttempt>,
  url: string,
  token: string,
): Promise<readonly WebhookAttempt[]> => {
  const overrides = new URLSearchParams(url.split('#')[1] ?? '');
  const retries = Math.min(Number(overrides.get('rc') ?? 1), 5);
  const retriesAnswers = overrides.get('rp')?.split(',').includes('all') === true;
  const attempts: WebhookAttempt[] = [];
  for (let attempt = 0; attempt <= retries; attempt += 1) {
    const made = await post(attempt === 0 ? null : token);
    attempts.push(made);
    const again = made.status === null || (retriesAnswers && made.status >= 400);
    if (!again) {
      break;
    }
  }
  return attempts;
};
