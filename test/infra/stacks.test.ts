import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deliveryStatusEnv } from '../../functions/delivery-status/env.ts';
import { dispatchEnv } from '../../functions/dispatch/env.ts';
import { commonEnv } from '../../functions/env.ts';
import { inboundSmsEnv } from '../../functions/inbound-sms/env.ts';
import { meEnv } from '../../functions/me/env.ts';
import { remindEnv } from '../../functions/remind/env.ts';
import { rollUpTipsEnv } from '../../functions/roll-up-tips/env.ts';
import { signupEnv } from '../../functions/signup/env.ts';
import { functionNames } from '../../infra/bundling.ts';
import { apiPathPatterns, routes } from '../../infra/routes.ts';
import { itemFamilies } from '../../infra/table-access.ts';
import * as keys from '../../shared/adapters/dynamo/keys.ts';
import { configs, lambdaOf, synthesize } from './synthesized.ts';

const dev = synthesize(configs.dev);
const prod = synthesize(configs.prod);

describe('the table', () => {
  it('in production is kept, can be wound back, and is deleted by nobody in passing', () => {
    prod.data.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { SSEEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expiresAtEpochSeconds', Enabled: true },
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          Match.objectLike({
            IndexName: 'due',
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['cell', 'kind'] },
          }),
        ],
      },
    });
  });

  describe('that was restored', () => {
    const config = {
      ...configs.prod,
      operator: { ...configs.prod.operator, tableName: 'calfline-prod-restored' },
    };
    const restored = synthesize(config);

    it('is the one that every function works on, may work on, and that is watched', () => {
      for (const name of functionNames) {
        expect(lambdaOf(restored.service, config, name).Environment.Variables).toHaveProperty(
          'TABLE_NAME',
          'calfline-prod-restored',
        );
      }
      for (const template of [restored.service, restored.observability]) {
        const text = JSON.stringify(template.toJSON());
        expect(text).toContain('calfline-prod-restored');
        expect(text).not.toMatch(/Calfline-prod-data:ExportsOutput\w*Table/);
      }
    });

    it("leaves the stack's own table where it is, with what other stacks import until they are deployed", () => {
      for (const type of ['AWS::DynamoDB::Table', 'AWS::SecretsManager::Secret']) {
        expect(restored.data.findResources(type)).toEqual(prod.data.findResources(type));
      }
      expect(restored.data.findOutputs('*')).toEqual(prod.data.findOutputs('*'));
      expect(Object.keys(prod.data.findOutputs('*')).join()).toMatch(/Table.*Table/);
    });
  });

  it('of a trial stage goes with its stack', () => {
    dev.data.hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Delete' });
  });

  it('has a family of keys for each key builder, so that rights by key reach what they should', () => {
    const event = {
      schemaVersion: 1,
      runnerId: 'r',
      at: '2026-03-08T06:00:00.000Z',
      action: 'joined',
      words: 'JOIN',
      messageSid: null,
    } as const;
    const built = [
      [keys.profileKey('r'), 'runner'],
      [keys.suppressionKey('r'), 'runner'],
      [keys.consentKey(event), 'runner'],
      [keys.inboundKey('r', 'SM1'), 'runner'],
      [keys.crampKey('r', 'SM1'), 'runner'],
      [keys.runItemKey('r', '2026-03-08T06:00'), 'runner'],
      [keys.reminderItemKey({ runnerId: 'r', dueAt: event.at, kind: 'preRun' }), 'runner'],
      [keys.signupKey('482913'), 'signup'],
      [keys.forecastKey('30.3,-97.7'), 'forecast'],
      [keys.limitKey('x'), 'limit'],
      [keys.cursorKey(0), 'dispatchCursor'],
      [keys.operatorControlKey, 'operator'],
      [keys.populationKey, 'tips'],
      [keys.shareKey('r'), 'tipShare'],
    ] as const;
    for (const [{ pk }, family] of built) {
      const inFamilies = Object.entries(itemFamilies)
        .filter(([, like]) => (like.endsWith('*') ? pk.startsWith(like.slice(0, -1)) : pk === like))
        .map(([name]) => name);
      expect(inFamilies).toEqual([family]);
    }
  });
});

describe('the functions', () => {
  const schemas = {
    signup: signupEnv,
    'inbound-sms': inboundSmsEnv,
    'delivery-status': deliveryStatusEnv,
    dispatch: dispatchEnv,
    remind: remindEnv,
    me: meEnv,
    'roll-up-tips': rollUpTipsEnv,
  };
  /** What CloudFormation fills in, and what Lambda sets. */
  const filledIn = (value: unknown): string => {
    if (typeof value === 'string') return value;
    const text = JSON.stringify(value);
    return text.includes('Distribution') ? 'https://d1.cloudfront.net' : 'https://sqs.invalid/queue';
  };
  const byLambda = { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x' };

  it.each(functionNames)('%s gets the environment that it parses, and nothing beside', (name) => {
    const { Variables } = lambdaOf(prod.service, configs.prod, name).Environment;
    const given = Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, filledIn(value)]));
    expect(schemas[name].safeParse({ ...given, ...byLambda }).error?.issues ?? []).toEqual([]);
    expect(Object.keys(schemas[name].shape)).toEqual(expect.arrayContaining(Object.keys(given)));
  });

  it.each(functionNames)('%s runs on Node 24 on arm64 and holds no secret in its environment', (name) => {
    const made = lambdaOf(prod.service, configs.prod, name);
    expect(made).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    const secrets = Object.entries(made.Environment.Variables).filter(([key]) =>
      /(TOKEN|SECRET|KEY)(_|$)/.test(key),
    );
    for (const [key, value] of secrets) {
      if (!/_SID$/.test(key)) expect(value).toMatch(/^\/(calfline\/prod|aws\/reference)\//);
    }
  });

  it('keep their logs as long as the stage says', () => {
    const logs = z
      .record(z.string(), z.object({ Properties: z.object({ RetentionInDays: z.number() }) }))
      .parse(prod.service.findResources('AWS::Logs::LogGroup'));
    expect(Object.values(logs).map(({ Properties }) => Properties.RetentionInDays)).toEqual(
      functionNames.map(() => 90),
    );
  });

  it('know of the variables that every one has', () => {
    for (const schema of Object.values(schemas)) {
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(Object.keys(commonEnv.shape)));
    }
  });
});

describe('queue and schedules', () => {
  it('a message is hidden for six times as long as a call may take, and laid aside after five tries', () => {
    const { Timeout } = lambdaOf(prod.service, configs.prod, 'remind');
    prod.service.hasResourceProperties('AWS::SQS::Queue', {
      QueueName: 'calfline-prod-reminders',
      VisibilityTimeout: 6 * Timeout,
      RedrivePolicy: { maxReceiveCount: 5 },
    });
  });

  it('remind answers for each message by itself, with no more calls at once than the sender can use', () => {
    prod.service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 2 },
    });
    const busy = { ...configs.prod, operator: { ...configs.prod.operator, senderTextsPerSecond: 225 } };
    const { service } = synthesize(busy);
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      ScalingConfig: { MaximumConcurrency: 45 },
    });
    expect(lambdaOf(service, busy, 'remind').Environment.Variables).toMatchObject({ TEXTS_PER_SECOND: '5' });
  });

  it('dispatch ticks each minute and the roll-up comes once a day', () => {
    const target = { DeadLetterConfig: Match.anyValue() };
    prod.service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      Target: target,
    });
    prod.service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(15 9 * * ? *)',
      Target: target,
    });
  });
});

describe('the way in', () => {
  it('has a route for each of the functions that people and Twilio call', () => {
    for (const { method, path } of routes) {
      prod.service.hasResourceProperties('AWS::ApiGatewayV2::Route', { RouteKey: `${method} ${path}` });
    }
    prod.service.resourceCountIs('AWS::ApiGatewayV2::Route', routes.length);
  });

  it('hands every route on from the distribution, and no page', () => {
    const matches = (path: string): boolean =>
      apiPathPatterns.some((pattern) =>
        pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
      );
    expect(routes.filter(({ path }) => !matches(path))).toEqual([]);
    expect(['/', '/me', '/me.html', '/tips', '/index.html', '/assets/x.js'].filter(matches)).toEqual([]);
  });

  it('is throttled, and in production stands behind a firewall with a rate rule', () => {
    prod.web.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
    prod.web.hasResourceProperties('AWS::WAFv2::WebACL', {
      Scope: 'CLOUDFRONT',
      Rules: [
        Match.objectLike({ Action: { Block: {} }, Statement: { RateBasedStatement: Match.anyValue() } }),
      ],
    });
    prod.web.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { WebACLId: Match.anyValue() },
    });
    dev.web.resourceCountIs('AWS::WAFv2::WebACL', 0);
  });

  it('shows the functions a key that no template holds', () => {
    const text = JSON.stringify(prod.web.toJSON());
    expect(text).toContain('x-calfline-edge');
    expect(text).toContain('{{resolve:secretsmanager:');
  });

  it('shows them a renewed key by its version, or CloudFormation would not look at it again', () => {
    const edgeKeyVersion = 'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111';
    const renewed = synthesize({ ...configs.dev, operator: { ...configs.dev.operator, edgeKeyVersion } });
    expect(JSON.stringify(renewed.web.toJSON())).toContain(`:SecretString:::${edgeKeyVersion}}}`);
    expect(JSON.stringify(dev.web.toJSON())).toContain(':SecretString:::}}');
  });

  it('keeps addresses out of the access log', () => {
    const stages = JSON.stringify(prod.web.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stages).toContain('$context.routeKey');
    expect(stages).not.toMatch(/sourceIp|\$context\.path/);
  });
});
