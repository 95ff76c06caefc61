/**
 * Telemetry on AWS: events as structured logs, counts as CloudWatch metrics in the embedded metric format, both
 * on standard output, so that a handler never waits for either.
 */
import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { eventCodes } from '../../telemetry/event-codes.ts';
import { redact } from '../../telemetry/redact.ts';
import type { EventFields, Telemetry } from '../../telemetry/telemetry.ts';

/** Telemetry of one function, told when each call of it begins and ends. */
export type InvocationTelemetry = Telemetry & {
  /** From here to `end`, every event carries Lambda's request id. */
  begin(requestId: string): void;
  /** Writes the metrics that were gathered since `begin`. */
  end(): void;
};

/**
 * Telemetry for a function of a stage. Metrics go to the namespace `Calfline/<stage>`; one that has dimensions
 * is also counted without them, so that an alarm on the total needs no arithmetic. A metric whose name ends in
 * 'Seconds' is measured in seconds, any other is a count.
 */
export const createTelemetry = (functionName: string, stage = 'unknown'): InvocationTelemetry => {
  const logger = new Logger({
    serviceName: 'calfline',
    logLevel: 'INFO',
    persistentKeys: { function: functionName, stage },
  });
  const metrics = new Metrics({ namespace: `Calfline/${stage}`, serviceName: 'calfline' });

  return {
    begin(requestId) {
      logger.appendKeys({ requestId });
    },
    end() {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
      logger.resetKeys();
    },
    event(code, fields = {}) {
      const { level, says } = eventCodes[code];
      logger[level](says, { ...redacted(fields), code });
    },
    count(metric, value, dimensions = {}) {
      const unit = metric.endsWith('Seconds') ? MetricUnit.Seconds : MetricUnit.Count;
      metrics.addMetric(metric, unit, value);
      if (Object.keys(dimensions).length === 0) return;
      metrics
        .singleMetric()
        .addDimensions({ ...dimensions })
        .addMetric(metric, unit, value);
    },
  };
};

const redacted = (fields: EventFields): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      if (typeof value === 'string') return [name, redact(value)];
      return [name, Array.isArray(value) ? value.map(redact) : value];
    }),
  );
