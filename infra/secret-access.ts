import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Stack } from 'aws-cdk-lib/core';

/** Leave to read the secrets at `paths`, and no others. */
export const secretAccess = (
  stack: Stack,
  edgeKey: Secret,
  paths: readonly string[],
): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: ['ssm:GetParameters'],
    resources: paths.map((path) =>
      Stack.of(stack).formatArn({ service: 'ssm', resource: 'parameter', resourceName: path.slice(1) }),
    ),
  }),
  ...(paths.some((path) => path.startsWith('/aws/reference/'))
    ? [new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [edgeKey.secretArn] })]
    : []),
];
