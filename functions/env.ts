import { en } from 'zod/locales';
import * as z from 'zod/mini';

/** What every function's environment holds. Lambda itself sets the variables in the second half. */
export const commonEnv = z.object({
  STAGE: z.string().check(z.minLength(1)),
  TABLE_NAME: z.string().check(z.minLength(1)),
  /** Shards of the due index: a power of two that is never lowered. */
  SHARD_COUNT: z.coerce.number().check(z.int(), z.gte(1), z.lte(1024)),

  AWS_REGION: z.string().check(z.minLength(1)),
  AWS_ACCESS_KEY_ID: z.string().check(z.minLength(1)),
  AWS_SECRET_ACCESS_KEY: z.string().check(z.minLength(1)),
  AWS_SESSION_TOKEN: z.optional(z.string().check(z.minLength(1))),
});

/** Variables that Lambda sets; the stacks leave them out. */
export const setByLambda = [
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
] as const;

/** Where a secret is in the parameter store: '/calfline/prod/twilio-auth-token'. */
export const secretPath = z.string().check(z.regex(/^\/[\w./-]+$/, 'a path in the parameter store'));

/** Where Open-Meteo's customer key is. Absent: its free service, which is for non-commercial use. */
export const weatherKeyPath = z.optional(secretPath);

/** An origin without a trailing slash: 'https://host'. */
export const origin = z.string().check(z.regex(/^https:\/\/[^/]+$/, "an origin such as 'https://host'"));

/** Countries whose numbers may join, ISO 3166-1 alpha-2, comma-separated. */
export const countries = z.pipe(
  z.string().check(z.regex(/^[A-Z]{2}(,[A-Z]{2})*$/, "countries such as 'US,CA'")),
  z.transform((text) => text.split(',')),
);

/** Most texts of ours in one UTC day, reminders and answers of all runners together. */
export const dailyTextCap = z.coerce.number().check(z.int(), z.gte(1));

/** 'true' or 'false'. */
export const flag = z.pipe(
  z.enum(['true', 'false']),
  z.transform((text) => text === 'true'),
);

/**
 * Reads a function's environment. Throws an Error that names every variable that is missing or wrong, and says
 * what each should be, but never what it is.
 */
export const readEnv = <Env>(
  schema: z.core.$ZodType<Env>,
  environment: Readonly<Record<string, string | undefined>>,
): Env => {
  const read = z.safeParse(schema, environment, { error: en().localeError });
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`);
  throw new Error(`The function's environment is not right: ${wrong.join('; ')}`);
};
