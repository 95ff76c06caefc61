import { Dashboard, GraphWidget, type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration, type Stack } from 'aws-cdk-lib/core';
import { computed, counted, lags, spent, type Watched } from './metrics.ts';
import { prices } from './prices.ts';
import type { StageConfig } from './stage-config.ts';

/** One page of graphs. */
export const addDashboard = (stack: Stack, config: StageConfig, { data, web, service }: Watched): void => {
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
  const spentAs = (id: string, as: string): IMetric => spent(config, id, as, { as });
  const dashboard = new Dashboard(stack, 'Dashboard', { dashboardName: `calfline-${config.stage}` });
  dashboard.addWidgets(
    graph('Reminders', counts(['dispatch.due', 'remind.sent', 'remind.skipped', 'remind.expired'])),
    graph('Lag: sent, on the queue, found due, s', Object.values(lags(config, service))),
    graph('Unknown, failed', counts(['remind.unknown', 'remind.failed', 'dispatch.failed'])),
    graph('Skipped by reason', [split('remind.skipped', 'kind,reason')]),
    graph('Texts in, by intent', [split('inbound.texts', 'intent')]),
    graph('Forecasts by source', [split('forecastsFetched', 'source')]),
    graph('Delivery', counts(['delivery.delivered', 'delivery.undelivered', 'delivery.failed'])),
    graph('Undelivered by meaning', [split('delivery.undelivered', 'meaning')]),
    graph('Carrier errors by code', [split('carrier.errors', 'code')]),
    graph('Opt-outs by how they came', [split('optOuts', 'how')]),
    graph('Texts a day, dollars', [
      spentAs('r', 'reminder'),
      spentAs('a', 'answer'),
      spentAs('t', 'received'),
    ]),
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
