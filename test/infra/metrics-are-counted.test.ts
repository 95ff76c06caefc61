/** A metric that nobody counts is an alarm that never goes off and a graph that stays empty. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deliveryState, reminderState } from '../../shared/reminders/reminder.ts';
import { remindWorld } from '../support/remind-world.ts';
import { configs, synthesize } from './synthesized.ts';

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

/** The metrics of the service's own namespace that the alarms and the dashboard show. */
const shown = (): ReadonlySet<string> => {
  const { observability } = synthesize(configs.prod);
  // The dashboard is a text of JSON inside the template's JSON.
  const template = JSON.stringify(observability.toJSON()).replaceAll('\\', '');
  const names = [
    ...template.matchAll(/(?<!:)"Calfline\/prod","([^"]+)"/g),
    ...template.matchAll(/"MetricName":"([^"]+)","Namespace":"Calfline\/prod"/g),
    ...template.matchAll(/MetricName="([^"]+)"/g),
  ].map(([, name = '']) => name);
  return new Set(names.filter((name) => !name.startsWith('event.')));
};

it('every metric that an alarm or the dashboard names is counted by a function', () => {
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
