/** Where the secrets are. Their values are never in a template, an environment variable or a log. */

import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Stack } from 'aws-cdk-lib/core';

const folder = (stage: string): string => `/calfline/${stage}`;

/** Paths in the parameter store. The last one is the parameter store's name for a secret of Secrets Manager. */
export const secretPaths = (stage: string) =>
  ({
    /** Checks that webhooks come from Twilio. */
    twilioAuthToken: `${folder(stage)}/twilio-auth-token`,
    /** Sends texts. */
    twilioApiKeySecret: `${folder(stage)}/twilio-api-key-secret`,
    /** Keys the hash that names runners; must never change. */
    runnerId: `${folder(stage)}/runner-id-secret`,
    openMeteoApiKey: `${folder(stage)}/open-meteo-api-key`,
    edgeKey: `/aws/reference/secretsmanager/calfline-${stage}-edge-key`,
  }) as const;

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
