import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  checkStorable,
  readStored,
  type StoredKind,
  UnreadableItem,
} from '../../../shared/stored/stored-item.ts';

/** A kind in its third version: version 2 split the name, version 3 added the shoes. */
const shoeRack: StoredKind<{ schemaVersion: 3; first: string; last: string; shoes: number }> = {
  name: 'shoe rack',
  version: 3,
  schema: z.strictObject({
    schemaVersion: z.literal(3),
    first: z.string(),
    last: z.string(),
    shoes: z.int().min(0),
  }),
  upgrades: {
    1: ({ name, ...rest }) => {
      const [first, last] = String(name).split(' ');
      return { ...rest, first, last };
    },
    2: (older) => ({ ...older, shoes: 0 }),
  },
};

const ada = { schemaVersion: 3, first: 'Ada', last: 'Lane', shoes: 0 };

/** A hall with a parcel in it: a kind that holds an item of another. */
const hall: StoredKind<{ schemaVersion: 1; parcels: { rack: unknown; note: string } | null }> = {
  name: 'hall',
  version: 1,
  schema: z.strictObject({
    schemaVersion: z.literal(1),
    parcels: z.nullable(z.strictObject({ rack: z.nullable(shoeRack.schema), note: z.string() })),
  }),
  upgrades: {},
  holds: { field: 'parcels', items: { rack: shoeRack } },
};

describe('reading what an earlier release stored', () => {
  test('an item inside another is brought up to date as well, by its own steps', () => {
    const old = { schemaVersion: 1, parcels: { rack: { schemaVersion: 1, name: 'Ada Lane' }, note: 'hers' } };
    expect(readStored(hall, old)).toEqual({ schemaVersion: 1, parcels: { rack: ada, note: 'hers' } });
    for (const parcels of [null, { rack: null, note: 'none' }]) {
      expect(readStored(hall, { schemaVersion: 1, parcels })).toEqual({ schemaVersion: 1, parcels });
    }
    const newer = { schemaVersion: 1, parcels: { rack: { ...ada, schemaVersion: 4 }, note: 'hers' } };
    expect(() => readStored(hall, newer)).toThrow(
      'Unreadable shoe rack in the store: version 4 has no reader',
    );
  });

  test('an item of this version is read as it is', () => {
    expect(readStored(shoeRack, { ...ada, shoes: 4 })).toEqual({ ...ada, shoes: 4 });
  });

  test('an item of the version before is brought up to date', () => {
    expect(readStored(shoeRack, { schemaVersion: 2, first: 'Ada', last: 'Lane' })).toEqual(ada);
  });

  test('an item two versions old takes both steps in order', () => {
    expect(readStored(shoeRack, { schemaVersion: 1, name: 'Ada Lane' })).toEqual(ada);
  });

  test.each([
    ['a version newer than this release', { ...ada, schemaVersion: 4 }, 'version 4 has no reader'],
    ['no version', { first: 'Ada' }, 'no schema version'],
    ['a field of the wrong type', { ...ada, shoes: 'secret' }, 'bad shoes'],
    ['a field too many', { ...ada, more: 1 }, 'bad (item)'],
    ['nothing at all', null, 'no schema version'],
    ['an old item that its step cannot mend', { schemaVersion: 1, name: 'Ada' }, 'bad last'],
  ])('%s is unreadable, and the error says where without saying what', (_, data, why) => {
    const read = () => readStored(shoeRack, data);
    expect(read).toThrow(UnreadableItem);
    expect(read).toThrow(why);
    expect(read).not.toThrow('secret');
  });

  test('a badly broken item is told by its first five fields at fault, in full', () => {
    const attic: StoredKind<unknown> = {
      name: 'attic',
      version: 1,
      schema: z.object({ boxes: z.array(z.object({ label: z.string() })) }),
      upgrades: {},
    };
    const read = () => readStored(attic, { schemaVersion: 1, boxes: [{}, {}, {}, {}, {}, {}] });
    expect(read).toThrow(/: bad boxes\.0\.label, boxes\.1\.label, .*boxes\.4\.label$/);
  });

  test('an item that could not be read back is not let into the store', () => {
    expect(() =>
      checkStorable(shoeRack, { schemaVersion: 3, first: 'Ada', last: 'Lane', shoes: -1 }),
    ).toThrow('Refused to store a shoe rack: bad shoes');
  });
});
