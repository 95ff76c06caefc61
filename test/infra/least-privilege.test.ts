/** What each function may do is written out here: whoever widens it has to do so twice, and look at it. */
import { describe, expect, it } from 'vitest';
import { functionNames } from '../../infra/bundling.ts';
import { configs, lambdaOf, rightsOf, synthesize } from './synthesized.ts';

const config = configs.prod;
const { service } = synthesize(config);

const rightsOfFunction = (name: (typeof functionNames)[number]): readonly string[] => {
  const [roleId] = lambdaOf(service, config, name).Role['Fn::GetAtt'];
  return rightsOf(service, roleId).filter((right) => !right.startsWith('logs:'));
};

const onItems = (actions: readonly string[], families: readonly string[]): readonly string[] =>
  actions.flatMap((action) => families.map((family) => `dynamodb:${action} on ${family}`));

const secret = (name: string): string => `ssm:GetParameters on /calfline/prod/${name}`;

const edgeKey = [
  'secretsmanager:GetSecretValue on EdgeKey',
  'ssm:GetParameters on /aws/reference/secretsmanager/calfline-prod-edge-key',
];

describe('each function may do just what it does', () => {
  it.each([
    [
      'signup',
      [
        ...onItems(['GetItem', 'PutItem', 'UpdateItem'], ['SIGNUP#*', 'LIMIT#*']),
        secret('runner-id-secret'),
        ...edgeKey,
      ],
    ],
    [
      'inbound-sms',
      [
        ...onItems(['GetItem', 'PutItem', 'Query', 'DeleteItem', 'BatchWriteItem'], ['RUNNER#*']),
        ...onItems(['GetItem', 'PutItem', 'UpdateItem'], ['SIGNUP#*', 'LIMIT#*']),
        ...onItems(['GetItem', 'PutItem', 'DeleteItem'], ['TIPS*']),
        secret('twilio-auth-token'),
        secret('runner-id-secret'),
        ...edgeKey,
      ],
    ],
    [
      'delivery-status',
      [...onItems(['GetItem', 'PutItem'], ['RUNNER#*']), secret('twilio-auth-token'), ...edgeKey],
    ],
    [
      'dispatch',
      [
        'dynamodb:Query on index/due',
        ...onItems(['GetItem', 'PutItem'], ['DISPATCH#*']),
        'sqs:SendMessage on Reminders',
      ],
    ],
    [
      'remind',
      [
        ...onItems(['GetItem', 'PutItem', 'Query'], ['RUNNER#*']),
        ...onItems(['GetItem', 'PutItem', 'UpdateItem'], ['LIMIT#*']),
        ...onItems(['GetItem', 'PutItem'], ['FORECAST#*']),
        ...onItems(['GetItem'], ['OPERATOR', 'TIPS*']),
        secret('twilio-api-key-secret'),
        secret('open-meteo-api-key'),
        ...[
          'ChangeMessageVisibility',
          'DeleteMessage',
          'GetQueueAttributes',
          'GetQueueUrl',
          'ReceiveMessage',
        ].map((action) => `sqs:${action} on Reminders`),
      ],
    ],
    [
      'me',
      [
        ...onItems(['GetItem', 'PutItem', 'Query', 'BatchWriteItem'], ['RUNNER#*']),
        ...onItems(['GetItem', 'DeleteItem'], ['TIPS*']),
        ...edgeKey,
      ],
    ],
    ['roll-up-tips', onItems(['Query', 'PutItem'], ['TIPS*'])],
  ] as const)('%s', (name, rights) => {
    expect(rightsOfFunction(name)).toEqual(rights.toSorted());
  });

  it.each(functionNames)('%s writes its own log and no other', (name) => {
    const [roleId] = lambdaOf(service, config, name).Role['Fn::GetAtt'];
    const log = `${name.replaceAll('-', '')}log`;
    expect(rightsOf(service, roleId).filter((right) => right.startsWith('logs:'))).toEqual([
      `logs:CreateLogStream on ${log}`,
      `logs:PutLogEvents on ${log}`,
    ]);
  });

  it('leaves no function a managed policy of AWS', () => {
    for (const role of Object.values(service.findResources('AWS::IAM::Role'))) {
      expect(role).not.toHaveProperty('Properties.ManagedPolicyArns');
    }
  });
});

describe('what must not be possible', () => {
  it('remind cannot delete anything', () => {
    expect(rightsOfFunction('remind').filter((right) => /dynamodb:(Delete|Batch)/.test(right))).toEqual([]);
  });

  it('signup cannot reach a profile', () => {
    expect(rightsOfFunction('signup').filter((right) => right.includes('RUNNER'))).toEqual([]);
  });

  it('only remind can send texts', () => {
    const senders = functionNames.filter((name) =>
      rightsOfFunction(name).includes(secret('twilio-api-key-secret')),
    );
    expect(senders).toEqual(['remind']);
  });

  it('nobody can scan the table', () => {
    expect(functionNames.flatMap(rightsOfFunction).filter((right) => right.includes('Scan'))).toEqual([]);
  });
});
