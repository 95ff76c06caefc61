import * as z from 'zod/mini';
import { UnreadableSettings } from '../shared/telemetry/unreadable-settings.ts';

/** Text of a pattern; `words` say what it should be. */
export const matching = (pattern: RegExp, words: string): z.ZodMiniString<string> =>
  z.string(words).check(z.regex(pattern, words));

/** Any text but none. */
const text = matching(/./, 'a text');

/** A whole number from 1 to `most`. */
export const count = (most: number = Number.MAX_SAFE_INTEGER) => {
  const words = 'a whole number, 1 or more';
  return z.coerce.number(words).check(z.int(words), z.gte(1, words), z.lte(most, `${most} or less`));
};

/** What every function's environment holds. Lambda itself sets the variables in the second half. */
export const commonEnv = z.object({
  STAGE: text,
  TABLE_NAME: text,
  /** Shards of the due index; never lowered, or touches already in the last ones would wait for ever. */
  SHARD_COUNT: count(1024),

  AWS_REGION: text,
  AWS_ACCESS_KEY_ID: text,
  AWS_SECRET_ACCESS_KEY: text,
  AWS_SESSION_TOKEN: z.optional(text),
});

/** Variables that Lambda sets; the stacks leave them out. */
export const setByLambda = [
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
] as const;

/** Where a secret is in the parameter store: '/calfline/prod/twilio-auth-token'. */
export const secretPath = matching(/^\/[\w./-]+$/, 'a path in the parameter store');

/** Where Open-Meteo's customer key is. Absent: its free service, which is for non-commercial use. */
export const weatherKeyPath = z.optional(secretPath);

/** An origin without a trailing slash: 'https://host'. */
export const origin = matching(/^https:\/\/[^/]+$/, "an origin such as 'https://host'");

/** Countries whose numbers may join, ISO 3166-1 alpha-2, comma-separated. */
export const countries = z.pipe(
  matching(/^[A-Z]{2}(,[A-Z]{2})*$/, "countries such as 'US,CA'"),
  z.transform((said) => said.split(',')),
);

/** Most texts of ours in one UTC day, reminders and answers of all runners together. */
export const dailyTextCap = count();

/** 'true' or 'false'. */
export const flag = z.pipe(
  z.enum(['true', 'false'], "'true' or 'false'"),
  z.transform((said) => said === 'true'),
);

/**
 * Reads a function's environment. Throws UnreadableSettings that names every variable that is missing or wrong, and says
 * what each should be, but never what it is.
 */
export const readEnv = <Env>(
  schema: z.core.$ZodType<Env>,
  environment: Readonly<Record<string, string | undefined>>,
): Env => {
  const read = z.safeParse(schema, environment);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  throw new UnreadableSettings(`The function's environment is not right: ${wrong.join('; ')}`);
};
