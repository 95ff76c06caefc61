/** The numbers that alarms and dashboard show: what the functions count, what they log, and what AWS measures. */

import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Duration } from 'aws-cdk-lib/core';
import type { EventCode } from '../shared/telemetry/event-codes.ts';
import type { Data } from './data-stack.ts';
import { prices } from './prices.ts';
import type { Service } from './service-stack.ts';
import type { StageConfig } from './stage-config.ts';
import type { Web } from './web-stack.ts';

/** What is measured. */
export type Watched = { readonly data: Data; readonly web: Web; readonly service: Service };

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

/**
 * How late reminders are, in seconds: what was sent says so, and where nothing is sent, what waits on the queue or,
 * where the queue takes nothing, what dispatch finds due.
 */
export const lags = (
  config: StageConfig,
  { queue }: Service,
): Readonly<Record<'s' | 'q' | 'd', IMetric>> => ({
  s: counted(config, 'remind.lagSeconds', 5, 'Maximum'),
  q: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
  d: counted(config, 'dispatch.lagSeconds', 5, 'Maximum'),
});

/** Dollars that a day's texts cost, or those counted under `only` one value. `id` names it beside others in a graph. */
export const spent = (
  config: StageConfig,
  id: string,
  label: string,
  only: Readonly<Record<string, string>> = {},
): MathExpression => {
  const segments = counted(config, 'texts.segments', 24 * 60, 'Sum', only);
  return computed({ [id]: segments }, `${prices.textSegment} * ${id}`, 24 * 60, label);
};
