/** The functions of a stage: what each is told by its environment, and all that it may do. */
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Stack } from 'aws-cdk-lib/core';
import type * as z from 'zod';
import type { deliveryStatusEnv } from '../functions/delivery-status/env.ts';
import type { dispatchEnv } from '../functions/dispatch/env.ts';
import type { setByLambda } from '../functions/env.ts';
import type { inboundSmsEnv } from '../functions/inbound-sms/env.ts';
import type { meEnv } from '../functions/me/env.ts';
import type { remindEnv } from '../functions/remind/env.ts';
import type { rollUpTipsEnv } from '../functions/roll-up-tips/env.ts';
import type { signupEnv } from '../functions/signup/env.ts';
import { addFunction, type FunctionCode, type FunctionOptions } from './add-function.ts';
import type { FunctionName } from './bundling.ts';
import { dispatchTimeoutSeconds, httpTimeoutSeconds, remindTimeoutSeconds } from './call-limits.ts';
import type { Data } from './data-stack.ts';
import { secretAccess } from './secret-access.ts';
import { secretPaths } from './secret-paths.ts';
import type { StageConfig } from './stage-config.ts';
import { dueIndexAccess, itemAccess } from './table-access.ts';
import type { Web } from './web-stack.ts';

/** A function's variables, as its own schema demands them, without those that Lambda sets. */
type Variables<Schema extends z.core.$ZodType> = Omit<
  { [Name in keyof z.input<Schema>]: string | Extract<z.input<Schema>[Name], undefined> },
  (typeof setByLambda)[number]
>;

/** Most texts a second that one instance of remind hands over: the carrier answers in about 200 ms. */
const textsPerSecondOfInstance = 5;

/** Calls of remind at once: as many as the sender's rate can feed; SQS takes 2 to 1,000. */
export const remindConcurrency = ({ operator }: StageConfig): number =>
  Math.min(1000, Math.max(2, Math.ceil(operator.senderTextsPerSecond / textsPerSecondOfInstance)));

/** What the functions are wired to. */
type Wiring = Data & Web & { readonly queue: Queue };

/** Adds every function. */
export const addFunctions = (
  stack: Stack,
  config: StageConfig,
  code: FunctionCode,
  wiring: Wiring,
): Readonly<Record<FunctionName, LambdaFunction>> => {
  const add = (options: FunctionOptions): LambdaFunction => addFunction(stack, config, code, options);
  return {
    signup: add(signup(stack, config, wiring)),
    'inbound-sms': add(inboundSms(stack, config, wiring)),
    'delivery-status': add(deliveryStatus(stack, config, wiring)),
    dispatch: add(dispatch(config, wiring)),
    remind: add(remind(stack, config, wiring)),
    me: add(me(stack, config, wiring)),
    'roll-up-tips': add(rollUpTips(config, wiring)),
  };
};

const common = (config: StageConfig, { table }: Wiring) => ({
  STAGE: config.stage,
  TABLE_NAME: table.tableName,
  SHARD_COUNT: String(config.size.dueShards),
});

/** Open-Meteo's customer key, where the operator has one. */
const weatherKeyOf = ({ stage, operator }: StageConfig): readonly string[] =>
  operator.openMeteoCustomer ? [secretPaths(stage).openMeteoApiKey] : [];

const signup = (stack: Stack, config: StageConfig, wiring: Wiring): FunctionOptions => {
  const paths = secretPaths(config.stage);
  const environment: Variables<typeof signupEnv> = {
    ...common(config, wiring),
    SMS_NUMBER: config.operator.smsNumber,
    COUNTRIES: config.operator.countries.join(','),
    SIGNUPS_PER_ADDRESS_AN_HOUR: '20',
    SIGNUPS_PER_NUMBER_A_DAY: '5',
    PLACE_LOOKUPS_PER_ADDRESS_A_MINUTE: '60',
    RUNNER_ID_SECRET_PATH: paths.runnerId,
    OPEN_METEO_API_KEY_PATH: weatherKeyOf(config)[0],
    EDGE_KEY_PATH: paths.edgeKey,
  };
  return {
    name: 'signup',
    timeoutSeconds: httpTimeoutSeconds,
    memoryMb: 512,
    environment,
    access: [
      itemAccess(wiring.table, ['signup'], ['GetItem', 'PutItem']),
      itemAccess(wiring.table, ['limit'], ['PutItem', 'UpdateItem']),
      ...secretAccess(stack, wiring.edgeKey, [paths.runnerId, paths.edgeKey, ...weatherKeyOf(config)]),
    ],
  };
};

const inboundSms = (stack: Stack, config: StageConfig, wiring: Wiring): FunctionOptions => {
  const paths = secretPaths(config.stage);
  const environment: Variables<typeof inboundSmsEnv> = {
    ...common(config, wiring),
    PUBLIC_BASE_URL: wiring.publicBaseUrl,
    CARRIER_HANDLES_KEYWORDS: String(config.operator.carrierHandlesKeywords),
    COUNTRIES: config.operator.countries.join(','),
    DAILY_TEXT_CAP: String(config.operator.dailyTextCap),
    ANSWERS_PER_HOUR: '30',
    TWILIO_AUTH_TOKEN_PATH: paths.twilioAuthToken,
    RUNNER_ID_SECRET_PATH: paths.runnerId,
    OPEN_METEO_API_KEY_PATH: weatherKeyOf(config)[0],
    EDGE_KEY_PATH: paths.edgeKey,
  };
  return {
    name: 'inbound-sms',
    timeoutSeconds: httpTimeoutSeconds,
    memoryMb: 512,
    environment,
    access: [
      // FORGET deletes, and START lifts a suppression.
      itemAccess(wiring.table, ['runner'], ['GetItem', 'PutItem', 'Query', 'DeleteItem', 'BatchWriteItem']),
      itemAccess(wiring.table, ['signup'], ['GetItem', 'UpdateItem']),
      itemAccess(wiring.table, ['limit'], ['PutItem', 'UpdateItem']),
      itemAccess(wiring.table, ['tips'], ['GetItem']),
      itemAccess(wiring.table, ['tipShare'], ['PutItem', 'DeleteItem']),
      ...secretAccess(stack, wiring.edgeKey, [
        paths.twilioAuthToken,
        paths.runnerId,
        paths.edgeKey,
        ...weatherKeyOf(config),
      ]),
    ],
  };
};

const deliveryStatus = (stack: Stack, config: StageConfig, wiring: Wiring): FunctionOptions => {
  const paths = secretPaths(config.stage);
  const environment: Variables<typeof deliveryStatusEnv> = {
    ...common(config, wiring),
    PUBLIC_BASE_URL: wiring.publicBaseUrl,
    TWILIO_AUTH_TOKEN_PATH: paths.twilioAuthToken,
    EDGE_KEY_PATH: paths.edgeKey,
  };
  return {
    name: 'delivery-status',
    timeoutSeconds: httpTimeoutSeconds,
    memoryMb: 512,
    environment,
    access: [
      // A report that ends a runner's texts asks what they said since: the consent events are queried.
      itemAccess(wiring.table, ['runner'], ['GetItem', 'PutItem', 'Query']),
      ...secretAccess(stack, wiring.edgeKey, [paths.twilioAuthToken, paths.edgeKey]),
    ],
  };
};

const dispatch = (config: StageConfig, wiring: Wiring): FunctionOptions => {
  const environment: Variables<typeof dispatchEnv> = {
    ...common(config, wiring),
    QUEUE_URL: wiring.queue.queueUrl,
  };
  return {
    name: 'dispatch',
    timeoutSeconds: dispatchTimeoutSeconds,
    memoryMb: 512,
    environment,
    access: [
      dueIndexAccess(wiring.table),
      itemAccess(wiring.table, ['dispatchCursor'], ['GetItem', 'PutItem']),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [wiring.queue.queueArn] }),
    ],
  };
};

const remind = (stack: Stack, config: StageConfig, wiring: Wiring): FunctionOptions => {
  const { operator } = config;
  const paths = secretPaths(config.stage);
  const apiKeySecret = paths.twilioApiKeySecret(operator.twilioApiKeySid);
  const environment: Variables<typeof remindEnv> = {
    ...common(config, wiring),
    PUBLIC_BASE_URL: wiring.publicBaseUrl,
    DAILY_TEXT_CAP: String(operator.dailyTextCap),
    TEXTS_PER_SECOND: String(operator.senderTextsPerSecond / remindConcurrency(config)),
    TWILIO_ACCOUNT_SID: operator.twilioAccountSid,
    TWILIO_API_KEY_SID: operator.twilioApiKeySid,
    TWILIO_SENDER: operator.messagingServiceSid ?? operator.smsNumber,
    TWILIO_API_KEY_SECRET_PATH: apiKeySecret,
    OPEN_METEO_API_KEY_PATH: weatherKeyOf(config)[0],
    NWS_CONTACT: operator.nwsContact,
  };
  return {
    name: 'remind',
    timeoutSeconds: remindTimeoutSeconds,
    memoryMb: 512,
    environment,
    access: [
      itemAccess(wiring.table, ['runner'], ['GetItem', 'PutItem', 'Query']),
      itemAccess(wiring.table, ['limit'], ['PutItem', 'UpdateItem']),
      itemAccess(wiring.table, ['forecast'], ['GetItem', 'PutItem']),
      itemAccess(wiring.table, ['operator', 'tips'], ['GetItem']),
      // Lambda's poller takes messages under the function's role: these three, by its documentation.
      new PolicyStatement({
        actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
        resources: [wiring.queue.queueArn],
      }),
      ...secretAccess(stack, wiring.edgeKey, [apiKeySecret, ...weatherKeyOf(config)]),
    ],
  };
};

const me = (stack: Stack, config: StageConfig, wiring: Wiring): FunctionOptions => {
  const paths = secretPaths(config.stage);
  const environment: Variables<typeof meEnv> = { ...common(config, wiring), EDGE_KEY_PATH: paths.edgeKey };
  return {
    name: 'me',
    timeoutSeconds: httpTimeoutSeconds,
    memoryMb: 512,
    environment,
    access: [
      // The page's 'delete everything' does what FORGET does.
      itemAccess(wiring.table, ['runner'], ['GetItem', 'PutItem', 'Query', 'BatchWriteItem']),
      itemAccess(wiring.table, ['tipShare'], ['DeleteItem']),
      ...secretAccess(stack, wiring.edgeKey, [paths.edgeKey]),
    ],
  };
};

const rollUpTips = (config: StageConfig, wiring: Wiring): FunctionOptions => {
  const environment: Variables<typeof rollUpTipsEnv> = common(config, wiring);
  return {
    name: 'roll-up-tips',
    timeoutSeconds: 300,
    memoryMb: 512,
    environment,
    access: [
      itemAccess(wiring.table, ['tipShare'], ['Query']),
      itemAccess(wiring.table, ['tips'], ['PutItem']),
    ],
  };
};
