import type * as z from 'zod/mini';
import { leastRunMinutes, mostRunMinutes } from './run.ts';
import { leastLeadMinutes, mostLeadMinutes, mostWeeklyRuns } from './settings.ts';
import type { SignupProblem } from './signup-api.ts';

/** What to say of each part of the form that didn't parse. */
const says: Readonly<Record<string, string>> = {
  phone: 'Please enter a mobile number, with its country.',
  country: 'Please choose the country of the number.',
  place: 'Please choose the place where you run from the list.',
  units: 'Please choose F and oz, or C and ml.',
  weeklyRuns: `Please enter 1 to ${mostWeeklyRuns} runs, each with a weekday, a start time and ${leastRunMinutes} to ${mostRunMinutes} minutes.`,
  leadMinutes: `Please choose between ${leastLeadMinutes} and ${mostLeadMinutes} minutes before the run.`,
  quietHours: 'Please give both quiet hours as times of day.',
  body: 'One of the answers about you is out of range.',
  pastCramps: 'Please say whether you have had cramps before.',
  consent: 'Please tick the box: we text only who agreed to it.',
};

/** The parts of a request that are wrong, each once, in words; a part nobody asked for is named as such. */
export const problemsOf = (error: z.core.$ZodError): readonly SignupProblem[] => {
  const fields = error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys;
    return [issue.path[0] === undefined ? 'form' : String(issue.path[0])];
  });
  return [...new Set(fields)].map((field) => ({
    field,
    says: says[field] ?? (field === 'form' ? 'The form could not be read.' : 'This field is not known.'),
  }));
};
