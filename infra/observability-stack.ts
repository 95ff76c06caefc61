import { Dashboard, GraphWidget, type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { type App, Duration, Stack, Validations } from 'aws-cdk-lib/core';
import { type AlarmOptions, addAlarm } from './alarms.ts';
import { functionNames } from './bundling.ts';
import type { Data } from './data-stack.ts';
import { computed, counted, logged } from './metrics.ts';
import { prices } from './prices.ts';
import type { Service } from './service-stack.ts';
import { stackProps } from './stack-props.ts';
import type { StageConfig } from './stage-config.ts';
import type { Web } from './web-stack.ts';

type Watched = { readonly data: Data; readonly web: Web; readonly service: Service };

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
  const alarms = [
    ...reminderAlarms(config, watched),
    ...carrierAlarms(config, watched),
    ...platformAlarms(config, watched),
  ];
  for (const options of alarms) addAlarm(stack, topic, options);
  addDashboard(stack, config, watched);
};

/** What keeps runners from their reminders. */
const reminderAlarms = (config: StageConfig, { service }: Watched): readonly AlarmOptions[] => [
  {
    name: 'Dead letters',
    userImpact: 'Some runners got no reminder: work on them failed five times and was laid aside.',
    runbook: 'Dead letters',
    metric: service.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
    threshold: 1,
    periods: 1,
    silence: 'fine',
  },
  {
    name: 'Reminders late',
    userImpact: 'Reminders go out over 5 minutes late, some perhaps after the run began.',
    runbook: 'Reminders late',
    metric: latest(config, service),
    threshold: 300,
    periods: 2,
    silence: 'fine',
  },
  {
    name: 'No tick',
    userImpact: 'Nobody gets a reminder: the minute tick that finds due runners has stopped.',
    runbook: 'No tick',
    metric: service.functions.dispatch.metricInvocations({ period: Duration.minutes(5) }),
    threshold: 1,
    periods: 1,
    silence: 'alarming',
    side: 'below',
  },
  {
    name: 'Unknown outcomes',
    userImpact: 'For some reminders it is not known whether they went out; they may be missing or late.',
    runbook: 'Unknown outcomes',
    // One by itself is the network: an hour in which they don't end is the carrier, or ourselves.
    metric: counted(config, 'remind.unknown', 15),
    threshold: 1,
    periods: 4,
    silence: 'fine',
  },
  {
    name: 'No forecast',
    userImpact: 'Reminders go out without numbers on heat and fluids: no weather source answers.',
    runbook: 'No forecast',
    metric: logged(config, [service.functions.remind], 'forecast.none', 15),
    threshold: 3,
    periods: 2,
    silence: 'fine',
  },
];

/**
 * How late the latest reminder is, in seconds: what was sent says so, and where nothing is sent, what waits on the queue
 * or, where the queue takes nothing, what dispatch finds due.
 */
const latest = (config: StageConfig, service: Service): IMetric =>
  computed(
    {
      s: counted(config, 'remind.lagSeconds', 5, 'Maximum'),
      q: service.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
      d: counted(config, 'dispatch.lagSeconds', 5, 'Maximum'),
    },
    'MAX([s, q, d])',
    5,
    'lag, s',
  );

/** What the carrier does with our texts, and what they cost. */
const carrierAlarms = (config: StageConfig, { service }: Watched): readonly AlarmOptions[] => [
  {
    name: 'Carrier errors',
    userImpact: 'More than 1 in 20 texts does not arrive: the carrier refuses, filters or loses them.',
    runbook: 'Carrier errors',
    metric: computed(
      {
        r: counted(config, 'remind.failed', 15),
        f: counted(config, 'delivery.failed', 15),
        u: counted(config, 'delivery.undelivered', 15),
        s: counted(config, 'remind.sent', 15),
      },
      'IF(s + r >= 20, 100 * (r + f + u) / (s + r), 0)',
      15,
      'texts that failed, %',
    ),
    threshold: 5,
    periods: 2,
    silence: 'fine',
  },
  {
    name: 'Texts filtered or misconfigured',
    userImpact: 'The carrier blocks our texts as unwanted, or our account may not send them.',
    runbook: 'Texts filtered or misconfigured',
    // Said by a report on a text, or at once when it is handed over.
    metric: logged(
      config,
      [service.functions['delivery-status'], service.functions.remind],
      'delivery.problem',
      15,
    ),
    threshold: 3,
    periods: 1,
    silence: 'fine',
  },
  {
    name: 'Unread texts',
    userImpact: 'Calfline does not understand more than 1 in 4 texts; runners get no useful answer.',
    runbook: 'Unread texts',
    metric: computed(
      {
        t: counted(config, 'inbound.texts', 60),
        u: logged(config, [service.functions['inbound-sms']], 'inbound.applied', 60, {
          field: 'intent',
          is: 'unknown',
        }),
      },
      'IF(t >= 20, 100 * u / t, 0)',
      60,
      'texts not understood, %',
    ),
    threshold: 25,
    periods: 1,
    silence: 'fine',
  },
  {
    name: 'Daily cap near',
    userImpact: 'At the daily cap reminders and answers stop until midnight UTC; four fifths of it are used.',
    runbook: 'Daily cap near',
    metric: computed(
      { r: counted(config, 'remind.sent', 24 * 60), a: counted(config, 'inbound.answers', 24 * 60) },
      // Answers get half of the cap.
      'MAX([r + a, 2 * a])',
      24 * 60,
      'texts of the cap',
    ),
    threshold: 0.8 * config.operator.dailyTextCap,
    periods: 1,
    silence: 'fine',
  },
  {
    name: 'Spend per day',
    userImpact: 'Nobody is hurt yet: texts of one day cost more than planned, by growth or by abuse.',
    runbook: 'Spend per day',
    metric: computed(
      { s: counted(config, 'texts.segments', 24 * 60) },
      `${prices.textSegment} * s`,
      24 * 60,
      'texts, dollars a day',
    ),
    threshold: config.operator.dailySpendUsd,
    periods: 1,
    silence: 'fine',
  },
];

/** What fails underneath. */
const platformAlarms = (config: StageConfig, { data, web, service }: Watched): readonly AlarmOptions[] => {
  const all = functionNames.map((name) => service.functions[name]);
  const period = { period: Duration.minutes(5) };
  const throttledTable = (metricName: string): IMetric =>
    data.table.metric(metricName, { ...period, statistic: 'Sum' });
  return [
    {
      name: 'Function errors',
      userImpact: 'Texts or pages fail for some runners: a function crashes or runs out of time.',
      runbook: 'Function errors',
      metric: summed(
        all.map((each) => each.metricErrors(period)),
        'failed calls',
      ),
      threshold: 3,
      periods: 2,
      silence: 'fine',
    },
    {
      name: 'Throttles',
      userImpact: 'Requests and reminders wait or are refused: a limit of the account or table is reached.',
      runbook: 'Throttles',
      metric: summed(
        [
          ...all.map((each) => each.metricThrottles(period)),
          throttledTable('ReadThrottleEvents'),
          throttledTable('WriteThrottleEvents'),
        ],
        'throttled calls',
      ),
      threshold: 5,
      periods: 2,
      silence: 'fine',
    },
    {
      name: 'Requests fail',
      userImpact: 'Sign-ups fail, or texts from runners go unanswered until Twilio tries again.',
      runbook: 'Requests fail',
      metric: web.api.metricServerError({ ...period, statistic: 'Sum' }),
      threshold: 3,
      periods: 2,
      silence: 'fine',
    },
    {
      name: 'Settings unreadable',
      userImpact: 'A function cannot read its settings or secrets; it works with old ones or not at all.',
      runbook: 'Settings unreadable',
      metric: logged(config, all, 'function.notBuilt', 5),
      threshold: 1,
      periods: 1,
      silence: 'fine',
    },
  ];
};

/** The sum of at most 10 metrics of 5 minutes each; an alarm takes no more. */
const summed = (metrics: readonly IMetric[], label: string): IMetric => {
  const named = Object.fromEntries(metrics.map((metric, at) => [String.fromCharCode(97 + at), metric]));
  return computed(named, Object.keys(named).join(' + '), 5, label);
};

const addDashboard = (stack: Stack, config: StageConfig, { data, web, service }: Watched): void => {
  const graph = (title: string, left: readonly IMetric[]): GraphWidget =>
    new GraphWidget({ title, left: [...left], width: 8, height: 6 });
  const counts = (names: readonly string[]): readonly IMetric[] =>
    names.map((name) => counted(config, name, 5));
  const split = (metric: string, by: string): IMetric =>
    new MathExpression({
      expression: `SEARCH('{Calfline/${config.stage},service,${by}} MetricName="${metric}"', 'Sum', 300)`,
      label: '',
      period: Duration.minutes(5),
    });
  const spent = (id: string, as: string): IMetric => {
    const segments = counted(config, 'texts.segments', 24 * 60, 'Sum', { as });
    return computed({ [id]: segments }, `${prices.textSegment} * ${id}`, 24 * 60, as);
  };
  const dashboard = new Dashboard(stack, 'Dashboard', { dashboardName: `calfline-${config.stage}` });
  dashboard.addWidgets(
    graph('Reminders', counts(['dispatch.due', 'remind.sent', 'remind.skipped', 'remind.expired'])),
    graph('Lag: sent, on the queue, found due, s', [
      counted(config, 'remind.lagSeconds', 5, 'Maximum'),
      service.queue.metricApproximateAgeOfOldestMessage(),
      counted(config, 'dispatch.lagSeconds', 5, 'Maximum'),
    ]),
    graph('Unknown, failed', counts(['remind.unknown', 'remind.failed', 'dispatch.failed'])),
    graph('Skipped by reason', [split('remind.skipped', 'kind,reason')]),
    graph('Texts in, by intent', [split('inbound.texts', 'intent')]),
    graph('Forecasts by source', [split('forecastsFetched', 'source')]),
    graph('Delivery', counts(['delivery.delivered', 'delivery.undelivered', 'delivery.failed'])),
    graph('Undelivered by meaning', [split('delivery.undelivered', 'meaning')]),
    graph('Carrier errors by code', [split('carrier.errors', 'code')]),
    graph('Opt-outs by how they came', [split('optOuts', 'how')]),
    graph('Texts a day, dollars', [spent('r', 'reminder'), spent('a', 'answer'), spent('t', 'received')]),
    graph('Dollars for 1,000 reminders, with the texts they bring', [
      computed(
        { r: counted(config, 'remind.sent', 24 * 60), s: counted(config, 'texts.segments', 24 * 60) },
        `IF(r > 0, ${1000 * prices.textSegment} * s / r, 0)`,
        24 * 60,
        'texts',
      ),
    ]),
    graph('Queue', [
      service.queue.metricApproximateNumberOfMessagesVisible(),
      service.deadLetters.metricApproximateNumberOfMessagesVisible(),
    ]),
    graph('Requests', [web.api.metricCount(), web.api.metricClientError(), web.api.metricServerError()]),
    graph('Table', [
      data.table.metricConsumedReadCapacityUnits(),
      data.table.metricConsumedWriteCapacityUnits(),
    ]),
  );
};
