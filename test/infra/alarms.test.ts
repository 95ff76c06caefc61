/** Nobody should be woken by an alarm that doesn't say who is hurt and what to do. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { eventCodes } from '../../shared/telemetry/event-codes.ts';
import { configs, synthesize } from './synthesized.ts';

const { observability, service } = synthesize(configs.prod);
const runbook = readFileSync('docs/runbook.md', 'utf8');

const alarms = Object.values(
  z
    .record(
      z.string(),
      z.object({
        Properties: z.object({
          AlarmName: z.string(),
          AlarmDescription: z.string(),
          AlarmActions: z.array(z.unknown()).min(1),
          OKActions: z.array(z.unknown()).min(1),
        }),
      }),
    )
    .parse(observability.findResources('AWS::CloudWatch::Alarm')),
).map(({ Properties }) => Properties);

describe('alarms', () => {
  it('watch what runners would notice', () => {
    expect(alarms.map(({ AlarmName }) => AlarmName.replace(/^.*observability-/, '')).toSorted()).toEqual([
      'carrier-errors',
      'daily-cap-near',
      'dead-letters',
      'function-errors',
      'no-forecast',
      'no-tick',
      'reminders-late',
      'requests-fail',
      'settings-unreadable',
      'spend-per-day',
      'texts-filtered-or-misconfigured',
      'throttles',
      'unknown-outcomes',
      'unread-texts',
    ]);
  });

  it.each(alarms)('$AlarmName says who is hurt and has its section in the runbook', (alarm) => {
    const [, impact, section] =
      /^(.+\.) What to do: docs\/runbook\.md, '(.+)'\.$/.exec(alarm.AlarmDescription) ?? [];
    expect(impact?.length).toBeGreaterThan(30);
    const text = runbook.split(`\n### ${section}\n`)[1]?.split('\n## ')[0]?.split('\n### ')[0];
    expect(text?.length ?? 0).toBeGreaterThan(150);
  });

  it('on the daily cap goes off at 80 % of it', () => {
    observability.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'Calfline-prod-observability-daily-cap-near',
      Threshold: 800,
    });
  });
});

describe('the runbook', () => {
  it('names only event codes that are logged', () => {
    const named = [...runbook.matchAll(/\$\.code = "([^"]+)"/g)].map(([, code]) => code);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((code) => code === undefined || !(code in eventCodes))).toEqual([]);
  });

  it('has a section for everything an operator does', () => {
    for (const section of [
      'Look up a runner by number',
      'Pause everything, and go on',
      'Replay dead letters',
      'Export and erase one person',
      'Rotate secrets',
      'Back up and restore the table',
    ]) {
      expect(runbook).toContain(`\n### ${section}\n`);
    }
  });
});

describe('filters over the logs', () => {
  it('stand on every function that logs the event', () => {
    const filters = Object.values(service.findResources('AWS::Logs::MetricFilter'));
    const settings = filters.filter((filter) => JSON.stringify(filter).includes('event.function.notBuilt'));
    expect(settings.length).toBe(7);
  });
});
