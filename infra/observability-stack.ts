import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type App, Stack, Validations } from 'aws-cdk-lib/core';
import { addAlarm } from './add-alarm.ts';
import { alarms } from './alarms.ts';
import { addDashboard } from './dashboard.ts';
import type { Data } from './data-stack.ts';
import type { Service } from './service-stack.ts';
import { stackProps } from './stack-props.ts';
import type { StageConfig } from './stage-config.ts';
import type { Web } from './web-stack.ts';

/** The stack of what watches: alarms that write to the operator, and one page of graphs. */
export const addObservabilityStack = (
  app: App,
  config: StageConfig,
  data: Data,
  web: Web,
  service: Service,
): void => {
  const stack = new Stack(app, `Calfline-${config.stage}-observability`, stackProps(config, 'Alarms'));
  const topic = new Topic(stack, 'Alarms', {
    topicName: `calfline-${config.stage}-alarms`,
    enforceSSL: true,
  });
  topic.addSubscription(new EmailSubscription(config.operator.alarmEmail));
  Validations.of(topic).acknowledge({
    id: 'Serverless-SNSRedrivePolicy',
    reason: 'An e-mail that SNS cannot deliver would not be read from a queue either; the alarm stays on.',
  });
  const watched = { data, web, service };
  for (const options of alarms(config, watched)) addAlarm(stack, topic, options);
  addDashboard(stack, config, watched);
};
