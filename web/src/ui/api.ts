import * as z from 'zod/mini';
import { type MeChange, type MePage, mePage, meProblem } from '../../../shared/runner/me-api.ts';
import type { Place } from '../../../shared/runner/place.ts';
import {
  placesAnswer,
  type SignupAnswer,
  type SignupRequest,
  signupAnswer,
  signupProblem,
  signupStateAnswer,
} from '../../../shared/runner/signup-api.ts';

/** No request waits longer, so that no page waits for ever. */
const timeoutMs = 10_000;

const offline = 'Calfline did not answer. Please check your connection and try again.';

/** A response parsed by its contract, or null when it never came or isn't what the contract says. */
const ask = async (path: string, init: RequestInit = {}): Promise<Response | null> => {
  try {
    return await fetch(path, { ...init, signal: AbortSignal.timeout(timeoutMs), cache: 'no-store' });
  } catch {
    return null;
  }
};

const read = async <T>(response: Response | null, contract: z.core.$ZodType<T>): Promise<T | null> => {
  if (response === null) return null;
  const json: unknown = await response.json().catch(() => null);
  const parsed = z.safeParse(contract, json);
  return parsed.success ? parsed.data : null;
};

const asJson = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Signs up; the problems come back by field, in words. */
export const signUp = async (
  request: SignupRequest,
): Promise<
  | { kind: 'signedUp'; answer: SignupAnswer }
  | { kind: 'refused'; problems: readonly { field: string; says: string }[] }
> => {
  const response = await ask('/signup', { method: 'POST', ...asJson(request) });
  if (response?.ok) {
    const answer = await read(response, signupAnswer);
    if (answer) return { kind: 'signedUp', answer };
  }
  const problem = await read(response, signupProblem);
  return { kind: 'refused', problems: problem?.problems ?? [{ field: 'form', says: offline }] };
};

/** Whether a sign-up's text has come; 'unknown' when we can't tell just now. */
export const signupState = async (code: string): Promise<'waiting' | 'joined' | 'expired' | 'unknown'> => {
  const answer = await read(await ask(`/signup/${encodeURIComponent(code)}`), signupStateAnswer);
  return answer?.state ?? 'unknown';
};

/** Places for what is typed. */
export const findPlaces = async (query: string): Promise<readonly Place[] | 'unavailable'> => {
  const answer = await read(await ask(`/places?q=${encodeURIComponent(query)}`), placesAnswer);
  return answer?.places ?? 'unavailable';
};

/** What asking for the runner's page comes to. `refused`: the link has ended. `fields`: those that need mending. */
export type MeResult =
  | { kind: 'read'; me: MePage }
  | { kind: 'noToken' }
  | { kind: 'refused' }
  | { kind: 'failed'; says: string; fields: readonly string[] };

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });

const meResult = async (response: Response | null): Promise<MeResult> => {
  if (response?.status === 401) return { kind: 'refused' };
  if (response?.ok) {
    const me = await read(response, mePage);
    if (me) return { kind: 'read', me };
  }
  const problem = response === null || response.ok ? null : await read(response, meProblem);
  return { kind: 'failed', says: problem?.error ?? offline, fields: problem?.fields ?? [] };
};

/** The runner's page. */
export const readMe = async (token: string): Promise<MeResult> =>
  meResult(await ask('/me/data', { headers: bearer(token) }));

/** Change something, and get the page anew. */
export const changeMe = async (token: string, change: MeChange): Promise<MeResult> =>
  meResult(await ask('/me/data', { method: 'PATCH', ...asJson(change, bearer(token)) }));

/** What the page offers to download, as a file; null when it failed. */
export const exportMe = async (token: string, format: 'json' | 'csv'): Promise<Blob | null> => {
  const response = await ask(`/me/export?format=${format}`, { headers: bearer(token) });
  return response?.ok ? response.blob() : null;
};

/** Deletes everything; false when nothing was deleted. */
export const deleteMe = async (token: string): Promise<boolean> => {
  const response = await ask('/me/data', {
    method: 'DELETE',
    ...asJson({ confirm: 'DELETE' }, bearer(token)),
  });
  return response?.ok ?? false;
};
