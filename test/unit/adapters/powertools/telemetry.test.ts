import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { memoryTelemetry } from '../../../../shared/adapters/memory/memory-telemetry.ts';
import { createTelemetry } from '../../../../shared/adapters/powertools/telemetry.ts';
import { hearConsole } from '../../../support/hear-output.ts';

const emf = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.tuple([
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })),
      }),
    ]),
  }),
});

/** What went to standard output and error, a parsed line each. */
let lines: unknown[] = [];

beforeEach(() => {
  lines = [];
  hearConsole((line) => {
    lines.push(JSON.parse(String(line)));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const telemetry = () => createTelemetry('remind', 'test');

describe('events', () => {
  it('are one JSON line with code, level, function, stage and request id', () => {
    const under = telemetry();
    under.begin('request-1');
    under.event('inbound.applied', { runnerId: 'abc', intent: 'ok' });
    under.end();
    under.event('webhook.forged');
    expect(lines).toMatchObject([
      {
        level: 'INFO',
        code: 'inbound.applied',
        runnerId: 'abc',
        function: 'remind',
        stage: 'test',
        requestId: 'request-1',
      },
      { level: 'WARN', code: 'webhook.forged' },
    ]);
    expect(lines[1]).not.toHaveProperty('requestId');
  });

  it('keep their code, which filters and alarms look for, whatever stands beside them', () => {
    const withCode = { runnerId: 'abc', code: 30007 };
    const fields: { readonly runnerId: string } = withCode;
    telemetry().event('delivery.problem', fields);
    expect(() => memoryTelemetry().event('delivery.problem', fields)).toThrow('hidden the code');
    expect(lines).toMatchObject([{ code: 'delivery.problem', runnerId: 'abc' }]);
  });

  it('lose every telephone number on the way out', () => {
    telemetry().event('request.failed', {
      words: 'no item for +15125550123',
      list: ['https://x/?To=%2B15125550123'],
    });
    expect(JSON.stringify(lines)).not.toContain('5125550123');
  });
});

describe('counts', () => {
  it('go out at the end of the call, in one record', () => {
    const under = telemetry();
    under.begin('request-1');
    under.count('dispatch.due', 3);
    under.count('dispatch.lagSeconds', 12);
    expect(lines).toEqual([]);
    under.end();
    const record = emf.parse(lines[0]);
    expect(record).toMatchObject({ 'dispatch.due': 3, 'dispatch.lagSeconds': 12, service: 'calfline' });
    const [published] = record._aws.CloudWatchMetrics;
    expect(published).toEqual({
      Namespace: 'Calfline/test',
      Dimensions: [['service']],
      Metrics: [
        { Name: 'dispatch.due', Unit: 'Count' },
        { Name: 'dispatch.lagSeconds', Unit: 'Seconds' },
      ],
    });
  });

  it('with dimensions count toward the total as well', () => {
    const under = telemetry();
    under.begin('request-1');
    under.count('remind.skipped', 1, { reason: 'paused' });
    under.count('remind.skipped', 1, { reason: 'stopped' });
    under.end();
    const records = lines.map((line) => emf.parse(line));
    expect(records.map((record) => record._aws.CloudWatchMetrics[0].Dimensions)).toEqual([
      [['service', 'reason']],
      [['service', 'reason']],
      [['service']],
    ]);
    expect(records[2]).toMatchObject({ 'remind.skipped': [1, 1] });
  });
});
