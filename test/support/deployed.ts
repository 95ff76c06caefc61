/**
 * The functions as they are deployed: each one's own index.ts, with the environment that its template gives it and
 * credentials of its own, over AWS, Twilio and Open-Meteo on loopback. The time is set by the test.
 */
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { vi } from 'vitest';
import { edgeHeaders } from '../../functions/edge-headers.ts';
import type { FunctionName } from '../../infra/bundling.ts';
import { routes } from '../../infra/routes.ts';
import type { StageConfig } from '../../infra/stage-config.ts';
import { numberPostsTo } from '../../local/carrier/webhook-settings.ts';
import { toSqsEvent } from '../../local/lambda-events.ts';
import { createIdentify } from '../../shared/adapters/crypto/runner-id.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/client.ts';
import { createTable } from '../../shared/adapters/dynamo/create-table.ts';
import type { DynamoTable } from '../../shared/adapters/dynamo/dynamo-table.ts';
import { systemClock } from '../../shared/adapters/system/system-clock.ts';
import { fakeOpenMeteo } from './fake-weather-servers.ts';
import { httpEvent, lambdaContext } from './http-event.ts';
import { type LocalAws, startLocalAws } from './local-aws.ts';
import { carrierStartsAt, carrierWorld, testAccount } from './local-carrier.ts';

const apiKey = { sid: `SK${'b'.repeat(32)}`, secret: 'an API key of the tests' };
const edgeKey = 'the edge key of the tests';
const runnerIdSecret = 'a secret of the tests, long enough to be one';
const publicBaseUrl = 'https://d1.cloudfront.net';

/** A stage whose texts go over the local carrier and whose weather comes by a customer's key. */
export const deployedConfig = (config: StageConfig): StageConfig => ({
  ...config,
  operator: {
    ...config.operator,
    smsNumber: testAccount.sender,
    twilioAccountSid: testAccount.accountSid,
    twilioApiKeySid: apiKey.sid,
    openMeteoCustomer: true,
    senderTextsPerSecond: 225,
  },
});

const importFunctions = async () => {
  const [signup, inbound, delivery, dispatch, remind, me, rollUp] = await Promise.all([
    import('../../functions/signup/index.ts'),
    import('../../functions/inbound-sms/index.ts'),
    import('../../functions/delivery-status/index.ts'),
    import('../../functions/dispatch/index.ts'),
    import('../../functions/remind/index.ts'),
    import('../../functions/me/index.ts'),
    import('../../functions/roll-up-tips/index.ts'),
  ]);
  return {
    http: {
      signup: signup.handler,
      'inbound-sms': inbound.handler,
      'delivery-status': delivery.handler,
      me: me.handler,
    },
    dispatch: dispatch.handler,
    remind: remind.handler,
    rollUpTips: rollUp.handler,
  };
};

type Functions = Awaited<ReturnType<typeof importFunctions>>;

/** AWS as a stage has it: with its secrets and its queue. */
const awsOf = (stage: string, queue: string): Promise<LocalAws> =>
  startLocalAws({
    parameters: {
      [`/calfline/${stage}/twilio-auth-token`]: testAccount.authToken,
      [`/calfline/${stage}/twilio-api-key-secret/${apiKey.sid}`]: apiKey.secret,
      [`/calfline/${stage}/runner-id-secret`]: runnerIdSecret,
      [`/calfline/${stage}/open-meteo-api-key`]: 'a weather key of the tests',
      [`/aws/reference/secretsmanager/calfline-${stage}-edge-key`]: edgeKey,
    },
    queues: [queue],
  });

/** What every function finds in Lambda: its environment, and a clock, which stands here. */
const stubRuntime = (stage: string, aws: LocalAws): void => {
  for (const [name, value] of Object.entries(aws.env)) vi.stubEnv(name, value);
  vi.stubEnv('STAGE', stage);
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.useFakeTimers({ toFake: ['Date'], now: Temporal.Instant.from(carrierStartsAt).epochMilliseconds });
};

/** A function's environment as its template says it. */
type VariablesOf = (name: FunctionName) => Readonly<Record<string, unknown>>;

/** What CloudFormation fills in where a template refers to another resource. */
type FilledIn = Readonly<Record<string, string>>;

type RunAs = <Answer>(name: FunctionName, run: () => Promise<Answer>) => Promise<Answer>;

/** Runs a function in its own environment. AWS sees by the access key whose call it is. */
const runningAs =
  (variablesOf: VariablesOf, filledIn: FilledIn, aws: LocalAws): RunAs =>
  async (name, run) => {
    const variables = Object.entries(variablesOf(name));
    for (const [key, says] of variables) {
      const value = typeof says === 'string' ? says : filledIn[key];
      if (value === undefined) throw new RangeError(`This test doesn't know what ${key} is filled in with`);
      vi.stubEnv(key, value);
    }
    vi.stubEnv('AWS_ACCESS_KEY_ID', name);
    const answer = await run();
    for (const [key] of variables) vi.stubEnv(key, undefined);
    vi.stubEnv('AWS_ACCESS_KEY_ID', aws.env.AWS_ACCESS_KEY_ID);
    return answer;
  };

/** What the distribution does: it adds its key and the sender's address, and hands on by the routes. */
const throughEdge = async (functions: Functions, as: RunAs, event: APIGatewayProxyEventV2) => {
  const { method } = event.requestContext.http;
  const route = routes.find(
    (each) =>
      each.method === method && new RegExp(`^${each.path.replace(/\{\w+\}/, '[^/]+')}$`).test(event.rawPath),
  );
  if (route === undefined) return new Response(null, { status: 404 });
  const headers = { ...event.headers, [edgeHeaders.key]: edgeKey, [edgeHeaders.viewer]: '192.0.2.1' };
  const answer = await as(route.function, () =>
    functions.http[route.function]({ ...event, headers }, lambdaContext()),
  );
  return new Response(answer.body ?? null, { status: answer.statusCode ?? 200 });
};

/** Sends requests to the distribution through `edge`, and those to `elsewhere` to what stands for it on loopback. */
const stubFetch = (
  elsewhere: Readonly<Record<string, string>>,
  edge: (event: APIGatewayProxyEventV2) => Promise<Response>,
): void => {
  const realFetch = globalThis.fetch;
  vi.stubGlobal('fetch', async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.origin === publicBaseUrl) {
      const body = await request.text();
      return edge(
        httpEvent({
          method: request.method,
          path: url.pathname,
          query: url.search.slice(1),
          headers: Object.fromEntries(request.headers),
          ...(body === '' ? {} : { body, base64: true }),
        }),
      );
    }
    const origin = elsewhere[url.origin];
    if (origin !== undefined) return realFetch(`${origin}${url.pathname}${url.search}`, init);
    if (url.hostname === '127.0.0.1') return realFetch(input, init);
    throw new TypeError(`Nothing is at ${url.origin}`);
  });
};

/** Starts it all. The clock is set and stands. */
export const deployedService = async (config: StageConfig, variablesOf: VariablesOf) => {
  const { stage } = config;
  const tableName = `calfline-${stage}`;
  const reminders = `calfline-${stage}-reminders`;
  const aws = await awsOf(stage, reminders);
  const weather = await fakeOpenMeteo(carrierStartsAt);
  const carrier = await carrierWorld({ apiKey });
  carrier.carrier.setWebhooks(numberPostsTo(`${publicBaseUrl}/inbound-sms#rc=3&rp=all`));
  stubRuntime(stage, aws);
  const functions = await importFunctions();
  const filledIn = {
    TABLE_NAME: tableName,
    QUEUE_URL: aws.queueUrl(reminders),
    PUBLIC_BASE_URL: publicBaseUrl,
  };
  const as = runningAs(variablesOf, filledIn, aws);
  const elsewhere = {
    'https://ssm.us-east-1.amazonaws.com': aws.url,
    'https://api.twilio.com': carrier.url,
    'https://customer-api.open-meteo.com': weather.baseUrl,
  };
  stubFetch(elsewhere, (event) => throughEdge(functions, as, event));

  const table: DynamoTable = {
    client: dynamoClient({ region: 'us-east-1' }),
    tableName,
    clock: systemClock,
    shardCount: config.size.dueShards,
  };
  await createTable(table.client, tableName);

  return {
    aws,
    carrier,
    weather,
    table,
    identify: createIdentify(runnerIdSecret),
    /** A request to the distribution. */
    request: (path: string, init?: RequestInit): Promise<Response> => fetch(`${publicBaseUrl}${path}`, init),
    /** Lets time pass until an instant, with all that the carrier does meanwhile. */
    moveTo: async (instant: Temporal.Instant): Promise<void> => {
      const seconds = Math.max(0, instant.since(carrier.clock.now()).total('seconds'));
      vi.setSystemTime(instant.epochMilliseconds);
      await carrier.pass(Math.ceil(seconds));
    },
    /** The minute tick, and remind on all that it put on the queue. */
    tick: async (): Promise<void> => {
      await as('dispatch', () => functions.dispatch({}, lambdaContext()));
      for (const message of aws.take(reminders)) {
        const event = toSqsEvent([{ ...message, receiveCount: 1 }], systemClock.now());
        await as('remind', () => functions.remind(event, lambdaContext(60_000)));
      }
    },
    rollUpTips: () => as('roll-up-tips', () => functions.rollUpTips({}, lambdaContext())),
    stop: async (): Promise<void> => {
      vi.unstubAllGlobals();
      vi.unstubAllEnvs();
      vi.useRealTimers();
      table.client.destroy();
      await Promise.all([carrier.close(), weather.close()]);
      await aws.stop();
    },
  };
};

export type DeployedService = Awaited<ReturnType<typeof deployedService>>;
