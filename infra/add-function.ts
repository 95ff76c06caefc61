import {
  type PolicyStatement,
  Role,
  ServicePrincipal,
  PolicyStatement as Statement,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  type FunctionProps,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, type Stack, Validations } from 'aws-cdk-lib/core';
import { bundleOptions, entryOf, type FunctionName } from './bundling.ts';
import type { StageConfig } from './stage-config.ts';

/** `bundled` for deployment; `stub` for tests of the templates, which then need no bundler. */
export type FunctionCode = 'bundled' | 'stub';

export type FunctionOptions = {
  readonly name: FunctionName;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  /** A variable that is undefined is left out. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** All that the function may do, besides writing its own log. */
  readonly access: readonly PolicyStatement[];
};

/** Calls a scheduler or SQS makes are tried again by them; nothing is tried again behind their back. */
export const addFunction = (
  stack: Stack,
  config: StageConfig,
  code: FunctionCode,
  options: FunctionOptions,
): LambdaFunction => {
  const logGroup = new LogGroup(stack, `${options.name}-log`, {
    logGroupName: `/calfline/${config.stage}/${options.name}`,
    retention: config.size.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = addRole(stack, options, logGroup);
  const props = {
    functionName: `calfline-${config.stage}-${options.name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    timeout: Duration.seconds(options.timeoutSeconds),
    memorySize: options.memoryMb,
    environment: definedOf(options.environment),
    role,
    logGroup,
    loggingFormat: LoggingFormat.JSON,
  } satisfies Omit<FunctionProps, 'code'>;
  const made =
    code === 'stub'
      ? new LambdaFunction(stack, options.name, { ...props, code: Code.fromInline('exports.handler=()=>{}') })
      : bundled(stack, options.name, props);
  acknowledgeFunction(made);
  return made;
};

const definedOf = (variables: FunctionOptions['environment']): Record<string, string> => {
  const defined: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) if (value !== undefined) defined[name] = value;
  return defined;
};

/** A role that may write the function's own log and do what `access` says. */
const addRole = (stack: Stack, { name, access }: FunctionOptions, logGroup: LogGroup): Role => {
  const role = new Role(stack, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new Statement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroup.logGroupArn],
    }),
  );
  for (const statement of access) role.addToPolicy(statement);
  return role;
};

const bundled = (stack: Stack, name: FunctionName, props: Omit<FunctionProps, 'code'>): NodejsFunction =>
  new NodejsFunction(stack, name, {
    ...props,
    entry: entryOf(name),
    handler: 'handler',
    bundling: {
      format: OutputFormat.ESM,
      minify: bundleOptions.minify,
      target: bundleOptions.target,
      mainFields: [...bundleOptions.mainFields],
      banner: bundleOptions.banner,
      bundleAwsSDK: true,
      // The charset too: NodejsFunction's own setting for it never reaches esbuild.
      esbuildArgs: {
        '--charset': bundleOptions.charset,
        '--legal-comments': bundleOptions.legalComments,
        ...Object.fromEntries(
          Object.entries(bundleOptions.alias).map(([from, to]) => [`--alias:${from}`, to]),
        ),
      },
    },
  });

const acknowledgeFunction = (made: LambdaFunction): void => {
  Validations.of(made).acknowledge(
    {
      id: 'Serverless-LambdaTracing',
      reason:
        'Each log event carries request and reminder ids; traces would cost more than the calls traced.',
    },
    {
      id: 'Serverless-LambdaDLQ',
      reason: 'Called by API Gateway, SQS and Scheduler, whose own dead-letter queues keep what failed.',
    },
    {
      id: 'Serverless-LambdaAsyncFailureDestination',
      reason: 'Called by API Gateway, SQS and Scheduler, whose own dead-letter queues keep what failed.',
    },
  );
};
