/** The numbers that alarms and dashboard show: what the functions count, what they log, and what AWS measures. */

import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import type { EventCode } from '../shared/telemetry/event-codes.ts';
import type { StageConfig } from './stage-config.ts';

/** A metric that the functions count: over all its dimensions, or of `only` one value of them. */
export const counted = (
  config: StageConfig,
  metricName: string,
  minutes: number,
  statistic: 'Sum' | 'Maximum' = 'Sum',
  only: Readonly<Record<string, string>> = {},
): Metric =>
  new Metric({
    namespace: `Calfline/${config.stage}`,
    metricName,
    dimensionsMap: { service: 'calfline', ...only },
    statistic,
    period: Duration.minutes(minutes),
  });

/** How often these functions log an event, where `field` (if given) has the value. */
export const logged = (
  config: StageConfig,
  functions: readonly LambdaFunction[],
  code: EventCode,
  minutes: number,
  where?: { readonly field: string; readonly is: string },
): Metric => {
  const namespace = `Calfline/${config.stage}`;
  const metricName = where === undefined ? `event.${code}` : `event.${code}.${where.is}`;
  const isCode = FilterPattern.stringValue('$.code', '=', code);
  for (const each of functions) {
    const id = `${metricName}-of-${each.node.id}`;
    if (each.stack.node.tryFindChild(id) !== undefined) continue;
    new MetricFilter(each.stack, id, {
      logGroup: each.logGroup,
      metricNamespace: namespace,
      metricName,
      filterPattern:
        where === undefined
          ? isCode
          : FilterPattern.all(isCode, FilterPattern.stringValue(`$.${where.field}`, '=', where.is)),
    });
  }
  return new Metric({ namespace, metricName, statistic: 'Sum', period: Duration.minutes(minutes) });
};

/** One metric out of several: `sum({ a, b }, 'a + b')`. A metric that is silent counts as 0. */
export const computed = (
  usingMetrics: Readonly<Record<string, IMetric>>,
  expression: string,
  minutes: number,
  label: string,
): MathExpression =>
  new MathExpression({
    usingMetrics: { ...usingMetrics },
    expression: expression.replaceAll(/\b([a-z])\b/g, 'FILL($1,0)'),
    period: Duration.minutes(minutes),
    label,
  });
