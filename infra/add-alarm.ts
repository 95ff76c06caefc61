import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Stack } from 'aws-cdk-lib/core';

/** An alarm: what it measures, and what whoever it wakes has to know. */
export type AlarmOptions = {
  /** Two or three words: with '-' for spaces the alarm's name, and the heading in docs/runbook.md of what to do. */
  readonly name: string;
  /** Who is hurt, and how: a sentence for someone who was just woken. */
  readonly userImpact: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric is at least this. */
  readonly threshold: number;
  /** Periods of the metric in a row. */
  readonly periods: number;
  /** Silence means that nothing happened, or with 'alarming' that nothing works. */
  readonly silence?: 'alarming';
  /** 'below' turns the threshold round: the alarm goes off under it. */
  readonly side?: 'below';
};

/** Adds an alarm that writes to the operator when it goes off and when it is over. */
export const addAlarm = (stack: Stack, topic: Topic, options: AlarmOptions): Alarm => {
  const alarm = new Alarm(stack, options.name, {
    alarmName: `${stack.stackName}-${options.name.toLowerCase().replaceAll(' ', '-')}`,
    alarmDescription: `${options.userImpact} What to do: docs/runbook.md, '${options.name}'.`,
    metric: options.metric,
    threshold: options.threshold,
    evaluationPeriods: options.periods,
    comparisonOperator:
      options.side === 'below'
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData:
      options.silence === 'alarming' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  const action = new SnsAction(topic);
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
};
