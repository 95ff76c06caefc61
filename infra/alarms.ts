import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { AlarmOptions } from './add-alarm.ts';
import { functionNames } from './bundling.ts';
import { computed, counted, lags, logged, spent, type Watched } from './metrics.ts';
import type { Service } from './service-stack.ts';
import type { StageConfig } from './stage-config.ts';

/** Every alarm: what it measures, when it goes off, and what that means for runners. */
export const alarms = (config: StageConfig, watched: Watched): readonly AlarmOptions[] => [
  ...reminderAlarms(config, watched),
  ...carrierAlarms(config, watched),
  ...platformAlarms(config, watched),
];

/** What keeps runners from their reminders. */
const reminderAlarms = (config: StageConfig, { service }: Watched): readonly AlarmOptions[] => [
  {
    name: 'Dead letters',
    userImpact: 'Some runners got no reminder: work on them failed five times and was laid aside.',
    metric: service.deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
    threshold: 1,
    periods: 1,
  },
  {
    name: 'Reminders late',
    userImpact: 'Reminders go out over 5 minutes late, some perhaps after the run began.',
    metric: computed(lags(config, service), 'MAX([s, q, d])', 5, 'lag, s'),
    threshold: 300,
    periods: 2,
  },
  {
    name: 'No tick',
    userImpact: 'Nobody gets a reminder: the minute tick that finds due runners has stopped.',
    metric: service.functions.dispatch.metricInvocations({ period: Duration.minutes(5) }),
    threshold: 1,
    periods: 1,
    silence: 'alarming',
    side: 'below',
  },
  {
    name: 'Unknown outcomes',
    userImpact: 'For some reminders it is not known whether they went out; they may be missing or late.',
    // One by itself is the network: an hour in which they don't end is the carrier, or ourselves.
    metric: counted(config, 'remind.unknown', 15),
    threshold: 1,
    periods: 4,
  },
  {
    name: 'No forecast',
    userImpact: 'Reminders go out without numbers on heat and fluids: no weather source answers.',
    metric: logged(config, [service.functions.remind], 'forecast.none', 15),
    threshold: 3,
    periods: 2,
  },
];

/** What the carrier does with our texts, and what they cost. */
const carrierAlarms = (config: StageConfig, { service }: Watched): readonly AlarmOptions[] => [
  {
    name: 'Carrier errors',
    userImpact: 'More than 1 in 20 texts does not arrive: the carrier refuses, filters or loses them.',
    metric: failedPercent(config),
    threshold: 5,
    periods: 2,
  },
  {
    name: 'Texts filtered or misconfigured',
    userImpact: 'The carrier blocks our texts as unwanted, or our account may not send them.',
    // Said by a report on a text, or at once when it is handed over.
    metric: logged(
      config,
      [service.functions['delivery-status'], service.functions.remind],
      'delivery.problem',
      15,
    ),
    threshold: 3,
    periods: 1,
  },
  {
    name: 'Unread texts',
    userImpact: 'Calfline does not understand more than 1 in 4 texts; runners get no useful answer.',
    metric: unreadPercent(config, service),
    threshold: 25,
    periods: 1,
  },
  {
    name: 'Daily cap near',
    userImpact: 'At the daily cap reminders and answers stop until midnight UTC; four fifths of it are used.',
    metric: textsOfCap(config),
    threshold: 0.8 * config.operator.dailyTextCap,
    periods: 1,
  },
  {
    name: 'Spend per day',
    userImpact: 'Nobody is hurt yet: texts of one day cost more than planned, by growth or by abuse.',
    metric: spent(config, 's', 'texts, dollars a day'),
    threshold: config.operator.dailySpendUsd,
    periods: 1,
  },
];

const failedPercent = (config: StageConfig): IMetric =>
  computed(
    {
      r: counted(config, 'remind.failed', 15),
      f: counted(config, 'delivery.failed', 15),
      u: counted(config, 'delivery.undelivered', 15),
      s: counted(config, 'remind.sent', 15),
    },
    'IF(s + r >= 20, 100 * (r + f + u) / (s + r), 0)',
    15,
    'texts that failed, %',
  );

const unreadPercent = (config: StageConfig, service: Service): IMetric =>
  computed(
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
  );

const textsOfCap = (config: StageConfig): IMetric =>
  computed(
    { r: counted(config, 'remind.sent', 24 * 60), a: counted(config, 'inbound.answers', 24 * 60) },
    // Answers get half of the cap.
    'MAX([r + a, 2 * a])',
    24 * 60,
    'texts of the cap',
  );

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
      metric: summed(
        all.map((each) => each.metricErrors(period)),
        'failed calls',
      ),
      threshold: 3,
      periods: 2,
    },
    {
      name: 'Throttles',
      userImpact: 'Requests and reminders wait or are refused: a limit of the account or table is reached.',
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
    },
    {
      name: 'Requests fail',
      userImpact: 'Sign-ups fail, or texts from runners go unanswered until Twilio tries again.',
      metric: web.api.metricServerError({ ...period, statistic: 'Sum' }),
      threshold: 3,
      periods: 2,
    },
    {
      name: 'Settings unreadable',
      userImpact: 'A function cannot read its settings or secrets; it works with old ones or not at all.',
      metric: logged(config, all, 'function.notBuilt', 5),
      threshold: 1,
      periods: 1,
    },
  ];
};

/** The sum of at most 10 metrics of 5 minutes each; an alarm takes no more. */
const summed = (metrics: readonly IMetric[], label: string): IMetric => {
  const named = Object.fromEntries(metrics.map((metric, at) => [String.fromCharCode(97 + at), metric]));
  return computed(named, Object.keys(named).join(' + '), 5, label);
};
