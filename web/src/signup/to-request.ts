import { type SignupProblem, type SignupRequest, signupRequest } from '../../../shared/runner/signup-api.ts';
import { massKgOf } from '../ui/mass.ts';
import { runsOf, weekError } from '../ui/week-draft.ts';
import { type Draft, unitsOf } from './draft.ts';
import { e164Of } from './phone-field.tsx';

/** The parts of the form that can be wrong, as the page shows them; 'form' is none in particular. */
export type FieldName = 'phone' | 'place' | 'weeklyRuns' | 'body' | 'consent' | 'form';

/** What is wrong with which field, in words. */
export type FieldErrors = Partial<Record<FieldName, string>>;

/** The request that a draft stands for, or everything that is wrong with it at once. */
export const requestOf = (
  draft: Draft,
): { kind: 'request'; request: SignupRequest } | { kind: 'errors'; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  const massKg = massKgOf(draft.mass, unitsOf(draft));
  if (e164Of(draft.country, draft.phone) === null)
    errors.phone = 'Please enter a mobile number of the country you chose, for example 512 555 0123.';
  if (draft.place === null) errors.place = 'Please choose a place from the list that appears as you type.';
  const weeklyRuns = runsOf(draft.week);
  const wrongWeek = weeklyRuns.length === 0 ? 'Please tick at least one day.' : weekError(draft.week);
  if (wrongWeek) errors.weeklyRuns = wrongWeek;
  if (massKg === 'unreadable') errors.body = 'Please enter a number, or leave it empty.';
  if (!draft.consent) errors.consent = 'We need your consent before we may text you.';
  const parsed = signupRequest.safeParse({
    phone: draft.phone,
    country: draft.country,
    place: draft.place,
    units: unitsOf(draft),
    weeklyRuns,
    body: {
      massKg,
      sweatClass: draft.sweatClass,
      sweatRateMlPerHour: null,
      saltyCrust: draft.saltyCrust ? true : null,
      health: draft.health,
    },
    pastCramps: draft.pastCramps,
    consent: draft.consent,
  });
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  if (parsed.success) return { kind: 'request', request: parsed.data };
  return {
    kind: 'errors',
    errors: { form: 'Something in the form cannot be used. Please check each part.' },
  };
};

/** The service's own words on what is wrong, at the field they belong to. */
export const errorsOf = (problems: readonly SignupProblem[]): FieldErrors => {
  const errors: FieldErrors = {};
  for (const { field, says } of problems) {
    const name = fieldNames.find((each) => field.startsWith(each)) ?? 'form';
    errors[name] = [errors[name], says].filter(Boolean).join(' ');
  }
  return errors;
};

const fieldNames = ['phone', 'place', 'weeklyRuns', 'body', 'consent'] as const;
