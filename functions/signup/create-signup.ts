import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { answerFor, newCode, newSignup } from '../../shared/runner/new-signup.ts';
import { parsePhone } from '../../shared/runner/phone-number.ts';
import type { WaitingSignup } from '../../shared/runner/signup.ts';
import { type SignupRequest, signupRequest } from '../../shared/runner/signup-api.ts';
import { problemsOf } from '../../shared/runner/signup-problems.ts';
import { json } from '../json-answer.ts';
import { jsonOrNull } from '../json-or-null.ts';
import type { SignupDeps } from './deps.ts';
import { limits } from './limits.ts';
import { problem, problems } from './responses.ts';

/** Codes drawn before giving up: with a tenth of all codes taken, one in 100,000 sign-ups fails. */
const maxDraws = 5;

/**
 * Keeps a sign-up in waiting and answers with the text to send. Nothing is sent to the number: a sign-up that
 * isn't the number's owner's ends with its 24 hours. A second click makes a second code; either works.
 */
export const createSignup = async (
  deps: SignupDeps,
  body: string,
  address: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  if (await limits(deps).tooManySignups(address)) return tooMany;
  const parsed = signupRequest.safeParse(jsonOrNull(body));
  if (!parsed.success) return problems(400, problemsOf(parsed.error));

  const request = parsed.data;
  const phone = parsePhone(request.phone, request.country);
  if (phone === null) return problem(400, 'phone', 'This is not a valid number for its country.');
  if (!deps.settings.countries.includes(phone.country)) {
    return problem(400, 'phone', 'Calfline does not text numbers of this country yet.');
  }
  if (await limits(deps).tooManyForNumber(phone.phone)) return tooMany;

  const signup = await keep(deps, request, deps.identify(phone.phone));
  if (signup === null) return problem(503, 'form', 'No code is free just now. Please try again.');
  deps.telemetry.event('signup.waiting');
  return json(201, answerFor(signup, deps.settings.smsNumber));
};

const tooMany = problem(429, 'form', 'That was a lot of sign-ups. Please try again later.');

const keep = async (
  deps: SignupDeps,
  request: SignupRequest,
  runnerId: string,
): Promise<WaitingSignup | null> => {
  for (let draws = 0; draws < maxDraws; draws += 1) {
    const signup = newSignup(request, runnerId, newCode(deps.random), deps.clock.now());
    if ((await deps.signups.put(signup)) === 'saved') return signup;
  }
  return null;
};
