// One careful question to a weather service: a time limit, one more try, and a breaker. The world comes in as `fetch`.
import type { CircuitBreaker } from './circuit-breaker.ts';

/** How a weather service failed to answer. */
export type AskFailure =
  | 'timeout'
  | 'unreachable'
  /** 429, or any other refusal by limit. */
  | 'rateLimited'
  /** 5xx. */
  | 'serverError'
  /** Another 4xx: asking again the same way is no use. */
  | 'refused'
  /** Not JSON. */
  | 'malformed'
  /** Left alone after failing several times in a row. */
  | 'breakerOpen';

export type Answer =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'failed'; readonly why: AskFailure };

export type AskDeps = {
  readonly fetch: typeof fetch;
  readonly breaker: CircuitBreaker;
  /** For each of at most two tries, milliseconds of real time. */
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
};

const worthAnotherTry: readonly AskFailure[] = ['timeout', 'unreachable', 'serverError', 'malformed'];

const failureOfStatus = (status: number): AskFailure => {
  if (status === 429) return 'rateLimited';
  return status >= 500 ? 'serverError' : 'refused';
};

const askOnce = async ({ fetch, timeoutMs, headers }: AskDeps, url: URL): Promise<Answer> => {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { headers, signal });
    const text = await response.text();
    if (!response.ok) return { kind: 'failed', why: failureOfStatus(response.status) };
    return { kind: 'answered', body: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'failed', why: 'malformed' };
    return { kind: 'failed', why: signal.aborted ? 'timeout' : 'unreachable' };
  }
};

/**
 * The JSON at a URL, or why there is none; never throws. A second try follows at once where it may help (a
 * time-out, a lost connection, a 5xx, a cut reply), none after 429 or another 4xx. A refusal by a 4xx other than
 * 429 says nothing about the service's health, so it leaves the breaker alone.
 */
export const askJson = async (deps: AskDeps, url: URL): Promise<Answer> => {
  const { breaker } = deps;
  if (!breaker.allows()) return { kind: 'failed', why: 'breakerOpen' };
  let answer = await askOnce(deps, url);
  if (answer.kind === 'failed' && worthAnotherTry.includes(answer.why)) answer = await askOnce(deps, url);
  if (answer.kind === 'answered') breaker.succeeded();
  else if (answer.why !== 'refused') breaker.failed();
  return answer;
};
