import { HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { type App, CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib/core';
import type { FunctionCode } from './add-function.ts';
import type { FunctionName } from './bundling.ts';
import { maxReceives, messagesPerCall, visibilitySeconds } from './call-limits.ts';
import type { Data } from './data-stack.ts';
import { addFunctions, remindConcurrency } from './functions.ts';
import { type RoutedFunction, routes } from './routes.ts';
import { stackProps } from './stack-props.ts';
import type { StageConfig } from './stage-config.ts';
import type { Web } from './web-stack.ts';

/** What runs. */
export type Service = {
  readonly functions: Readonly<Record<FunctionName, LambdaFunction>>;
  readonly queue: Queue;
  /** Where messages and ticks go that could not be handled. */
  readonly deadLetters: Queue;
};

/** The stack of what runs: functions, routes, queue and schedules. */
export const addServiceStack = (
  app: App,
  config: StageConfig,
  code: FunctionCode,
  data: Data,
  web: Web,
): Service => {
  const stack = new Stack(app, `Calfline-${config.stage}-service`, stackProps(config, 'Functions'));
  const deadLetters = new Queue(stack, 'DeadLetters', {
    queueName: `calfline-${config.stage}-dead-letters`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(deadLetters).acknowledge({
    id: 'Serverless-SQSRedrivePolicy',
    reason: 'This is where the others are redriven to.',
  });
  const queue = new Queue(stack, 'Reminders', {
    queueName: `calfline-${config.stage}-reminders`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: Duration.seconds(visibilitySeconds),
    retentionPeriod: Duration.days(1),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxReceives },
  });
  const functions = addFunctions(stack, config, code, { ...data, ...web, queue });
  functions.remind.addEventSourceMapping('Reminders', {
    eventSourceArn: queue.queueArn,
    batchSize: messagesPerCall,
    reportBatchItemFailures: true,
    maxConcurrency: remindConcurrency(config),
  });
  Validations.of(functions.remind).acknowledge({
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'A message that fails stays in its queue, and after five times goes to the dead letters.',
  });
  addRoutes(stack, web, functions);
  addSchedules(stack, config, functions, deadLetters);
  new CfnOutput(stack, 'WebhookUrl', { value: `${web.publicBaseUrl}/inbound-sms#rc=3&rp=all` });
  new CfnOutput(stack, 'PagesUrl', { value: web.publicBaseUrl });
  return { functions, queue, deadLetters };
};

/** Who may call a route, instead of an authorizer's saying so. */
const authorizedBy: Readonly<Record<RoutedFunction, string>> = {
  signup: 'Open to everybody by design, within limits per number and address; it starts no text.',
  'inbound-sms': 'Called by Twilio, whose signature the function checks before it reads anything else.',
  'delivery-status': 'Called by Twilio, whose signature the function checks before it reads anything else.',
  me: 'Opened by a link that only the runner was texted; the function compares its digest.',
};

const addRoutes = (stack: Stack, web: Web, functions: Service['functions']): void => {
  for (const route of routes) {
    const id = `${route.method}${route.path}`;
    const added = new HttpRoute(stack, id, {
      httpApi: web.api,
      routeKey: HttpRouteKey.with(route.path, route.method),
      integration: new HttpLambdaIntegration(`${id}-integration`, functions[route.function]),
    });
    Validations.of(added).acknowledge({ id: 'AwsSolutions-APIG4', reason: authorizedBy[route.function] });
  }
};

/** The minute's tick and the nightly roll-up of what the tips have shown. */
const addSchedules = (
  stack: Stack,
  config: StageConfig,
  functions: Service['functions'],
  deadLetters: Queue,
): void => {
  const targets = [functions.dispatch, functions['roll-up-tips']];
  const role = new Role(stack, 'ScheduleRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: targets.map((target) => target.functionArn),
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));

  const schedule = (id: string, expression: string, target: LambdaFunction, retries: number): void => {
    new CfnSchedule(stack, id, {
      name: `calfline-${config.stage}-${id.toLowerCase()}`,
      scheduleExpression: expression,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        // A tick that is late is the next one's work.
        retryPolicy: { maximumEventAgeInSeconds: 60 * (retries + 1), maximumRetryAttempts: retries },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
  };
  schedule('Dispatch', 'rate(1 minute)', functions.dispatch, 0);
  schedule('RollUpTips', 'cron(15 9 * * ? *)', functions['roll-up-tips'], 3);
};
