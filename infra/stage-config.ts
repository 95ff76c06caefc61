/** What differs between stages: the size and caution of each here, what only its operator knows in a file. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

const phone = z.string().regex(/^\+[1-9]\d{6,14}$/, "a number such as '+15125550123'");

/** What the operator says in `operator.<stage>.json`. None of it is secret; docs/deploy.md explains each. */
export const operatorConfig = z.strictObject({
  /** The number that runners text. */
  smsNumber: phone,
  twilioAccountSid: z.string().regex(/^AC[0-9a-f]{32}$/, "'AC' and 32 hex digits"),
  /** The API key that texts are sent with; its secret is in the parameter store. */
  twilioApiKeySid: z.string().regex(/^SK[0-9a-f]{32}$/, "'SK' and 32 hex digits"),
  /** Send through this messaging service instead of from `smsNumber` (US local numbers need one). */
  messagingServiceSid: z
    .string()
    .regex(/^MG[0-9a-f]{32}$/, "'MG' and 32 hex digits")
    .optional(),
  /** True (the default) where Twilio answers STOP, START and HELP itself. */
  carrierHandlesKeywords: z.boolean().default(true),
  /** Texts a second that the sender may hand over: 10DLC 12 to 225, toll-free 3, short code 100. */
  senderTextsPerSecond: z.number().positive().max(1000),
  /** Texts in one UTC day, reminders and answers of all runners together. An alarm comes at 80 %. */
  dailyTextCap: z.int().min(1).default(1000),
  /** Dollars of texts in one UTC day from which an alarm comes. */
  dailySpendUsd: z.number().positive().default(25),
  /** Countries whose numbers may join. */
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, "a country such as 'US'")).min(1),
  /** Who is woken by alarms. */
  alarmEmail: z.email('an e-mail address'),
  /** How the National Weather Service can reach you: an address or a site. */
  nwsContact: z.string().min(3),
  /** True when an Open-Meteo customer key is in the parameter store; the free service is non-commercial. */
  openMeteoCustomer: z.boolean().default(false),
  /** The table to work on when it isn't `calfline-<stage>`: one restored from a backup (docs/runbook.md). */
  tableName: z
    .string()
    .regex(/^[\w.-]{3,255}$/, 'the name of a table')
    .optional(),
  /** The version of the distribution's key, once it has been renewed (docs/runbook.md). */
  edgeKeyVersion: z
    .string()
    .regex(/^[\w-]{32,64}$/, 'the VersionId of a secret')
    .optional(),
  /** Your own host name for pages and webhooks, with its certificate's ARN in us-east-1. */
  domain: z
    .strictObject({
      name: z.string().regex(/^[a-z0-9.-]+\.[a-z]+$/, 'a host name'),
      certificateArn: z
        .string()
        .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\//, 'an ACM ARN in us-east-1'),
    })
    .optional(),
});

export type OperatorConfig = z.infer<typeof operatorConfig>;

/** The size and caution of a stage. */
export type StageSize = {
  /** Whether the table and its backups outlive the stack, and deletion has to be allowed first. */
  readonly keepsData: boolean;
  /** Shards of the due index: 1 suits a club, 64 a million runners. May be raised, never lowered. */
  readonly dueShards: number;
  readonly logDays: number;
  /** Requests a second that the endpoint takes, and how many at once. */
  readonly requestsPerSecond: number;
  readonly requestBurst: number;
  /** Whether a firewall with a rate rule stands before the distribution ($6 a month). */
  readonly firewall: boolean;
};

const sizes = {
  dev: {
    keepsData: false,
    dueShards: 1,
    logDays: 7,
    requestsPerSecond: 20,
    requestBurst: 40,
    firewall: false,
  },
  prod: {
    keepsData: true,
    dueShards: 8,
    logDays: 90,
    requestsPerSecond: 200,
    requestBurst: 400,
    firewall: true,
  },
} as const satisfies Record<string, StageSize>;

/** Everything the stacks need to know of a stage. */
export type StageConfig = {
  readonly stage: string;
  readonly size: StageSize;
  readonly operator: OperatorConfig;
};

/** The table that a stage's data stack makes. */
export const ownTableName = (stage: string): string => `calfline-${stage}`;

/** The table that a stage works on: its own, unless the operator names a restored one. */
export const tableNameOf = ({ stage, operator }: StageConfig): string =>
  operator.tableName ?? ownTableName(stage);

/** Enough to synthesize `dev` from a clean clone; a text can't be sent with it. */
const exampleOperator: OperatorConfig = {
  smsNumber: '+15125550100',
  twilioAccountSid: `AC${'0'.repeat(32)}`,
  twilioApiKeySid: `SK${'0'.repeat(32)}`,
  carrierHandlesKeywords: true,
  senderTextsPerSecond: 3,
  dailyTextCap: 1000,
  dailySpendUsd: 25,
  countries: ['US', 'CA'],
  alarmEmail: 'operator@example.com',
  nwsContact: 'operator@example.com',
  openMeteoCustomer: false,
};

/** A configuration that can't be used; the message says what to do, in sentences for the operator. */
export class ConfigError extends Error {}

/** Where a stage's operator configuration is. */
export const operatorFile = (stage: string): string => `operator.${stage}.json`;

/**
 * The configuration of a stage, with what its operator file in `folder` says. Throws `ConfigError` on a stage
 * that there isn't, a file that is missing (`dev` needs none) or not JSON, and on each wrong or missing value.
 */
export const stageConfig = (stage: string, folder: string): StageConfig => {
  const size = sizeOf(stage);
  const file = `${folder}/${operatorFile(stage)}`;
  if (!existsSync(file)) {
    if (stage === 'dev') return { stage, size, operator: exampleOperator };
    throw new ConfigError(
      `${operatorFile(stage)} is missing. Copy operator.example.json and fill it in; docs/deploy.md explains each value.`,
    );
  }
  const read = operatorConfig.safeParse(parseJson(readFileSync(file, 'utf8'), operatorFile(stage)));
  if (read.success) return { stage, size, operator: read.data };
  const wrong = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new ConfigError(`${operatorFile(stage)} is not right. ${wrong.join('. ')}.`);
};

/** A stage filled in with invented values, to try its templates with. */
export const exampleConfig = (stage: 'dev' | 'prod'): StageConfig => ({
  stage,
  size: sizes[stage],
  operator: exampleOperator,
});

const sizeOf = (stage: string): StageSize => {
  if (stage === 'dev' || stage === 'prod') return sizes[stage];
  throw new ConfigError(`There is no stage '${stage}'. The stages are ${Object.keys(sizes).join(' and ')}.`);
};

const parseJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError(`${name} is not JSON.`);
  }
};
