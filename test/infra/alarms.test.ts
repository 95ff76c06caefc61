/** Nobody should be woken by an alarm that doesn't say who is hurt and what to do. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deliveryState, reminderState } from '../../shared/reminders/reminder.ts';
import { eventCodes } from '../../shared/telemetry/event-codes.ts';
import { remindWorld } from '../support/remind-world.ts';
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

  it('on late reminders hears of them where none is sent: by the queue, and by what is found due', () => {
    const named = observability.findResources('AWS::CloudWatch::Alarm', {
      Properties: { AlarmName: 'Calfline-prod-observability-reminders-late' },
    });
    const alarm = JSON.stringify(named);
    expect(alarm).toContain('MAX([FILL(s,0), FILL(q,0), FILL(d,0)])');
    for (const metric of ['remind.lagSeconds', 'ApproximateAgeOfOldestMessage', 'dispatch.lagSeconds']) {
      expect(alarm).toContain(`"${metric}"`);
    }
  });

  it('on unknown outcomes goes off when they do not end for an hour, not for a single one', () => {
    observability.hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'Calfline-prod-observability-unknown-outcomes',
      Period: 900,
      EvaluationPeriods: 4,
      Threshold: 1,
    });
  });

  it('on spend reckons with segments, of what we send and of what we get', () => {
    const named = observability.findResources('AWS::CloudWatch::Alarm', {
      Properties: { AlarmName: 'Calfline-prod-observability-spend-per-day' },
    });
    expect(JSON.stringify(named)).toContain('"MetricName":"texts.segments"');
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
    const filtersOn = (event: string): readonly unknown[] =>
      filters.filter((filter) => JSON.stringify(filter).includes(`event.${event}"`));
    expect(filtersOn('function.notBuilt').length).toBe(7);
    // delivery-status and remind.
    expect(filtersOn('delivery.problem').length).toBe(2);
  });
});

/** The metrics a piece of source counts by name; a name with a part in `${}` stands for each value of that part. */
const countedIn = (source: string): readonly string[] =>
  [...source.matchAll(/\bcount\(\s*['`]([^'`]+)['`]/g)].flatMap(([, name = '']) => {
    const [, start, part] = /^(.*)\$\{(\w+)\}$/.exec(name) ?? [];
    if (start === undefined || part === undefined) return [name];
    const values = valuesOf[part];
    if (values === undefined) throw new RangeError(`This test doesn't know the values of \${${part}}`);
    return values.map((value) => `${start}${value}`);
  });

const valuesOf: Readonly<Record<string, readonly string[]>> = {
  state: reminderState.options,
  delivery: deliveryState.options,
  // What a tick counts is what it answers.
  name: Object.keys(await remindWorld({ at: '2026-03-10T10:00:00Z' }).dispatch()),
};

const counted = new Set(
  globSync('{functions,shared}/**/*.ts').flatMap((file) => countedIn(readFileSync(file, 'utf8'))),
);

it('every event that an operator can search for is logged somewhere', () => {
  const sources = globSync('{functions,shared}/**/*.ts')
    .filter((file) => !file.endsWith('event-codes.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(Object.keys(eventCodes).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

/** The metrics of the service's own namespace that the alarms and the dashboard show. */
const shown = (): ReadonlySet<string> => {
  // The dashboard is a text of JSON inside the template's JSON.
  const template = JSON.stringify(observability.toJSON()).replaceAll('\\', '');
  const names = [
    ...template.matchAll(/(?<!:)"Calfline\/prod","([^"]+)"/g),
    ...template.matchAll(/"MetricName":"([^"]+)","Namespace":"Calfline\/prod"/g),
    ...template.matchAll(/MetricName="([^"]+)"/g),
  ].map(([, name = '']) => name);
  return new Set(names.filter((name) => !name.startsWith('event.')));
};

it('every metric that an alarm or the dashboard names is counted by a function: or it would never go off', () => {
  const named = [...shown()];
  expect(named).toEqual(
    expect.arrayContaining([
      'dispatch.due',
      'remind.lagSeconds',
      'delivery.delivered',
      'carrier.errors',
      'forecastsFetched',
    ]),
  );
  expect(named.filter((name) => !counted.has(name))).toEqual([]);
});
