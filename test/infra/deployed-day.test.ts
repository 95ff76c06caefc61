/**
 * A day of the functions as they are deployed, under the rights that their roles have. What they did is held against
 * what they may do, in both directions: a right too few is a function that fails in production only, and a right too
 * many is what a stolen credential could do.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { type FunctionName, functionNames } from '../../infra/bundling.ts';
import { itemFamilies } from '../../infra/table-access.ts';
import { deployedConfig, deployedService } from '../support/deployed.ts';
import { hearConsole } from '../support/hear-output.ts';
import type { AwsCall } from '../support/local-aws.ts';
import { playDay } from './day-of-functions.ts';
import { configs, lambdaOf, rightsOf, synthesize } from './synthesized.ts';

const config = deployedConfig(configs.prod);
const { service } = synthesize(config);

const rightsOfFunction = (name: FunctionName): readonly string[] =>
  rightsOf(service, lambdaOf(service, config, name).Role['Fn::GetAtt'][0]);

let calls: readonly AwsCall[] = [];
/** Everything that was logged, a line each: events, and metrics in the embedded format. */
const logged: unknown[] = [];

beforeAll(async () => {
  hearConsole((line) => {
    logged.push(typeof line === 'string' ? JSON.parse(line) : line);
  });
  const deployed = await deployedService(
    config,
    (name) => lambdaOf(service, config, name).Environment.Variables,
  );
  try {
    await playDay(deployed);
    expect(deployed.aws.failures).toEqual([]);
    calls = deployed.aws.calls.filter(({ caller }) => functionNames.some((name) => name === caller));
  } finally {
    await deployed.stop();
    vi.restoreAllMocks();
  }
}, 60_000);

afterAll(() => vi.unstubAllEnvs());

const key = z.object({ pk: z.object({ S: z.string() }) });
const values = z.record(z.string(), z.object({ S: z.string() }).or(z.unknown()));

/** The partition keys that a call on the table names: what IAM calls its leading keys. */
const leadingKeys = (input: unknown): readonly string[] => {
  const asked = z
    .object({
      Key: key.optional(),
      Item: key.optional(),
      ExpressionAttributeValues: values.optional(),
      RequestItems: z
        .record(z.string(), z.array(z.object({ DeleteRequest: z.object({ Key: key }) })))
        .optional(),
    })
    .parse(input);
  const batched = Object.values(asked.RequestItems ?? {}).flat();
  const queried = z.object({ ':pk': z.object({ S: z.string() }) }).safeParse(asked.ExpressionAttributeValues);
  const named = asked.Key ?? asked.Item;
  return [
    ...(named === undefined ? [] : [named.pk.S]),
    ...batched.map(({ DeleteRequest }) => DeleteRequest.Key.pk.S),
    ...(named === undefined && queried.success ? [queried.data[':pk'].S] : []),
  ];
};

const familyOf = (pk: string): string => {
  const found = Object.values(itemFamilies).find((like) =>
    like.endsWith('*') ? pk.startsWith(like.slice(0, -1)) : pk === like,
  );
  if (found === undefined) throw new RangeError(`No family has items such as ${pk}`);
  return found;
};

/** The rights that a call takes, in the words of the roles. */
const rightsFor = ({ service: api, action, input }: AwsCall): readonly string[] => {
  switch (api) {
    case 'DynamoDB': {
      const { IndexName } = z.object({ IndexName: z.string().optional() }).parse(input);
      if (IndexName !== undefined) return [`dynamodb:${action} on index/${IndexName}`];
      const keys = leadingKeys(input);
      expect(keys.length).toBeGreaterThan(0);
      return keys.map((pk) => `dynamodb:${action} on ${familyOf(pk)}`);
    }
    case 'AmazonSQS':
      // A batch of messages takes the right to send one.
      return [`sqs:${action.replace('Batch', '')} on Reminders`];
    case 'AmazonSSM':
      return z
        .object({ Names: z.array(z.string()) })
        .parse(input)
        .Names.flatMap((name) => [
          `ssm:${action} on ${name}`,
          // The parameter store fetches it from there under its caller's rights.
          ...(name.startsWith('/aws/reference/secretsmanager/')
            ? ['secretsmanager:GetSecretValue on EdgeKey']
            : []),
        ]);
    default:
      throw new RangeError(`This test doesn't know which rights ${api} takes`);
  }
};

/** Rights that Lambda itself uses under a function's role, where no call of the function's shows it. */
const usedByLambda: Readonly<Record<string, string>> = {
  'logs:CreateLogStream': 'The runtime writes what the function prints.',
  'logs:PutLogEvents': 'The runtime writes what the function prints.',
  'sqs:ReceiveMessage': 'The poller between the queue and the function takes messages,',
  'sqs:DeleteMessage': 'deletes those that were handled,',
  'sqs:GetQueueAttributes': 'and looks how many there are.',
};

describe('each function', () => {
  it.each(functionNames)('%s may do all that it did, and did all that it may do', (name) => {
    const used = new Set(calls.filter(({ caller }) => caller === name).flatMap(rightsFor));
    const allowed = rightsOfFunction(name).filter((right) => !((right.split(' ')[0] ?? '') in usedByLambda));
    expect([...used].toSorted()).toEqual(allowed);
  });

  it.each(functionNames)('%s writes its own log and no other', (name) => {
    const log = `${name.replaceAll('-', '')}log`;
    expect(rightsOfFunction(name).filter((right) => right.startsWith('logs:'))).toEqual([
      `logs:CreateLogStream on ${log}`,
      `logs:PutLogEvents on ${log}`,
    ]);
  });

  it('has no right of the poller but remind', () => {
    const polls = functionNames.filter((name) =>
      rightsOfFunction(name).some((right) => /^sqs:(Receive|Delete|Get)/.test(right)),
    );
    expect(polls).toEqual(['remind']);
  });

  it('has no managed policy of AWS', () => {
    for (const role of Object.values(service.findResources('AWS::IAM::Role'))) {
      expect(role).not.toHaveProperty('Properties.ManagedPolicyArns');
    }
  });
});

describe('what must not be possible', () => {
  it('remind cannot delete anything', () => {
    expect(rightsOfFunction('remind').filter((right) => /dynamodb:(Delete|Batch)/.test(right))).toEqual([]);
  });

  it("only inbound-sms (FORGET) and me ('delete everything') can delete a runner's items", () => {
    const deleters = functionNames.filter((name) =>
      rightsOfFunction(name).some((right) => /dynamodb:(Delete|BatchWrite)Item on RUNNER/.test(right)),
    );
    expect(deleters).toEqual(['inbound-sms', 'me']);
  });

  it('signup cannot reach a profile', () => {
    expect(rightsOfFunction('signup').filter((right) => right.includes('RUNNER'))).toEqual([]);
  });

  it("only the roll-up can write what all runners' tips have shown", () => {
    const writers = functionNames.filter((name) =>
      rightsOfFunction(name).some((right) => /(Put|Update|Delete|BatchWrite)Item on TIPS$/.test(right)),
    );
    expect(writers).toEqual(['roll-up-tips']);
  });

  it('only remind can send texts', () => {
    const senders = functionNames.filter((name) =>
      rightsOfFunction(name).some((right) => right.includes('/twilio-api-key-secret/')),
    );
    expect(senders).toEqual(['remind']);
  });

  it('nobody can scan the table', () => {
    expect(functionNames.flatMap(rightsOfFunction).filter((right) => right.includes('Scan'))).toEqual([]);
  });
});

describe('what the day leaves behind', () => {
  it('every item that was written carries its schema version', () => {
    const written = calls.filter(({ action }) => action === 'PutItem').map(({ input }) => input);
    const item = z.object({ Item: z.object({ data: z.object({ M: z.record(z.string(), z.unknown()) }) }) });
    expect(written.length).toBeGreaterThan(50);
    for (const each of written) {
      expect(item.parse(each).Item.data.M).toHaveProperty('schemaVersion', {
        N: expect.stringMatching(/^\d+$/),
      });
    }
  });

  it('no function logged an error', () => {
    const errors = logged.filter((line) => z.object({ level: z.literal('ERROR') }).safeParse(line).success);
    expect(errors).toEqual([]);
  });

  it('the metrics that the service is watched by were counted, by what they are split by', () => {
    const embedded = z.object({
      _aws: z.object({
        CloudWatchMetrics: z.array(
          z.object({
            Namespace: z.literal('Calfline/prod'),
            Dimensions: z.array(z.array(z.string())),
            Metrics: z.array(z.object({ Name: z.string() })),
          }),
        ),
      }),
    });
    const counted = new Set(
      logged.flatMap((line) => {
        const read = embedded.safeParse(line);
        if (!read.success) return [];
        return read.data._aws.CloudWatchMetrics.flatMap(({ Dimensions, Metrics }) =>
          Metrics.flatMap(({ Name }) => Dimensions.map((by) => `${Name} by ${by.toSorted().join(', ')}`)),
        );
      }),
    );
    expect([...counted]).toEqual(
      expect.arrayContaining([
        'dispatch.due by service',
        'dispatch.queued by service',
        'remind.sent by kind, service',
        'remind.skipped by kind, reason, service',
        'remind.unknown by kind, service',
        'remind.lagSeconds by kind, service',
        'inbound.texts by intent, service',
        'texts.segments by as, service',
        'optOuts by how, service',
        'delivery.undelivered by meaning, service',
        'carrier.errors by code, service',
        'forecastsFetched by service, source',
      ]),
    );
  });
});
