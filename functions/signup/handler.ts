import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { json } from '../json-answer.ts';
import { createSignup } from './create-signup.ts';
import type { SignupDeps } from './deps.ts';
import { limits } from './limits.ts';
import { problem } from './responses.ts';

export type { SignupDeps } from './deps.ts';

/** The parts of an HTTP request that the API reads. */
export type SignupEvent = Pick<APIGatewayProxyEventV2, 'rawPath' | 'body' | 'queryStringParameters'> & {
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp: string } };
};

const longestQuery = 80;
const mostPlaces = 6;

/** POST /signup, GET /signup/{code} and GET /places?q=. */
export const createHandler =
  (deps: SignupDeps) =>
  async (event: SignupEvent): Promise<APIGatewayProxyStructuredResultV2> => {
    const { method, sourceIp } = event.requestContext.http;
    const code = /^\/signup\/([^/]+)$/.exec(event.rawPath)?.[1];
    if (event.rawPath === '/signup') {
      return method === 'POST' ? createSignup(deps, event.body ?? '', sourceIp) : notAllowed('POST');
    }
    if (method !== 'GET')
      return code === undefined && event.rawPath !== '/places' ? notFound : notAllowed('GET');
    if (event.rawPath === '/places')
      return findPlaces(deps, event.queryStringParameters?.['q'] ?? '', sourceIp);
    return code === undefined ? notFound : signupState(deps, code, sourceIp);
  };

const notFound = problem(404, 'form', 'There is nothing here.');

const notAllowed = (method: string): APIGatewayProxyStructuredResultV2 => ({
  ...problem(405, 'form', `Only ${method} works here.`),
});

/** Says no more than the page needs: a guessed code gives away no number, place or plan. */
const signupState = async (
  deps: SignupDeps,
  code: string,
  address: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  if (await limits(deps).tooManyLookups(address)) return problem(429, 'form', 'Please wait a minute.');
  const signup = /^\d{6}$/.test(code) ? await deps.signups.find(code) : null;
  return json(200, { state: signup === null ? 'expired' : signup.joinedAt === null ? 'waiting' : 'joined' });
};

const findPlaces = async (
  deps: SignupDeps,
  query: string,
  address: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const wanted = query.trim();
  if (wanted.length > longestQuery)
    return problem(400, 'q', `Please use at most ${longestQuery} characters.`);
  if (wanted.length < 2) return json(200, { places: [] });
  if (await limits(deps).tooManyLookups(address)) return problem(429, 'q', 'Please wait a minute.');
  const places = await deps.places.find(wanted, mostPlaces);
  return places === 'unavailable'
    ? problem(503, 'q', 'Places cannot be looked up just now. Please try again in a minute.')
    : json(200, { places });
};
