/** An item without a version, or a version without a reader, is a release that can't be rolled forward or back. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readStored } from '../../../shared/stored/stored-item.ts';
import * as kinds from '../../../shared/stored/stored-kinds.ts';
import { aRunner } from '../../support/universe.ts';

/** The fields that a schema finds wrong in a value. */
const wrongIn = (kind: (typeof kinds)[keyof typeof kinds], value: unknown): readonly string[] =>
  z.safeParse<z.core.$ZodType>(kind.schema, value).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe.each(Object.values(kinds))('a $name in the store', (kind) => {
  it('carries the version of its schema, and no other', () => {
    expect(wrongIn(kind, { schemaVersion: kind.version })).not.toContain('schemaVersion');
    for (const other of [kind.version - 1, kind.version + 1, undefined]) {
      expect(wrongIn(kind, { schemaVersion: other })).toContain('schemaVersion');
    }
  });

  it('has a step from each version before its own', () => {
    const before = Array.from({ length: kind.version - 1 }, (_, at) => String(at + 1));
    expect(Object.keys(kind.upgrades)).toEqual(before);
  });
});

it.each([
  ['cramp', 'cramp record'],
  ['run', 'run record'],
  ['consent', 'consent event'],
  ['share', 'runner share'],
])(
  'a %s in the outbox of a profile is read by the kind of its own, so that its version can be raised',
  (field, name) => {
    const nothing = { cramp: null, run: null, consent: null, share: null };
    const outbox = { ...nothing, [field]: { schemaVersion: 99 } };
    const read = () => readStored(kinds.profileKind, { ...aRunner(), outbox });
    expect(read).toThrow(`Unreadable ${name} in the store: version 99 has no reader`);
  },
);

it('a forecast that the release before kept is read, without what nobody read of it', () => {
  const hour = {
    atEpochSeconds: 1_773_136_800,
    temperatureC: 21,
    relativeHumidityPercent: 60,
    solarRadiationWm2: 400,
    windSpeed10mMs: 3,
    surfacePressureHpa: 1013,
    cloudCoverPercent: null,
  };
  const kept = { cell: '30.3,-97.7', source: 'openMeteo', fetchedAt: '2026-03-10T10:00:00.000Z' };
  const hours = [{ ...hour, dewPointC: 12, uvIndex: 4.5, precipitationProbabilityPercent: 10 }];
  const read = readStored(kinds.forecastKind, { schemaVersion: 1, forecast: { ...kept, hours } });
  expect(read).toEqual({ schemaVersion: 2, forecast: { ...kept, hours: [hour] } });
});
